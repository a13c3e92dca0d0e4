//! What the person can do of the work they have done: one skill at a time, most telling first, for as long as they like.
//! It never chooses an answer, and never goes on by itself.

mod told;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use super::kept::Kept;
use super::session::Session;
use super::shared::storage_note;
use super::work_words::{Asker, career, skill_name, tell, with_work};
use crate::engine::{Ask, NextSkill, Said};
use crate::framework::Answer;
use crate::platform::document;
use crate::profile::Told;
use crate::route::Route;
use crate::ui::{
    ButtonVariant, Choice, ErrorItem, Handle, Radios, View, actions, back_link, button, each, effect, el,
    error_summary, lead, link_button, loading, memo, note, page_heading, progress, stack, words,
};

/// The screen.
pub fn rate(session: Session) -> View {
    // After a reload nothing says which job it was, and it may have been taken back: the first one goes on.
    let job = move || {
        let jobs = career(session).jobs;
        session.work_job.get().filter(|id| jobs.contains_key(id)).or_else(|| jobs.keys().next().cloned())
    };
    each(job, move |job| match job {
        Some(job) => with_work(session, Some("rate.title"), move || questions(session, job.clone())),
        None => without_a_job(session, "rate.none"),
    })
}

/// What is asked next.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Next {
    Awaited,
    Skill(NextSkill),
    Done,
    Unknown,
}

/// What hears an answer about a skill.
type Heard = Rc<dyn Fn(String, Answer)>;

fn questions(session: Session, job: String) -> View {
    let asker = Asker::new(session);
    let next = Kept::new(Next::Awaited);
    let busy = Rc::new(Cell::new(false));
    follow_answers(session, asker, &job, &next, &busy);
    // Pressing twice while the next question is on its way is one answer.
    let told: Heard = Rc::new(move |skill, answer| {
        if !busy.replace(true) {
            tell(session, &Told::Skill(skill, Some(answer)));
        }
    });
    next.each(move |next| match next {
        Next::Awaited => stack()
            .child(page_heading(session.text("rate.title")))
            .child(loading(session.text("loading.message")))
            .view(),
        Next::Skill(skill) => one(session, asker, skill, &job, &told),
        Next::Done => done(session, asker, &job),
        Next::Unknown => without_a_job(session, "rate.unknown"),
    })
}

/// Asks for the next question whenever what is told of work has changed, here or by taking it back.
fn follow_answers(session: Session, asker: Asker, job: &str, next: &Kept<Next>, busy: &Rc<Cell<bool>>) {
    let (job, next, busy) = (job.to_owned(), next.clone(), busy.clone());
    let known = RefCell::new(None);
    effect(move || {
        let told = Some(session.profile.with(|profile| profile.told.clone()));
        if *known.borrow() == told {
            return;
        }
        known.replace(told);
        let (next, busy) = (next.clone(), busy.clone());
        asker.ask(&Ask::NextSkill { occupation: job.clone() }, move |said| {
            busy.set(false);
            next.set(match said {
                Said::Skill(Some(skill)) => Next::Skill(skill),
                Said::Skill(None) => Next::Done,
                _ => Next::Unknown,
            });
            // The heading is drawn when the browser comes to it.
            request_animation_frame(|| document::focus("page-heading"));
        });
    });
}

fn one(session: Session, asker: Asker, next: NextSkill, job: &str, told: &Heard) -> View {
    let NextSkill { skill, left, of } = next;
    let chosen = RwSignal::new(None::<String>);
    let tries = RwSignal::new(0_u32);
    let first = Handle::default();
    let missing = memo(move |_| tries.get() > 0 && chosen.with(Option::is_none));
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
    effect(move || session.mistaken.set(missing.get()));
    let items = move || missing.get().then(|| ErrorItem { message: choose(), field: first }).into_iter().collect();
    let radios = Radios::new("skill", question, choices(session), chosen, move |value| chosen.set(Some(value)))
        .error(Signal::derive(move || missing.get().then(choose)), first)
        .heading();
    let left_words = words(move || session.count("work.rate.left", left));
    let buttons = actions()
        .child(button(ButtonVariant::Primary, give).text(session.text("question.next.label")))
        .child(button(ButtonVariant::Tertiary, skip).text(session.text("question.skip.label")));
    let to_matches = link_button(ButtonVariant::Secondary, Route::Matches.href());
    el("div")
        .class("app-question-page")
        .child(
            el("div")
                .class("app-question-top")
                .child(back_link(Route::Jobs.href(), session.text("question.back.label")))
                .child(progress(move || (of - left, of), left_words)),
        )
        .child(el("div").attr_if("lang", lang).child(radios.view()))
        .child(error_summary(move || session.t("question.choose.heading"), items, tries))
        .child(buttons)
        .child(note(session.text("work.rate.stop")))
        .child(actions().child(to_matches.text(session.text("work.jobs.matches"))))
        .child((left < of).then(|| told::folded(session, asker, job)))
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

fn done(session: Session, asker: Asker, job: &str) -> View {
    let to_matches = link_button(ButtonVariant::Primary, Route::Matches.href()).text(session.text("work.jobs.matches"));
    let to_jobs = link_button(ButtonVariant::Secondary, Route::Jobs.href()).text(session.text("work.rate.more"));
    stack()
        .child(back_link(Route::Jobs.href(), session.text("question.back.label")))
        .child(page_heading(session.text("work.rate.done.title")))
        .child(lead(session.text("work.rate.done.lead")))
        .child(actions().child(to_matches).child(to_jobs))
        .child(told::folded(session, asker, job))
        .view()
}

/// Where there is no job to ask about: why, and where one is added.
fn without_a_job(session: Session, why: &'static str) -> View {
    let to_jobs = link_button(ButtonVariant::Primary, Route::Jobs.href()).text(session.text("jobs.title"));
    stack()
        .child(page_heading(session.text("rate.title")))
        .child(lead(session.text(why)))
        .child(actions().child(to_jobs))
        .view()
}
