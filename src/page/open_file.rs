//! Opening a file that was saved before: a piece of the screen for taking along.
//! A file is shown before it is used, and what it replaces can be brought back.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::import_preview::{Origin, preview};
use super::session::Session;
use crate::exchange::{ImportError, MAX_BYTES, ProfileFile};
use crate::platform::{document, file};
use crate::route::Route;
use crate::ui::{AlertKind, AlertRole, El, View, actions, alert, each, el, heading, link};

/// What reading a file has led to, once one was chosen.
type Opened = Option<Result<ProfileFile, ImportError>>;

/// Opening a file: choose, see what is in it, then use it or leave it.
pub fn open_file(session: Session) -> View {
    let opened = RwSignal::new(Opened::None);
    let left = RwSignal::new(0_u32);
    let leave = move || {
        opened.set(None);
        left.update(|times| *times += 1);
        document::focus("open-file");
    };
    let empty = move || {
        // Once a file has been left, the same file can be chosen once more.
        left.track();
        ""
    };
    let field = el("input")
        .class("ds-input app-file")
        .attr("type", "file")
        .attr("id", "open-file")
        .attr("accept", ".json,application/json")
        .attr("autocomplete", "off")
        .prop("value", empty)
        .on("change", move |event| {
            let Some(chosen) = file::chosen(&event_target(&event)) else { return };
            spawn_local(async move {
                let text = file::read(&chosen, MAX_BYTES).await;
                opened.set(Some(text.map_err(import_error).and_then(|text| ProfileFile::parse(&text))));
            });
        });
    let label = el("label").class("ds-label").attr("for", "open-file").text(session.text("take.open.label"));
    let outcome = move |opened: Opened| match opened {
        None => View::none(),
        Some(Err(error)) => refused(session, error).view(),
        Some(Ok(ProfileFile { profile, saved, .. })) => {
            preview(session, Origin::File, profile, Some(saved), leave).view()
        }
    };
    [
        el("h2").text(session.text("take.open.heading")).view(),
        el("div").class("ds-field").child(label).child(field).view(),
        each(move || opened.get(), outcome),
        actions().child(link(Route::Receive.href()).text(session.text("receive.link.label"))).view(),
    ]
    .into()
}

fn import_error(error: file::ReadError) -> ImportError {
    match error {
        file::ReadError::TooLarge => ImportError::TooLarge,
        file::ReadError::Unreadable => ImportError::Unreadable,
    }
}

fn refused(session: Session, error: ImportError) -> El {
    alert(AlertKind::Warning, AlertRole::Alert)
        .child(heading(session.text("take.open.refused")))
        .child(el("p").text(session.text(format!("take.open.error.{}", error.key()))))
}
