//! Taking it along: paper, file, copy, share; and opening a file that was saved before.
//! It never sends anything anywhere by itself.

use leptos::prelude::*;

use super::session::Session;
use super::shared::{storage_note, way};
use crate::exchange::{ProfileFile, file_name};
use crate::platform::{clock, file};
use crate::route::Route;
use crate::ui::{ButtonVariant, View, button, each, el, lead, link, link_button, page_heading, stack};

/// The screen for taking it along.
pub fn take(session: Session) -> View {
    let has_answers = move || session.has_answered();
    stack()
        .child(page_heading(session.text("take.title")))
        .child(storage_note(session))
        .child(piece(session, Route::BeforeTaking))
        .child(each(has_answers, move |any| if any { ways(session) } else { without_answers(session) }))
        .child(piece(session, Route::OpenFile))
        .view()
}

/// What to mind before, and opening a file, are drawn by the part of the program that comes last: they read much that others
/// need not.
fn piece(session: Session, piece: Route) -> View {
    each(
        move || session.seldom.get().is_some(),
        move |_| session.seldom.get_untracked().map_or_else(View::none, |draw| draw(session, piece)),
    )
}

/// One who has told of work, or agreed on something, and answered nothing else has no result, but something to keep.
fn without_answers(session: Session) -> View {
    let has_told = move || session.profile.with(|profile| !profile.told.is_empty());
    each(has_told, move |has_told| if has_told { save_file(session) } else { nothing_to_take(session) })
}

fn nothing_to_take(session: Session) -> View {
    let start = link(Route::Start.href()).text(session.text("nothing.start.label"));
    [el("p").text(session.text("take.nothing.message")).view(), el("p").child(start).view()].into()
}

fn ways(session: Session) -> View {
    let opening = lead(session.text("take.lead"));
    let print = link_button(ButtonVariant::Primary, Route::Print.href()).text(session.text("take.print.label"));
    let carry = link_button(ButtonVariant::Secondary, Route::Carry.href()).text(session.text("take.carry.label"));
    let others = [way(session, "carry", carry), save_file(session)];
    [opening.view(), way(session, "print", print), others.into()].into()
}

fn save_file(session: Session) -> View {
    let save = move || {
        let today = clock::today();
        let name = file_name(&today);
        let text = ProfileFile::new(session.profile.get_untracked(), today).to_text();
        let tried = file::download(&name, "application/json", &text);
        session.say(session.t(if tried { "take.file.saved" } else { "take.file.failed" }));
    };
    way(session, "file", button(ButtonVariant::Secondary, save).text(session.text("take.file.label")))
}
