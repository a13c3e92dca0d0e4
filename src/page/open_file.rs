//! Opening a file that was saved before: a piece of the screen for taking along.
//! A file is shown before it is used, and what it replaces can be brought back.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::import_preview::{Origin, preview};
use super::session::Session;
use super::unlock::unlock;
use crate::exchange::{ImportError, LockedFile, MAX_LOCKED_BYTES, ProfileFile};
use crate::platform::{document, file};
use crate::route::Route;
use crate::ui::{AlertKind, AlertRole, El, View, actions, alert, each, el, heading, link, show};

/// What reading a file has led to.
#[derive(Clone, PartialEq)]
enum Opened {
    /// None was chosen, or it was left.
    Nothing,
    /// It cannot be opened.
    Refused(ImportError),
    /// It asks for a sentence.
    Locked(LockedFile),
    /// It is open.
    Whole(ProfileFile),
}

impl Opened {
    fn of(text: &str) -> Opened {
        if LockedFile::is_meant(text) {
            LockedFile::parse(text).map_or_else(Opened::Refused, Opened::Locked)
        } else {
            Opened::from(ProfileFile::parse(text))
        }
    }
}

impl From<Result<ProfileFile, ImportError>> for Opened {
    fn from(read: Result<ProfileFile, ImportError>) -> Opened {
        read.map_or_else(Opened::Refused, Opened::Whole)
    }
}

/// Opening a file: choose, see what is in it, then use it or leave it.
pub fn open_file(session: Session) -> View {
    let opened = RwSignal::new(Opened::Nothing);
    let left = RwSignal::new(0_u32);
    let leave = move || {
        opened.set(Opened::Nothing);
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
        .attr("accept", ".json,.txt,application/json,text/plain")
        .attr("autocomplete", "off")
        .prop("value", empty)
        .on("change", move |event| {
            let Some(chosen) = file::chosen(&event_target(&event)) else { return };
            spawn_local(async move {
                let text = file::read(&chosen, MAX_LOCKED_BYTES).await;
                opened.set(text.map_or_else(|error| Opened::Refused(import_error(error)), |text| Opened::of(&text)));
            });
        });
    let label = el("label").class("ds-label").attr("for", "open-file").text(session.text("take.open.label"));
    let outcome = move |found: Opened| match found {
        Opened::Nothing => View::none(),
        Opened::Refused(error) => refused(session, error).view(),
        Opened::Locked(file) => unlock(session, file, move |read| unlocked(opened, read), leave).view(),
        Opened::Whole(ProfileFile { profile, saved, .. }) => {
            preview(session, Origin::File, profile, Some(saved), leave).view()
        }
    };
    [
        show(move || session.profile.with(|profile| !profile.is_empty()), move || locking(session)),
        el("h2").text(session.text("take.open.heading")).view(),
        el("div").class("ds-field").child(label).child(field).view(),
        each(move || opened.get(), outcome),
        actions().child(link(Route::Receive.href()).text(session.text("receive.link.label"))).view(),
    ]
    .into()
}

/// The way to a file that is locked. It stands here, and not beside the file, so that it costs the journey nothing.
fn locking(session: Session) -> View {
    let way = link(Route::Lock.href()).text(session.text("lock.title"));
    [
        el("h2").text(session.text("take.lock.heading")).view(),
        el("p").text(session.text("take.lock.message")).view(),
        actions().child(way).view(),
    ]
    .into()
}

/// Shows what a locked file held. The button goes with the field, so the keyboard is moved first.
fn unlocked(opened: RwSignal<Opened>, read: Result<ProfileFile, ImportError>) {
    document::focus("open-file");
    opened.set(read.into());
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
