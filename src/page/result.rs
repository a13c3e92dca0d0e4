//! What the person can do, strengths first, in words and bars. It never shows a grade, a per cent or a failure,
//! and it keeps what was not answered apart from what is low.

use leptos::prelude::*;

use super::result_words::{bars, first_few, language_rows, number, opening_words, table};
use super::session::Session;
use super::shared::{Human, NothingYet, StorageLine, level_words, lower_first, name};
use crate::framework::{AreaContent, Level};
use crate::measure::{QuestionSet, Summary};
use crate::profile::Event;
use crate::route::Route;
use crate::ui::{Button, ButtonVariant, Details, Link, LinkButton, PageHeading, Show};

/// The result screen.
#[component]
pub fn ResultPage() -> impl IntoView {
    let session = Session::expect();
    let heading = session.text("result.title");
    let answered = move || session.attempt().map_or(0, |attempt| attempt.answered());
    view! {
        <Show when=move || answered() != 0 fallback=move || view! { <Nothing /> }>
            <div class="app-stack">
                <PageHeading text=heading />
                {move || session.summary().map(|summary| opening(session, &summary))}
                <div class="app-actions">
                    <LinkButton href=Route::Path.href()>{session.text("result.path.label")}</LinkButton>
                </div>
                <More />
                <StorageLine />
                {move || session.summary().map(|summary| everything(session, &summary))}
                <Human />
            </div>
        </Show>
    }
}

/// Nothing was answered: either nothing has begun, or every question was skipped or not known.
#[component]
fn Nothing() -> impl IntoView {
    let session = Session::expect();
    let begun = move || session.attempt().is_some_and(|attempt| !attempt.replies.is_empty());
    view! {
        <Show when=begun fallback=move || view! { <NothingYet heading=session.text("result.title") /> }>
            <div class="app-stack">
                <PageHeading text=session.text("result.title") />
                <p class="app-lead">{session.text("result.all_unsure.message")}</p>
                <More />
                <Human />
            </div>
        </Show>
    }
}

/// The first screen: at most three sentences, and at most three bars.
fn opening(session: Session, summary: &Summary) -> impl IntoView + use<> {
    let shown = if summary.strengths.is_empty() { first_few(&summary.nearly) } else { summary.strengths.clone() };
    view! {
        <p class="app-lead">{opening_words(session, summary)}</p>
        {bars(session, summary, &shown, Some(session.t("result.strengths.label")))}
    }
}

/// Ways on from the first screen.
#[component]
fn More() -> impl IntoView {
    let session = Session::expect();
    let left = move || session.interview().map_or(0, |interview| interview.at_most_left());
    let next = move || {
        let next = session.interview().and_then(|interview| interview.next());
        next.map_or(Route::Check, Route::Question).href()
    };
    let short = move || session.attempt().is_some_and(|attempt| attempt.set == QuestionSet::Short);
    let widen = move |()| {
        if let Some(attempt) = session.attempt() {
            session.dispatch(Event::SetChanged { attempt: attempt.id, set: QuestionSet::Full });
            let next = session.interview().and_then(|interview| interview.next());
            session.go(next.map_or(Route::Check, Route::Question));
        }
    };
    view! {
        <div class="app-actions">
            <Link href=Route::Check.href()>{session.text("result.answers.label")}</Link>
            <Show when=move || left() != 0>
                <Link href=Signal::derive(next)>{move || session.count("result.go_on.label", left())}</Link>
            </Show>
            <Show when=move || left() == 0 && short()>
                <Button variant=ButtonVariant::Tertiary on_click=widen>{session.text("result.widen.label")}</Button>
            </Show>
        </div>
    }
}

/// All areas, as bars and as a table with the same data, and what was not answered.
fn everything(session: Session, summary: &Summary) -> impl IntoView + use<> {
    let areas = session.core.with_value(|core| {
        let areas = core.framework.areas.iter();
        areas
            .map(|area| (area.id, area.competences().iter().map(|known| known.id).collect::<Vec<_>>()))
            .collect::<Vec<_>>()
    });
    let sections: Vec<_> = areas
        .iter()
        .filter(|(_, ids)| ids.iter().any(|id| summary.estimate(*id).is_some()))
        .map(|(area, ids)| {
            let key = area.to_string();
            let level = summary.areas.get(area).map(|area| area_words(session, area.level));
            view! {
                <h3>{session.local_text(format!("area.{key}"))}</h3>
                {level.map(|words| view! { <p class="app-note">{words}</p> })}
                {(key == "H").then(|| view! { <p class="app-note">{session.text("result.apart.message")}</p> })}
                {bars(session, summary, ids, None)}
            }
        })
        .collect();
    let (languages, table) = (languages(session, summary), table(session, summary));
    let unanswered = unanswered(session, summary);
    view! {
        <h2>{session.text("result.all.heading")}</h2>
        <p>{session.text("result.reading.message")}</p>
        {sections}
        {languages}
        <Details summary=session.text("result.table.summary")>{table}</Details>
        {unanswered}
        <p class="app-note">{session.text("result.limits.message")}</p>
    }
}

/// An area's mean in words: the nearest level, said as a mean.
fn area_words(session: Session, mean: f64) -> String {
    let nearest = Level::ALL.into_iter().min_by(|a, b| {
        let distance = |level: &Level| (f64::from(number(*level)) - mean).abs();
        distance(a).total_cmp(&distance(b))
    });
    let words = nearest.map(|level| level_words(session, level)).unwrap_or_default();
    session.format("result.area.message", &[("level", &words)])
}

fn languages(session: Session, summary: &Summary) -> impl IntoView + use<> {
    let rows = language_rows(session, summary).into_iter().map(|(name, words)| {
        view! {
            <dt>{name}</dt>
            <dd>{words}</dd>
        }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h3>{session.local_text("area.B")}</h3>
            <dl class="app-facts">{rows}</dl>
        }
    })
}

/// What was not answered, which says nothing about what the person can do.
fn unanswered(session: Session, summary: &Summary) -> impl IntoView + use<> {
    let short = session.attempt().is_some_and(|attempt| attempt.set == QuestionSet::Short);
    let names = session.core.with_value(|core| {
        let areas = core.framework.areas.iter().filter(|area| matches!(area.content, AreaContent::Autonomy(_)));
        let asked = areas.flat_map(|area| area.competences()).filter(|known| known.short || !short);
        asked.filter(|known| summary.estimate(known.id).is_none()).map(|known| known.id).collect::<Vec<_>>()
    });
    let names: Vec<_> = names.into_iter().map(|id| lower_first(&name(session, id))).collect();
    (!names.is_empty()).then(|| {
        view! {
            <h3>{session.text("result.unanswered.heading")}</h3>
            <p>{session.format("result.unanswered.message", &[("list", &session.join(&names))])}</p>
        }
    })
}
