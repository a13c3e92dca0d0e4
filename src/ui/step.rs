//! The way ahead, step by step.
//! It never says that a step must be taken.

use super::stones::{drawing, solid_or_not};
use super::{El, Fact, View, actions, el, facts, heading, svg};

/// The path that holds the steps.
///
/// Accessibility: an ordered list; the drawn path is decoration.
pub fn steps(steps: Vec<El>) -> El {
    el("ol").class("app-steps").attr("role", "list").child(steps)
}

/// One step on the path.
pub struct Step {
    /// What the step is.
    pub heading: String,
    /// For the place to start, which is lifted on the warm tint: a line such as «Start her · 10 minutter».
    pub here: Option<String>,
    /// Cost, length, who decides.
    pub facts: Vec<Fact>,
    /// The sentences.
    pub body: View,
    /// Buttons and links.
    pub actions: View,
}

impl Step {
    /// The step.
    ///
    /// Accessibility: a list item with its own heading; its state is said in `here`, never by colour alone.
    pub fn view(self) -> El {
        let here = self.here.is_some();
        let above: View = self.here.map(|words| el("p").class("app-step-label").text(words)).into();
        let body = el("div")
            .class("app-step-body")
            .child(el("div").class("app-step-heading").child(above).child(heading(self.heading)))
            .child(self.body)
            .child(actions().child(self.actions))
            .child(facts(self.facts));
        let state = if here { "here" } else { "ahead" };
        el("li").class("app-step").attr("data-state", state).child(trail(here)).child(body)
    }
}

/// The stone that marks the step, and the stretch of path to the next.
pub(super) fn trail(solid: bool) -> El {
    let way = svg("path")
        .attr("d", "M12 0C22 22 20 36 12 50S2 78 12 100")
        .attr("fill", "none")
        .attr("stroke", "currentColor")
        .attr("stroke-width", "2")
        .attr("vector-effect", "non-scaling-stroke");
    let stone = drawing("app-trail-stone", "-8 -8 16 16").attr("width", "24").attr("height", "24");
    el("div")
        .class("app-trail")
        .attr("aria-hidden", "true")
        .child(drawing("app-trail-path", "0 0 24 100").attr("preserveAspectRatio", "none").child(way))
        .child(stone.child(solid_or_not(solid)))
}
