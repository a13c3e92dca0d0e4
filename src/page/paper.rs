//! «I want a certain paper»: a trade certificate, a licence, a study. Whichever way leads there will do.
//! It never asks whether the person may have it.

use leptos::prelude::*;

use super::session::Session;
use super::shared::{aim, held_key};
use crate::occupation::{Names, search};
use crate::pathway::{Goal, HeldId};
use crate::ui::{Choice, El, Radios, View, each, el, search_field, stack};

/// At most so many are offered at once.
const SHOWN: usize = 6;

/// The screen.
pub fn paper(session: Session) -> View {
    let kept = session.profile.with_untracked(|profile| match &profile.goal {
        Some(Goal::Qualification(held)) => Some(held.clone()),
        _ => None,
    });
    let chosen = RwSignal::new(kept);
    aim(session, "paper.title", search_part(session, chosen), move || chosen.get_untracked().map(Goal::Qualification))
}

fn search_part(session: Session, chosen: RwSignal<Option<HeldId>>) -> El {
    let query = RwSignal::new(String::new());
    let field = search_field("paper-search", session.text("paper.title"), session.text("paper.hint"), query);
    let found = move || find(session, &query.get(), chosen.get_untracked());
    let answer = each(found, move |found| {
        if found.is_empty() {
            return el("p").text(session.text("skills.none")).view();
        }
        let choices = found.iter().map(|id| Choice::new(id, session.local_text(held_key(id)))).collect();
        let legend = session.text("paper.legend");
        Radios::new("paper", legend, choices, chosen, move |id| chosen.set(Some(id))).view().view()
    });
    stack().child(field).child(answer)
}

/// The papers to choose from: those whose name fits, or what is chosen and the first ones.
fn find(session: Session, query: &str, chosen: Option<HeldId>) -> Vec<HeldId> {
    let all = session.core.with_value(|core| core.facts.held.clone());
    let texts: Vec<(&HeldId, String)> = all.iter().map(|id| (id, session.local(&held_key(id)))).collect();
    if query.trim().is_empty() {
        let rest = all.iter().filter(|id| Some(*id) != chosen.as_ref()).cloned();
        return chosen.clone().into_iter().chain(rest).take(SHOWN).collect();
    }
    let names: Vec<Names> = texts.iter().map(|(id, name)| Names { id, name, other: Vec::new() }).collect();
    search(query, &names).into_iter().take(SHOWN).map(str::to_owned).collect()
}
