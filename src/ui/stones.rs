//! Three stones on a path: the sign used for answers, results and the way ahead.
//! It never stands alone: the same thing is always said in words beside it.

use super::{El, View, svg};

/// One stone's outline, centred on the origin.
const STONE: &str = "M-6.4.7C-6.5-2.9-3.3-4.8.3-4.8S6.6-2.7 6.5.8 3.7 4.6 0 4.6-6.3 4-6.4.7Z";

/// Where the three stones lie along the path, from its start.
const PLACES: [&str; 3] = [
    "translate(8.5 15.5) rotate(-4)",
    "translate(24 11) rotate(-9) scale(1.04)",
    "translate(39 6.2) rotate(-3) scale(.96)",
];

/// Three stones of which the first `filled` (0 to 3) are solid and the rest are outlines.
///
/// Accessibility: hidden from screen readers; solid and outline differ in shape as well as in
/// colour, so the sign is readable in grey, on paper and in forced colours.
pub fn stones(filled: u8) -> El {
    let stones: View = (0u8..)
        .zip(PLACES)
        .map(|(index, place)| solid_or_not(index < filled).attr("transform", place).view())
        .collect();
    drawing("app-stones", "0 0 48 24").attr("width", "48").attr("height", "24").child(stones)
}

/// One stone's shape.
pub(super) fn stone() -> El {
    svg("path").attr("d", STONE)
}

/// One stone, solid or an outline.
pub(super) fn solid_or_not(solid: bool) -> El {
    stone()
        .class("app-stone")
        .attr("data-filled", solid.to_string())
        .attr("fill", if solid { "currentColor" } else { "none" })
        .attr("stroke", "currentColor")
        .attr("stroke-width", "1.5")
}

/// A drawing that screen readers pass by.
pub(super) fn drawing(class: &str, view_box: &'static str) -> El {
    svg("svg").class(class).attr("viewBox", view_box).attr("aria-hidden", "true").attr("focusable", "false")
}
