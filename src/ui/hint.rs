//! The short sentence of help under a label, and the thread from a field to what is said about it.
//! It never holds what a person must know to answer.

use leptos::prelude::*;

/// The sentence, or nothing.
///
/// Accessibility: the field points to it by `aria-describedby`.
#[component]
pub(super) fn Hint(
    /// The id the field points to.
    id: String,
    /// The sentence.
    words: MaybeProp<String>,
) -> impl IntoView {
    move || {
        let id = id.clone();
        words.get().map(|words| view! { <p class="app-hint" id=id>{words}</p> })
    }
}

/// What `aria-describedby` of a field says: the ids of the hint and the error that are shown now.
pub(super) fn described_by(
    hint_id: &str,
    hint: MaybeProp<String>,
    error_id: &str,
    error: MaybeProp<String>,
) -> Signal<Option<String>> {
    let ids = [hint_id, error_id].map(str::to_owned);
    Signal::derive(move || {
        let shown = [hint.get().is_some(), error.get().is_some()];
        let ids: Vec<&str> = ids.iter().zip(shown).filter(|(_, shown)| *shown).map(|(id, _)| id.as_str()).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    })
}
