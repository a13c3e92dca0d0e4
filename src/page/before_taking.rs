//! What to mind before taking it along: what had better not leave.
//! It never keeps anybody from anything.

use leptos::prelude::*;

use super::session::Session;
use super::shared::name_inside;
use crate::profile::{Attempt, private_in};
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
    places
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
