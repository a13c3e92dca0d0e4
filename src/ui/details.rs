//! More to read for those who want it.
//! It never hides what everybody needs.

use super::{El, View, Words, el};

/// A native `details` with its summary, said as it is («Hvorfor spør vi?»), and what it holds.
///
/// Accessibility: the browser's own element, opened and closed by keyboard, switch and voice.
pub fn details(summary: impl Into<Words>, body: impl Into<View>) -> El {
    el("details")
        .class("ds-details app-details")
        .child(el("summary").text(summary))
        .child(el("div").class("app-details-body").child(body))
}
