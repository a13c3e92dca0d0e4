//! Which occupations the list may have: schooling, field, near what was done, what is liked. It starts as wide as it can.

use leptos::prelude::*;

use super::super::session::Session;
use super::super::work_words::{Asker, career, fields};
use crate::engine::Look;
use crate::occupation::Training;
use crate::ui::{Checkboxes, Choice, El, Radios, View, details, el, stack};

/// What stands for «all».
const ALL: &str = "all";

/// What the person has chosen to look at, and what they imagine to have learned.
#[derive(Clone, Copy)]
pub struct Chosen {
    training: RwSignal<Option<String>>,
    field: RwSignal<Option<String>>,
    narrow: RwSignal<Vec<String>>,
    /// Skills to take as learned.
    pub learned: RwSignal<Vec<String>>,
}

impl Chosen {
    /// As wide as can be, but for what the person has said to like.
    pub fn new(session: Session) -> Chosen {
        let liked = (!untrack(|| career(session)).interests.is_empty()).then(|| "liked".to_owned());
        Chosen {
            training: RwSignal::new(None),
            field: RwSignal::new(None),
            narrow: RwSignal::new(liked.into_iter().collect()),
            learned: RwSignal::new(Vec::new()),
        }
    }

    /// What to ask the engine.
    pub fn look(self) -> Look {
        let limit = |chosen: RwSignal<Option<String>>| chosen.get().filter(|word| word != ALL);
        let is_ticked = |word: &str| self.narrow.with(|all| all.iter().any(|one| one == word));
        Look {
            training: limit(self.training),
            field: limit(self.field),
            near: is_ticked("near"),
            liked: is_ticked("liked"),
            learned: self.learned.get(),
        }
    }
}

/// The choices, closed until somebody wants them.
pub fn look(session: Session, asker: Asker, chosen: Chosen) -> El {
    // The most is no limit, so «all» stands for it.
    let words = Training::ALL.into_iter().filter(|one| *one != Training::Higher).map(Training::word);
    let choice = |word: &str| Choice::new(word, session.local_text(format!("work.look.training.{word}")));
    let choices = words.chain([ALL]).map(choice).collect();
    let training = one_of(session, "training", "work.look.training.label", choices, chosen.training);
    let field = fields(asker).each(move |ids| {
        let all = Choice::new(ALL, session.text("work.look.field.all"));
        let choice = |id: &String| Choice::new(id, session.text(format!("field.{id}")));
        let choices = std::iter::once(all).chain(ids.iter().map(choice)).collect();
        one_of(session, "look-field", "work.jobs.field.label", choices, chosen.field).view()
    });
    let all = stack().child(training).child(narrow(session, chosen.narrow)).child(field);
    details(session.text("work.look.summary"), all)
}

fn one_of(
    session: Session,
    name: &'static str,
    label: &'static str,
    choices: Vec<Choice>,
    chosen: RwSignal<Option<String>>,
) -> El {
    let shown = Signal::derive(move || Some(chosen.get().unwrap_or_else(|| ALL.to_owned())));
    Radios::new(name, session.text(label), choices, shown, move |word| chosen.set(Some(word))).view()
}

fn narrow(session: Session, chosen: RwSignal<Vec<String>>) -> View {
    let told = untrack(|| career(session));
    let offered = [("near", !told.jobs.is_empty()), ("liked", !told.interests.is_empty())];
    let offered = offered.into_iter().filter(|(_, is_offered)| *is_offered);
    let choices: Vec<Choice> =
        offered.map(|(word, _)| Choice::new(word, session.text(format!("work.look.{word}")))).collect();
    if choices.is_empty() {
        return View::none();
    }
    let change = move |word: String, held: bool| {
        chosen.update(|all| {
            all.retain(|known| *known != word);
            all.extend(held.then_some(word));
        });
    };
    el("div").child(Checkboxes::new("narrow", session.text("work.look.narrow"), choices, chosen, change).view()).view()
}
