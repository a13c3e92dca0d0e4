//! The parts of a talk in their order, those that are left out of it, and the way to each. What is left out is not deleted.

use leptos::prelude::*;

use super::{kept, tell};
use crate::framework::Set;
use crate::page::session::Session;
use crate::profile::{InTalk, Part};
use crate::route::Route;
use crate::ui::{Checkboxes, Choice, El, View, actions, details, each, el, link, note};

/// The parts that are used today, and which those are to be.
pub fn parts(session: Session) -> View {
    let used = move || {
        let without = kept(session).without;
        Part::ALL.into_iter().filter(|part| !without.contains(part)).collect::<Vec<_>>()
    };
    let list = move |(used, questions): (Vec<Part>, String)| {
        let ways = used.into_iter().map(|part| (way(part), part.word()));
        let ways = ways.chain([(Route::HandOver, "hand_over")]).map(|(route, word)| (route.href(), word));
        let rows = std::iter::once((questions, "questions")).chain(ways);
        // Each has room for a finger.
        let row = |(href, word): (String, &str)| {
            el("li").child(actions().child(link(href).text(session.text(format!("talk.today.{word}")))))
        };
        el("ol").child(rows.map(row).collect::<Vec<_>>())
    };
    [
        el("h2").text(session.text("talk.today.heading")).view(),
        note(session.text("talk.today.message")).view(),
        each(move || (used(), questions(session)), list),
        choose(session).view(),
    ]
    .into()
}

/// On with the questions, or to the answers where all are given.
fn questions(session: Session) -> String {
    let next = session.interview().and_then(|interview| interview.next());
    next.map_or(Route::Check, Route::Question).href()
}

/// The screen of a part.
fn way(part: Part) -> Route {
    match part {
        Part::Result => Route::Result,
        Part::Path => Route::Path,
        Part::Work => Route::Jobs,
        Part::Seen => Route::Seen,
        Part::Agree => Route::Agree,
        Part::Cv => Route::Cv,
    }
}

fn choose(session: Session) -> El {
    let choice = |part: Part| Choice::new(part.word(), session.text(format!("talk.today.{}", part.word())));
    let chosen = Signal::derive(move || {
        let without = kept(session).without;
        let used = Part::ALL.into_iter().filter(|part| !without.contains(part));
        used.map(|part| part.word().to_owned()).collect::<Vec<_>>()
    });
    let change = move |word: String, used: bool| {
        let without = untrack(|| kept(session)).without;
        let others =
            Part::ALL.into_iter().filter(|part| if part.word() == word { !used } else { without.contains(part) });
        tell(session, &InTalk::Without(others.collect::<Set<_>>()));
    };
    let boxes =
        Checkboxes::new("part", session.text("talk.choose.legend"), Part::ALL.map(choice).into(), chosen, change)
            .hint(session.text("talk.choose.hint"));
    details(session.text("talk.choose.summary"), boxes.view())
}
