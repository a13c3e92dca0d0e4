//! Occupations that fit what the person can do, told by counts and reasons, and «hva om jeg lærer dette?».
//! It never says that somebody gets a job, and never gives a percentage.

mod look;
mod row;

use leptos::prelude::*;

use super::session::Session;
use super::shared::library_awaited;
use super::work_words::{ask, career, occupation_name, skill_name, with_work};
use crate::engine::{Ask, Look, Matches, Named, Said};
use crate::framework::Map;
use crate::occupation::OccupationId;
use crate::route::Route;
use crate::ui::{
    ButtonVariant, Checkboxes, Choice, El, View, actions, back_link, each, el, external, lead, link, link_button, live,
    note, page_heading, stack, words,
};

/// The screen.
pub fn matches(session: Session) -> View {
    let top = stack()
        .child(back_link(Route::Jobs.href(), session.text("question.back.label")))
        .child(page_heading(session.text("matches.title")));
    top.child(with_work(session, move || parts(session))).view()
}

/// What the engine has said so far.
#[derive(Clone, Copy)]
struct Answers {
    matches: RwSignal<Option<Matches>>,
    hours: RwSignal<Map<OccupationId, u32>>,
}

fn parts(session: Session) -> View {
    let look = RwSignal::new(Look { liked: !career(session).interests.is_empty(), ..Look::default() });
    let answers = Answers { matches: RwSignal::new(None), hours: RwSignal::default() };
    follow_matches(session, look, answers);
    let list = each(
        move || answers.matches.get().map(|matches| (matches.too_little, matches.rows, matches.liked)),
        move |said| match said {
            None => library_awaited(session),
            Some((Some(more), _, liked)) => too_little(session, more, &liked),
            Some((None, rows, _)) => el("ol")
                .class("app-matches")
                .attr("role", "list")
                .child(rows.iter().map(|one| row::row(session, one, answers.hours)).collect::<Vec<_>>())
                .view(),
        },
    );
    stack()
        .child(lead(session.text("work.matches.lead")))
        .child(look::look(session, look))
        .child(list)
        .child(what_if(session, look, answers))
        .child(outlook(session))
        .view()
}

/// Asks anew when the look or what is told changes. Only the answer to what was asked last counts.
fn follow_matches(session: Session, look: RwSignal<Look>, answers: Answers) {
    let asked = StoredValue::new(0_u32);
    let told = Memo::new(move |_| session.profile.with(|profile| profile.career.clone()));
    Effect::new(move || {
        told.track();
        let look = look.get();
        let number = asked.get_value() + 1;
        asked.set_value(number);
        ask(session, &Ask::Match(look), move |said| {
            if let Said::Matched(matches) = said
                && asked.get_value() == number
            {
                ask_distances(session, &matches, answers.hours);
                answers.matches.set(Some(*matches));
            }
        });
    });
}

/// How far the best plan is to those that can be a goal. It comes a little after the list.
fn ask_distances(session: Session, matches: &Matches, hours: RwSignal<Map<OccupationId, u32>>) {
    let goals = matches.rows.iter().filter(|row| row.is_goal).map(|row| row.occupation.id.clone());
    let is_new = |id: &OccupationId| hours.with_untracked(|known| !known.contains_key(id));
    let occupations: Vec<OccupationId> = goals.filter(is_new).collect();
    let measured =
        session.profile.with_untracked(|profile| profile.current().is_some_and(|one| !one.replies.is_empty()));
    if occupations.is_empty() || !measured {
        return;
    }
    ask(session, &Ask::Distances { occupations }, move |said| {
        if let Said::Distances(found) = said {
            hours.update(|known| {
                for (id, hours) in found {
                    known.insert(id, hours);
                }
            });
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
    stack().child(el("p").text(told)).child(actions().child(to_jobs)).child(list).view()
}

/// «Hva om jeg lærer dette?»: what is ticked counts as learned on this screen, and nowhere else.
fn what_if(session: Session, look: RwSignal<Look>, answers: Answers) -> View {
    let lessons = Memo::new(move |_| {
        answers.matches.with(|matches| matches.iter().flat_map(|one| one.lessons.clone()).collect::<Vec<_>>())
    });
    let opened = move || {
        let opened =
            answers.matches.with(|matches| matches.iter().flat_map(|one| one.opened.clone()).collect::<Vec<_>>());
        let names: Vec<String> = opened.iter().map(|named| occupation_name(session, named)).collect();
        match (look.with(|look| look.learned.is_empty()), names.is_empty()) {
            (true, _) => String::new(),
            (false, true) => session.t("work.if.none"),
            (false, false) => session.format("work.if.opened", &[("list", &session.join(&names))]),
        }
    };
    // The boxes stay while one of them is ticked: the keyboard stands in them.
    let shown = move || {
        let mut ids: Vec<Named> = lessons.get().into_iter().map(|(skill, _)| skill).collect();
        ids.sort_by(|a, b| a.id.cmp(&b.id));
        ids
    };
    each(shown, move |skills| {
        if skills.is_empty() {
            return View::none();
        }
        let choice = |skill: &Named| {
            let id = skill.id.clone();
            let count =
                move || lessons.with(|all| all.iter().find(|(one, _)| one.id == id).map_or(0, |(_, count)| *count));
            Choice::new(skill.id.clone(), skill_name(session, skill))
                .detail(words(move || session.count("work.if.helps", count())))
        };
        let chosen = Signal::derive(move || look.with(|look| look.learned.clone()));
        let change = move |id: String, ticked: bool| {
            look.update(|look| {
                look.learned.retain(|known| *known != id);
                look.learned.extend(ticked.then_some(id));
            });
        };
        let choices = skills.iter().map(choice).collect();
        let boxes = Checkboxes::new("learned", session.text("work.if.label"), choices, chosen, change);
        el("section")
            .class("app-way")
            .child(el("h2").text(session.text("work.if.heading")))
            .child(boxes.hint(session.text("work.if.hint")).view())
            .child(live(words(opened)))
            .child(el("p").class("app-opened").attr("aria-hidden", "true").text(words(opened)))
            .view()
    })
}

/// Whether there is work to be had: where others keep count, and when that was looked at.
fn outlook(session: Session) -> El {
    let way = |key: &str| {
        external(link(session.local_text(format!("{key}.address"))).text(session.local_text(format!("{key}.label"))))
    };
    el("section")
        .child(el("h2").text(session.text("work.outlook.heading")))
        .child(el("p").text(session.local_text("work.outlook.text")))
        .child(
            el("ul")
                .child(el("li").child(way("work.outlook.vacancies")))
                .child(el("li").child(way("work.outlook.shortage"))),
        )
        .child(note(session.local_text("work.outlook.checked")))
}
