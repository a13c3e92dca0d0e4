//! Two attempts side by side, in words. A change within what chance can do is «about as before».

use leptos::prelude::*;

use super::session::Session;
use super::shared::{name, range_words};
use crate::framework::CompetenceId;
use crate::measure::{Change, Summary, changes};
use crate::profile::Attempt;
use crate::route::Route;
use crate::ui::{ButtonVariant, View, actions, el, follow, lead, link_button, note, page_heading, result_table, stack};

/// The comparison screen.
pub fn compare(session: Session) -> View {
    let pair = move || session.profile.with(|profile| last_two(&profile.attempts));
    let told = move || match pair() {
        Some((earlier, later)) => both(session, &earlier, &later),
        None => too_few(session),
    };
    stack().child(page_heading(session.text("compare.title"))).child(follow(told)).view()
}

/// The two latest attempts with answers, earlier first. The order is that of making, never of the clock.
fn last_two(attempts: &[Attempt]) -> Option<(Attempt, Attempt)> {
    let mut answered = attempts.iter().rev().filter(|attempt| attempt.answered() != 0);
    let later = answered.next()?.clone();
    Some((answered.next()?.clone(), later))
}

fn too_few(session: Session) -> View {
    let start = link_button(ButtonVariant::Primary, Route::Start.href()).text(session.text("compare.start.label"));
    [lead(session.text("compare.too_few.message")).view(), actions().child(start).view()].into()
}

fn both(session: Session, earlier: &Attempt, later: &Attempt) -> View {
    let (before, after) = (session.summary_of(earlier), session.summary_of(later));
    let sure = session.core.with_value(|core| core.model.parameters().change_probability);
    let changes = changes(&before, &after, sure);
    let moved = changes.values().filter(|change| matches!(change, Change::Up(_) | Change::Down(_))).count();
    let days = [("earlier", session.day(&earlier.day)), ("later", session.day(&later.day))];
    let between = session.format("compare.lead", &days.each_ref().map(|(name, day)| (*name, day.as_str())));
    let columns = vec![
        session.t("result.table.competence"),
        days[0].1.clone(),
        days[1].1.clone(),
        session.t("compare.change.label"),
    ];
    let rows: Vec<_> = changes.iter().map(|(id, change)| row(session, *id, *change, &before, &after)).collect();
    [
        lead(between).view(),
        el("p").text(session.count("compare.moved", moved)).view(),
        result_table(session.t("compare.caption"), columns, rows).view(),
        note(session.text("compare.chance.message")).view(),
    ]
    .into()
}

fn row(session: Session, id: CompetenceId, change: Change, before: &Summary, after: &Summary) -> Vec<String> {
    let words = |summary: &Summary| match summary.estimate(id) {
        Some(estimate) => range_words(session, estimate),
        None => session.t("check.unanswered.label"),
    };
    let change = match change {
        Change::Up(steps) => session.count("compare.up", steps),
        Change::Down(steps) => session.count("compare.down", steps),
        Change::Same => session.t("compare.same"),
        Change::New => session.t("compare.new"),
        Change::Gone => session.t("compare.gone"),
    };
    vec![name(session, id), words(before), words(after), change]
}
