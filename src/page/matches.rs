//! Occupations that fit what the person can do, told by counts and reasons, and «hva om jeg lærer dette?».
//! It never says that somebody gets a job, and never gives a percentage.

mod look;
mod row;
mod what_if;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use super::kept::Kept;
use super::session::Session;
use super::shared::{human, library_awaited};
use super::work_words::{Asker, occupation_name, work_screen};
use crate::engine::{Ask, Look, Matches, Named, Row, Said};
use crate::occupation::OccupationId;
use crate::platform::document;
use crate::route::Route;
use crate::ui::{
    ButtonVariant, El, View, actions, button, each, effect, el, external, lead, link, link_button, note, show, stack,
};
use look::Chosen;

/// The screen.
pub fn matches(session: Session) -> View {
    work_screen(session, Route::Jobs, "matches.title", parts)
}

/// The person's own hours to each occupation, as far as they have come.
type Hours = Vec<(OccupationId, u32)>;

/// Skills that would bring occupations nearer, each with how many.
type Lessons = Vec<(Named, usize)>;

/// What the engine has said so far.
#[derive(Clone)]
struct Answers {
    matches: Kept<Option<Matches>>,
    /// What could be learned, as it was before anything was imagined to be.
    lessons: Kept<Lessons>,
    hours: Kept<Hours>,
    /// The occupations whose distance was asked for.
    asked: Rc<RefCell<Vec<OccupationId>>>,
}

fn parts(session: Session) -> View {
    let (asker, chosen) = (Asker::new(session), Chosen::new(session));
    let answers = Answers {
        matches: Kept::new(None),
        lessons: Kept::new(Vec::new()),
        hours: Kept::new(Vec::new()),
        asked: Rc::default(),
    };
    follow_matches(session, asker, chosen, answers.clone());
    let (hours, is_whole) = (answers.hours.clone(), RwSignal::new(false));
    let list = answers.matches.each(move |said| match said {
        None => library_awaited(session),
        Some(Matches { too_little: Some(more), liked, .. }) => too_little(session, more, &liked),
        Some(Matches { rows, .. }) => list_of(session, rows, &hours, is_whole),
    });
    stack()
        .child(lead(session.text("work.matches.lead")))
        .child(look::look(session, asker, chosen))
        .child(list)
        .child(what_if::what_if(session, chosen.learned, &answers.lessons, &answers.matches))
        .child(outlook(session))
        .view()
}

/// So many rows are shown before somebody asks for more.
const SHOWN: usize = 4;
/// Where the keyboard goes when the rest of the list is shown.
const REST: &str = "more-matches";

/// The list, the best first; the rest of it is shown when it is asked for, and stays so.
fn list_of(session: Session, rows: Vec<Row>, hours: &Kept<Hours>, is_whole: RwSignal<bool>) -> View {
    let hours = hours.clone();
    let more = rows.len() > SHOWN;
    let list = each(
        move || is_whole.get(),
        move |is_whole| {
            let shown = if is_whole { rows.len() } else { SHOWN };
            let row = |(at, one): (usize, &Row)| row::row(session, one, &hours, (at == SHOWN).then_some(REST));
            let rows: Vec<El> = rows.iter().take(shown).enumerate().map(row).collect();
            el("ol").class("app-matches").attr("role", "list").child(rows)
        },
    );
    let show_all = move || {
        is_whole.set(true);
        request_animation_frame(|| document::focus(REST));
    };
    let button = show(
        move || more && !is_whole.get(),
        move || button(ButtonVariant::Secondary, show_all).text(session.text("work.matches.more")).view(),
    );
    stack().child(list).child(button).view()
}

/// Asks anew when the look or what is told changes. Only the answer to what was asked last counts.
fn follow_matches(session: Session, asker: Asker, chosen: Chosen, answers: Answers) {
    let number = Rc::new(Cell::new(0_u32));
    let before = Rc::new(RefCell::new(None));
    let told = RefCell::new(None);
    effect(move || {
        let career = Some(session.profile.with(|profile| (profile.told.clone(), profile.about.clone())));
        if *told.borrow() != career {
            told.replace(career);
            answers.asked.borrow_mut().clear();
        }
        let look = chosen.look();
        let base = Look { learned: Vec::new(), ..look.clone() };
        let mine = number.get() + 1;
        number.set(mine);
        let (number, answers, before) = (number.clone(), answers.clone(), before.clone());
        asker.ask(&Ask::Match(look), move |said| {
            let Said::Matched(matches) = said else { return };
            if number.get() != mine {
                return;
            }
            if before.borrow().as_ref() != Some(&base) {
                before.replace(Some(base.clone()));
                answers.lessons.set(matches.lessons.clone());
            }
            ask_distances(session, asker, &matches, &answers);
            answers.matches.set(Some(*matches));
        });
    });
}

/// How far the best plan is to those that can be a goal. It comes a little after the list, and is asked for once.
fn ask_distances(session: Session, asker: Asker, matches: &Matches, answers: &Answers) {
    let measured = untrack(|| session.has_answered());
    let mut asked = answers.asked.borrow_mut();
    let goals = matches.rows.iter().filter(|row| row.is_goal).map(|row| row.occupation.id.clone());
    let occupations: Vec<OccupationId> = goals.filter(|id| !asked.contains(id)).collect();
    if occupations.is_empty() || !measured {
        return;
    }
    asked.extend(occupations.iter().cloned());
    let hours = answers.hours.clone();
    asker.ask(&Ask::Distances { occupations }, move |said| {
        if let Said::Distances(found) = said {
            let known = untrack(|| hours.get()).into_iter().filter(|(id, _)| found.iter().all(|(new, _)| new != id));
            let all = known.chain(found.iter().cloned()).collect();
            hours.set(all);
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
        external(link(address).text(label))
    };
    el("section")
        .child(el("h2").text(session.text("work.outlook.heading")))
        .child(el("p").text(session.local_text("work.outlook.text")))
        .child(actions().child(way("vacancies")).child(way("shortage")))
        .child(note(session.local_text("work.outlook.checked")))
}
