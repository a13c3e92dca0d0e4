//! Text links.
//! They never open a new window and never say «click here»: the words name where they lead.

use super::stones::drawing;
use super::{El, Words, el, svg};

/// A link in text or among actions; its words go into it.
///
/// Accessibility: a real link; underlined, so colour is not the only sign.
pub fn link(href: impl Into<Words>) -> El {
    el("a").class("ds-link app-link").attr("href", href)
}

/// A link made to lead to another site: no referrer is sent.
pub fn external(link: El) -> El {
    link.attr("rel", "noopener noreferrer external")
}

/// The way back to the step before, with words such as «Tilbake».
///
/// Accessibility: the arrow is decoration and turns with the writing direction.
pub fn back_link(href: impl Into<Words>, label: impl Into<Words>) -> El {
    let arrow = svg("path")
        .attr("d", "M10 3 5 8l5 5")
        .attr("fill", "none")
        .attr("stroke", "currentColor")
        .attr("stroke-width", "2")
        .attr("stroke-linecap", "round")
        .attr("stroke-linejoin", "round");
    let arrow = drawing("app-arrow", "0 0 16 16").attr("width", "16").attr("height", "16").child(arrow);
    el("a").class("ds-link app-back").attr("href", href).child(arrow).child(el("span").text(label))
}
