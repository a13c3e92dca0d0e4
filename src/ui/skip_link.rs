//! The first Tab stop of every page: jump past the header.
//! It never changes the address, because the fragment is the route.

use super::{El, Handle, Words, el};

/// A button that moves focus to the main content, which must be focusable; shown only while it has focus.
///
/// Accessibility: a button and not a link, since a link to `#main` would change the route.
pub fn skip_link(label: impl Into<Words>, main: Handle) -> El {
    el("button").attr("type", "button").class("app-skip-link").on("click", move |_| main.focus()).text(label)
}
