//! About the content: what it builds on, who made that, and what has been changed. It never claims an endorsement.

use leptos::prelude::*;

use super::session::Session;
use crate::ui::PageHeading;

/// The sources credited, each with its licence in words. The order is that of the screen.
const SOURCES: [&str; 7] = ["digcomp", "digcompsat", "lifecomp", "entrecomp", "greencomp", "esco", "others"];

/// The screen about the content.
#[component]
pub fn About() -> impl IntoView {
    let session = Session::expect();
    view! {
        <div class="app-stack">
            <PageHeading text=session.text("about.title") />
            <p class="app-lead">{session.text("about.lead")}</p>
            <h2>{session.text("about.how.heading")}</h2>
            <p>{session.text("about.how.text")}</p>
            <h2>{session.text("about.offers.heading")}</h2>
            <p>{session.text("about.offers.text")}</p>
            <h2>{session.text("about.sources.heading")}</h2>
            <ul>
                {SOURCES
                    .map(|source| view! { <li>{session.text(format!("about.source.{source}"))}</li> })
                    .collect_view()}
            </ul>
            <p>{session.text("about.esco.text")}</p>
            <h2>{session.text("about.licence.heading")}</h2>
            <p>{session.text("about.licence.text")}</p>
        </div>
    }
}
