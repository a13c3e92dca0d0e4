//! An address that leads nowhere. It says so, says that nothing is lost, and leads back.

use super::session::Session;
use crate::route::Route;
use crate::ui::{ButtonVariant, View, actions, lead, link_button, page_heading, stack};

/// The screen for an address that does not exist.
pub fn not_found(session: Session) -> View {
    let way = link_button(ButtonVariant::Primary, Route::Start.href()).text(session.text("not_found.start.label"));
    stack()
        .child(page_heading(session.text("not_found.title")))
        .child(lead(session.text("not_found.message")))
        .child(actions().child(way))
        .view()
}
