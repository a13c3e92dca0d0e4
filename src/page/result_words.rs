//! The result in words, bars and a table, the same on screen and on paper. It never shows a grade or a per cent.

use super::session::Session;
use super::shared::{answers_words, at_least_alone, best_words, name, name_inside, named_words, range_words};
use crate::framework::{Cefr, CompetenceId, Level, sort_short};
use crate::measure::{Estimate, Summary};
use crate::ui::{self, El, RangeBar, View, Words, details, el, result_table};

/// The first three of a list.
pub fn first_few(competences: &[CompetenceId]) -> Vec<CompetenceId> {
    competences.iter().take(3).copied().collect()
}

/// The result in words: what one says one can do, and that it is one's own view.
pub fn opening_words(session: Session, summary: &Summary) -> String {
    let says = if knows_little(session) {
        session.t("result.too_little.message")
    } else if summary.all_not_yet {
        session.t("result.all_not_yet.message")
    } else if summary.strengths.is_empty() {
        let names: Vec<_> = first_few(&summary.nearly).iter().map(|id| name_inside(session, *id)).collect();
        if names.is_empty() {
            session.t("result.too_little.message")
        } else {
            session.format("result.nearly.message", &[("list", &session.join(&names))])
        }
    } else {
        strengths_words(session, summary)
    };
    format!("{says} {}", session.t("result.own_view.message"))
}

/// Whether there are fewer answers than a result needs.
pub fn knows_little(session: Session) -> bool {
    !session.interview().is_some_and(|interview| interview.may_show_result())
}

/// The strengths in one sentence or two. Each is said to be as good as its bar says, neither less nor more.
fn strengths_words(session: Session, summary: &Summary) -> String {
    let part = |words: &str| {
        let said = |id: &&CompetenceId| summary.estimate(**id).and_then(strength) == Some(words);
        let names: Vec<_> = summary.strengths.iter().filter(said).map(|id| name_inside(session, *id)).collect();
        let list = session.join(&names);
        (!names.is_empty()).then(|| session.format(&format!("result.strengths.{words}"), &[("list", &list)]))
    };
    let parts: Vec<_> = ["well", "alone", "at_least"].into_iter().filter_map(part).collect();
    match parts.as_slice() {
        [] => session.t("result.too_little.message"),
        [only] => session.format("result.says.message", &[("what", only)]),
        [first, rest @ ..] => {
            let also = session.format("result.also.message", &[("what", &session.join(rest))]);
            format!("{} {also}", session.format("result.says.message", &[("what", first)]))
        }
    }
}

/// How good a strength is, as the end of a message key.
fn strength(estimate: &Estimate) -> Option<&'static str> {
    match estimate.level() {
        Level::CanGuide => Some("well"),
        Level::Alone if at_least_alone(estimate) => Some("at_least"),
        Level::Alone => Some("alone"),
        Level::WithHelp | Level::NotYet => None,
    }
}

/// Everything answered, best first, so that a reader with little time sees the strengths.
pub fn best_first(summary: &Summary) -> Vec<(CompetenceId, &Estimate)> {
    let mut known: Vec<_> = summary.estimates.iter().map(|(id, estimate)| (*id, estimate)).collect();
    sort_short(&mut known, |(_, estimate)| std::cmp::Reverse((estimate.level(), estimate.range())));
    known
}

/// The language skills that were answered, each with what the person said.
pub fn language_rows(session: Session, summary: &Summary) -> Vec<(String, String)> {
    let row = |(skill, level): (&CompetenceId, &Cefr)| {
        let words = session.local(&format!("language.{skill}.{}", level.number()));
        (session.local(&format!("language.{skill}.name")), words)
    };
    summary.languages.iter().map(row).collect()
}

/// Bars for these competences, leaving out what was not answered.
pub fn bars(session: Session, summary: &Summary, competences: &[CompetenceId], label: Option<Words>) -> View {
    let row = |id: &CompetenceId| {
        let estimate = summary.estimate(*id)?;
        Some(bar(session, *id, estimate))
    };
    let rows: Vec<_> = competences.iter().filter_map(row).collect();
    (!rows.is_empty()).then(|| ui::bars(label, rows)).into()
}

/// One bar on the screen, with how many answers it stands on.
fn bar(session: Session, id: CompetenceId, estimate: &Estimate) -> El {
    let (words, detail) = (best_words(session, estimate), Some(answers_words(session, estimate)));
    RangeBar { words, detail, ..bare(session, id, estimate) }.view()
}

/// One bar on paper.
pub fn paper_bar(session: Session, id: CompetenceId, estimate: &Estimate) -> El {
    RangeBar { words: named_words(session, estimate), ..bare(session, id, estimate) }.view()
}

/// A bar of what is only guessed from similar things.
fn guessed(session: Session, id: CompetenceId, estimate: &Estimate) -> El {
    RangeBar { guessed: true, ..bare(session, id, estimate) }.view()
}

/// The bars of what is only guessed, folded away, with what they are.
pub fn lent(session: Session, summary: &Summary) -> View {
    let rows: Vec<_> = summary.lent.iter().map(|(id, estimate)| guessed(session, *id, estimate)).collect();
    if rows.is_empty() {
        return View::none();
    }
    let bars = ui::bars(Some(session.text("result.lent.label")), rows);
    let body: View = [el("p").text(session.text("result.lent.message")).view(), bars.view()].into();
    details(session.text("result.lent.summary"), body).view()
}

fn bare(session: Session, id: CompetenceId, estimate: &Estimate) -> RangeBar {
    let (low, high) = estimate.range();
    RangeBar {
        name: name(session, id),
        words: range_words(session, estimate),
        filled: number(estimate.level()),
        range: (f64::from(number(low)), f64::from(number(high))),
        detail: None,
        guessed: false,
    }
}

/// A level's number, as components want it.
pub fn number(level: Level) -> u8 {
    u8::try_from(level.number()).unwrap_or_default()
}

/// The same data as the bars, in a table.
pub fn table(session: Session, summary: &Summary) -> El {
    let columns = ["competence", "level", "answers"].map(|column| session.t(&format!("result.table.{column}")));
    let row = |(id, estimate): (&CompetenceId, &Estimate)| {
        vec![name(session, *id), range_words(session, estimate), answers_words(session, estimate)]
    };
    let rows = summary.estimates.iter().map(|(id, estimate)| row((id, estimate))).collect();
    result_table(session.t("result.table.caption"), columns.to_vec(), rows)
}
