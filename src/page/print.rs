//! The page for paper: what I can do, the next steps with tick boxes, and how to read it. A4, two pages at most.
//! It holds no name and no address, and its own address says nothing about the person.

use leptos::prelude::*;

use super::path_words::{heading, standing_words};
use super::result_words::{bar, best_first, language_rows, opening_words};
use super::session::Session;
use super::shared::{NothingYet, StorageLine};
use super::step_words::{Told, told};
use crate::measure::Summary;
use crate::pathway::Plan;
use crate::platform::{clock, print};
use crate::route::Route;
use crate::ui::{BackLink, Bars, Button, PageHeading, Show};

/// The print screen.
#[component]
pub fn Print() -> impl IntoView {
    let session = Session::expect();
    let answered = move || session.attempt().is_some_and(|attempt| !attempt.replies.is_empty());
    view! {
        <Show when=answered fallback=move || view! { <NothingYet heading=session.text("print.title") /> }>
            <div class="app-stack app-sheet">
                <PageHeading text=session.text("print.title") />
                <div class="app-only-screen app-stack">
                    <BackLink href=Route::Path.href() label=session.text("question.back.label") />
                    <Controls />
                </div>
                <p class="app-note">{move || imprint(session)}</p>
                {move || session.summary().map(|summary| {
                    view! {
                        <h2>{session.text("result.title")}</h2>
                        <p>{opening_words(session, &summary)}</p>
                        <div class="app-sheet-bars">{all_bars(session, &summary)}</div>
                        {languages(session, &summary)}
                    }
                })}
                {move || session.plan().map(|plan| steps(session, &plan))}
                <HowToRead />
            </div>
        </Show>
    }
}

/// Everything answered, best first. How many answers there are is said once, above: thirty times is noise.
fn all_bars(session: Session, summary: &Summary) -> impl IntoView + use<> {
    let rows: Vec<_> = best_first(summary).into_iter().map(|(id, estimate)| bar(session, id, estimate, None)).collect();
    (!rows.is_empty()).then(|| view! { <Bars label=session.t("result.table.caption")>{rows}</Bars> })
}

/// The language skills, a line for each.
fn languages(session: Session, summary: &Summary) -> impl IntoView + use<> {
    let rows = language_rows(session, summary).into_iter().map(|(name, words)| {
        view! {
            <div>
                <dt>{name} ": "</dt>
                <dd>{words}</dd>
            </div>
        }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h3>{session.local_text("area.B")}</h3>
            <dl class="app-sheet-languages">{rows}</dl>
        }
    })
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
#[component]
fn Controls() -> impl IntoView {
    let session = Session::expect();
    let failed = RwSignal::new(false);
    view! {
        <div class="app-actions">
            <Button on_click=move |()| failed.set(!print::print())>{session.text("print.label")}</Button>
        </div>
        <p class="app-note">{session.text("print.no_printer.message")} " " <a href=Route::Take.href()>{session.text("path.take.label")}</a></p>
        <Show when=move || failed.get()>
            <p role="alert">{session.text("print.failed.message")}</p>
        </Show>
        <StorageLine />
    }
}

/// The steps on paper: a box to tick, what to do first, where.
fn steps(session: Session, plan: &Plan) -> impl IntoView + use<> {
    let rows: Vec<_> = plan
        .steps
        .iter()
        .filter_map(|step| {
            let offer = session.offer(&step.offer)?;
            let Told { heading, minutes, today, say, why, warnings, .. } = told(session, step, &offer);
            Some(view! {
                <li class="app-sheet-step">
                    <span class="app-tick" aria-hidden="true"></span>
                    <div>
                        <h3>{heading}</h3>
                        <p>{format!("{today} ({minutes}) {say}")}</p>
                        <p>{format!("{why} {}", warnings.join(" "))}</p>
                        <p>{offer.url.clone()}</p>
                    </div>
                </li>
            })
        })
        .collect();
    view! {
        <h2>{heading(session)}</h2>
        <p>{standing_words(session, plan.standing.as_ref())}</p>
        <ol class="app-sheet-steps" role="list">{rows}</ol>
    }
}

/// For whoever is shown the paper: what it is, and what it is not.
#[component]
fn HowToRead() -> impl IntoView {
    let session = Session::expect();
    view! {
        <section class="app-sheet-note">
            <h2>{session.text("print.reading.heading")}</h2>
            <p>{session.text("print.reading.is")}</p>
            <p>{session.text("print.reading.is_not")}</p>
        </section>
    }
}
