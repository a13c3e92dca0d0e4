//! What the person can do, strengths first, in words and bars. It never shows a grade, a per cent or a failure,
//! and it keeps what was not answered apart from what is low.

use leptos::prelude::*;

use super::result_words::{bars, first_few, knows_little, language_rows, lent, opening_words, table};
use super::session::Session;
use super::shared::{human, level_words, lower_first, name, nothing_yet, storage_note};
use crate::framework::{Area, AreaContent, AreaId, CompetenceId};
use crate::measure::{AreaLevel, QuestionSet, Summary};
use crate::profile::{Attempt, Event};
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
        .child(harder(session))
        .child(human_if_little(session))
        .child(storage_note(session))
        .child(el("h2").text(session.text("result.all.heading")))
        .child(el("p").text(session.text("result.reading.message")))
        .child(part(areas))
        .child(part(languages))
        .child(details(session.text("result.table.summary"), part(|session, summary| table(session, summary).view())))
        .child(part(unanswered))
        .child(part(lent))
        .child(part(told_besides))
        .child(note(session.text("result.limits.message")).text(" ").child(about_method(session)))
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
    let begun = move || session.has_answered();
    each(begun, move |begun| if begun { all_unsure() } else { nothing_yet(session, "result.title") })
}

/// The first screen: at most three sentences, and at most three bars.
fn opening(session: Session, summary: &Summary) -> View {
    let shown = if summary.strengths.is_empty() { first_few(&summary.nearly) } else { summary.strengths.clone() };
    let label = session.text("result.strengths.label");
    [lead(opening_words(session, summary)).view(), bars(session, summary, &shown, Some(label))].into()
}

/// What the person may ask for when the questions are over.
#[derive(Clone, Copy, PartialEq)]
enum Further {
    /// Questions that are due anyway.
    Due,
    /// The full set after the short one.
    Wider,
    /// More than was enough.
    More,
    /// There is nothing left to ask.
    Nothing,
}

fn further(session: Session) -> Further {
    let short = session.attempt().is_some_and(|attempt| attempt.set == QuestionSet::Short);
    match session.interview() {
        Some(interview) if interview.at_most_left() != 0 => Further::Due,
        Some(_) if short => Further::Wider,
        Some(interview) if interview.may_extend() => Further::More,
        _ => Further::Nothing,
    }
}

/// Ways on from the first screen.
fn more(session: Session) -> El {
    let next = move || {
        let next = session.interview().and_then(|interview| interview.next());
        next.map_or(Route::Check, Route::Question)
    };
    let ask = move |wider: bool| {
        let Some(Attempt { id: attempt, .. }) = session.attempt() else { return };
        let set = QuestionSet::Full;
        session.dispatch(if wider { Event::SetChanged { attempt, set } } else { Event::MoreAsked { attempt } });
        session.go(next());
    };
    let due = move || {
        let left = move || session.interview().map_or(0, |interview| interview.at_most_left());
        let label = words(move || session.count("result.go_on.label", left()));
        link(words(move || next().href())).text(label).view()
    };
    let way = move |further| match further {
        Further::Due => due(),
        Further::Nothing => View::none(),
        Further::Wider | Further::More => {
            let ask = move || ask(further == Further::Wider);
            button(ButtonVariant::Tertiary, ask).text(session.text("result.widen.label")).view()
        }
    };
    actions()
        .child(link(Route::Check.href()).text(session.text("result.answers.label")))
        .child(link(Route::Jobs.href()).text(session.text("goal.jobs.label")))
        .child(each(move || further(session), way))
}

/// For one who answered the highest to everything: that there are harder questions, where there are.
fn harder(session: Session) -> View {
    let all_top = move || session.summary().is_some_and(|summary| summary.all_top);
    show(
        move || all_top() && further(session) != Further::Nothing,
        move || el("p").text(session.text("result.all_top.message")).view(),
    )
}

/// A way to a human at once where too little is known.
fn human_if_little(session: Session) -> View {
    show(move || knows_little(session), move || human(session).view())
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

/// The way to the page about the method.
fn about_method(session: Session) -> El {
    link(Route::Method.href()).text(session.text("method.title"))
}

/// Where more can be told about what was answered. Only what is wished for is opened.
fn told_besides(session: Session, summary: &Summary) -> View {
    let told = session.attempt().map(|attempt| attempt.evidence).unwrap_or_default();
    let row = |(id, _): (&CompetenceId, &_)| {
        let mark = told.contains_key(id).then(|| format!(" ({})", session.t("result.evidence.told")));
        el("li")
            .child(link(Route::Evidence(*id).href()).text(name(session, *id)))
            .child(mark.map(|mark| el("span").text(mark)))
    };
    let rows: Vec<_> = summary.estimates.iter().map(row).collect();
    let list = el("ul").class("app-links").attr("role", "list").child(rows);
    let body: View = [el("p").text(session.text("result.evidence.message")).view(), list.view()].into();
    (!summary.estimates.is_empty()).then(|| details(session.text("result.evidence.summary"), body)).into()
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
