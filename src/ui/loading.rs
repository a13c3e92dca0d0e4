//! Words while something is on its way.
//! It never spins or blinks.

use super::{El, Words, el};

/// A line that says what is being fetched.
///
/// Accessibility: a status, so a screen reader says it when it appears, without taking focus.
pub fn loading(text: impl Into<Words>) -> El {
    el("p").class("app-loading").attr("role", "status").text(text)
}
