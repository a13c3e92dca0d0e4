//! What to mind before taking it along: what had better not leave.
//! It never keeps anybody from anything.

use leptos::prelude::*;

use super::session::Session;
use super::shared::name_inside;
use crate::profile::{Attempt, InTalk, private_in};
use crate::route::Route;
use crate::ui::{AlertKind, AlertRole, View, alert, each, el, link};

/// A warning above the ways to take it along, where there is something to warn of.
pub fn before_taking(session: Session) -> View {
    each(move || private_places(session), move |places| private(session, places))
}

/// Where a text lies that looks like something nobody should get: the way to it, and its name.
type Place = (Route, String);

fn private_places(session: Session) -> Vec<Place> {
    let current = session.profile.with(|profile| profile.current().map(|attempt| attempt.id));
    let found = |attempt: &Attempt| -> Vec<Place> {
        let is_private = |note: &str| !private_in(note).is_empty();
        let told = attempt.evidence.iter();
        let private = told.filter(|(_, told)| told.note.as_ref().is_some_and(|note| is_private(&note.to_string())));
        private
            .map(|(competence, _)| match current == Some(attempt.id) {
                true => (Route::Evidence(*competence), name_inside(session, *competence)),
                // What was told in an earlier attempt can only be deleted with it.
                false => {
                    let day = session.day(&attempt.day);
                    (Route::Settings, session.format("take.before.older", &[("day", &day)]))
                }
            })
            .collect()
    };
    let mut places: Vec<Place> = session.profile.with(|profile| profile.attempts.iter().flat_map(found).collect());
    places.dedup();
    places.extend(private_in_talks(session));
    places
}

/// The same of what was written in talks.
fn private_in_talks(session: Session) -> Vec<Place> {
    let is_private = |told: &InTalk| told.words().is_some_and(|words| !private_in(&words.to_string()).is_empty());
    let private: Vec<bool> = session.profile.with(|profile| {
        let told = profile.told.iter().filter_map(|told| InTalk::parse(told));
        told.filter(is_private).map(|told| told.is_agreed()).collect()
    });
    let place = |agreed: bool, route: Route, title: &str| private.contains(&agreed).then(|| (route, session.t(title)));
    [place(true, Route::Agree, "agree.title"), place(false, Route::Seen, "seen.title")].into_iter().flatten().collect()
}

fn private(session: Session, places: Vec<Place>) -> View {
    let row = |(route, name): &Place| el("li").child(link(route.href()).text(name.clone())).view();
    let rows: Vec<View> = places.iter().map(row).collect();
    let warning = || {
        alert(AlertKind::Warning, AlertRole::None)
            .child(el("p").text(session.local_text("take.before.private")))
            .child(el("ul").child(rows))
    };
    (!places.is_empty()).then(warning).into()
}
