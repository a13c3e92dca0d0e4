//! Going on with what was begun on another screen: by a link that was read with the camera, or by a code that is typed.
//! It is shown before it is used, and what it replaces can be brought back.

use leptos::prelude::*;

use super::import_preview::{Origin, preview};
use super::session::Session;
use crate::exchange::{CarriedError, Known, Received};
use crate::platform::{chance, clock, document};
use crate::ui::{
    AlertKind, AlertRole, ButtonVariant, El, View, actions, alert, button, each, el, heading, lead, note, page_heading,
    search_field, stack,
};

/// The screen.
pub fn receive(session: Session) -> View {
    // What the address held has been taken out of it, and is read once.
    let arrived = session.received.get_untracked();
    session.received.set(String::new());
    let query = RwSignal::new(String::new());
    let asked = RwSignal::new(arrived);
    let read = move || asked.set(query.get_untracked());
    let leave = move || {
        query.set(String::new());
        asked.set(String::new());
        document::focus("code");
    };
    let outcome =
        move |(text, _): (String, bool)| if text.is_empty() { View::none() } else { outcome(session, &text, leave) };
    stack()
        .child(page_heading(session.text("receive.title")))
        .child(lead(session.text("receive.lead")))
        .child(search_field("code", session.text("receive.code.label"), session.text("receive.code.hint"), query))
        .child(actions().child(button(ButtonVariant::Primary, read).text(session.text("receive.code.read"))))
        // What is known here comes a little later than the screen.
        .child(each(move || (asked.get(), session.library.with(Option::is_some)), outcome))
        .view()
}

fn outcome(session: Session, text: &str, leave: impl Fn() + 'static) -> View {
    let received = session.core.with_value(|core| Received::read(text, &core.framework, &known(session)));
    match received {
        Ok(Received { carried, unknown }) => {
            let profile = carried.profile(clock::today(), chance::seed());
            let less = unknown.place || unknown.goal || unknown.steps > 0;
            let less: Option<El> = less.then(|| note(session.text("receive.less")));
            [preview(session, Origin::Code, profile, carried.day, leave).view(), less.into()].into()
        }
        Err(error) => refused(session, error).view(),
    }
}

fn refused(session: Session, error: CarriedError) -> El {
    alert(AlertKind::Warning, AlertRole::Alert)
        .child(heading(session.text("receive.refused")))
        .child(el("p").text(session.text(format!("receive.error.{}", error.key()))))
}

/// What a code may name here.
fn known(session: Session) -> Known {
    let mut known = session.core.with_value(|core| Known {
        places: core.facts.countries.iter().map(|country| (country.id.clone(), country.regions.clone())).collect(),
        held: core.facts.held.iter().chain(&core.facts.seldom).cloned().collect(),
        ..Known::default()
    });
    session.library.with_untracked(|library| {
        for library in library.iter() {
            known.occupations = library.occupations.iter().map(|occupation| occupation.id.clone()).collect();
            known.offers = library.offers.iter().map(|offer| offer.id.clone()).collect();
        }
    });
    known
}
