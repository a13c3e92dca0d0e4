//! Locking the file with a sentence: the screen. What it does stands in `lock_form.rs`.

use super::lock_form::lock_form;
use super::session::Session;
use super::shared::nothing_yet;
use crate::route::Route;
use crate::ui::{View, back_link, each, lead, page_heading, stack};
use leptos::prelude::*;

/// The screen for locking the file.
pub fn lock(session: Session) -> View {
    let has_any = move || session.profile.with(|profile| !profile.is_empty());
    each(has_any, move |any| if any { screen(session) } else { nothing_yet(session, "lock.title") })
}

fn screen(session: Session) -> View {
    stack()
        .child(back_link(Route::Take.href(), session.text("take.title")))
        .child(page_heading(session.text("lock.title")))
        .child(lead(session.text("lock.lead")))
        .child(lock_form(session, move || session.profile.get_untracked()))
        .view()
}
