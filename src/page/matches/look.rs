//! Which occupations the list may have: schooling, field, near what was done, what is liked. It starts as wide as it can.

use leptos::prelude::*;

use super::super::session::Session;
use super::super::work_words::{career, fields};
use crate::engine::Look;
use crate::occupation::Training;
use crate::ui::{Checkboxes, Choice, El, Radios, View, details, each, el, stack};

/// What stands for «all».
const ALL: &str = "all";

/// The choices, closed until somebody wants them.
pub fn look(session: Session, look: RwSignal<Look>) -> El {
    let choices = stack().child(training(session, look)).child(narrow(session, look)).child(field(session, look));
    details(session.text("work.look.summary"), choices)
}

fn training(session: Session, look: RwSignal<Look>) -> El {
    // The most is no limit, so it stands for all.
    let words = Training::ALL.into_iter().filter(|one| *one != Training::Higher).map(Training::word);
    let choice = |word: &str| Choice::new(word, session.text(format!("work.look.training.{word}")));
    let choices = words.chain([ALL]).map(choice).collect();
    let chosen =
        Signal::derive(move || Some(look.with(|look| look.training.clone()).unwrap_or_else(|| ALL.to_owned())));
    let change = move |word: String| look.update(|look| look.training = (word != ALL).then_some(word));
    Radios::new("training", session.text("work.look.training.label"), choices, chosen, change).view()
}

fn narrow(session: Session, look: RwSignal<Look>) -> El {
    let has_jobs = !career(session).jobs.is_empty();
    let has_likes = !career(session).interests.is_empty();
    let offered = [("near", has_jobs), ("liked", has_likes)].into_iter().filter(|(_, has)| *has);
    let choices: Vec<Choice> =
        offered.map(|(word, _)| Choice::new(word, session.text(format!("work.look.{word}")))).collect();
    if choices.is_empty() {
        return el("div");
    }
    let chosen = Signal::derive(move || {
        let held = look.with(|look| [("near", look.near), ("liked", look.liked)]);
        held.into_iter().filter(|(_, held)| *held).map(|(word, _)| word.to_owned()).collect()
    });
    let change = move |word: String, held: bool| {
        look.update(|look| if word == "near" { look.near = held } else { look.liked = held });
    };
    Checkboxes::new("narrow", session.text("work.look.narrow"), choices, chosen, change).view()
}

fn field(session: Session, look: RwSignal<Look>) -> View {
    let known = fields(session);
    let chosen = Signal::derive(move || Some(look.with(|look| look.field.clone()).unwrap_or_else(|| ALL.to_owned())));
    let change = move |id: String| look.update(|look| look.field = (id != ALL).then_some(id));
    each(
        move || known.get(),
        move |ids| {
            let all = Choice::new(ALL, session.text("work.look.field.all"));
            let choice = |id: &String| Choice::new(id, session.text(format!("field.{id}")));
            let choices = std::iter::once(all).chain(ids.iter().map(choice)).collect();
            Radios::new("look-field", session.text("work.jobs.field.label"), choices, chosen, change).view()
        },
    )
}
