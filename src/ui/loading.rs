//! Words while something is on its way.
//! It never spins or blinks.

use leptos::prelude::*;

/// A line that says what is being fetched.
///
/// Accessibility: a status, so a screen reader says it when it appears, without taking focus.
#[component]
pub fn Loading(
    /// What is on its way.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! {
        <p class="app-loading" role="status">
            {text}
        </p>
    }
}
