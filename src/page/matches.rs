//! Occupations that fit what the person can do, told by counts and reasons, and «hva om jeg lærer dette?».
//! It never says that somebody gets a job, and never gives a percentage.

mod look;
mod row;
mod what_if;

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;

use super::kept::Kept;
use super::session::Session;
use super::shared::{human, library_awaited};
use super::work_words::{ask, occupation_name, with_work};
use crate::engine::{Ask, Matches, Named, Row, Said};
use crate::occupation::OccupationId;
use crate::route::Route;
use crate::ui::{
    ButtonVariant, El, View, actions, back_link, details, el, external, lead, link, link_button, note, page_heading,
    stack,
};
use look::Chosen;

/// The screen.
pub fn matches(session: Session) -> View {
    let top = stack()
        .child(back_link(Route::Jobs.href(), session.text("question.back.label")))
        .child(page_heading(session.text("matches.title")));
    top.child(with_work(session, move || parts(session))).view()
}

/// The person's own hours to each occupation, as far as they have come.
type Hours = Vec<(OccupationId, u32)>;

/// What the engine has said so far.
#[derive(Clone)]
struct Answers {
    matches: Kept<Option<Matches>>,
    hours: Kept<Hours>,
}

fn parts(session: Session) -> View {
    let chosen = Chosen::new(session);
    let answers = Answers { matches: Kept::new(None), hours: Kept::new(Vec::new()) };
    follow_matches(session, chosen, answers.clone());
    let hours = answers.hours.clone();
    let list = answers.matches.each(move |said| match said {
        None => library_awaited(session),
        Some(Matches { too_little: Some(more), liked, .. }) => too_little(session, more, &liked),
        Some(Matches { rows, .. }) => list_of(session, &rows, &hours),
    });
    stack()
        .child(lead(session.text("work.matches.lead")))
        .child(look::look(session, chosen))
        .child(list)
        .child(what_if::what_if(session, chosen.learned, &answers.matches))
        .child(outlook(session))
        .view()
}

/// So many rows are shown before somebody asks for more.
const SHOWN: usize = 4;

/// The list, the best first; the rest of it is shown when it is asked for.
fn list_of(session: Session, rows: &[Row], hours: &Kept<Hours>) -> View {
    let (first, rest) = rows.split_at(rows.len().min(SHOWN));
    let list = |rows: &[Row]| {
        let rows: Vec<El> = rows.iter().map(|one| row::row(session, one, hours)).collect();
        el("ol").class("app-matches").attr("role", "list").child(rows)
    };
    let more = (!rest.is_empty()).then(|| details(session.text("work.matches.more"), list(rest)));
    stack().child(list(first)).child(more).view()
}

/// Asks anew when the look or what is told changes. Only the answer to what was asked last counts.
fn follow_matches(session: Session, chosen: Chosen, answers: Answers) {
    let asked = Rc::new(Cell::new(0_u32));
    Effect::new(move || {
        session.profile.track();
        let look = chosen.look();
        let number = asked.get() + 1;
        asked.set(number);
        let (asked, answers) = (asked.clone(), answers.clone());
        ask(session, &Ask::Match(look), move |said| {
            if let Said::Matched(matches) = said
                && asked.get() == number
            {
                ask_distances(session, &matches, &answers.hours);
                answers.matches.set(Some(*matches));
            }
        });
    });
}

/// How far the best plan is to those that can be a goal. It comes a little after the list.
fn ask_distances(session: Session, matches: &Matches, hours: &Kept<Hours>) {
    let known = untrack(|| hours.get());
    let goals = matches.rows.iter().filter(|row| row.is_goal).map(|row| row.occupation.id.clone());
    let occupations: Vec<OccupationId> = goals.filter(|id| known.iter().all(|(one, _)| one != id)).collect();
    let measured =
        session.profile.with_untracked(|profile| profile.current().is_some_and(|one| !one.replies.is_empty()));
    if occupations.is_empty() || !measured {
        return;
    }
    let hours = hours.clone();
    ask(session, &Ask::Distances { occupations }, move |said| {
        if let Said::Distances(found) = said {
            let known = untrack(|| hours.get());
            hours.set(known.into_iter().chain(found).collect());
        }
    });
}

/// Where too little is known: what helps, and what the person said they would like.
fn too_little(session: Session, more: usize, liked: &[Named]) -> View {
    let told = if more == 0 { session.t("work.matches.flat") } else { session.count("work.matches.too_little", more) };
    let to_jobs = link_button(ButtonVariant::Primary, Route::Jobs.href()).text(session.text("work.matches.answer"));
    let list = (!liked.is_empty()).then(|| {
        let item = |named: &Named| el("li").text(occupation_name(session, named));
        el("section")
            .child(el("h2").text(session.text("work.matches.liked")))
            .child(el("ul").child(liked.iter().map(item).collect::<Vec<_>>()))
    });
    stack().child(el("p").text(told)).child(actions().child(to_jobs)).child(list).child(human(session)).view()
}

/// Whether there is work to be had: where others keep count, and when that was looked at.
fn outlook(session: Session) -> El {
    let way = |key: &str| {
        let [address, label] =
            ["address", "label"].map(|part| session.local_text(format!("work.outlook.{key}.{part}")));
        el("li").child(external(link(address).text(label)))
    };
    el("section")
        .child(el("h2").text(session.text("work.outlook.heading")))
        .child(el("p").text(session.local_text("work.outlook.text")))
        .child(el("ul").child(way("vacancies")).child(way("shortage")))
        .child(note(session.local_text("work.outlook.checked")))
}
