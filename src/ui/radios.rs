//! One question with one answer to choose.
//! It never chooses for the person and never goes on by itself.

use leptos::html::Input;
use leptos::prelude::*;

use super::Stones;
use super::field_error::FieldError;
use super::hint::{Hint, described_by};
use super::rows::Rows;

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RadioOption {
    value: String,
    label: String,
    detail: Option<String>,
    stones: Option<u8>,
    quiet: bool,
}

impl RadioOption {
    /// An answer with the value to store and the words to read.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), detail: None, stones: None, quiet: false }
    }

    /// Adds a smaller line under the words.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
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
}

/// A group of radio buttons.
///
/// Accessibility: a real `fieldset` with a `legend`; the whole row is the target; Tab enters
/// once and the arrow keys move; `autocomplete="off"` stops Firefox from restoring an old choice.
#[component]
pub fn Radios(
    /// The group's name, unique on the page.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    legend: Signal<String>,
    /// The answers.
    #[prop(into)]
    options: Signal<Vec<RadioOption>>,
    /// The chosen value, if any.
    #[prop(into)]
    selected: Signal<Option<String>>,
    /// Told the value when an answer is chosen.
    #[prop(into)]
    on_change: Callback<String>,
    /// One short sentence of help.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is missing, after the person has tried to go on.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// True when the question is the page's main heading.
    #[prop(optional)]
    heading: bool,
    /// True for short answers side by side where there is room.
    #[prop(optional)]
    inline: bool,
    /// The first radio, for the error summary.
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
        view! { <Row name=name.clone() value options selected on_change node /> }.into_any()
    };
    view! {
        <fieldset class="ds-fieldset app-choices" data-inline=inline.to_string() aria-describedby=described_by>
            <Legend heading text=legend />
            <Hint id=hint_id words=hint />
            <FieldError id=error_id error />
            <Rows values row=Callback::new(row) />
        </fieldset>
    }
}

/// The question, as a legend that may also be the page's heading.
#[component]
pub(super) fn Legend(heading: bool, text: Signal<String>) -> impl IntoView {
    if heading {
        view! {
            <legend class="app-legend">
                <h1 id="page-heading" tabindex="-1" class="app-question">
                    {text}
                </h1>
            </legend>
        }
        .into_any()
    } else {
        view! { <legend class="app-legend ds-label">{text}</legend> }.into_any()
    }
}

/// One answer's row; its words follow the language while the row itself stays.
#[component]
fn Row(
    name: String,
    value: String,
    options: Signal<Vec<RadioOption>>,
    selected: Signal<Option<String>>,
    on_change: Callback<String>,
    node: NodeRef<Input>,
) -> impl IntoView {
    let value = StoredValue::new(value);
    let current =
        move || options.with(|all| all.iter().find(|option| value.with_value(|value| *value == option.value)).cloned());
    let (stones, quiet) = untrack(current).map(|option| (option.stones, option.quiet)).unwrap_or_default();
    let label = move || current().map(|option| option.label);
    let detail = move || {
        current().and_then(|option| option.detail).map(|words| view! { <span class="app-option-detail">{words}</span> })
    };
    let checked = move || selected.with(|selected| selected.as_deref() == Some(value.get_value().as_str()));
    view! {
        <label class="app-option" data-quiet=quiet.to_string()>
            <input
                class="ds-input"
                type="radio"
                name=name.clone()
                id=format!("{name}-{}", value.get_value())
                value=value.get_value()
                autocomplete="off"
                prop:checked=checked
                node_ref=node
                on:change=move |_| on_change.run(value.get_value())
            />
            <span class="app-option-text">{label} {detail}</span>
            {stones.map(|filled| view! { <Stones filled /> })}
        </label>
    }
}
