//! The first screen: what this is, who gets the answers, and how to begin or go on.
//! Nothing is written before the person presses a button here.

use leptos::prelude::*;

use super::session::Session;
use super::shared::StorageLine;
use crate::framework::Question;
use crate::measure::QuestionSet;
use crate::platform::clock;
use crate::profile::Event;
use crate::route::{AboutStep, Route};
use crate::ui::{Button, ButtonVariant, Landscape, LandscapeKind, Link, LinkButton, PageHeading, Show};

/// The start screen.
#[component]
pub fn Start() -> impl IntoView {
    let session = Session::expect();
    let begun = move || session.profile.with(|profile| profile.current().is_some());
    view! {
        <div class="app-stack">
            <Landscape kind=LandscapeKind::Start />
            <PageHeading text=session.text("start.heading") />
            <p class="app-lead">{session.local_text("start.privacy.message")}</p>
            <Show when=begun fallback=move || view! { <First /> }>
                <GoOn />
            </Show>
            <StorageLine />
            <div class="app-actions">
                <Link href=Route::Take.href()>{session.text("start.open_file.label")}</Link>
            </div>
        </div>
    }
}

#[component]
fn First() -> impl IntoView {
    let session = Session::expect();
    view! {
        <ul>
            <li>{session.text("start.how.questions")}</li>
            <li>{session.text("start.how.help")}</li>
            <li>{session.text("start.how.path")}</li>
        </ul>
        <div class="app-actions">
            <Button on_click=move |()| begin(session, QuestionSet::Short)>{session.text("start.short.label")}</Button>
            <Button variant=ButtonVariant::Secondary on_click=move |()| begin(session, QuestionSet::Full)>
                {session.text("start.full.label")}
            </Button>
        </div>
        <p class="app-note">{session.text("start.lengths.message")}</p>
    }
}

#[component]
fn GoOn() -> impl IntoView {
    let session = Session::expect();
    let next = move || session.interview().and_then(|interview| interview.next());
    let answered = move || session.attempt().map_or(0, |attempt| attempt.answered());
    view! {
        <p>{move || session.count("start.answered", answered())}</p>
        <div class="app-actions">
            {move || match next() {
                Some(question) => {
                    view! { <LinkButton href=Route::Question(question).href()>{session.text("start.go_on.label")}</LinkButton> }
                        .into_any()
                }
                None => {
                    view! { <LinkButton href=Route::Result.href()>{session.text("start.result.label")}</LinkButton> }
                        .into_any()
                }
            }}
        </div>
        <div class="app-actions">
            <Show when=move || next().is_some() && may_see_result(session)>
                <Link href=Route::Result.href()>{session.text("start.result.label")}</Link>
            </Show>
            <Button variant=ButtonVariant::Tertiary on_click=move |()| begin(session, QuestionSet::Short)>
                {session.text("start.again_short.label")}
            </Button>
            <Button variant=ButtonVariant::Tertiary on_click=move |()| begin(session, QuestionSet::Full)>
                {session.text("start.again_full.label")}
            </Button>
        </div>
    }
}

fn may_see_result(session: Session) -> bool {
    session.interview().is_some_and(|interview| interview.may_show_result())
}

/// Begins a new attempt. Earlier attempts are kept, and what is known about the person is not asked again.
fn begin(session: Session, set: QuestionSet) {
    let (attempt, again) =
        session.profile.with_untracked(|profile| (profile.next_attempt_id(), profile.current().is_some()));
    session.dispatch(Event::AttemptStarted { attempt, day: clock::today(), set });
    let first: Option<Question> = session.interview().and_then(|interview| interview.next());
    match first {
        Some(question) if again => session.go(Route::Question(question)),
        _ if again => session.go(Route::AboutYou(AboutStep::Place)),
        _ => session.go(Route::Goal),
    }
}
