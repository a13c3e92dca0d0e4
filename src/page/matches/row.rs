//! One occupation of the list: how much of it is there, what lacks most, and how far it is. It never gives a percentage.

use leptos::prelude::*;

use super::super::kept::Kept;
use super::super::session::Session;
use super::super::work_words::{lent, occupation_name, skill_name};
use super::Hours;
use crate::engine::Row;
use crate::occupation::OccupationId;
use crate::pathway::Goal;
use crate::profile::Event;
use crate::route::{AboutStep, Route};
use crate::ui::{ButtonVariant, El, actions, button, el, words};

/// So many missing skills are named.
const NAMED: usize = 3;

/// The occupation's card. One to which the keyboard may be sent is known by an id.
pub fn row(session: Session, row: &Row, hours: &Kept<Hours>, known_as: Option<&'static str>) -> El {
    let name = occupation_name(session, &row.occupation);
    let id = row.occupation.id.clone();
    let of_this = id.clone();
    let distance = hours.each(move |known| {
        let hours = known.into_iter().find(|(one, hours)| *one == of_this && *hours > 0).map(|(_, hours)| hours);
        let number = hours.map(|hours| usize::try_from(hours).unwrap_or(usize::MAX));
        number.map(|number| el("p").text(session.count("work.row.hours", number))).into()
    });
    let lines = told(session, row).into_iter().map(|line| el("p").text(line)).collect::<Vec<_>>();
    let shortage =
        session.local_if_any(&format!("work.shortage.{id}")).map(|told| el("p").class("app-note").text(told));
    el("li")
        .class("app-card")
        .child(
            el("h2")
                .attr_if("id", known_as)
                .attr_if("tabindex", known_as.map(|_| "-1"))
                .child(lent(&row.occupation, name.clone())),
        )
        .child(lines)
        .child(distance)
        .child(shortage)
        .child(row.is_goal.then(|| goal(session, id, name)))
}

/// The counts and what lacks, in sentences. Where there is nothing of a kind, nothing is said of it.
fn told(session: Session, row: &Row) -> Vec<String> {
    let counted =
        |key: &str, has: usize, of: usize| session.format(key, &[("has", &has.to_string()), ("of", &of.to_string())]);
    let mut lines = Vec::new();
    if row.has > 0 {
        lines.push(counted("work.row.has", row.has, row.of));
    }
    if row.unasked > 0 && row.has > 0 {
        lines.push(session.count("work.row.unasked", row.unasked));
    }
    let missing: Vec<String> = row.missing.iter().take(NAMED).map(|skill| skill_name(session, skill)).collect();
    if !missing.is_empty() {
        lines.push(session.format("work.row.missing", &[("list", &session.join(&missing))]));
    }
    if row.optional_has > 0 {
        lines.push(counted("work.row.optional", row.optional_has, row.optional_of));
    }
    if is_regulated(session, &row.occupation.id) {
        lines.push(session.t("work.row.regulated"));
    } else if row.within_reach && !row.missing.is_empty() {
        lines.push(session.t("work.row.within_reach"));
    }
    lines
}

/// Whether nobody may do the work without schooling or approval, as far as we know.
fn is_regulated(session: Session, id: &str) -> bool {
    session.library.with_untracked(|library| {
        let mut known = library.iter().flat_map(|library| &library.occupations);
        known.any(|occupation| occupation.id == id && occupation.regulated)
    })
}

fn goal(session: Session, id: OccupationId, name: String) -> El {
    let choose = move || {
        session.dispatch(Event::GoalChosen { goal: Some(Goal::Occupation(id.clone())) });
        // One who has told of work alone is asked the questions that a path rests on.
        let measured = untrack(|| session.has_answered());
        session.go(if measured { Route::Path } else { Route::AboutYou(AboutStep::Place) });
    };
    let label = words(move || session.t("work.row.goal"));
    actions().child(
        button(ButtonVariant::Secondary, choose)
            .text(label)
            .child(el("span").class("ds-sr-only").text(format!(": {name}"))),
    )
}
