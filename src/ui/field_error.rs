//! The message beside a field that needs something.
//! It never uses red, and it appears only after the person has tried to go on.

use leptos::prelude::*;

use super::{View, el, follow};

/// The message, or nothing.
///
/// Accessibility: the field points to it with `aria-describedby`; a sign goes with the colour.
pub(super) fn field_error(id: String, error: Signal<Option<String>>) -> View {
    follow(move || {
        let message = el("p").class("ds-validation-message").attr("data-color", "warning");
        error.get().map(|words| message.attr("id", id.clone()).text(words))
    })
}
