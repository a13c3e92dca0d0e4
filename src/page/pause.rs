//! A pause: what is saved, and how to come back. It never hurries anybody.

use leptos::prelude::*;

use super::session::Session;
use super::shared::StorageLine;
use crate::route::Route;
use crate::ui::{Landscape, LandscapeKind, Link, LinkButton, PageHeading};

/// The pause screen.
#[component]
pub fn Pause() -> impl IntoView {
    let session = Session::expect();
    let next = move || {
        let next = session.interview().and_then(|interview| interview.next());
        next.map_or(Route::Start, Route::Question).href()
    };
    let answered = move || session.attempt().map_or(0, |attempt| attempt.answered());
    view! {
        <div class="app-stack">
            <Landscape kind=LandscapeKind::Pause />
            <PageHeading text=session.text("pause.title") />
            <p class="app-lead">{move || session.count("start.answered", answered())}</p>
            <StorageLine />
            <p>{session.text("pause.back.message")}</p>
            <div class="app-actions">
                <LinkButton href=Signal::derive(next)>{session.text("start.go_on.label")}</LinkButton>
                <Link href=Route::Take.href()>{session.text("storage.copy.label")}</Link>
            </div>
        </div>
    }
}
