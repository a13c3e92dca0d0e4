//! What a person keeps: attempts, goal, facts and plan, as the fold of their events.
//! It never reads a clock, never writes anything, and never throws an answer away by itself.

mod attempt;
mod career;
mod event;
#[cfg(test)]
pub(crate) mod examples;
mod lack;
mod likeness;
mod own_plan;
mod person;
mod private;
mod talk;
mod told;

use crate::framework::{Map, Set};
pub use attempt::{Attempt, AttemptId};
pub use career::{Career, Job, JobKind, JobTime, SkillId, Told};
pub use event::Event;
pub use lack::{Lack, MOST_LACKS, MissingOffer, Wanted};
pub use likeness::Likeness;
pub use own_plan::MOST_UNFINISHED;
pub use person::person;
pub use private::{Found, Private, private_in};
pub use talk::{
    AgreedStep, By, InTalk, MOST_GOALS, MOST_REMARKS, MOST_STEPS, Meeting, Part, Remark, Seen, Talk, Who, minute,
};
pub use told::told_once;

use serde::{Deserialize, Serialize};

use crate::pathway::{About, Day, Goal, OfferId, Wishes};

/// Everything that is kept about one person. It is only ever changed by [`Profile::apply`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Profile {
    /// Sittings of self-assessment, in the order in which they were begun.
    pub attempts: Vec<Attempt>,
    /// Where the person wants to go.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal: Option<Goal>,
    /// Coarse facts, all optional.
    pub about: About,
    /// Offers the person has put in the plan, in the order chosen.
    pub planned: Vec<OfferId>,
    /// The dates that the person has set for steps of the plan.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub dated: Map<OfferId, Day>,
    /// Offers of which the person has made the first move: «jeg har ringt».
    #[serde(skip_serializing_if = "Set::is_empty")]
    pub first_moves: Set<OfferId>,
    /// Offers the person has said «ikke for meg» to.
    pub hidden: Set<OfferId>,
    /// Offers the person says are done.
    pub done: Set<OfferId>,
    /// What the person wishes of the path.
    #[serde(skip_serializing_if = "Wishes::is_empty")]
    pub wishes: Wishes,
    /// What no offer led to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lacks: Vec<Lack>,
    /// What the person has told of their work, which [`Career::of`] reads, and what was agreed on and written in talks, which
    /// [`Talk::of`] reads. Up to version 4 there was only work.
    #[serde(alias = "career", skip_serializing_if = "Set::is_empty")]
    pub told: Set<String>,
    /// The answer to «Var dette nyttig?».
    #[serde(skip_serializing_if = "Option::is_none")]
    pub useful: Option<bool>,
}

impl Profile {
    /// The profile that these events lead to.
    pub fn from_events<'a>(events: impl IntoIterator<Item = &'a Event>) -> Profile {
        let mut profile = Profile::default();
        for event in events {
            profile.apply(event);
        }
        profile
    }

    /// Whether nothing has been kept yet.
    pub fn is_empty(&self) -> bool {
        *self == Profile::default()
    }

    /// The attempt that is being answered, or was last.
    pub fn current(&self) -> Option<&Attempt> {
        self.attempts.last()
    }

    /// The id that the next attempt will get. Order never depends on a clock.
    pub fn next_attempt_id(&self) -> AttemptId {
        self.attempts.iter().map(|attempt| attempt.id).max().map_or(1, |id| id + 1)
    }

    /// The only way in which a profile changes. An event about something that is gone changes nothing.
    pub fn apply(&mut self, event: &Event) {
        match event {
            Event::AttemptStarted { attempt, day, set, seed } => self.start(Attempt::new(*attempt, *day, *set, *seed)),
            Event::SetChanged { attempt, set } => self.with_attempt(*attempt, |found| found.set = *set),
            Event::MoreAsked { attempt } => {
                self.with_attempt(*attempt, |found| found.extended_at.push(found.replies.len()));
            }
            Event::EvidenceGiven { attempt, competence, evidence } => {
                self.with_attempt(*attempt, |found| match evidence {
                    Some(told) => {
                        found.evidence.insert(*competence, (**told).clone());
                    }
                    None => found.evidence.retain(|known, _| known != competence),
                });
            }
            Event::AnswersConfirmed { attempt, competence } => {
                self.with_attempt(*attempt, |found| {
                    found.confirmed.insert(*competence);
                });
            }
            Event::Answered { attempt, question, reply } => {
                self.with_attempt(*attempt, |found| found.answer(*question, *reply));
            }
            Event::AnswerTakenBack { attempt, question } => {
                self.with_attempt(*attempt, |found| found.take_back(*question));
            }
            Event::AttemptDeleted { attempt } => self.attempts.retain(|found| found.id != *attempt),
            Event::AttemptRestored { attempt } => self.restore(attempt),
            Event::GoalChosen { goal } => self.goal = goal.clone(),
            Event::AboutChanged { about } => self.about = (**about).clone(),
            Event::OfferPlanned { offer, planned } => self.plan(offer, *planned),
            Event::StepPutBack { offer, place, day } => self.put_back(offer, *place, *day),
            Event::StepDated { offer, day } => self.date(offer, *day),
            Event::FirstMoveDone { offer, done } => toggle(&mut self.first_moves, offer, *done),
            Event::OfferHidden { offer, hidden } => toggle(&mut self.hidden, offer, *hidden),
            Event::OfferDone { offer, done } => toggle(&mut self.done, offer, *done),
            Event::WishesChanged { wishes } => self.wishes = (**wishes).clone(),
            Event::OffersLacked { attempt, lacks } => self.count_lacks(*attempt, lacks),
            Event::Told { told } => told::tell(&mut self.told, told),
            Event::UsefulAnswered { useful } => self.useful = *useful,
            Event::Imported { profile } => *self = (**profile).clone(),
            Event::Deleted => *self = Profile::default(),
        }
    }

    fn start(&mut self, attempt: Attempt) {
        // Two tabs may start at the same moment; the second one joins the first instead of replacing it.
        if self.attempts.iter().all(|known| known.id != attempt.id) {
            self.attempts.push(attempt);
        }
    }

    fn restore(&mut self, attempt: &Attempt) {
        if self.attempts.iter().all(|known| known.id != attempt.id) {
            let place = self.attempts.partition_point(|known| known.id < attempt.id);
            self.attempts.insert(place, attempt.clone());
        }
    }

    fn with_attempt(&mut self, id: AttemptId, change: impl FnOnce(&mut Attempt)) {
        if let Some(found) = self.attempts.iter_mut().find(|attempt| attempt.id == id) {
            change(found);
        }
    }
}

fn toggle(set: &mut Set<OfferId>, offer: &OfferId, present: bool) {
    if present {
        set.insert(offer.clone());
    } else {
        set.remove(offer);
    }
}

#[cfg(test)]
mod tests;
