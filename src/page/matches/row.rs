//! One occupation of the list: how much of it is there, what lacks most, and how far it is. It never gives a percentage.

use leptos::prelude::*;

use super::super::session::Session;
use super::super::work_words::{lent, occupation_name, skill_name};
use crate::engine::Row;
use crate::framework::Map;
use crate::occupation::OccupationId;
use crate::pathway::Goal;
use crate::profile::Event;
use crate::route::Route;
use crate::ui::{ButtonVariant, El, View, actions, button, each, el, words};

/// So many missing skills are named.
const NAMED: usize = 3;

/// The occupation's card.
pub fn row(session: Session, row: &Row, hours: RwSignal<Map<OccupationId, u32>>) -> El {
    let name = occupation_name(session, &row.occupation);
    let id = row.occupation.id.clone();
    let far = {
        let id = id.clone();
        move || hours.with(|known| known.get(&id).copied())
    };
    let distance = each(far, move |hours| {
        hours.map_or_else(View::none, |hours| {
            let number = usize::try_from(hours).unwrap_or(usize::MAX);
            el("p").text(session.count("work.row.hours", number)).view()
        })
    });
    let lines = told(session, row).into_iter().map(|line| el("p").text(line)).collect::<Vec<_>>();
    let shortage =
        session.local_if_any(&format!("work.shortage.{id}")).map(|told| el("p").class("app-note").text(told));
    el("li")
        .class("app-way")
        .child(el("h2").child(lent(&row.occupation, name.clone())))
        .child(lines)
        .child(distance)
        .child(shortage)
        .child(row.is_goal.then(|| goal(session, id, name)))
}

/// The counts and what lacks, in sentences.
fn told(session: Session, row: &Row) -> Vec<String> {
    let counts = [("has", row.has.to_string()), ("of", row.of.to_string())];
    let counts: Vec<(&str, &str)> = counts.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let mut lines = vec![session.format("work.row.has", &counts)];
    if row.unasked > 0 {
        lines.push(session.count("work.row.unasked", row.unasked));
    }
    let missing: Vec<String> = row.missing.iter().take(NAMED).map(|skill| skill_name(session, skill)).collect();
    if !missing.is_empty() {
        lines.push(session.format("work.row.missing", &[("list", &session.join(&missing))]));
    }
    if row.optional_of > 0 {
        let counts = [("has", row.optional_has.to_string()), ("of", row.optional_of.to_string())];
        let counts: Vec<(&str, &str)> = counts.iter().map(|(name, value)| (*name, value.as_str())).collect();
        lines.push(session.format("work.row.optional", &counts));
    }
    if row.within_reach && !row.missing.is_empty() {
        lines.push(session.t("work.row.within_reach"));
    }
    lines
}

fn goal(session: Session, id: OccupationId, name: String) -> El {
    let choose = move || {
        session.dispatch(Event::GoalChosen { goal: Some(Goal::Occupation(id.clone())) });
        session.go(Route::Path);
    };
    let label = words(move || session.t("work.row.goal"));
    actions().child(
        button(ButtonVariant::Secondary, choose)
            .text(label)
            .child(el("span").class("ds-sr-only").text(format!(": {name}"))),
    )
}
