//! Text links.
//! They never open a new window and never say «click here»: the words name where they lead.

use leptos::prelude::*;

/// A link in text or among actions.
///
/// Accessibility: a real link; underlined, so colour is not the only sign.
#[component]
pub fn Link(
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// True for another site: no referrer is sent.
    #[prop(optional)]
    external: bool,
    /// The words.
    children: Children,
) -> impl IntoView {
    let rel = external.then_some("noopener noreferrer external");
    view! {
        <a class="ds-link app-link" href=href rel=rel>
            {children()}
        </a>
    }
}

/// The way back to the step before.
///
/// Accessibility: the arrow is decoration and turns with the writing direction.
#[component]
pub fn BackLink(
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// The words, for instance «Tilbake».
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! {
        <a class="ds-link app-back" href=href>
            <svg class="app-arrow" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
                <path d="M10 3 5 8l5 5" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
            </svg>
            <span>{label}</span>
        </a>
    }
}
