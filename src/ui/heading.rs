//! A heading whose level is chosen by the page, so that no level is skipped.
//! It never takes focus; `page_heading` is the one that does.

use super::{El, Words, el};

/// A heading of level 2.
///
/// Accessibility: the level follows the page's outline.
pub fn heading(text: impl Into<Words>) -> El {
    el("h2").class("app-heading").text(text)
}
