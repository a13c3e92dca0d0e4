//! The frame round every page: skip link, slim header, main content, footer.
//! It never decides what the tools or the footer hold; they come in as views.

use super::{El, Handle, View, Words, el, mark, skip_link};

/// The words of the frame.
pub struct ShellWords {
    /// The product's name beside the mark.
    pub brand: Words,
    /// Where the brand leads.
    pub home: String,
    /// What the skip link says.
    pub skip: Words,
}

/// The page frame with its three landmarks: small controls at the end of the header, the page, and the footer.
///
/// Accessibility: one banner, one main, one contentinfo; the skip link is the first Tab stop and
/// `main` can take focus from it.
pub fn shell(words: ShellWords, tools: impl Into<View>, page: impl Into<View>, footer: impl Into<View>) -> El {
    let main = Handle::default();
    let brand = el("a").class("app-brand").attr("href", words.home).child(mark()).child(el("span").text(words.brand));
    let header = el("header").class("app-header").child(brand).child(el("div").class("app-tools").child(tools));
    el("div")
        .class("app-shell")
        .child(skip_link(words.skip, main))
        .child(header)
        .child(el("main").attr("id", "main").class("app-main").attr("tabindex", "-1").known_as(main).child(page))
        .child(el("footer").class("app-footer").child(footer))
}
