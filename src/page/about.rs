//! About the content: what it builds on, who made that, and what has been changed. It never claims an endorsement.

use leptos::prelude::*;

use super::session::Session;
use crate::route::Route;
use crate::ui::{View, actions, el, external, lead, link, page_heading, show, stack};

/// The sources credited, each with its licence in words. The order is that of the screen.
const SOURCES: [&str; 10] =
    ["digcomp", "digcompsat", "cefr", "lifecomp", "entrecomp", "greencomp", "hkdir", "esco", "onet", "others"];
/// The one whose own table people may want to read: our levels of language are in words of our own.
const CEFR: &str = "cefr";

/// The screen about the content.
pub fn about(session: Session) -> View {
    let part = move |part: &str| -> View {
        let heading = el("h2").text(session.text(format!("about.{part}.heading")));
        [heading.view(), el("p").text(session.text(format!("about.{part}.text"))).view()].into()
    };
    let table =
        || external(link(session.text("about.source.cefr_address"))).text(session.text("about.source.cefr_label"));
    let sources = SOURCES.map(|source| {
        let credit = el("li").text(session.text(format!("about.source.{source}")));
        if source == CEFR { credit.text(" ").child(table()).view() } else { credit.view() }
    });
    let awaits = move || {
        let first = session.locale.get().awaits_a_native();
        first || session.has_second() && session.second.get().awaits_a_native()
    };
    stack()
        .child(page_heading(session.text("about.title")))
        .child(lead(session.text("about.lead")))
        .child(show(awaits, move || part("translation")))
        .child(part("how"))
        .child(actions().child(link(Route::Method.href()).text(session.text("about.method.label"))))
        .child(part("offers"))
        .child(el("h2").text(session.text("about.sources.heading")))
        .child(el("ul").child(sources))
        .child(el("p").text(session.text("about.esco.text")))
        .child(part("licence"))
        .child(actions().child(link("./editor.html").text(session.text("about.editor.label"))))
        .view()
}
