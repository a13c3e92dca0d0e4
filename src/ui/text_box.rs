//! A few lines of one's own words.
//! It never checks what is written, and never puts guidance inside the box.

use leptos::prelude::*;

use super::hint::hint;
use super::{El, Words, el};

/// A box for at most so many characters, with its label and one short sentence of help.
///
/// Accessibility: label and help are tied to the box. The browser's own memory is off, since devices are shared.
pub fn text_box(
    id: &'static str,
    label: impl Into<Words>,
    help: impl Into<Words>,
    most: usize,
    value: impl Fn() -> String + 'static,
    on_input: impl Fn(String) + 'static,
) -> El {
    let hint_id = format!("{id}-hint");
    let area = el("textarea")
        .class("ds-input")
        .attr("id", id)
        .attr("rows", "3")
        .attr("maxlength", most.to_string())
        .attr("autocomplete", "off")
        .attr("aria-describedby", hint_id.clone())
        .prop("value", value)
        .on("input", move |event| on_input(event_target_value(&event)));
    el("div")
        .class("app-field")
        .child(el("label").class("ds-label").attr("for", id).text(label))
        .child(hint(hint_id, Some(help.into())))
        .child(area)
}
