//! How far the person has come, in words.
//! It never counts down and never hurries.

use super::{El, Words, el, note, words};

/// Words such as «høyst 7 igjen», with a thin line that shows the same: the place reached, and how many there are.
///
/// Accessibility: the words are the information; the line is hidden from screen readers.
pub fn progress(place: impl Fn() -> (usize, usize) + 'static, text: impl Into<Words>) -> El {
    let width = words(move || {
        let (now, total) = place();
        format!("{}%", now.min(total) * 100 / total.max(1))
    });
    let line = el("div").class("app-progress-done").style("inline-size", width);
    el("div")
        .class("app-progress")
        .child(note(text))
        .child(el("div").class("app-progress-line").attr("aria-hidden", "true").child(line))
}
