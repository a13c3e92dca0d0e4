//! A day or a time of the day, by the browser's own fields.
//! They never put anything in by themselves.

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
    when_field("date", id, label.into(), Box::new(value), Box::new(on_change))
}

/// The same for a time. Values are `hh:mm`, or empty.
pub fn time_field(
    id: String,
    label: impl Into<Words>,
    value: impl Fn() -> String + 'static,
    on_change: impl Fn(String) + 'static,
) -> El {
    when_field("time", id, label.into(), Box::new(value), Box::new(on_change))
}

fn when_field(
    kind: &'static str,
    id: String,
    label: Words,
    value: Box<dyn Fn() -> String>,
    on_change: Box<dyn Fn(String)>,
) -> El {
    let field = el("input")
        .class("ds-input app-date")
        .attr("type", kind)
        .attr("id", id.clone())
        .attr("autocomplete", "off")
        .prop("value", value)
        .on("change", move |event| on_change(event_target_value(&event)));
    el("div").class("app-field").child(el("label").class("ds-label").attr("for", id).text(label)).child(field)
}
