//! The page for paper: what I can do, the next steps with tick boxes, and how to read it. A4, two pages at most.
//! It holds no name and no address, and its own address says nothing about the person.

use leptos::prelude::*;

use super::evidence_words::told_rows;
use super::path_words::{heading, standing_words};
use super::result_words::{best_first, language_rows, opening_words, paper_bar};
use super::session::Session;
use super::shared::{nothing_yet, plan_awaited, storage_note};
use super::step_words::{Told, told};
use crate::measure::Summary;
use crate::pathway::{Plan, Step};
use crate::platform::{clock, print};
use crate::route::Route;
use crate::ui::{
    ButtonVariant, El, View, actions, back_link, bars, button, each, el, follow, note, page_heading, show, words,
};

/// The print screen.
pub fn print(session: Session) -> View {
    let answered = move || session.has_answered();
    each(answered, move |answered| if answered { sheet(session) } else { nothing_yet(session, "print.title") })
}

fn sheet(session: Session) -> View {
    let above = el("div")
        .class("app-only-screen app-stack")
        .child(back_link(Route::Path.href(), session.text("question.back.label")))
        .child(controls(session));
    el("div")
        .class("app-stack app-sheet")
        .child(page_heading(session.text("print.title")))
        .child(above)
        .child(note(words(move || imprint(session))))
        .child(follow(move || session.summary().map(|summary| result(session, &summary))))
        .child(follow(move || session.plan().map_or_else(|| plan_awaited(session), |plan| steps(session, &plan))))
        .child(how_to_read(session))
        .view()
}

fn result(session: Session, summary: &Summary) -> View {
    [
        el("h2").text(session.text("result.title")).view(),
        el("p").text(opening_words(session, summary)).view(),
        el("div").class("app-sheet-bars").child(all_bars(session, summary)).view(),
        besides(session),
        languages(session, summary),
    ]
    .into()
}

/// Everything answered, best first. How many answers there are is said once, above: thirty times is noise.
fn all_bars(session: Session, summary: &Summary) -> View {
    let rows: Vec<_> = best_first(summary).into_iter().map(|(id, estimate)| paper_bar(session, id, estimate)).collect();
    (!rows.is_empty()).then(|| bars(Some(session.text("result.table.caption")), rows)).into()
}

/// What was told besides, a line for each competence.
fn besides(session: Session) -> View {
    let row = |(name, words): (String, String)| {
        el("div").child(el("dt").text(format!("{name}. "))).child(el("dd").text(words))
    };
    let rows: Vec<_> = told_rows(session).into_iter().map(row).collect();
    let heading = || el("h3").text(session.text("print.evidence.heading"));
    (!rows.is_empty())
        .then(|| -> View { [heading().view(), el("dl").class("app-sheet-languages").child(rows).view()].into() })
        .into()
}

/// The language skills, a line for each.
fn languages(session: Session, summary: &Summary) -> View {
    let row = |(name, words): (String, String)| {
        el("div").child(el("dt").text(format!("{name}: "))).child(el("dd").text(words))
    };
    let rows: Vec<_> = language_rows(session, summary).into_iter().map(row).collect();
    let heading = || el("h3").text(session.local_text("area.B"));
    (!rows.is_empty())
        .then(|| -> View { [heading().view(), el("dl").class("app-sheet-languages").child(rows).view()].into() })
        .into()
}

/// Where the sheet is from, what it rests on, and the day.
fn imprint(session: Session) -> String {
    let answered = session.attempt().map_or(0, |attempt| attempt.answered());
    let answers = (answered != 0).then(|| session.count("answers.count", answered));
    let parts = [Some(host(session)), answers, Some(session.day(&clock::today()))];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn host(session: Session) -> String {
    session.core.with_value(|core| core.host.clone())
}

/// The button, and what to do where there is no printer.
fn controls(session: Session) -> View {
    let failed = RwSignal::new(false);
    let button = button(ButtonVariant::Primary, move || failed.set(!print::print())).text(session.text("print.label"));
    let take = el("a").attr("href", Route::Take.href()).text(session.text("path.take.label"));
    let no_printer = note(session.text("print.no_printer.message")).text(" ").child(take);
    [
        actions().child(button).view(),
        no_printer.view(),
        show(
            move || failed.get(),
            move || el("p").attr("role", "alert").text(session.text("print.failed.message")).view(),
        ),
        storage_note(session).view(),
    ]
    .into()
}

/// The steps on paper.
fn steps(session: Session, plan: &Plan) -> View {
    let rows: Vec<_> = plan.steps.iter().filter_map(|step| one_step(session, step)).collect();
    [
        el("h2").text(heading(session)).view(),
        el("p").text(standing_words(session, plan.standing.as_ref())).view(),
        el("ol").class("app-sheet-steps").attr("role", "list").child(rows).view(),
    ]
    .into()
}

/// One step: a box to tick, what to do first, where.
fn one_step(session: Session, step: &Step) -> Option<El> {
    let offer = session.offer(&step.offer)?;
    let Told { heading, minutes, today, say, why, warnings, .. } = told(session, step, &offer);
    let words = el("div")
        .child(el("h3").text(heading))
        .child(el("p").text(format!("{today} ({minutes}) {say}")))
        .child(day(session, step))
        .child(el("p").text(format!("{why} {}", warnings.join(" "))))
        .child(el("p").text(offer.url));
    let tick = el("span").class("app-tick").attr("aria-hidden", "true");
    Some(el("li").class("app-sheet-step").child(tick).child(words))
}

/// The day that the person has set for it, if it is in their plan.
fn day(session: Session, step: &Step) -> View {
    let day = session.profile.with(|profile| profile.dated.get(&step.offer).copied());
    let words = day.map(|day| session.format("way.day", &[("day", &session.day(&day))]));
    words.map(|words| el("p").text(words)).into()
}

/// For whoever is shown the paper: what it is, and what it is not.
fn how_to_read(session: Session) -> El {
    el("section")
        .class("app-sheet-note")
        .child(el("h2").text(session.text("print.reading.heading")))
        .child(el("p").text(session.text("print.reading.is")))
        .child(el("p").text(session.text("print.reading.is_not")))
}
