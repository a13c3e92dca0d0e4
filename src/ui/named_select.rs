//! A list that opens to choose one of many things, in groups with names.
//! It never replaces `Radios` for a question with few answers.

use leptos::prelude::*;

use super::field_error::field_error;
use super::hint::described_by;
use super::{El, View, Words, el};
use crate::i18n::{first_of, second_language, second_of};

/// One thing to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedOption {
    /// What is told when it is chosen.
    pub value: String,
    /// The words to read.
    pub label: String,
}

/// A native select with its label, and its things in groups: first those without a name, then each group under its own.
/// An option can hold no element, so two languages stand in one line.
///
/// Accessibility: the browser's own list, so phones show their own large picker. Its words do not follow the language: who draws it
/// draws it anew.
pub fn named_select(
    id: &'static str,
    label: impl Into<Words>,
    groups: Vec<(Option<String>, Vec<NamedOption>)>,
    error: Signal<Option<String>>,
    selected: impl Fn() -> String + Clone + 'static,
    on_change: impl Fn(String) + 'static,
) -> El {
    let option = |NamedOption { value, label }: NamedOption| {
        let (selected, own) = (selected.clone(), value.clone());
        let option = el("option").attr("value", value).prop("selected", move || selected() == own);
        option.text(in_one_line(&label)).view()
    };
    let group = |(name, options): (Option<String>, Vec<NamedOption>)| -> View {
        let options: View = options.into_iter().map(option).collect();
        match name {
            Some(name) => el("optgroup").attr("label", in_one_line(&name)).child(options).view(),
            None => options,
        }
    };
    let groups: View = groups.into_iter().map(group).collect();
    let error_id = format!("{id}-error");
    let list = el("select")
        .class("ds-input")
        .attr("id", id)
        .attr("autocomplete", "off")
        .attr_when("aria-describedby", described_by(None, error_id.clone(), error))
        .attr_when("aria-invalid", move || error.with(Option::is_some).then(|| "true".to_owned()))
        .on("change", move |event| on_change(event_target_value(&event)))
        .child(groups);
    el("div")
        .class("app-field")
        .child(el("label").class("ds-label").attr("for", id).text(label))
        .child(list)
        .child(field_error(error_id, error))
}

fn in_one_line(text: &str) -> String {
    match second_language(text) {
        Some(_) => format!("{} – {}", first_of(text), second_of(text)),
        None => text.to_owned(),
    }
}
