//! A day, by the browser's own date field.
//! It never asks for a time, and never puts a day in by itself.

use leptos::prelude::*;

use super::{El, Words, el};

/// A field for a day, with its label. Values are `yyyy-mm-dd`, or empty.
///
/// Accessibility: the label is tied to the field. The browser's own memory is off, since devices are shared.
pub fn date_field(
    id: String,
    label: impl Into<Words>,
    value: impl Fn() -> String + 'static,
    on_change: impl Fn(String) + 'static,
) -> El {
    let field = el("input")
        .class("ds-input app-date")
        .attr("type", "date")
        .attr("id", id.clone())
        .attr("autocomplete", "off")
        .prop("value", value)
        .on("change", move |event| on_change(event_target_value(&event)));
    el("div").class("app-field").child(el("label").class("ds-label").attr("for", id).text(label)).child(field)
}
