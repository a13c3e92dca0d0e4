//! What the person can do, strengths first, in words and bars. It never shows a grade, a per cent or a failure,
//! and it keeps what was not answered apart from what is low.

use leptos::prelude::*;

use super::result_words::{bars, first_few, language_rows, opening_words, table};
use super::session::Session;
use super::shared::{human, level_words, lower_first, name, nothing_yet, storage_note};
use crate::framework::{Area, AreaContent, AreaId, CompetenceId};
use crate::measure::{AreaLevel, QuestionSet, Summary};
use crate::profile::Event;
use crate::route::Route;
use crate::ui::{
    ButtonVariant, El, View, actions, button, details, each, el, follow, lead, link, link_button, note, page_heading,
    show, stack, words,
};

/// The result screen.
pub fn result(session: Session) -> View {
    let answered = move || session.attempt().is_some_and(|attempt| attempt.answered() != 0);
    each(answered, move |answered| if answered { told(session) } else { nothing(session) })
}

/// Everything: the first screen, and below it all areas, as bars and as a table with the same data.
fn told(session: Session) -> View {
    // Each part is drawn anew by itself, so that the table stays open when the language changes.
    let part =
        |draw: fn(Session, &Summary) -> View| follow(move || session.summary().map(|summary| draw(session, &summary)));
    let way = link_button(ButtonVariant::Primary, Route::Path.href()).text(session.text("result.path.label"));
    stack()
        .child(page_heading(session.text("result.title")))
        .child(part(opening))
        .child(actions().child(way))
        .child(more(session))
        .child(storage_note(session))
        .child(el("h2").text(session.text("result.all.heading")))
        .child(el("p").text(session.text("result.reading.message")))
        .child(part(areas))
        .child(part(languages))
        .child(details(session.text("result.table.summary"), part(|session, summary| table(session, summary).view())))
        .child(part(unanswered))
        .child(note(session.text("result.limits.message")))
        .child(human(session))
        .view()
}

/// Nothing was answered: either nothing has begun, or every question was skipped or not known.
fn nothing(session: Session) -> View {
    let all_unsure = move || {
        stack()
            .child(page_heading(session.text("result.title")))
            .child(lead(session.text("result.all_unsure.message")))
            .child(more(session))
            .child(human(session))
            .view()
    };
    let begun = move || session.attempt().is_some_and(|attempt| !attempt.replies.is_empty());
    each(begun, move |begun| if begun { all_unsure() } else { nothing_yet(session, "result.title") })
}

/// The first screen: at most three sentences, and at most three bars.
fn opening(session: Session, summary: &Summary) -> View {
    let shown = if summary.strengths.is_empty() { first_few(&summary.nearly) } else { summary.strengths.clone() };
    let label = session.text("result.strengths.label");
    [lead(opening_words(session, summary)).view(), bars(session, summary, &shown, Some(label))].into()
}

/// Ways on from the first screen.
fn more(session: Session) -> El {
    let left = move || session.interview().map_or(0, |interview| interview.at_most_left());
    let next = move || {
        let next = session.interview().and_then(|interview| interview.next());
        next.map_or(Route::Check, Route::Question)
    };
    let short = move || session.attempt().is_some_and(|attempt| attempt.set == QuestionSet::Short);
    let widen = move || {
        if let Some(attempt) = session.attempt() {
            session.dispatch(Event::SetChanged { attempt: attempt.id, set: QuestionSet::Full });
            session.go(next());
        }
    };
    let go_on = move || {
        let label = words(move || session.count("result.go_on.label", left()));
        link(words(move || next().href())).text(label).view()
    };
    let wider = move || button(ButtonVariant::Tertiary, widen).text(session.text("result.widen.label")).view();
    actions()
        .child(link(Route::Check.href()).text(session.text("result.answers.label")))
        .child(show(move || left() != 0, go_on))
        .child(show(move || left() == 0 && short(), wider))
}

/// Every area with something answered: its heading, its mean in words, and its bars.
fn areas(session: Session, summary: &Summary) -> View {
    let areas = session.core.with_value(|core| {
        let ids = |area: &Area| area.competences().iter().map(|known| known.id).collect::<Vec<_>>();
        core.framework.areas.iter().map(|area| (area.id, ids(area))).collect::<Vec<_>>()
    });
    let known = |ids: &[CompetenceId]| ids.iter().any(|id| summary.estimate(*id).is_some());
    areas.into_iter().filter(|(_, ids)| known(ids)).map(|(area, ids)| one_area(session, summary, area, &ids)).collect()
}

fn one_area(session: Session, summary: &Summary, area: AreaId, ids: &[CompetenceId]) -> View {
    let key = area.to_string();
    let level = summary.areas.get(&area).map(|area| note(area_words(session, area)));
    let apart = (key == "H").then(|| note(session.text("result.apart.message")));
    let heading = el("h3").text(session.local_text(format!("area.{key}")));
    [heading.view(), level.into(), apart.into(), bars(session, summary, ids, None)].into()
}

/// An area's mean in words, said as a mean.
fn area_words(session: Session, area: &AreaLevel) -> String {
    session.format("result.area.message", &[("level", &level_words(session, area.nearest))])
}

fn languages(session: Session, summary: &Summary) -> View {
    let row = |(name, words): (String, String)| [el("dt").text(name).view(), el("dd").text(words).view()].into();
    let rows: Vec<View> = language_rows(session, summary).into_iter().map(row).collect();
    if rows.is_empty() {
        return View::none();
    }
    let heading = el("h3").text(session.local_text("area.B"));
    [heading.view(), el("dl").class("app-facts").child(rows).view()].into()
}

/// What was not answered, which says nothing about what the person can do.
fn unanswered(session: Session, summary: &Summary) -> View {
    let short = session.attempt().is_some_and(|attempt| attempt.set == QuestionSet::Short);
    let names = session.core.with_value(|core| {
        let areas = core.framework.areas.iter().filter(|area| matches!(area.content, AreaContent::Autonomy(_)));
        let asked = areas.flat_map(|area| area.competences()).filter(|known| known.short || !short);
        asked.filter(|known| summary.estimate(known.id).is_none()).map(|known| known.id).collect::<Vec<_>>()
    });
    let names: Vec<_> = names.into_iter().map(|id| lower_first(&name(session, id))).collect();
    if names.is_empty() {
        return View::none();
    }
    let words = session.format("result.unanswered.message", &[("list", &session.join(&names))]);
    let heading = el("h3").text(session.text("result.unanswered.heading"));
    [heading.view(), el("p").text(words).view()].into()
}
