//! Where the person wants to go. It is optional, and an occupation that is not in the list is no dead end.

use leptos::prelude::*;

use super::session::{Library, Session};
use super::shared::library_awaited;
use crate::occupation::{Names, search};
use crate::pathway::Goal;
use crate::profile::Event;
use crate::route::{AboutStep, Route};
use crate::ui::{
    AlertKind, AlertRole, ButtonVariant, Choice, El, Radios, View, actions, alert, back_link, button, each, el,
    heading, link, search_field, show, stack,
};

const OCCUPATION: &str = "occupation";
const PAPER: &str = "qualification";
const LEVELS: &str = "levels";
/// The kinds of goal in the order in which they are offered.
const KINDS: [&str; 8] = [OCCUPATION, "new_job", "trade_certificate", PAPER, LEVELS, "study", "keep_job", "explore"];
/// At most so many occupations are offered at once.
const SHOWN: usize = 6;

/// The goals that need no more than their kind.
fn goals() -> [Goal; 5] {
    [Goal::NewJob, Goal::TradeCertificate, Goal::Study, Goal::KeepJob, Goal::Explore]
}

/// The goal screen.
pub fn goal(session: Session) -> View {
    let kept = session.profile.with(|profile| profile.goal.clone());
    let kind = RwSignal::new(kept.as_ref().map(|goal| goal.kind().to_owned()));
    let occupation = RwSignal::new(match kept {
        Some(Goal::Occupation(id)) => Some(id),
        _ => None,
    });
    let choice = |kind: &str| Choice::new(kind, session.local_text(format!("goal.kind.{kind}")));
    let choices = KINDS.into_iter().map(choice).collect();
    let kinds = Radios::new("goal", session.text("goal.title"), choices, kind, move |value| kind.set(Some(value)))
        .hint(session.text("goal.hint"))
        .heading();
    let named = move || kind.with(|kind| kind.as_deref() == Some(OCCUPATION));
    let query = RwSignal::new(String::new());
    // One who has written a job that is the only one found, and goes on without touching it, means that one.
    let meant = move || occupation.get_untracked().or_else(|| only_hit(session, &query.get_untracked()));
    // A paper, or something to be better at, is found on a screen of its own.
    let next = move || match kind.get_untracked().as_deref() {
        Some(PAPER) => session.go(Route::Paper),
        Some(LEVELS) => session.go(Route::Skills),
        kind => {
            session.dispatch(Event::GoalChosen { goal: chosen(kind, meant()) });
            session.go(Route::AboutYou(AboutStep::Place));
        }
    };
    let buttons = actions()
        .child(button(ButtonVariant::Primary, next).text(session.text("question.next.label")))
        .child(link(Route::AboutYou(AboutStep::Place).href()).text(session.text("question.skip.label")))
        .child(link(Route::Jobs.href()).text(session.text("goal.jobs.label")));
    stack()
        .child(back_link(Route::Start.href(), session.text("question.back.label")))
        .child(kinds.view())
        .child(show(named, move || occupation_search(session, query, occupation).view()))
        .child(buttons)
        .view()
}

fn chosen(kind: Option<&str>, occupation: Option<String>) -> Option<Goal> {
    match kind? {
        // A job without a name: the person wants a new job, and has not said which.
        OCCUPATION => Some(occupation.map_or(Goal::NewJob, Goal::Occupation)),
        kind => goals().into_iter().find(|goal| goal.kind() == kind),
    }
}

fn occupation_search(session: Session, query: RwSignal<String>, chosen: RwSignal<Option<String>>) -> El {
    // A choice does not change the list in which it was made: the keyboard stands in it.
    let found = move || {
        let query = query.get();
        session
            .library
            .with(|library| library.as_deref().map(|library| find(session, library, &query, chosen.get_untracked())))
    };
    let field =
        search_field("occupation-search", session.text("goal.search.label"), session.text("goal.search.hint"), query);
    let answer = each(found, move |found| match found {
        None => library_awaited(session),
        Some(ids) if ids.is_empty() => not_in_the_list(session).view(),
        Some(ids) => occupations(session, ids, chosen).view(),
    });
    stack().child(field).child(answer)
}

/// The occupation that a query finds, when it finds no other.
fn only_hit(session: Session, query: &str) -> Option<String> {
    if query.trim().is_empty() {
        return None;
    }
    let library = session.library.get_untracked()?;
    let mut found = find(session, &library, query, None);
    found.pop().filter(|_| found.is_empty())
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
                session.local(&format!("{key}.name")),
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

/// What was found, which is also said.
fn occupations(session: Session, ids: Vec<String>, chosen: RwSignal<Option<String>>) -> El {
    session.say(session.count("goal.search.found", ids.len()));
    let choice = |id: &String| {
        let key = format!("occupation.{id}");
        Choice::new(id, session.local_text(format!("{key}.name"))).detail(session.local_text(format!("{key}.about")))
    };
    let choices = ids.iter().map(choice).collect();
    let legend = session.text("goal.occupation.label");
    Radios::new("occupation", legend, choices, chosen, move |id| chosen.set(Some(id))).view()
}

/// An occupation we do not have: what can be done all the same.
fn not_in_the_list(session: Session) -> El {
    alert(AlertKind::Info, AlertRole::Status)
        .child(heading(session.text("goal.missing.heading")))
        .child(el("p").text(session.text("goal.missing.message")))
        .child(el("p").text(session.local_text("goal.missing.guidance")))
}
