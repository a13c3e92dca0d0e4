//! One line of words to search for.
//! It never checks what is written and never puts guidance inside the box.

use leptos::prelude::*;

use super::hint::hint;
use super::{El, Words, el};

/// A search field with its label and one short sentence of help. What is written stands in `query`.
///
/// Accessibility: label and help are tied to the field. The browser's own memory is off, since devices are shared.
pub fn search_field(id: &'static str, label: impl Into<Words>, help: impl Into<Words>, query: RwSignal<String>) -> El {
    let hint_id = format!("{id}-hint");
    let field = el("input")
        .class("ds-input")
        .attr("id", id)
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", hint_id.clone())
        .prop("value", move || query.get())
        .on("input", move |event| query.set(event_target_value(&event)));
    el("div")
        .class("app-field")
        .child(el("label").class("ds-label").attr("for", id).text(label))
        .child(hint(hint_id, Some(help.into())))
        .child(field)
}
