//! One question with several answers to tick.
//! It never ticks anything for the person.

use leptos::html::Input;
use leptos::prelude::*;

use super::field_error::FieldError;
use super::hint::{Hint, described_by};
use super::radios::Legend;
use super::rows::Rows;

/// One thing to tick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckOption {
    value: String,
    label: String,
    detail: Option<String>,
}

impl CheckOption {
    /// A box with the value to store and the words to read.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), detail: None }
    }

    /// Adds a smaller line under the words.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }
}

/// A group of check boxes.
///
/// Accessibility: a real `fieldset` with a `legend`; the whole row is the target.
#[component]
pub fn Checkboxes(
    /// The group's name, unique on the page.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    legend: Signal<String>,
    /// The things to tick.
    #[prop(into)]
    options: Signal<Vec<CheckOption>>,
    /// The ticked values.
    #[prop(into)]
    chosen: Signal<Vec<String>>,
    /// Told the value and whether it is ticked now.
    #[prop(into)]
    on_change: Callback<(String, bool)>,
    /// One short sentence of help.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is missing, after the person has tried to go on.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// True when the question is the page's main heading.
    #[prop(optional)]
    heading: bool,
    /// The first box, for the error summary.
    #[prop(optional)]
    first: NodeRef<Input>,
) -> impl IntoView {
    let hint_id = format!("{name}-hint");
    let error_id = format!("{name}-error");
    let described_by = described_by(&hint_id, hint, &error_id, error);
    let values = Signal::derive(move || options.with(|all| all.iter().map(|option| option.value.clone()).collect()));
    let row = move |value: String| {
        let leads = options.with_untracked(|all| all.first().is_some_and(|first| first.value == value));
        let node = if leads { first } else { NodeRef::new() };
        view! { <Row name=name.clone() value options chosen on_change node /> }.into_any()
    };
    view! {
        <fieldset class="ds-fieldset app-choices" aria-describedby=described_by>
            <Legend heading text=legend />
            <Hint id=hint_id words=hint />
            <FieldError id=error_id error />
            <Rows values row=Callback::new(row) />
        </fieldset>
    }
}

/// One row; its words follow the language while the row itself stays.
#[component]
fn Row(
    name: String,
    value: String,
    options: Signal<Vec<CheckOption>>,
    chosen: Signal<Vec<String>>,
    on_change: Callback<(String, bool)>,
    node: NodeRef<Input>,
) -> impl IntoView {
    let value = StoredValue::new(value);
    let current =
        move || options.with(|all| all.iter().find(|option| value.with_value(|value| *value == option.value)).cloned());
    let label = move || current().map(|option| option.label);
    let detail = move || {
        current().and_then(|option| option.detail).map(|words| view! { <span class="app-option-detail">{words}</span> })
    };
    let checked = move || chosen.with(|all| value.with_value(|value| all.contains(value)));
    view! {
        <label class="app-option">
            <input
                class="ds-input"
                type="checkbox"
                name=name.clone()
                id=format!("{name}-{}", value.get_value())
                value=value.get_value()
                autocomplete="off"
                prop:checked=checked
                node_ref=node
                on:change=move |event| on_change.run((value.get_value(), event_target_checked(&event)))
            />
            <span class="app-option-text">{label} {detail}</span>
        </label>
    }
}
