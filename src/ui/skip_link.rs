//! The first Tab stop of every page: jump past the header.
//! It never changes the address, because the fragment is the route.

use leptos::html::Main;
use leptos::prelude::*;

/// A button that moves focus to the main content; shown only while it has focus.
///
/// Accessibility: a button and not a link, since a link to `#main` would change the route.
#[component]
pub fn SkipLink(
    /// What it says, for instance «Gå til innholdet».
    #[prop(into)]
    label: Signal<String>,
    /// The main landmark, which must be focusable (`tabindex="-1"`).
    target: NodeRef<Main>,
) -> impl IntoView {
    let jump = move |_| {
        if let Some(main) = target.get_untracked() {
            // Focus can fail only for a detached element, and then there is nowhere to go.
            let _ = main.focus();
        }
    };
    view! {
        <button type="button" class="app-skip-link" on:click=jump>
            {label}
        </button>
    }
}
