//! A few things to tick, each with a small drawing. The words carry the meaning; the drawing only helps to find them.
//! It never ticks anything for the person.

use leptos::prelude::*;

use super::hint::hint;
use super::{El, Words, el, svg};

/// One thing to tick.
pub struct Picture {
    /// What is told when it is ticked.
    pub value: String,
    /// The drawing: the `d` of one path in a square of 24, drawn as a line.
    pub drawing: &'static str,
    /// The words.
    pub label: Words,
    /// A smaller line under them.
    pub detail: Words,
}

/// The group, with the ticked values, and who is told a value and whether it is ticked now.
///
/// Accessibility: check boxes in a `fieldset` with a `legend`; the whole card is the target; drawings are decoration.
pub fn picture_choices(
    name: &'static str,
    legend: impl Into<Words>,
    help: impl Into<Words>,
    pictures: Vec<Picture>,
    chosen: Signal<Vec<String>>,
    changed: impl Fn(String, bool) + Copy + 'static,
) -> El {
    let card = |picture: Picture| {
        let Picture { value, drawing, label, detail } = picture;
        let (own, told) = (value.clone(), value.clone());
        let input = el("input")
            .class("ds-input")
            .attr("type", "checkbox")
            .attr("name", name)
            .attr("id", format!("{name}-{value}"))
            .attr("value", value)
            .attr("autocomplete", "off")
            .prop("checked", move || chosen.with(|all| all.contains(&own)))
            .on("change", move |event| changed(told.clone(), event_target_checked(&event)));
        let words =
            el("span").class("app-option-text").text(label).child(el("span").class("app-option-detail").text(detail));
        el("label").class("app-option app-picture").child(input).child(drawn(drawing)).child(words)
    };
    let hint_id = format!("{name}-hint");
    el("fieldset")
        .class("ds-fieldset app-choices")
        .attr("aria-describedby", hint_id.clone())
        .child(el("legend").class("app-legend ds-label").text(legend))
        .child(hint(hint_id, Some(help.into())))
        .child(el("div").class("app-options app-pictures").child(pictures.into_iter().map(card).collect::<Vec<_>>()))
}

fn drawn(path: &'static str) -> El {
    let line = svg("path")
        .attr("d", path)
        .attr("fill", "none")
        .attr("stroke", "currentColor")
        .attr("stroke-width", "1.75")
        .attr("stroke-linecap", "round")
        .attr("stroke-linejoin", "round");
    svg("svg")
        .class("app-picture-drawing")
        .attr("viewBox", "0 0 24 24")
        .attr("width", "40")
        .attr("height", "40")
        .attr("aria-hidden", "true")
        .child(line)
}
