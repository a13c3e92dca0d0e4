//! Where the person wants to go. It is optional, and an occupation that is not in the list is no dead end.

use leptos::prelude::*;

use super::session::{Library, Session};
use super::shared::LibraryAwaited;
use crate::occupation::{Names, search};
use crate::pathway::Goal;
use crate::profile::Event;
use crate::route::{AboutStep, Route};
use crate::ui::{Alert, AlertRole, BackLink, Button, Link, RadioOption, Radios, Show, TextField, TextKind};

const OCCUPATION: &str = "occupation";
/// At most so many occupations are offered at once.
const SHOWN: usize = 6;

/// The goals in the order in which they are offered.
fn goals() -> [Goal; 5] {
    [Goal::NewJob, Goal::TradeCertificate, Goal::Study, Goal::KeepJob, Goal::Explore]
}

/// The goal screen.
#[component]
pub fn GoalPage() -> impl IntoView {
    let session = Session::expect();
    let kept = session.profile.with(|profile| profile.goal.clone());
    let kind = RwSignal::new(kept.as_ref().map(|goal| goal.kind().to_owned()));
    let occupation = RwSignal::new(match kept {
        Some(Goal::Occupation(id)) => Some(id),
        _ => None,
    });
    let options = Signal::derive(move || {
        let label = |kind: &str| RadioOption::new(kind, session.t(&format!("goal.kind.{kind}")));
        [label(OCCUPATION)].into_iter().chain(goals().iter().map(|goal| label(goal.kind()))).collect::<Vec<_>>()
    });
    let next = move |()| {
        session.dispatch(Event::GoalChosen { goal: chosen(kind.get_untracked(), occupation.get_untracked()) });
        session.go(Route::AboutYou(AboutStep::Place));
    };
    view! {
        <div class="app-stack">
            <BackLink href=Route::Start.href() label=session.text("question.back.label") />
            <Radios
                name="goal"
                legend=session.text("goal.title")
                hint=session.text("goal.hint")
                options
                selected=kind
                on_change=move |value| kind.set(Some(value))
                heading=true
            />
            <Show when=move || kind.with(|kind| kind.as_deref() == Some(OCCUPATION))>
                <OccupationSearch chosen=occupation />
            </Show>
            <div class="app-actions">
                <Button on_click=next>{session.text("question.next.label")}</Button>
                <Link href=Route::AboutYou(AboutStep::Place).href()>{session.text("question.skip.label")}</Link>
            </div>
        </div>
    }
}

fn chosen(kind: Option<String>, occupation: Option<String>) -> Option<Goal> {
    match (kind?.as_str(), occupation) {
        (OCCUPATION, Some(id)) => Some(Goal::Occupation(id)),
        // A job without a name: the person wants a new job, and has not said which.
        (OCCUPATION, None) => Some(Goal::NewJob),
        (kind, _) => goals().into_iter().find(|goal| goal.kind() == kind),
    }
}

#[component]
fn OccupationSearch(chosen: RwSignal<Option<String>>) -> impl IntoView {
    let session = Session::expect();
    let query = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        let query = query.get();
        session.library.with(|library| library.as_deref().map(|library| find(session, library, &query, chosen.get())))
    });
    view! {
        <div class="app-stack">
            <TextField
                id="occupation-search"
                label=session.text("goal.search.label")
                hint=session.text("goal.search.hint")
                kind=TextKind::Search
                value=query
                on_input=move |text| query.set(text)
            />
            {move || match found.get() {
                None => view! { <LibraryAwaited /> }.into_any(),
                Some(ids) if ids.is_empty() => view! { <NotInTheList /> }.into_any(),
                Some(ids) => view! { <Found ids chosen /> }.into_any(),
            }}
        </div>
    }
}

/// The occupations to choose from: those that match, or all when nothing has been typed.
fn find(session: Session, library: &Library, query: &str, chosen: Option<String>) -> Vec<String> {
    let country = session.country();
    let here = library.occupations.iter().filter(|occupation| occupation.countries.contains(&country));
    let texts: Vec<_> = here
        .map(|occupation| {
            let key = format!("occupation.{}", occupation.id);
            (
                occupation.id.clone(),
                session.t(&format!("{key}.name")),
                session.messages.with(|words| words.list(&format!("{key}.other"))),
            )
        })
        .collect();
    if query.trim().is_empty() {
        let all = texts.into_iter().map(|(id, ..)| id);
        return match chosen {
            Some(chosen) => all.filter(|id| *id == chosen).collect(),
            None => all.take(SHOWN).collect(),
        };
    }
    let names: Vec<_> = texts
        .iter()
        .map(|(id, name, other)| Names { id, name, other: other.iter().map(String::as_str).collect() })
        .collect();
    search(query, &names).into_iter().take(SHOWN).map(str::to_owned).collect()
}

#[component]
fn Found(ids: Vec<String>, chosen: RwSignal<Option<String>>) -> impl IntoView {
    let session = Session::expect();
    session.say(session.count("goal.search.found", ids.len()));
    let options = Signal::derive(move || {
        ids.iter()
            .map(|id| {
                let key = format!("occupation.{id}");
                RadioOption::new(id, session.t(&format!("{key}.name"))).detail(session.t(&format!("{key}.about")))
            })
            .collect::<Vec<_>>()
    });
    view! {
        <Radios
            name="occupation"
            legend=session.text("goal.occupation.label")
            options
            selected=chosen
            on_change=move |id| chosen.set(Some(id))
        />
    }
}

/// An occupation we do not have: what can be done all the same.
#[component]
fn NotInTheList() -> impl IntoView {
    let session = Session::expect();
    view! {
        <Alert role=AlertRole::Status heading=session.text("goal.missing.heading")>
            <p>{session.text("goal.missing.message")}</p>
            <p>{session.local_text("goal.missing.guidance")}</p>
        </Alert>
    }
}
