//! The product's mark: three stones, a cairn, on a curved path.
//! It never carries the name; write the name beside it.

use super::stones::{drawing, stone};
use super::{El, svg};

const WAY: &str = "M1.5 26C4 29 12 29.5 18 28.5S30.5 25.5 30 21.5 24.5 18.5 25 15.5 28 12 30.5 11.5";
/// Where the three stones lie, lowest first.
const PLACES: [&str; 3] = [
    "translate(13 21.6) scale(1.3 1.05)",
    "translate(14 12.6) rotate(5) scale(.96 .8)",
    "translate(13.3 5.4) rotate(-6) scale(.62 .64)",
];

/// The mark.
///
/// Accessibility: decoration, hidden from screen readers.
pub fn mark() -> El {
    let way = svg("path")
        .attr("d", WAY)
        .attr("fill", "none")
        .attr("stroke", "currentColor")
        .attr("stroke-width", "2")
        .attr("stroke-linecap", "round");
    let [low, middle, top] = PLACES.map(|place| stone().attr("transform", place).attr("fill", "currentColor"));
    drawing("app-mark", "0 0 32 32")
        .attr("width", "32")
        .attr("height", "32")
        .child(way)
        .child(low)
        .child(middle)
        .child(top.class("app-mark-top"))
}
