//! Whether the browser has promised to keep what is here, and a reminder of a copy where it has not.
//! It asks the browser once, and a person's own device only.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::session::Session;
use crate::platform::{clock, keeping, prefs};
use crate::ui::{View, el, note, show, words};
use crate::visit::Setting;

/// That the browser may delete what is here, at most once a day, where it has not promised to keep it.
pub fn reminder(session: Session) -> View {
    let is_due = RwSignal::new(false);
    if is_kept(session) {
        spawn_local(async move {
            let today = clock::today().to_string();
            if !promised().await && prefs::get(prefs::REMINDED).as_ref() != Some(&today) {
                prefs::set(prefs::REMINDED, &today);
                is_due.set(true);
            }
        });
    }
    show(move || is_due.get(), move || note(session.text("take.reminder")).view())
}

/// Whether there is anything here that the browser could delete.
fn is_kept(session: Session) -> bool {
    let own = session.core.with_value(|core| core.setting) == Setting::Own;
    own && session.profile.with_untracked(|profile| !profile.is_empty())
}

/// Whether the browser keeps what is here. It is asked for that once, when somebody first leaves off or takes something along.
async fn promised() -> bool {
    if keeping::is_promised().await {
        return true;
    }
    if prefs::get(prefs::ASKED).is_some() {
        return false;
    }
    prefs::set(prefs::ASKED, "true");
    keeping::ask().await
}

/// What the browser has said about it, in the settings.
pub fn promise(session: Session) -> View {
    if !is_kept(session) {
        return View::none();
    }
    let promised = RwSignal::new(false);
    spawn_local(async move { promised.set(keeping::is_promised().await) });
    let key = move || if promised.get() { "settings.data.promised" } else { "settings.data.unpromised" };
    el("p").text(words(move || session.t(key()))).view()
}
