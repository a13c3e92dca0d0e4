//! A heading whose level is chosen by the page, so that no level is skipped.
//! It never takes focus; `PageHeading` is the one that does.

use leptos::prelude::*;

/// A heading of level 2, 3 or 4; any other number gives level 2.
///
/// Accessibility: the level follows the page's outline, the size stays the same.
#[component]
pub fn Heading(
    /// The heading level.
    level: u8,
    /// The words.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    match level {
        3 => view! { <h3 class="app-heading">{text}</h3> }.into_any(),
        4 => view! { <h4 class="app-heading">{text}</h4> }.into_any(),
        _ => view! { <h2 class="app-heading">{text}</h2> }.into_any(),
    }
}
