//! A list that opens to choose one thing, for long or well-known lists such as languages.
//! It never replaces `Radios` for a question with few answers.

use leptos::prelude::*;

use super::{El, Words, el};

/// One thing to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectOption {
    /// What is told when it is chosen.
    pub value: String,
    /// The words to read.
    pub label: String,
    /// The language that the words are in.
    pub lang: String,
}

/// A native select in a tight place such as the header: its label is heard, but not seen.
///
/// Accessibility: the browser's own list, so phones show their own large picker.
pub fn select(
    id: &'static str,
    label: impl Into<Words>,
    options: Vec<SelectOption>,
    selected: impl Fn() -> String + Clone + 'static,
    on_change: impl Fn(String) + 'static,
) -> El {
    let choice = |SelectOption { value, label, lang }: SelectOption| {
        let (selected, own) = (selected.clone(), value.clone());
        el("option").attr("value", value).attr("lang", lang).prop("selected", move || selected() == own).text(label)
    };
    let choices: Vec<_> = options.into_iter().map(choice).collect();
    let list = el("select")
        .class("ds-input")
        .attr("id", id)
        .attr("autocomplete", "off")
        .attr("data-width", "auto")
        .on("change", move |event| on_change(event_target_value(&event)))
        .child(choices);
    el("div")
        .class("app-field")
        .attr("data-compact", "true")
        .child(el("label").class("ds-sr-only").attr("for", id).text(label))
        .child(list)
}
