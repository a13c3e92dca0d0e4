//! The line to the worker: starts it, gives it the content, asks, and hears. It never says that a plan is there before it is,
//! and what goes wrong ends in a sentence that can be tried again.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::loading::{FACTS, FRAMEWORK, MEASURE, OCCUPATIONS, content_of};
use super::Wish;
use crate::engine::{Answer, Request};
use crate::json;
use crate::page::Session;
use crate::pathway::CountryId;
use crate::platform::worker::{Heard, Program, Worker};
use crate::platform::{clock, network};

/// The line.
#[derive(Clone)]
pub struct Line {
    session: Session,
    state: Rc<RefCell<State>>,
}

/// How the line stands.
#[derive(Default)]
struct State {
    program: Option<Program>,
    worker: Option<Worker>,
    is_starting: bool,
    /// Whether the last try failed, so that the browser's cache may hold a damaged file.
    has_failed: bool,
    /// Whether the worker has answered since it was started: then it is worth starting anew when it dies.
    has_answered: bool,
    /// The country whose content the worker has.
    told: Option<CountryId>,
    /// Whether the screen that shows the plan was open before.
    is_shown: bool,
    /// What the plan is of that is here or under way.
    asked: Option<Wish>,
    /// How often something was asked.
    number: u32,
    /// How often a worker was started or given up: what is heard of an earlier one does not count.
    life: u32,
}

impl Line {
    /// A line that nothing is asked on yet.
    pub fn new(session: Session) -> Line {
        Line { session, state: Rc::default() }
    }

    /// The screen that showed the plan was left.
    pub fn rest(&self) {
        self.state.borrow_mut().is_shown = false;
    }

    /// Asks for a plan, unless it is the one that is here or under way. The plan on an open screen stays until the next one
    /// comes; a screen that opens, and another country, never begin with a plan of something else.
    pub fn ask(&self, wish: Wish) {
        let mut state = self.state.borrow_mut();
        let was_shown = std::mem::replace(&mut state.is_shown, true);
        if state.asked.as_ref() == Some(&wish) {
            return;
        }
        if !was_shown || state.asked.as_ref().is_none_or(|(_, country)| *country != wish.1) {
            self.session.plan.set(None);
        }
        state.asked = Some(wish);
        drop(state);
        self.send();
    }

    /// Sends what is asked for, and before it the content that it needs. Starts the worker where there is none.
    fn send(&self) {
        let mut guard = self.state.borrow_mut();
        let state = &mut *guard;
        let (Some(worker), Some((profile, country))) = (&state.worker, &state.asked) else {
            if !std::mem::replace(&mut state.is_starting, true) {
                spawn_local(self.clone().start());
            }
            return;
        };
        if state.told.as_ref() != Some(country) {
            worker.post(&self.content(country));
            state.told = Some(country.clone());
        }
        state.number += 1;
        let default_country = self.session.core.with_value(|core| core.default_country.clone());
        worker.post(&[Request {
            number: state.number,
            profile: profile.clone(),
            default_country,
            today: Some(clock::today()),
        }
        .to_text()]);
    }

    /// The files that the worker plans by, in the order in which it expects them.
    fn content(&self, country: &str) -> Vec<String> {
        let (library, core) = (self.session.library.get_untracked(), self.session.core.get_value());
        let all = core.texts.iter().chain(library.iter().flat_map(|library| &library.texts));
        let text = |path: &str| all.clone().find(|(name, _)| name == path).map(|(_, text)| text.clone());
        let [offers, rules] = content_of(country);
        [FRAMEWORK, MEASURE, FACTS, &offers, OCCUPATIONS, &rules].into_iter().filter_map(text).collect()
    }

    async fn start(self) {
        let (program, anew) = {
            let state = self.state.borrow();
            (state.program.clone(), state.has_failed)
        };
        let program = match program {
            Some(program) => Some(program),
            // Without a network nothing is asked for: it would only fill the console.
            None if network::may_be_there() => Program::fetch(anew).await.ok(),
            None => None,
        };
        let heard = self.ear();
        let worker = program.as_ref().and_then(|program| Worker::start(program, heard));
        let is_there = worker.is_some();
        let mut state = self.state.borrow_mut();
        (state.program, state.worker, state.told, state.is_starting) = (program, worker, None, false);
        drop(state);
        if is_there { self.send() } else { self.fail() }
    }

    /// What hears the worker that is started now, and no longer when that is given up.
    fn ear(&self) -> Heard {
        let line = self.clone();
        let life = self.next_life();
        Rc::new(move |said| {
            let is_current = line.state.borrow().life == life;
            if is_current {
                line.hear(said);
            }
        })
    }

    fn next_life(&self) -> u32 {
        let mut state = self.state.borrow_mut();
        state.life += 1;
        state.life
    }

    /// Hears an answer, or that the worker has died. Only the answer to what was asked last counts.
    fn hear(&self, said: Option<String>) {
        let Some(text) = said else { return self.mourn() };
        match json::read(&text) {
            Ok(Answer::Planned { number, plan }) => {
                let mut state = self.state.borrow_mut();
                (state.has_answered, state.has_failed) = (true, false);
                let is_latest = state.number == number;
                drop(state);
                if is_latest {
                    self.session.plan.set(Some(*plan));
                }
            }
            Ok(Answer::Refused) | Err(json::Bad) => self.fail(),
        }
    }

    /// A worker that has answered before is started anew; one that dies at once would only die again.
    fn mourn(&self) {
        self.next_life();
        let mut state = self.state.borrow_mut();
        state.worker = None;
        let was_alive = std::mem::take(&mut state.has_answered);
        drop(state);
        if was_alive { self.send() } else { self.fail() }
    }

    /// The planner cannot be had now. All is forgotten, so that the next try begins from nothing, and no plan stays that is
    /// not of what is told.
    fn fail(&self) {
        let life = self.next_life();
        let State { number, is_shown, .. } = *self.state.borrow();
        self.state.replace(State { has_failed: true, number, is_shown, life, ..State::default() });
        self.session.plan.set(None);
        self.session.plan_fault.set(true);
    }
}
