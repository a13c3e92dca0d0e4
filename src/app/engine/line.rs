//! The line to the worker: starts it, gives it the content, asks, and hears. It never says that an answer is there before it is,
//! and what goes wrong ends in a sentence that can be tried again.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::loading::{FACTS, FRAMEWORK, MEASURE, OCCUPATIONS, content_of};
use crate::engine::{ASK, CONTENT, Request, WORK, read_answer};
use crate::page::{EngineHeard, Session};
use crate::pathway::CountryId;
use crate::platform::worker::{Heard, Program, SentFile, Worker};
use crate::platform::{clock, network};
use crate::profile::Profile;

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
    /// What is to be known of work, and whether the worker has it.
    work: Option<(Vec<String>, Vec<SentFile>)>,
    knows_work: bool,
    /// The questions that are not answered, the oldest first.
    open: Vec<Question>,
    /// How often something was asked.
    number: u32,
    /// How often a worker was started or given up: what is heard of an earlier one does not count.
    life: u32,
}

/// A question that is not answered.
struct Question {
    number: u32,
    text: String,
    heard: EngineHeard,
    is_sent: bool,
}

impl Line {
    /// A line that nothing is asked on yet.
    pub fn new(session: Session) -> Line {
        Line { session, state: Rc::default() }
    }

    /// Asks about this profile, and gives the question's number. `heard` gets the answer, or nothing where none can be had.
    pub fn ask(&self, ask: String, profile: Profile, heard: EngineHeard) -> u32 {
        let mut state = self.state.borrow_mut();
        state.number += 1;
        let number = state.number;
        let default_country = self.session.core.with_value(|core| core.default_country.clone());
        let text = Request { number, profile, default_country, today: Some(clock::today()), ask }.to_text();
        state.open.push(Question { number, text, heard, is_sent: false });
        drop(state);
        self.send();
        number
    }

    /// Nobody waits for this answer any more.
    pub fn forget(&self, number: u32) {
        self.state.borrow_mut().open.retain(|question| question.number != number);
    }

    /// What the worker is to know of work: texts, and the files of a pack.
    pub fn know(&self, texts: Vec<String>, files: Vec<SentFile>) {
        let mut state = self.state.borrow_mut();
        (state.work, state.knows_work) = (Some((texts, files)), false);
    }

    /// Sends what is asked, and before it the content that it needs. Starts the worker where there is none.
    fn send(&self) {
        let mut guard = self.state.borrow_mut();
        let state = &mut *guard;
        let Some(worker) = &state.worker else {
            if !std::mem::replace(&mut state.is_starting, true) {
                spawn_local(self.clone().start());
            }
            return;
        };
        // The files that are here are those of this country; another one's may be on their way.
        let here =
            self.session.library.with_untracked(|library| library.as_ref().map(|library| library.country.clone()));
        let Some(country) = here else { return };
        if state.told.as_ref() != Some(&country) {
            worker.post(&self.content(&country), &[]);
            state.told = Some(country);
        }
        if let Some((texts, files)) = state.work.as_ref().filter(|_| !state.knows_work) {
            worker.post(&[&[WORK.to_owned()], texts.as_slice()].concat(), files);
            state.knows_work = true;
        }
        for question in state.open.iter_mut().filter(|question| !question.is_sent) {
            question.is_sent = true;
            worker.post(&[ASK.to_owned(), question.text.clone()], &[]);
        }
    }

    /// The files that the worker plans by, in the order in which it expects them.
    fn content(&self, country: &str) -> Vec<String> {
        let (library, core) = (self.session.library.get_untracked(), self.session.core.get_value());
        let all = core.texts.iter().chain(library.iter().flat_map(|library| &library.texts));
        let text = |path: &str| all.clone().find(|(name, _)| name == path).map(|(_, text)| text.clone());
        let [offers, rules] = content_of(country);
        let files = [FRAMEWORK, MEASURE, FACTS, &offers, OCCUPATIONS, &rules].into_iter().filter_map(text);
        [CONTENT.to_owned()].into_iter().chain(files).collect()
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
        (state.knows_work, state.has_answered) = (false, false);
        state.open.iter_mut().for_each(|question| question.is_sent = false);
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

    /// Hears an answer, or that the worker has died.
    fn hear(&self, said: Option<String>) {
        let Some(text) = said else { return self.mourn() };
        let Some((number, said)) = read_answer(&text) else { return self.fail() };
        let mut state = self.state.borrow_mut();
        (state.has_answered, state.has_failed) = (true, false);
        let place = state.open.iter().position(|question| question.number == number);
        let question = place.map(|place| state.open.remove(place));
        drop(state);
        if let Some(question) = question {
            (question.heard)(Some(said.to_owned()));
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

    /// The worker cannot be had now. All is forgotten but what it was to know of work, so that the next try begins from nothing.
    fn fail(&self) {
        let life = self.next_life();
        let mut state = self.state.borrow_mut();
        let old = std::mem::take(&mut *state);
        *state = State { has_failed: true, number: old.number, life, work: old.work, ..State::default() };
        drop(state);
        old.open.iter().for_each(|question| (question.heard)(None));
    }
}
