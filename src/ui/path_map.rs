//! The whole way at a glance: from where one stands, stone by stone, to the goal.
//! It never says more than the list of steps does, and never leads anywhere by itself.

use super::step::trail;
use super::{El, View, el};

/// A stone on the way.
pub struct Waypoint {
    /// What it is.
    pub label: String,
    /// When, or what else there is to say in a few words; may be empty.
    pub detail: String,
    /// Whether one stands there, so that the stone is solid.
    pub here: bool,
}

/// The way, drawn from the top down.
///
/// Accessibility: an ordered list, read as it is; the drawn path is decoration, and turns with the writing direction.
pub fn path_map(waypoints: Vec<Waypoint>) -> El {
    el("ol").class("app-map").attr("role", "list").child(waypoints.into_iter().map(waypoint).collect::<Vec<_>>())
}

fn waypoint(Waypoint { label, detail, here }: Waypoint) -> El {
    let detail: View = (!detail.is_empty()).then(|| el("span").class("app-map-detail").text(detail)).into();
    let words = el("div").class("app-map-words").child(el("span").text(label)).child(detail);
    el("li").class("app-map-stone").child(trail(here)).child(words)
}
