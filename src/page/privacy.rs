//! What happens to the answers, in plain words. It says only what the program really does.

use super::session::Session;
use super::shared::storage_note;
use crate::route::Route;
use crate::ui::{View, actions, el, lead, link, page_heading, stack};

/// The questions answered here, in order.
const PARTS: [&str; 6] = ["what", "where", "who", "how_long", "delete", "not_asked"];

/// The privacy screen.
pub fn privacy(session: Session) -> View {
    let part = |part: &str| -> View {
        let heading = el("h2").text(session.text(format!("privacy.{part}.heading")));
        [heading.view(), el("p").text(session.local_text(format!("privacy.{part}.text"))).view()].into()
    };
    let settings = link(Route::Settings.href()).text(session.text("privacy.settings.label"));
    stack()
        .child(page_heading(session.text("privacy.title")))
        .child(lead(session.local_text("start.privacy.message")))
        .child(storage_note(session))
        .child(PARTS.map(part))
        .child(actions().child(settings))
        .view()
}
