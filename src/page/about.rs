//! About the content: what it builds on, who made that, and what has been changed. It never claims an endorsement.

use super::session::Session;
use crate::ui::{View, el, lead, page_heading, stack};

/// The sources credited, each with its licence in words. The order is that of the screen.
const SOURCES: [&str; 7] = ["digcomp", "digcompsat", "lifecomp", "entrecomp", "greencomp", "esco", "others"];

/// The screen about the content.
pub fn about(session: Session) -> View {
    let part = |part: &str| -> View {
        let heading = el("h2").text(session.text(format!("about.{part}.heading")));
        [heading.view(), el("p").text(session.text(format!("about.{part}.text"))).view()].into()
    };
    let sources = SOURCES.map(|source| el("li").text(session.text(format!("about.source.{source}"))).view());
    stack()
        .child(page_heading(session.text("about.title")))
        .child(lead(session.text("about.lead")))
        .child(part("how"))
        .child(part("offers"))
        .child(el("h2").text(session.text("about.sources.heading")))
        .child(el("ul").child(sources))
        .child(el("p").text(session.text("about.esco.text")))
        .child(part("licence"))
        .view()
}
