//! What follows from the profile and the content: the next question, the result, the plan. Nothing here is ever stored.

use leptos::prelude::*;

use super::Session;

use crate::framework::{CompetenceId, Level, Map, Question};
use crate::measure::{Agenda, Interview, QuestionSet, Reply, Summary, clash};
use crate::occupation::Occupation;
use crate::pathway::{Goal, Offer, Plan};
use crate::profile::Attempt;

impl Session {
    /// The questions with a reply that this content has, in the order in which they were first asked.
    pub fn asked(self) -> Vec<Question> {
        let asked = self.attempt().map(|attempt| attempt.asked()).unwrap_or_default();
        self.core.with_value(|core| asked.into_iter().filter(|question| core.framework.contains(*question)).collect())
    }

    /// The state of the questions, as the replies have left it. A screen asks several times, so it is worked out once.
    pub fn interview(self) -> Option<Interview> {
        self.interview.get()
    }

    /// What the current attempt adds up to.
    pub fn summary(self) -> Option<Summary> {
        self.summary.get()
    }

    /// The session with what it works out once for each change.
    pub fn with_memos(self) -> Session {
        Session {
            interview: Memo::new(move |_| self.work_out_interview()),
            summary: Memo::new(move |_| Some((self.add_up.get()?)(self, &self.attempt()?))),
            ..self
        }
    }

    fn work_out_interview(self) -> Option<Interview> {
        let attempt = self.attempt()?;
        let agenda =
            Agenda { set: attempt.set, ask_language: self.asks_language(attempt.set), targets: self.targets() };
        Some(self.core.with_value(|core| Interview::new(&core.framework, &core.model, &agenda, &attempt.sitting())))
    }

    /// Two answers of the current attempt that clash, the easier question first, unless the person has said that they are
    /// right. One pair at a time.
    pub fn clash(self) -> Option<(CompetenceId, Question, Question)> {
        let attempt = self.attempt()?;
        let replies = attempt.sitting().standing();
        self.core.with_value(|core| {
            let mut unasked = core.model.competences().iter().filter(|id| !attempt.confirmed.contains(*id));
            unasked.find_map(|id| {
                let (easy, hard) = clash(core.model.parameters(), &replies, *id)?;
                Some((*id, easy, hard))
            })
        })
    }

    /// The latest reply to a question in an earlier attempt.
    pub fn earlier(self, question: Question) -> Option<Reply> {
        self.profile.with(|profile| profile.attempts.iter().rev().skip(1).find_map(|attempt| attempt.reply(question)))
    }

    fn asks_language(self, set: QuestionSet) -> bool {
        set == QuestionSet::Full && self.profile.with(|profile| profile.about.first_language == Some(false))
    }

    /// The levels that the chosen occupation asks for, as far as they are known here.
    fn targets(self) -> Map<CompetenceId, Level> {
        self.occupation().map(|occupation| occupation.targets).unwrap_or_default()
    }

    /// The chosen occupation, when there is one and its content is here.
    pub fn occupation(self) -> Option<Occupation> {
        let Some(Goal::Occupation(id)) = self.profile.with(|profile| profile.goal.clone()) else { return None };
        self.library.with(|library| library.as_ref()?.occupations.iter().find(|found| found.id == id).cloned())
    }

    /// What one attempt adds up to.
    pub fn summary_of(self, attempt: &Attempt) -> Summary {
        self.core.with_value(|core| attempt.summary(&core.framework, &core.model))
    }

    /// The offer with this id, when the library is here.
    pub fn offer(self, id: &str) -> Option<Offer> {
        self.library.with(|library| library.as_ref()?.offers.iter().find(|offer| offer.id == id).cloned())
    }

    /// Whether what belongs to the person's country is here: its offers, its rules, and their words.
    pub fn has_library(self) -> bool {
        let country = self.country();
        self.library.with(|library| library.as_ref().is_some_and(|library| library.country == country))
    }

    /// The way on, when the planner has given it and what it names is here: the library of the country.
    pub fn plan(self) -> Option<Plan> {
        self.with_plan(|plan| plan.cloned())
    }

    /// Reads the way on as it is now, if there is one.
    pub fn with_plan<T>(self, read: impl FnOnce(Option<&Plan>) -> T) -> T {
        let here = self.has_library();
        self.plan.with(|plan| read(plan.as_ref().filter(|_| here)))
    }
}
