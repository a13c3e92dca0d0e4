//! Opening a file that was saved before: a piece of the screen for taking along.
//! A file is shown before it is used, and what it replaces can be brought back.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::session::Session;
use crate::exchange::{ImportError, MAX_BYTES, ProfileFile};
use crate::platform::{document, file};
use crate::profile::Event;
use crate::route::Route;
use crate::ui::{AlertKind, AlertRole, ButtonVariant, El, View, actions, alert, button, each, el, heading, words};

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
        Some(Ok(found)) => preview(session, found, leave).view(),
    };
    [
        el("h2").text(session.text("take.open.heading")).view(),
        el("div").class("ds-field").child(label).child(field).view(),
        each(move || opened.get(), outcome),
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

fn preview(session: Session, found: ProfileFile, leave: impl Fn() + 'static) -> El {
    let ProfileFile { profile, saved, .. } = found;
    let about_work = profile.career.iter().filter(|told| told.starts_with("skill:")).count();
    let measured: usize = profile.attempts.iter().map(|attempt| attempt.answered()).sum();
    let answers = measured + about_work;
    // One who has told of work alone has no answers to look through.
    let next = if measured == 0 && !profile.career.is_empty() { Route::Jobs } else { Route::Check };
    let told = move || {
        let day = session.day(&saved);
        let saved = session.format("take.open.saved", &[("day", &day)]);
        format!("{} {saved}", session.count("take.open.answers", answers))
    };
    let take_over = move || {
        session.dispatch(Event::Imported { profile: Box::new(profile.clone()) });
        session.say(session.t("take.open.done"));
        session.go(next);
    };
    let replaces = session.profile.with_untracked(|profile| !profile.is_empty());
    let buttons = actions()
        .child(button(ButtonVariant::Primary, take_over).text(session.text("take.open.use")))
        .child(button(ButtonVariant::Secondary, leave).text(session.text("take.open.leave")));
    alert(AlertKind::Info, AlertRole::Status)
        .child(heading(session.text("take.open.found")))
        .child(el("p").text(words(told)))
        .child(replaces.then(|| el("p").text(session.text("take.open.replaces"))))
        .child(buttons)
}
