//! The one `h1` of a page.
//! It never moves focus itself: the router focuses `#page-heading` after a change of page.

use super::{El, Words, el};

/// The page's main heading.
///
/// Accessibility: `tabindex="-1"` lets the router put focus here, so a screen reader reads the
/// new page's name once; it is not a Tab stop.
pub fn page_heading(text: impl Into<Words>) -> El {
    el("div").class("app-page-heading").child(title("app-title", text))
}

/// The `h1` itself.
pub(super) fn title(class: &str, text: impl Into<Words>) -> El {
    el("h1").attr("id", "page-heading").attr("tabindex", "-1").class(class).text(text)
}
