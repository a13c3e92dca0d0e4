//! The result in words, bars and a table, the same on screen and on paper. It never shows a grade or a per cent.

use leptos::prelude::*;

use super::session::Session;
use super::shared::{answers_words, best_words, name, name_inside, range_words};
use crate::framework::{CompetenceId, Level};
use crate::measure::{Estimate, Summary};
use crate::ui::{Bars, RangeBar, ResultTable};

/// The first three of a list.
pub fn first_few(competences: &[CompetenceId]) -> Vec<CompetenceId> {
    competences.iter().take(3).copied().collect()
}

/// The result in words: what one says one can do, and that it is one's own view.
pub fn opening_words(session: Session, summary: &Summary) -> String {
    let list = |level: Level| {
        let at = |id: &&CompetenceId| summary.estimate(**id).is_some_and(|estimate| estimate.level() == level);
        let names: Vec<_> = summary.strengths.iter().filter(at).map(|id| name_inside(session, *id)).collect();
        (!names.is_empty()).then(|| session.join(&names))
    };
    let says = if summary.all_not_yet {
        session.t("result.all_not_yet.message")
    } else if summary.strengths.is_empty() {
        let names: Vec<_> = first_few(&summary.nearly).iter().map(|id| name_inside(session, *id)).collect();
        if names.is_empty() {
            session.t("result.too_little.message")
        } else {
            session.format("result.nearly.message", &[("list", &session.join(&names))])
        }
    } else {
        match (list(Level::CanGuide), list(Level::Alone)) {
            (Some(well), Some(alone)) => session.format("result.both.message", &[("well", &well), ("alone", &alone)]),
            (Some(well), None) => session.format("result.well.message", &[("well", &well)]),
            (None, Some(alone)) => session.format("result.alone.message", &[("alone", &alone)]),
            (None, None) => session.t("result.too_little.message"),
        }
    };
    format!("{says} {}", session.t("result.own_view.message"))
}

/// Bars for these competences, leaving out what was not answered.
pub fn bars(
    session: Session,
    summary: &Summary,
    competences: &[CompetenceId],
    label: Option<String>,
) -> impl IntoView + use<> {
    let rows: Vec<_> = competences.iter().filter_map(|id| Some(bar(session, *id, summary.estimate(*id)?))).collect();
    (!rows.is_empty()).then(|| view! { <Bars label>{rows}</Bars> })
}

fn bar(session: Session, id: CompetenceId, estimate: &Estimate) -> impl IntoView + use<> {
    let (low, high) = estimate.range();
    view! {
        <RangeBar
            name=name(session, id)
            words=best_words(session, estimate)
            filled=number(estimate.level())
            range=Some((f64::from(number(low)), f64::from(number(high))))
            detail=answers_words(session, estimate)
        />
    }
}

/// A level's number, as components want it.
pub fn number(level: Level) -> u8 {
    u8::try_from(level.number()).unwrap_or_default()
}

/// The same data as the bars, in a table.
pub fn table(session: Session, summary: &Summary) -> impl IntoView + use<> {
    let columns =
        ["competence", "level", "answers"].map(|column| session.t(&format!("result.table.{column}"))).to_vec();
    let rows: Vec<_> = summary
        .estimates
        .iter()
        .map(|(id, estimate)| {
            vec![name(session, *id), range_words(session, estimate), answers_words(session, estimate)]
        })
        .collect();
    view! {
        <ResultTable
            caption=session.text("result.table.caption")
            columns=Signal::stored(columns)
            rows=Signal::stored(rows)
        />
    }
}
