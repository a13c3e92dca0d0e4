//! What is shown only at times. It is Leptos' `Show` with one type for all its uses, because each use of that one costs
//! 1 kB of wasm. It never hides what is there: what is not shown is not on the page.

use leptos::prelude::*;

/// Its children while a condition holds, else its fallback.
///
/// Accessibility: what comes and goes is announced by the page, where that matters.
#[component]
pub fn Show(
    /// The condition.
    #[prop(into)]
    when: Callback<(), bool>,
    /// What is shown while it does not hold.
    #[prop(optional, into)]
    fallback: ViewFn,
    /// What is shown while it holds.
    children: ChildrenFn,
) -> impl IntoView {
    // The children are made anew only when the condition changes, however often it is worked out.
    let when = Memo::new(move |_| when.run(()));
    move || if when.get() { children() } else { fallback.run() }
}
