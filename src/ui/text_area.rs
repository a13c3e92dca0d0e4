//! Several lines of text to copy.
//! It never takes in what is written.

use super::{El, Words, el};

/// Text that is only to be copied, with its label.
///
/// Accessibility: `readonly` text can still be reached, marked and copied.
pub fn text_area(id: &str, label: impl Into<Words>, rows: &'static str, text: impl Fn() -> String + 'static) -> El {
    el("div")
        .class("app-field")
        .child(el("label").class("ds-label").attr("for", id).text(label))
        .child(copied_area(id, rows, text))
}

/// The same without its label, for where a heading holds that.
pub fn copied_area(id: &str, rows: &'static str, text: impl Fn() -> String + 'static) -> El {
    el("textarea")
        .class("ds-input")
        .attr("id", id)
        .attr("rows", rows)
        .attr("readonly", "")
        .attr("autocomplete", "off")
        .prop("value", text)
}
