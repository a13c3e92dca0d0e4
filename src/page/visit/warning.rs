//! The warning in a kiosk that the time is nearly up, with one large way to have more.
//! It never counts aloud: a screen reader hears it at the beginning, and when ten seconds are left.

use leptos::prelude::*;

use super::{Visit, is_warned};
use crate::page::session::Session;
use crate::ui::{Dialog, View, el, words};
use crate::visit::Standing;

/// From so many seconds on it is said once more.
const SOON: u32 = 10;

/// The dialog.
pub fn warning(session: Session, visit: Visit) -> View {
    let left = move || match visit.standing.get() {
        Standing::Warned { left } => left,
        _ => 0,
    };
    let told = move || session.count("visit.warning.left", left() as usize);
    let soon = move || match left() {
        1..=SOON => session.t("visit.warning.soon"),
        _ => String::new(),
    };
    let body: View = [
        el("p").text(session.text("visit.warning.message")).view(),
        // Seen, and not heard at every second.
        el("p").class("app-left").attr("aria-hidden", "true").text(words(told)).view(),
        el("p").class("ds-sr-only").attr("role", "status").text(words(soon)).view(),
    ]
    .into();
    Dialog {
        id: "warning",
        open: Signal::derive(move || visit.standing.with(is_warned)),
        heading: session.text("visit.warning.heading"),
        body,
        close_label: session.text("visit.warning.more"),
        on_close: Callback::new(move |()| visit.act(|actions| (actions.extend)())),
        confirm_label: session.text("visit.warning.end"),
        on_confirm: Callback::new(move |()| visit.act(|actions| (actions.end)())),
    }
    .view()
    .view()
}
