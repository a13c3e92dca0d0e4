//! Between two visits: something was left behind, or everything has just been deleted.
//! Neither screen tells anything of whoever was there.

use leptos::prelude::*;

use super::{Phase, Visit};
use crate::page::session::Session;
use crate::ui::{ButtonVariant, View, actions, button, lead, page_heading, stack};

/// A talk was left behind: go on with it, or delete it.
pub fn left_behind(session: Session, visit: Visit) -> View {
    let go_on = button(ButtonVariant::Secondary, move || visit.act(|actions| (actions.go_on)()));
    let delete = button(ButtonVariant::Primary, move || visit.act(|actions| (actions.end)()));
    stack()
        .class("app-stack app-curtain")
        .child(page_heading(session.text("visit.left.heading")))
        .child(lead(session.text("visit.left.message")))
        .child(
            actions()
                .child(delete.text(session.text("visit.left.delete")))
                .child(go_on.text(session.text("visit.left.go_on"))),
        )
        .view()
}

/// Everything is deleted, and what that is.
pub fn ended(session: Session, visit: Visit) -> View {
    let next = button(ButtonVariant::Primary, move || visit.phase.set(Phase::Going));
    stack()
        .child(page_heading(session.text("visit.ended.heading")))
        .child(lead(session.text("visit.ended.message")))
        .child(actions().child(next.text(session.text("visit.ended.label"))))
        .view()
}
