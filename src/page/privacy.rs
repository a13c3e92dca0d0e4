//! What happens to the answers, in plain words. It says only what the program really does.

use leptos::prelude::*;

use super::session::Session;
use super::shared::StorageLine;
use crate::route::Route;
use crate::ui::{Link, PageHeading};

/// The questions answered here, in order.
const PARTS: [&str; 6] = ["what", "where", "who", "how_long", "delete", "not_asked"];

/// The privacy screen.
#[component]
pub fn Privacy() -> impl IntoView {
    let session = Session::expect();
    view! {
        <div class="app-stack">
            <PageHeading text=session.text("privacy.title") />
            <p class="app-lead">{session.local_text("start.privacy.message")}</p>
            <StorageLine />
            {PARTS
                .map(|part| {
                    view! {
                        <h2>{session.text(format!("privacy.{part}.heading"))}</h2>
                        <p>{session.local_text(format!("privacy.{part}.text"))}</p>
                    }
                })
                .collect_view()}
            <div class="app-actions">
                <Link href=Route::Settings.href()>{session.text("privacy.settings.label")}</Link>
            </div>
        </div>
    }
}
