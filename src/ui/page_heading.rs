//! The one `h1` of a page.
//! It never moves focus itself: the router focuses `#page-heading` after a change of page.

use leptos::prelude::*;

/// The page's main heading, with an optional small line above it.
///
/// Accessibility: `tabindex="-1"` lets the router put focus here, so a screen reader reads the
/// new page's name once; it is not a Tab stop.
#[component]
pub fn PageHeading(
    /// The heading itself.
    #[prop(into)]
    text: Signal<String>,
    /// A short line above the heading, for instance the area's name.
    #[prop(optional, into)]
    note: MaybeProp<String>,
) -> impl IntoView {
    view! {
        <div class="app-page-heading">
            {move || note.get().map(|words| view! { <p class="app-note">{words}</p> })}
            <h1 id="page-heading" tabindex="-1" class="app-title">
                {text}
            </h1>
        </div>
    }
}
