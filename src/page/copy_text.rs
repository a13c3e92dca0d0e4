//! The result and the plan as plain text, for where files and paper do not work. Part of the screen for taking it along.
//! It never sends anything anywhere by itself.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::copying::copying;
use super::session::Session;
use super::shared::{plan_awaited, way};
use super::summary_text::summary_text;
use crate::i18n::first_of;
use crate::platform::share;
use crate::ui::{ButtonVariant, View, button, show};

/// Copying and sharing, for one who has answered.
pub fn copy_text(session: Session) -> View {
    show(move || session.has_answered(), move || copy(session))
}

fn copy(session: Session) -> View {
    let [copy, copied] =
        copying(session, "summary-text", session.text("take.copy.label"), move || summary_text(session));
    let send = move || {
        spawn_local(async move {
            let title = first_of(&session.t("product.name"));
            let text = untrack(|| summary_text(session));
            let _ = share::share(&title, &text).await;
        });
    };
    let send = || button(ButtonVariant::Secondary, send).text(session.text("take.share.label"));
    [
        way(session, "copy", [copy, share::available().then(send).into()]),
        // What is copied now would lack the way on.
        show(move || session.plan().is_none(), move || plan_awaited(session)),
        copied,
    ]
    .into()
}
