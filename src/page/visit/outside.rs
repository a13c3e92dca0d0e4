//! In place of a way out of a kiosk: the address itself, to be followed on one's own phone. It never opens it.

use leptos::prelude::*;

use super::Visit;
use crate::page::qr_code::qr_code;
use crate::page::session::Session;
use crate::ui::{ButtonVariant, Handle, View, actions, button, each, effect, el, heading, stack, words};

/// The dialog, which opens when somebody follows a link that leads out.
pub fn outside(session: Session, visit: Visit) -> View {
    let dialog = Handle::default();
    effect(move || match (visit.outside.with(String::is_empty), dialog.is_open()) {
        (false, false) => dialog.open(),
        (true, true) => dialog.close(),
        _ => {}
    });
    let close = button(ButtonVariant::Primary, move || visit.outside.set(String::new()));
    el("dialog")
        .class("ds-dialog app-dialog")
        .attr("id", "outside")
        .attr("aria-labelledby", "outside-heading")
        .known_as(dialog)
        .on("close", move |_| {
            if !dialog.is_open() {
                visit.outside.set(String::new());
            }
        })
        .child(heading(session.text("visit.outside.heading")).attr("id", "outside-heading"))
        .child(
            stack()
                .child(el("p").text(session.text("visit.outside.message")))
                .child(each(move || visit.outside.get(), move |to| qr_code(&to, session.text("visit.outside.heading"))))
                .child(el("p").class("app-address").text(words(move || visit.outside.get()))),
        )
        .child(actions().child(close.text(session.text("visit.outside.label"))))
        .view()
}
