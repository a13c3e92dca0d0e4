//! One line of text.
//! It never checks what is written and never puts guidance inside the box.

use leptos::html::Input;
use leptos::prelude::*;

use super::field_error::FieldError;
use super::hint::{Hint, described_by};

/// What kind of text the field takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextKind {
    /// Any text.
    #[default]
    Text,
    /// Secret words, shown as dots.
    Password,
    /// Words to search for.
    Search,
    /// A date.
    Date,
    /// A whole number.
    Number,
}

impl TextKind {
    fn input_type(self) -> &'static str {
        match self {
            Self::Text | Self::Number => "text",
            Self::Password => "password",
            Self::Search => "search",
            Self::Date => "date",
        }
    }

    fn input_mode(self) -> Option<&'static str> {
        (self == Self::Number).then_some("numeric")
    }
}

/// A text field with its label, help and message.
///
/// Accessibility: label, help and message are tied to the field; `aria-invalid` follows the
/// message; numbers use a text field with a number keyboard, so that scrolling cannot change them.
#[component]
pub fn TextField(
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
    #[prop(into)]
    on_input: Callback<String>,
    /// What kind of text.
    #[prop(optional)]
    kind: TextKind,
    /// One short sentence of help.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is missing, after the person has tried to go on.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// The browser's own memory; off by default, since devices are shared.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// The field, for the error summary.
    #[prop(optional)]
    field: NodeRef<Input>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    let described_by = described_by(&hint_id, hint, &error_id, error);
    view! {
        <div class="app-field">
            <label class="ds-label" for=id.clone()>{label}</label>
            <Hint id=hint_id words=hint />
            <input
                class="ds-input"
                id=id
                type=kind.input_type()
                inputmode=kind.input_mode()
                autocomplete=autocomplete
                spellcheck="false"
                aria-describedby=described_by
                aria-invalid=move || error.get().map(|_| "true")
                prop:value=value
                node_ref=field
                on:input=move |event| on_input.run(event_target_value(&event))
            />
            <FieldError id=error_id error />
        </div>
    }
}
