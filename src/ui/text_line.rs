//! One line of one's own words.
//! It never checks what is written, and never puts guidance inside the box.

use leptos::prelude::*;

use super::field_error::field_error;
use super::hint::{described_by, hint};
use super::{El, Words, el};

/// A line for at most so many characters, with its label and, if there is any, one short sentence of help. What is written is told when
/// the person leaves the line.
///
/// Accessibility: label, help and what is wrong are tied to the line. The browser's own memory is off, since devices are shared. The words may be of
/// another language than the page, so the line takes its direction from them.
pub fn text_line(
    id: impl Into<String>,
    label: impl Into<Words>,
    help: Option<Words>,
    error: Signal<Option<String>>,
    most: usize,
    value: impl Fn() -> String + 'static,
    on_change: impl Fn(String) + 'static,
) -> El {
    let id = id.into();
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let line = el("input")
        .class("ds-input")
        .attr("type", "text")
        .attr("id", id.clone())
        .attr("maxlength", most.to_string())
        .attr("autocomplete", "off")
        .attr("dir", "auto")
        .attr_when("aria-describedby", described_by(help.is_some().then(|| hint_id.clone()), error_id.clone(), error))
        .attr_when("aria-invalid", move || error.with(Option::is_some).then(|| "true".to_owned()))
        .prop("value", value)
        .on("change", move |event| on_change(event_target_value(&event)));
    el("div")
        .class("app-field")
        .child(el("label").class("ds-label").attr("for", id).text(label))
        .child(hint(hint_id, help))
        .child(line)
        .child(field_error(error_id, error))
}
