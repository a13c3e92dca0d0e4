//! Several lines of text, to write or to copy.
//! It never checks what is written.

use leptos::prelude::*;

use super::field_error::FieldError;
use super::hint::{Hint, described_by};

/// A text area with its label, help and message.
///
/// Accessibility: label, help and message are tied to the field; `readonly` text can still be
/// reached, marked and copied.
#[component]
pub fn TextArea(
    /// The field's id, unique on the page.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// What stands in the field.
    #[prop(into)]
    value: Signal<String>,
    /// Told the text as it changes.
    #[prop(optional, into)]
    on_input: Option<Callback<String>>,
    /// One short sentence of help.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is missing, after the person has tried to go on.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// How many lines show.
    #[prop(default = 4)]
    rows: u32,
    /// True for text that is only to be copied.
    #[prop(optional)]
    readonly: bool,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    let described_by = described_by(&hint_id, hint, &error_id, error);
    let tell = move |text: String| {
        if let Some(on_input) = on_input {
            on_input.run(text);
        }
    };
    view! {
        <div class="app-field">
            <label class="ds-label" for=id.clone()>{label}</label>
            <Hint id=hint_id words=hint />
            <textarea
                class="ds-input"
                id=id
                rows=rows.to_string()
                readonly=readonly
                autocomplete="off"
                aria-describedby=described_by
                aria-invalid=move || error.get().map(|_| "true")
                prop:value=value
                on:input=move |event| tell(event_target_value(&event))
            ></textarea>
            <FieldError id=error_id error />
        </div>
    }
}
