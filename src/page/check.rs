//! Every answer, before the result. What was skipped is shown as not answered, never as low.

use leptos::prelude::*;

use super::question;
use super::session::Session;
use super::shared::{nothing_yet, storage_note};
use crate::framework::{Answer, AreaId, CompetenceId, Question};
use crate::measure::Reply;
use crate::platform::document;
use crate::profile::{Attempt, Event};
use crate::route::Route;
use crate::ui::{
    AlertKind, AlertRole, AnswerRow, ButtonVariant, El, View, actions, alert, answer_list, back_link, button, each, el,
    follow, heading, link, link_button, page_heading, stack, words,
};

/// The screen of answers.
pub fn check(session: Session) -> View {
    let empty = move || !session.has_answered();
    each(empty, move |empty| if empty { nothing_yet(session, "check.title") } else { answers(session) })
}

fn answers(session: Session) -> View {
    let back = back_link(words(move || last_question(session).href()), session.text("question.back.label"));
    let on = link_button(ButtonVariant::Primary, Route::Result.href()).text(session.text("check.result.label"));
    stack()
        .child(back)
        .child(page_heading(session.text("check.title")))
        .child(el("p").text(session.text("check.lead")))
        .child(each(move || session.clash(), move |clash| clash.map(|clash| clashing(session, clash))))
        .child(follow(move || session.attempt().map(|attempt| areas(session, &attempt))))
        .child(actions().child(on))
        .child(storage_note(session))
        .view()
}

/// Two answers that go badly together: asked about once, in a friendly way, with every way out.
fn clashing(session: Session, (competence, easy, hard): (CompetenceId, Question, Question)) -> El {
    let answer = move |question: Question| {
        let reply = session.attempt().and_then(|attempt| attempt.reply(question));
        reply.map(|reply| answer_words(session, question, reply)).unwrap_or_default()
    };
    let message = move || {
        let [low, high] = [answer(easy), answer(hard)];
        let [easy, hard] = [easy, hard].map(|question| question::title(session, question));
        session.format("check.clash.message", &[("low", &low), ("easy", &easy), ("high", &high), ("hard", &hard)])
    };
    let confirm = move || {
        if let Some(attempt) = session.attempt() {
            session.dispatch(Event::AnswersConfirmed { attempt: attempt.id, competence });
            session.say(session.t("check.clash.done"));
            document::focus("page-heading");
        }
    };
    let change = |question: Question, which: &str| {
        link(Route::Change(question).href()).text(session.text(format!("check.clash.{which}")))
    };
    let buttons = actions()
        .child(button(ButtonVariant::Secondary, confirm).text(session.text("check.clash.yes")))
        .child(change(easy, "easy"))
        .child(change(hard, "hard"));
    alert(AlertKind::Info, AlertRole::Status)
        .child(heading(session.text("check.clash.heading")))
        .child(el("p").text(words(message)))
        .child(buttons)
}

fn last_question(session: Session) -> Route {
    let last = session.asked().last().copied();
    last.map_or(Route::Start, Route::Question)
}

fn areas(session: Session, attempt: &Attempt) -> View {
    let asked = session.asked();
    let order: Vec<AreaId> = session.core.with_value(|core| core.framework.areas.iter().map(|area| area.id).collect());
    order.into_iter().filter_map(|area| one_area(session, attempt, &asked, area)).collect()
}

fn one_area(session: Session, attempt: &Attempt, asked: &[Question], area: AreaId) -> Option<View> {
    let rows: Vec<_> = asked
        .iter()
        .filter(|question| question.competence().area() == area)
        .filter_map(|question| {
            // A file from elsewhere may hold a reply of the wrong kind; it is left where it is, and not shown.
            let reply = attempt.reply(*question).filter(|reply| reply.fits(*question))?;
            Some(row(session, *question, reply))
        })
        .collect();
    let heading = el("h2").text(session.local_text(format!("area.{area}")));
    (!rows.is_empty()).then(|| [heading.view(), answer_list(rows).view()].into())
}

fn row(session: Session, question: Question, reply: Reply) -> AnswerRow {
    let score = match reply {
        Reply::Answer(answer) => answer.score(),
        Reply::Language(_) => None,
    };
    AnswerRow {
        question: question::title(session, question),
        answer: answer_words(session, question, reply),
        stones: score.and_then(|score| u8::try_from(score).ok()),
        unanswered: matches!(reply, Reply::Answer(Answer::Skipped) | Reply::Language(None)),
        change: session.t("check.change.label"),
        href: Route::Change(question).href(),
    }
}

/// A reply in the words in which it was given.
pub fn answer_words(session: Session, question: Question, reply: Reply) -> String {
    match reply {
        Reply::Answer(answer) => match answer.score() {
            Some(score) => session.t(&format!("scale.{score}")),
            None if answer == Answer::Unsure => session.t("question.unsure_or_not.label"),
            None => session.t("check.unanswered.label"),
        },
        Reply::Language(Some(level)) => {
            session.local(&format!("language.{}.{}", question.competence(), level.number()))
        }
        Reply::Language(None) => session.t("check.unanswered.label"),
    }
}
