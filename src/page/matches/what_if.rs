//! «Hva om jeg lærer dette?»: what is ticked counts as learned on this screen, and nowhere else. It never changes an answer.

use leptos::prelude::*;

use super::super::kept::Kept;
use super::super::session::Session;
use super::super::work_words::{occupation_name, skill_name};
use crate::engine::{Matches, Named};
use crate::framework::sort_short;
use crate::ui::{Checkboxes, Choice, View, el, words};

/// The boxes, and which occupations come within reach by those that are ticked.
pub fn what_if(session: Session, learned: RwSignal<Vec<String>>, matches: &Kept<Option<Matches>>) -> View {
    // The boxes stay while one of them is ticked: the keyboard stands in them.
    let skills = Kept::new(Vec::<Named>::new());
    let (found, shown) = (matches.clone(), skills.clone());
    Effect::new(move || {
        let Some(matches) = found.get() else { return };
        let mut all: Vec<Named> = matches.lessons.into_iter().map(|(skill, _)| skill).collect();
        sort_short(&mut all, |skill| skill.id.clone());
        shown.set(all);
    });
    let matches = matches.clone();
    skills.each(move |skills| if skills.is_empty() { View::none() } else { boxes(session, learned, &matches, &skills) })
}

fn boxes(session: Session, learned: RwSignal<Vec<String>>, matches: &Kept<Option<Matches>>, skills: &[Named]) -> View {
    let choice = |skill: &Named| {
        let (id, matches) = (skill.id.clone(), matches.clone());
        let count = move || {
            let lessons = matches.get().map(|one| one.lessons).unwrap_or_default();
            lessons.into_iter().find(|(one, _)| one.id == id).map_or(0, |(_, count)| count)
        };
        let helps = words(move || session.count("work.if.helps", count()));
        Choice::new(skill.id.clone(), skill_name(session, skill)).detail(helps)
    };
    let change = move |id: String, ticked: bool| {
        learned.update(|learned| {
            learned.retain(|known| *known != id);
            learned.extend(ticked.then_some(id));
        });
    };
    let choices = skills.iter().map(choice).collect();
    let boxes = Checkboxes::new("learned", session.text("work.if.label"), choices, learned, change);
    let matches = matches.clone();
    let opened = words(move || opened(session, learned, matches.get()));
    el("section")
        .class("app-way")
        .child(el("h2").text(session.text("work.if.heading")))
        .child(boxes.hint(session.text("work.if.hint")).view())
        .child(el("p").class("app-opened").attr("role", "status").text(opened))
        .view()
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
