//! A list that opens to choose one thing, for long or well-known lists such as languages.
//! It never replaces `Radios` for a question with few answers.

use leptos::prelude::*;

use super::hint::{Hint, described_by};

/// One thing to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectOption {
    value: String,
    label: String,
    lang: Option<String>,
}

impl SelectOption {
    /// A choice with the value to store and the words to read.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), lang: None }
    }

    /// Says which language the words are in.
    #[must_use]
    pub fn lang(mut self, lang: impl Into<String>) -> Self {
        self.lang = Some(lang.into());
        self
    }
}

/// A native select with its label.
///
/// Accessibility: the browser's own list, so phones show their own large picker.
#[component]
pub fn Select(
    /// The field's id, unique on the page.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// The choices.
    #[prop(into)]
    options: Signal<Vec<SelectOption>>,
    /// The chosen value.
    #[prop(into)]
    selected: Signal<String>,
    /// Told the value when another is chosen.
    #[prop(into)]
    on_change: Callback<String>,
    /// One short sentence of help.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// True in tight places such as the header: the label is then heard but not seen.
    #[prop(optional)]
    compact: bool,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let described_by = described_by(&hint_id, hint, "", MaybeProp::default());
    let choice = move |option: SelectOption| {
        let value = option.value.clone();
        let is_selected = move || selected.with(|selected| *selected == value);
        view! {
            <option value=option.value lang=option.lang prop:selected=is_selected>
                {option.label}
            </option>
        }
    };
    view! {
        <div class="app-field" data-compact=compact.to_string()>
            <label class=if compact { "ds-sr-only" } else { "ds-label" } for=id.clone()>
                {label}
            </label>
            <Hint id=hint_id words=hint />
            <select
                class="ds-input"
                id=id
                autocomplete="off"
                data-width=compact.then_some("auto")
                aria-describedby=described_by
                on:change=move |event| on_change.run(event_target_value(&event))
            >
                {move || options.get().into_iter().map(choice).collect_view()}
            </select>
        </div>
    }
}
