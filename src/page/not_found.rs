//! An address that leads nowhere. It says so, says that nothing is lost, and leads back.

use leptos::prelude::*;

use super::session::Session;
use crate::route::Route;
use crate::ui::{LinkButton, PageHeading};

/// The screen for an address that does not exist.
#[component]
pub fn NotFound() -> impl IntoView {
    let session = Session::expect();
    view! {
        <div class="app-stack">
            <PageHeading text=session.text("not_found.title") />
            <p class="app-lead">{session.text("not_found.message")}</p>
            <div class="app-actions">
                <LinkButton href=Route::Start.href()>{session.text("not_found.start.label")}</LinkButton>
            </div>
        </div>
    }
}
