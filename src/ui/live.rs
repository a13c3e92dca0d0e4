//! An invisible line that screen readers listen to.
//! It never interrupts what is being read.

use leptos::prelude::*;

/// Says `message` politely each time it changes; mount it once and keep it.
///
/// Accessibility: `role="status"`, so the words are read when the reader is quiet.
#[component]
pub fn Live(
    /// What to say; empty says nothing.
    #[prop(into)]
    message: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="ds-sr-only" role="status" aria-live="polite" aria-atomic="true">
            {message}
        </div>
    }
}
