//! One who comes back after a year is asked whether to keep what is here. It never deletes by itself.

use super::session::Session;
use super::shared::storage_note;
use crate::route::Route;
use crate::ui::{ButtonVariant, View, actions, lead, link, link_button, page_heading, stack};

/// The question.
pub fn long_ago(session: Session) -> View {
    let keep = link_button(ButtonVariant::Primary, Route::Start.href()).text(session.text("long_ago.keep"));
    let copy = link_button(ButtonVariant::Secondary, Route::Take.href()).text(session.text("storage.copy.label"));
    let delete = link(Route::Delete.href()).text(session.text("settings.delete.label"));
    stack()
        .child(page_heading(session.text("long_ago.title")))
        .child(lead(session.text("long_ago.message")))
        .child(actions().child(keep).child(copy).child(delete))
        .child(storage_note(session))
        .view()
}
