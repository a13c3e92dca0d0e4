//! What questions with answers to choose have in common: a group with its question, its help, its message, and a row
//! for each answer. A row stays while its words change, so that the keyboard stays where it is.

use leptos::prelude::*;

use super::field_error::field_error;
use super::hint::{described_by, hint};
use super::page_heading::title;
use super::{El, Handle, Words, el, stones};

/// One answer.
pub struct Choice {
    value: String,
    label: Words,
    detail: Option<Words>,
    stones: Option<u8>,
    quiet: bool,
    hidden: Option<Box<dyn Fn() -> bool>>,
}

impl Choice {
    /// An answer with the value to store and the words to read.
    pub fn new(value: impl Into<String>, label: impl Into<Words>) -> Self {
        Self { value: value.into(), label: label.into(), detail: None, stones: None, quiet: false, hidden: None }
    }

    /// Adds a smaller line under the words.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<Words>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// Adds the three stones, of which `filled` are solid.
    #[must_use]
    pub fn stones(mut self, filled: u8) -> Self {
        self.stones = Some(filled);
        self
    }

    /// Sets the answer apart from the scale, as for «don't know».
    #[must_use]
    pub fn quiet(mut self) -> Self {
        self.quiet = true;
        self
    }

    /// Hides the answer while a condition holds.
    #[must_use]
    pub fn hidden(mut self, hidden: impl Fn() -> bool + 'static) -> Self {
        self.hidden = Some(Box::new(hidden));
        self
    }
}

/// The question with all that stands round its answers.
pub(super) struct Group {
    /// The group's name, unique on the page.
    pub name: String,
    /// The question.
    pub legend: Words,
    /// The answers, each value once.
    pub choices: Vec<Choice>,
    /// One short sentence of help.
    pub hint: Option<Words>,
    /// What is missing, after the person has tried to go on.
    pub error: Signal<Option<String>>,
    /// Whether the question is the page's main heading.
    pub heading: bool,
    /// Where the first answer can be found, for the error summary.
    pub first: Handle,
}

/// The `type` of an answer's control, and whether it is chosen.
pub(super) struct Control {
    pub kind: &'static str,
    pub chosen: Callback<String, bool>,
    pub changed: Callback<(String, bool)>,
}

impl Group {
    /// A question with its answers, and nothing more yet.
    pub(super) fn new(name: String, legend: Words, choices: Vec<Choice>) -> Group {
        let error = Signal::stored(None);
        Group { name, legend, choices, hint: None, error, heading: false, first: Handle::default() }
    }

    /// The group, with a control of this kind in each row.
    ///
    /// Accessibility: a real `fieldset` with a `legend`; the whole row is the target; `autocomplete="off"` stops
    /// Firefox from restoring an old choice.
    pub(super) fn view(self, control: Control) -> El {
        let Group { name, legend, choices, hint: help, error, heading, first } = self;
        let (hint_id, error_id) = (format!("{name}-hint"), format!("{name}-error"));
        let described = described_by(help.is_some().then(|| hint_id.clone()), error_id.clone(), error);
        let row = |(place, choice)| row(&name, choice, &control, (place == 0).then_some(first));
        let rows: Vec<_> = choices.into_iter().enumerate().map(row).collect();
        el("fieldset")
            .class("ds-fieldset app-choices")
            .attr_when("aria-describedby", described)
            .child(question(heading, legend))
            .child(hint(hint_id, help))
            .child(field_error(error_id, error))
            .child(el("div").class("app-options").child(rows))
    }
}

/// The question, as a legend that may also be the page's heading.
fn question(heading: bool, text: Words) -> El {
    if heading {
        el("legend").class("app-legend").child(title("app-question", text))
    } else {
        el("legend").class("app-legend ds-label").text(text)
    }
}

/// One answer's row; its words follow the language while the row itself stays.
fn row(name: &str, choice: Choice, control: &Control, known_as: Option<Handle>) -> El {
    let Choice { value, label, detail, stones: filled, quiet, hidden } = choice;
    let (chosen, changed) = (control.chosen, control.changed);
    let (own, told) = (value.clone(), value.clone());
    let input = el("input")
        .class("ds-input")
        .attr("type", control.kind)
        .attr("name", name)
        .attr("id", format!("{name}-{value}"))
        .attr("value", value)
        .attr("autocomplete", "off")
        .prop("checked", move || chosen.run(own.clone()))
        .on("change", move |event| changed.run((told.clone(), event_target_checked(&event))));
    let input = match known_as {
        Some(handle) => input.known_as(handle),
        None => input,
    };
    let detail = detail.map(|words| el("span").class("app-option-detail").text(words));
    let row = el("label")
        .class("app-option")
        .attr("data-quiet", quiet.to_string())
        .child(input)
        .child(el("span").class("app-option-text").text(label).child(detail))
        .child(filled.map(stones));
    match hidden {
        Some(hidden) => row.attr_when("hidden", move || hidden().then(String::new)),
        None => row,
    }
}
