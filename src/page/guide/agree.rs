//! What two agree on: goals, steps with who and when, and when they meet again; and the sheet of it, to print, copy and put into a
//! calendar. It sends nothing to anybody.

use leptos::prelude::*;

use super::meeting::meeting;
use super::sheet::sheet;
use super::steps::steps;
use super::{kept, tell};
use crate::measure::{MAX_NOTE, Note};
use crate::page::private_words::private_words;
use crate::page::session::Session;
use crate::page::shared::storage_note;
use crate::profile::{InTalk, MOST_GOALS, Profile};
use crate::route::Route;
use crate::ui::{View, back_link, el, lead, memo, note, page_heading, stack, text_line, words};

/// The screen.
pub fn agree(session: Session) -> View {
    let writing = el("div")
        .class("app-only-screen app-stack")
        .child(lead(session.text("agree.lead")))
        .child(goals(session))
        .child(steps(session))
        .child(meeting(session))
        .child(private_words(session, move || session.profile.with(all_words)))
        .child(storage_note(session));
    stack()
        .child(back_link(Route::Talk.href(), session.text("question.back.label")))
        .child(page_heading(session.text("agree.title")))
        .child(writing)
        .child(sheet(session))
        .view()
}

/// All that was written here, for one look at whether it holds something private.
fn all_words(profile: &Profile) -> String {
    let agreed = profile.told.iter().filter_map(|told| InTalk::parse(told)).filter(InTalk::is_agreed);
    agreed.filter_map(|told| told.words().map(Note::to_string)).collect::<Vec<_>>().join("\n")
}

/// A line for each goal there is room for.
fn goals(session: Session) -> View {
    let lines: View = (1..=MOST_GOALS).map(|at| goal(session, at)).collect();
    [el("h2").text(session.text("agree.goals.heading")).view(), note(session.text("agree.goals.message")).view(), lines]
        .into()
}

fn goal(session: Session, at: u8) -> View {
    let label = words(move || session.format("agree.goals.label", &[("n", &at.to_string())]));
    let value = memo(move |_| kept(session).goals.get(&at).map(Note::to_string).unwrap_or_default());
    let change = move |text: String| {
        if text.trim() != value.get_untracked() {
            tell(session, &InTalk::Goal(at, Note::new(&text)));
        }
    };
    text_line(format!("goal-{at}"), label, None, Signal::stored(None), MAX_NOTE, move || value.get(), change).view()
}
