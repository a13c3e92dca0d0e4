//! A pause: what is saved, and how to come back. It never hurries anybody.

use super::promise::reminder;
use super::session::Session;
use super::shared::storage_note;
use crate::route::Route;
use crate::ui::{
    ButtonVariant, LandscapeKind, View, actions, el, landscape, lead, link, link_button, page_heading, stack, words,
};

/// The pause screen.
pub fn pause(session: Session) -> View {
    let next = move || {
        let next = session.interview().and_then(|interview| interview.next());
        next.map_or(Route::Start, Route::Question).href()
    };
    let answered = move || session.attempt().map_or(0, |attempt| attempt.answered());
    let ways = actions()
        .child(link_button(ButtonVariant::Primary, words(next)).text(session.text("start.go_on.label")))
        .child(link(Route::Take.href()).text(session.text("storage.copy.label")));
    stack()
        .child(landscape(LandscapeKind::Pause))
        .child(page_heading(session.text("pause.title")))
        .child(lead(words(move || session.count("start.answered", answered()))))
        .child(storage_note(session))
        .child(el("p").text(session.text("pause.back.message")))
        .child(reminder(session))
        .child(ways)
        .view()
}
