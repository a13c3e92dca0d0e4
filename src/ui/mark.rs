//! The product's mark: three stones, a cairn, on a curved path.
//! It never carries the name; write the name beside it.

use leptos::prelude::*;

use super::stones::STONE;

/// The mark.
///
/// Accessibility: decoration, hidden from screen readers.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="app-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
            <path
                d="M1.5 26C4 29 12 29.5 18 28.5S30.5 25.5 30 21.5 24.5 18.5 25 15.5 28 12 30.5 11.5"
                fill="none"
                stroke="currentColor"
                stroke-width="2"
                stroke-linecap="round"
            />
            <path d=STONE transform="translate(13 21.6) scale(1.3 1.05)" fill="currentColor" />
            <path d=STONE transform="translate(14 12.6) rotate(5) scale(.96 .8)" fill="currentColor" />
            <path class="app-mark-top" d=STONE transform="translate(13.3 5.4) rotate(-6) scale(.62 .64)" fill="currentColor" />
        </svg>
    }
}
