//! The result and the plan as plain text, for where files and paper do not work. Part of the screen for taking it along.
//! It never sends anything anywhere by itself.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::session::Session;
use super::shared::{plan_awaited, way};
use super::summary_text::summary_text;
use crate::i18n::first_of;
use crate::platform::{clipboard, share};
use crate::ui::{ButtonVariant, View, button, note, show, text_area};

/// Copying and sharing, for one who has answered.
pub fn copy_text(session: Session) -> View {
    show(move || session.has_answered(), move || copy(session))
}

fn copy(session: Session) -> View {
    let text = move || untrack(|| summary_text(session));
    // When the browser will not copy, the text is shown, so that it can be marked and copied by hand.
    let by_hand = RwSignal::new(false);
    let copied = RwSignal::new(false);
    let copy = move || {
        spawn_local(async move {
            let worked = clipboard::copy(&text()).await;
            copied.set(worked);
            by_hand.set(!worked);
            session.say(session.t(if worked { "take.copy.done" } else { "take.copy.by_hand" }));
        });
    };
    let send = move || {
        spawn_local(async move {
            let title = first_of(&session.t("product.name"));
            let _ = share::share(&title, &text()).await;
        });
    };
    let copy = button(ButtonVariant::Secondary, copy).text(session.text("take.copy.label"));
    let send = || button(ButtonVariant::Secondary, send).text(session.text("take.share.label"));
    let done = move || note(session.text("take.copy.done")).view();
    let area =
        move || text_area("summary-text", session.text("take.copy.by_hand"), "8", move || summary_text(session)).view();
    [
        way(session, "copy", [copy.view(), share::available().then(send).into()]),
        // What is copied now would lack the way on.
        show(move || session.plan().is_none(), move || plan_awaited(session)),
        show(move || copied.get(), done),
        show(move || by_hand.get(), area),
    ]
    .into()
}
