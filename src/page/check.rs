//! Every answer, before the result. What was skipped is shown as not answered, never as low.

use leptos::prelude::*;

use super::question;
use super::session::Session;
use super::shared::{NothingYet, StorageLine};
use crate::framework::{Answer, AreaId, Question};
use crate::measure::Reply;
use crate::profile::Attempt;
use crate::route::Route;
use crate::ui::{AnswerList, AnswerRow, BackLink, LinkButton, PageHeading, Show};

/// The screen of answers.
#[component]
pub fn Check() -> impl IntoView {
    let session = Session::expect();
    let heading = session.text("check.title");
    let empty = move || session.attempt().is_none_or(|attempt| attempt.replies.is_empty());
    view! {
        <Show when=move || !empty() fallback=move || view! { <NothingYet heading /> }>
            <div class="app-stack">
                <BackLink href=Signal::derive(move || last_question(session).href()) label=session.text("question.back.label") />
                <PageHeading text=heading />
                <p>{session.text("check.lead")}</p>
                {move || session.attempt().map(|attempt| areas(session, &attempt))}
                <div class="app-actions">
                    <LinkButton href=Route::Result.href()>{session.text("check.result.label")}</LinkButton>
                </div>
                <StorageLine />
            </div>
        </Show>
    }
}

fn last_question(session: Session) -> Route {
    let last = session.asked().last().copied();
    last.map_or(Route::Start, Route::Question)
}

fn areas(session: Session, attempt: &Attempt) -> impl IntoView + use<> {
    let asked = session.asked();
    let order: Vec<AreaId> = session.core.with_value(|core| core.framework.areas.iter().map(|area| area.id).collect());
    order
        .into_iter()
        .filter_map(|area| {
            let rows: Vec<_> = asked
                .iter()
                .filter(|question| question.competence().area() == area)
                .filter_map(|question| {
                    // A file from elsewhere may hold a reply of the wrong kind; it is left where it is, and not shown.
                    let reply = attempt.reply(*question).filter(|reply| reply.fits(*question))?;
                    Some(row(session, *question, reply))
                })
                .collect();
            (!rows.is_empty()).then(|| {
                view! {
                    <h2>{session.local_text(format!("area.{area}"))}</h2>
                    <AnswerList rows=Signal::stored(rows) />
                }
            })
        })
        .collect_view()
}

fn row(session: Session, question: Question, reply: Reply) -> AnswerRow {
    let words = answer_words(session, question, reply);
    let href = Route::Change(question).href();
    let row = AnswerRow::new(question::title(session, question), words, session.t("check.change.label"), href);
    match reply {
        Reply::Answer(answer) => match answer.score() {
            Some(score) => row.stones(u8::try_from(score).unwrap_or_default()),
            None if answer == Answer::Skipped => row.unanswered(),
            None => row,
        },
        Reply::Language(Some(_)) => row,
        Reply::Language(None) => row.unanswered(),
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
