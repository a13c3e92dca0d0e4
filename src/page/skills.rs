//! «I want to be better at something»: the person writes with their own words, and ticks what is meant. The words are only for
//! finding; what is kept is the competences.

use leptos::prelude::*;

use super::question;
use super::session::Session;
use super::shared::{aim, name};
use crate::framework::{CompetenceId, Level, Question, StatementId};
use crate::occupation::{Names, search};
use crate::pathway::Goal;
use crate::ui::{Checkboxes, Choice, El, View, each, el, search_field, stack, words};

/// At most so many are offered at once, beside those chosen.
const SHOWN: usize = 6;

/// The screen.
pub fn skills(session: Session) -> View {
    let kept = session.profile.with_untracked(|profile| match &profile.goal {
        Some(Goal::Levels(wanted)) => wanted.iter().copied().collect(),
        _ => Vec::new(),
    });
    let chosen = RwSignal::new(kept);
    let goal = move || {
        let wanted = chosen.get_untracked();
        (!wanted.is_empty()).then(|| Goal::Levels(wanted.into_iter().collect()))
    };
    aim(session, "skills.title", search_part(session, chosen), goal)
}

fn search_part(session: Session, chosen: RwSignal<Vec<CompetenceId>>) -> El {
    let query = RwSignal::new(String::new());
    let field = search_field("levels-search", session.text("skills.title"), session.text("skills.hint"), query);
    // A tick does not change the list in which it was made: the keyboard stands in it.
    let found = move || find(session, &query.get(), &chosen.get_untracked());
    let answer = each(found, move |found| {
        if found.is_empty() {
            return el("p").text(session.text("skills.none")).view();
        }
        let choice = |id: CompetenceId| Choice::new(id.to_string(), words(move || name(session, id)));
        let ticked = Signal::derive(move || chosen.with(|all| all.iter().map(CompetenceId::to_string).collect()));
        let change = move |value: String, held: bool| {
            let Ok(id) = value.parse::<CompetenceId>() else { return };
            chosen.update(|all| {
                all.retain(|known| *known != id);
                all.extend(held.then_some(id));
            });
        };
        let choices = found.into_iter().map(choice).collect();
        Checkboxes::new("levels", session.text("skills.legend"), choices, ticked, change).view().view()
    });
    stack().child(field).child(answer)
}

/// What the words may be about, by the competences' names and their questions; what is chosen stands first.
fn find(session: Session, query: &str, chosen: &[CompetenceId]) -> Vec<CompetenceId> {
    let ids: Vec<CompetenceId> =
        session.core.with_value(|core| core.framework.competences().map(|competence| competence.id).collect());
    let asked = |id: CompetenceId| {
        let statements = Level::ALL.into_iter().filter_map(move |level| StatementId::new(id, level));
        statements.map(|statement| question::title(session, Question::Statement(statement))).collect()
    };
    let all: Vec<(CompetenceId, Vec<String>)> = ids.into_iter().map(|id| (id, asked(id))).collect();
    let texts: Vec<(String, String, &Vec<String>)> =
        all.iter().map(|(id, asked)| (id.to_string(), name(session, *id), asked)).collect();
    let names: Vec<Names> = texts
        .iter()
        .map(|(id, name, asked)| Names { id, name, other: asked.iter().map(String::as_str).collect() })
        .collect();
    let hits: Vec<CompetenceId> = if query.trim().is_empty() {
        all.iter().map(|(id, _)| *id).collect()
    } else {
        search(query, &names).into_iter().filter_map(|id| id.parse().ok()).collect()
    };
    let new = hits.into_iter().filter(|id| !chosen.contains(id)).take(SHOWN);
    chosen.iter().copied().chain(new).collect()
}
