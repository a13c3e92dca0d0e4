//! What the person can do of the work they have done: one skill at a time, most telling first, for as long as they like.
//! It never chooses an answer, and never goes on by itself.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;

use super::kept::Kept;
use super::session::Session;
use super::shared::{nothing_yet, storage_note};
use super::work_words::{ask, career, skill_name, tell, with_work};
use crate::engine::{Ask, NextSkill, Said};
use crate::framework::Answer;
use crate::platform::document;
use crate::profile::Told;
use crate::route::Route;
use crate::ui::{
    ButtonVariant, Choice, ErrorItem, Handle, Radios, View, actions, back_link, button, each, el, error_summary, lead,
    link_button, loading, note, page_heading, progress, stack, words,
};

/// The screen.
pub fn rate(session: Session) -> View {
    // After a reload nothing says which job it was: the first one goes on.
    let job = move || session.work_job.get().or_else(|| career(session).jobs.keys().next().cloned());
    let job = Memo::new(move |_| job());
    each(
        move || job.get(),
        move |job| match job {
            Some(job) => with_work(session, move || questions(session, job.clone())),
            None => nothing_yet(session, "rate.title"),
        },
    )
}

/// What hears an answer about a skill.
type Heard = Rc<dyn Fn(String, Answer)>;

/// What is asked next.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Next {
    Awaited,
    Skill(NextSkill),
    Done,
}

fn questions(session: Session, job: String) -> View {
    let next = Kept::new(Next::Awaited);
    let asked = Rc::new(Cell::new(0_usize));
    let came = next.clone();
    let fetch = Rc::new(move || {
        let came = came.clone();
        ask(session, &Ask::NextSkill { occupation: job.clone() }, move |said| {
            if let Said::Skill(skill) = said {
                came.set(skill.map_or(Next::Done, Next::Skill));
                // The heading is drawn when the browser comes to it.
                request_animation_frame(|| document::focus("page-heading"));
            }
        });
    });
    fetch();
    let count = asked.clone();
    let told: Heard = Rc::new(move |skill, answer| {
        tell(session, &Told::Skill(skill, Some(answer)));
        count.set(count.get() + 1);
        fetch();
    });
    next.each(move |next| match next {
        Next::Awaited => loading(session.text("loading.message")).view(),
        Next::Skill(skill) => one(session, skill, asked.get(), &told),
        Next::Done => done(session),
    })
}

fn one(session: Session, next: NextSkill, asked: usize, told: &Heard) -> View {
    let NextSkill { skill, left } = next;
    let chosen = RwSignal::new(None::<String>);
    let tries = RwSignal::new(0_u32);
    let first = Handle::default();
    let missing = Memo::new(move |_| tries.get() > 0 && chosen.with(Option::is_none));
    let (id, passed, skipped) = (skill.id.clone(), told.clone(), skill.id.clone());
    let told = told.clone();
    let give = move || match chosen.get_untracked().and_then(|word| Answer::from_word(&word)) {
        Some(answer) => told(id.clone(), answer),
        None => tries.update(|tries| *tries += 1),
    };
    let skip = move || passed(skipped.clone(), Answer::Skipped);
    let lang = skill.lent.clone();
    // It stands still while it is read: in another language the screen is drawn anew.
    let question = untrack(|| session.format("work.rate.question", &[("skill", &skill_name(session, &skill))]));
    let said_again = StoredValue::new(question.clone());
    let choose = move || session.format("question.choose.error", &[("question", &said_again.get_value())]);
    Effect::new(move || session.mistaken.set(missing.get()));
    let items = move || missing.get().then(|| ErrorItem { message: choose(), field: first }).into_iter().collect();
    let radios = Radios::new("skill", question, choices(session), chosen, move |value| {
        chosen.set(Some(value));
    })
    .error(Signal::derive(move || missing.get().then(choose)), first)
    .heading();
    let left_words = words(move || session.count("work.rate.left", left));
    let buttons = actions()
        .child(button(ButtonVariant::Primary, give).text(session.text("question.next.label")))
        .child(button(ButtonVariant::Tertiary, skip).text(session.text("question.skip.label")));
    el("div")
        .class("app-question-page")
        .child(
            el("div")
                .class("app-question-top")
                .child(back_link(Route::Jobs.href(), session.text("question.back.label")))
                .child(progress(move || (asked, asked + left), left_words)),
        )
        .child(el("div").attr_if("lang", lang).child(radios.view()))
        .child(error_summary(move || session.t("question.choose.heading"), items, tries))
        .child(buttons)
        .child(note(session.text("work.rate.stop")))
        .child(actions().child(
            link_button(ButtonVariant::Secondary, Route::Matches.href()).text(session.text("work.jobs.matches")),
        ))
        .child(storage_note(session))
        .view()
}

/// The four steps, and «don't know».
fn choices(session: Session) -> Vec<Choice> {
    let step = |(answer, filled): (&Answer, u8)| {
        Choice::new(answer.word(), session.text(format!("scale.{filled}"))).stones(filled)
    };
    let unsure = Choice::new(Answer::Unsure.word(), session.text("question.unsure_or_not.label")).quiet();
    Answer::STEPS.iter().zip(0_u8..).map(step).chain([unsure]).collect()
}

fn done(session: Session) -> View {
    stack()
        .child(back_link(Route::Jobs.href(), session.text("question.back.label")))
        .child(page_heading(session.text("work.rate.done.title")))
        .child(lead(session.text("work.rate.done.lead")))
        .child(
            actions()
                .child(
                    link_button(ButtonVariant::Primary, Route::Matches.href()).text(session.text("work.jobs.matches")),
                )
                .child(link_button(ButtonVariant::Secondary, Route::Jobs.href()).text(session.text("work.rate.more"))),
        )
        .view()
}
