//! An invisible line that screen readers listen to.
//! It never interrupts what is being read.

use super::{El, Words, el};

/// Says `message` politely each time it changes; mount it once and keep it.
///
/// Accessibility: `role="status"`, so the words are read when the reader is quiet.
pub fn live(message: impl Into<Words>) -> El {
    el("div")
        .class("ds-sr-only")
        .attr("role", "status")
        .attr("aria-live", "polite")
        .attr("aria-atomic", "true")
        .text(message)
}
