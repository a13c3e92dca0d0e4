//! «Hva om jeg lærer dette?»: what is ticked counts as learned on this screen, and nowhere else. It never changes an answer.

use leptos::prelude::*;

use super::super::kept::Kept;
use super::super::session::Session;
use super::super::work_words::{occupation_name, skill_name};
use super::Lessons;
use crate::engine::Matches;
use crate::ui::{Checkboxes, Choice, El, View, el, words};

/// The boxes, and which occupations come within reach by those that are ticked. The boxes stay while one of them is ticked: the
/// keyboard stands in them, and the line below them must be there before it says something.
pub fn what_if(
    session: Session,
    learned: RwSignal<Vec<String>>,
    lessons: &Kept<Lessons>,
    matches: &Kept<Option<Matches>>,
) -> El {
    let boxes =
        lessons.each(move |lessons| if lessons.is_empty() { View::none() } else { boxes(session, learned, &lessons) });
    let matches = matches.clone();
    let opened = words(move || opened(session, learned, matches.get()));
    let none = lessons.clone();
    el("section")
        .class("app-card")
        .attr_when("hidden", move || none.get().is_empty().then(String::new))
        .child(boxes)
        .child(el("p").class("app-opened").attr("role", "status").text(opened))
}

fn boxes(session: Session, learned: RwSignal<Vec<String>>, lessons: &Lessons) -> View {
    let choice = |(skill, count): &(crate::engine::Named, usize)| {
        let count = *count;
        let helps = words(move || session.count("work.if.helps", count));
        Choice::new(skill.id.clone(), skill_name(session, skill)).detail(helps)
    };
    let change = move |id: String, ticked: bool| {
        learned.update(|learned| {
            learned.retain(|known| *known != id);
            learned.extend(ticked.then_some(id));
        });
    };
    let choices = lessons.iter().map(choice).collect();
    let boxes = Checkboxes::new("learned", session.text("work.if.label"), choices, learned, change);
    let heading = el("h2").text(session.text("work.if.heading"));
    [heading.view(), boxes.hint(session.text("work.if.hint")).view().view()].into()
}

fn opened(session: Session, learned: RwSignal<Vec<String>>, matches: Option<Matches>) -> String {
    let opened = matches.map(|one| one.opened).unwrap_or_default();
    let names: Vec<String> = opened.iter().map(|named| occupation_name(session, named)).collect();
    match (learned.with(Vec::is_empty), names.is_empty()) {
        (true, _) => String::new(),
        (false, true) => session.t("work.if.none"),
        (false, false) => session.format("work.if.opened", &[("list", &session.join(&names))]),
    }
}
