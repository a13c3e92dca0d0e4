//! More to read for those who want it.
//! It never hides what everybody needs.

use leptos::prelude::*;

/// A native `details` with its summary.
///
/// Accessibility: the browser's own element, open or closed by keyboard, switch and voice.
#[component]
pub fn Details(
    /// What can be opened, said as it is: «Hvorfor spør vi?».
    #[prop(into)]
    summary: Signal<String>,
    /// Whether it starts open.
    #[prop(optional)]
    open: bool,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="ds-details app-details" open=open>
            <summary>{summary}</summary>
            <div class="app-details-body">{children()}</div>
        </details>
    }
}
