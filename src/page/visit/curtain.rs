//! The curtain at a desk where nobody has done anything for ten minutes. What was on the screen is not in the page any more.

use super::Visit;
use crate::page::session::Session;
use crate::ui::{ButtonVariant, View, actions, button, lead, page_heading, stack};

/// The curtain.
pub fn curtain(session: Session, visit: Visit) -> View {
    let show = button(ButtonVariant::Primary, move || visit.act(|actions| (actions.extend)()));
    stack()
        .class("app-stack app-curtain")
        .child(page_heading(session.text("visit.curtain.heading")))
        .child(lead(session.text("visit.curtain.message")))
        .child(actions().child(show.text(session.text("visit.curtain.label"))))
        .view()
}
