//! For two who sit together: the languages on the screen, what they agree on first, the parts of their talk, and questions to talk from.
//! Nothing of what is talked about is kept or counted.

use leptos::prelude::*;

use super::link::make_link;
use super::parts::parts;
use super::start::{apply_languages, begin};
use crate::framework::AreaId;
use crate::page::second_language::second_language;
use crate::page::session::Session;
use crate::route::Route;
use crate::ui::{ButtonVariant, View, actions, back_link, button, details, each, el, lead, note, page_heading, stack};

/// What the counsellor reads aloud, before what becomes of the answers.
const FRAME: [&str; 4] = ["why", "test", "free", "seen"];

/// The screen.
pub fn talk(session: Session) -> View {
    apply_languages(session);
    stack()
        .child(back_link(Route::Start.href(), session.text("question.back.label")))
        .child(page_heading(session.text("talk.title")))
        .child(lead(session.text("talk.lead")))
        .child(second_language(session))
        .child(frame(session))
        .child(onward(session))
        .child(prompts(session))
        .child(make_link(session))
        .view()
}

/// What they agree on, a sentence at a time.
fn frame(session: Session) -> View {
    let setting = session.core.with_value(|core| core.setting.name());
    let after = format!("after_{setting}");
    let said = FRAME.into_iter().chain([after.as_str(), "ok"]);
    let lines: Vec<_> = said.map(|key| el("li").text(session.text(format!("talk.frame.{key}")))).collect();
    [
        el("h2").text(session.text("talk.frame.heading")).view(),
        note(session.text("talk.frame.hint")).view(),
        el("ol").child(lines).view(),
    ]
    .into()
}

/// To the first question; once that is answered, the parts of the talk.
fn onward(session: Session) -> View {
    let begun = move || session.attempt().is_some();
    each(begun, move |begun| {
        if begun {
            return parts(session);
        }
        let start = button(ButtonVariant::Primary, move || begin(session)).text(session.text("talk.start"));
        actions().child(start).view()
    })
}

/// Two questions for each area, folded away so that one is talked about at a time.
fn prompts(session: Session) -> View {
    let areas: Vec<AreaId> = session.core.with_value(|core| core.framework.areas.iter().map(|area| area.id).collect());
    let one = move |area: AreaId| {
        let line = |at: usize| el("li").text(session.local_text(format!("talk.prompts.{area}.{at}")));
        details(session.local_text(format!("area.{area}")), el("ul").child([0, 1].map(|at| line(at).view()))).view()
    };
    [
        el("h2").text(session.text("talk.prompts.heading")).view(),
        note(session.text("talk.prompts.message")).view(),
        areas.into_iter().map(one).collect::<View>(),
        note(session.text("talk.source")).view(),
    ]
    .into()
}
