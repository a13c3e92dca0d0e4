//! How far the person has come, in words.
//! It never counts down and never hurries.

use leptos::prelude::*;

/// Words, with a thin line that shows the same.
///
/// Accessibility: the words are the information; the line is hidden from screen readers.
#[component]
pub fn Progress(
    /// The place reached, from 1.
    #[prop(into)]
    now: Signal<u32>,
    /// How many there are.
    #[prop(into)]
    total: Signal<u32>,
    /// For instance «Spørsmål 7 av 24».
    #[prop(into)]
    words: Signal<String>,
) -> impl IntoView {
    let width = move || {
        let total = total.get().max(1);
        format!("{}%", now.get().min(total) * 100 / total)
    };
    view! {
        <div class="app-progress">
            <p class="app-note">{words}</p>
            <div class="app-progress-line" aria-hidden="true">
                <div class="app-progress-done" style:inline-size=width></div>
            </div>
        </div>
    }
}
