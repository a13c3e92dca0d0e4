//! The short sentence of help under a label, and the thread from a field to what is said about it.
//! It never holds what a person must know to answer.

use leptos::prelude::*;

use super::{View, Words, el};

/// The sentence, or nothing.
///
/// Accessibility: the field points to it by `aria-describedby`.
pub(super) fn hint(id: String, words: Option<Words>) -> View {
    words.map(|words| el("p").class("app-hint").attr("id", id).text(words)).into()
}

/// What `aria-describedby` of a field says: the ids of the hint and the error that are shown now.
pub(super) fn described_by(
    hint: Option<String>,
    error_id: String,
    error: Signal<Option<String>>,
) -> impl Fn() -> Option<String> + 'static {
    move || {
        let error = error.with(Option::is_some).then(|| error_id.clone());
        let ids: Vec<_> = hint.clone().into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}
