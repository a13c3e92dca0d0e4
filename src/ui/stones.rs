//! Three stones on a path: the sign used for answers, results and the way ahead.
//! It never stands alone: the same thing is always said in words beside it.

use leptos::prelude::*;

/// One stone's outline, centred on the origin.
pub(super) const STONE: &str = "M-6.4.7C-6.5-2.9-3.3-4.8.3-4.8S6.6-2.7 6.5.8 3.7 4.6 0 4.6-6.3 4-6.4.7Z";

/// Where the three stones lie along the path, from its start.
const PLACES: [&str; 3] = [
    "translate(8.5 15.5) rotate(-4)",
    "translate(24 11) rotate(-9) scale(1.04)",
    "translate(39 6.2) rotate(-3) scale(.96)",
];

/// Three stones of which the first `filled` are solid and the rest are outlines.
///
/// Accessibility: hidden from screen readers; solid and outline differ in shape as well as in
/// colour, so the sign is readable in grey, on paper and in forced colours.
#[component]
pub fn Stones(
    /// How many stones are solid, 0 to 3.
    filled: u8,
) -> impl IntoView {
    let stones = (0u8..)
        .zip(PLACES)
        .map(|(index, place)| {
            let solid = index < filled;
            view! {
                <path
                    class="app-stone"
                    data-filled=solid.to_string()
                    d=STONE
                    transform=place
                    fill=if solid { "currentColor" } else { "none" }
                    stroke="currentColor"
                    stroke-width="1.5"
                />
            }
        })
        .collect_view();
    view! {
        <svg class="app-stones" viewBox="0 0 48 24" width="48" height="24" aria-hidden="true" focusable="false">
            {stones}
        </svg>
    }
}
