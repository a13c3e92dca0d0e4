//! What can happen to a profile. Events are in the past tense, are appended and never edited. Free text is only a person's
//! own note about a competence, and what is written in a talk.

use serde::{Deserialize, Serialize};

use super::attempt::{Attempt, AttemptId};
use super::{MissingOffer, Profile, told};
use crate::framework::{CompetenceId, Question};
use crate::measure::{Evidence, QuestionSet, Reply};
use crate::pathway::{About, Day, Goal, OfferId, Wishes};

/// One change, as it is stored: `{"answered":{"attempt":1,…}}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Event {
    /// The person pressed «Start».
    AttemptStarted {
        /// The new attempt's id.
        attempt: AttemptId,
        /// The day, from outside.
        day: Day,
        /// Short or full.
        set: QuestionSet,
        /// Where chance begins, from outside. Records of the first version have none.
        #[serde(default)]
        seed: u32,
    },
    /// The person asked for more questions, or for fewer.
    SetChanged {
        /// Which attempt.
        attempt: AttemptId,
        /// Short or full.
        set: QuestionSet,
    },
    /// The person asked for more questions than were enough.
    MoreAsked {
        /// Which attempt.
        attempt: AttemptId,
    },
    /// Something was told about a competence besides the answers, or taken back.
    EvidenceGiven {
        /// Which attempt.
        attempt: AttemptId,
        /// What it is about.
        competence: CompetenceId,
        /// What was told; nothing where it was taken back.
        evidence: Option<Box<Evidence>>,
    },
    /// The person said that answers that clash are right as they stand.
    AnswersConfirmed {
        /// Which attempt.
        attempt: AttemptId,
        /// What they are about.
        competence: CompetenceId,
    },
    /// A question was answered, or its answer was changed.
    Answered {
        /// Which attempt.
        attempt: AttemptId,
        /// What was asked.
        question: Question,
        /// What was answered.
        reply: Reply,
    },
    /// The last answer to a question was undone: the one before it counts again, or none.
    AnswerTakenBack {
        /// Which attempt.
        attempt: AttemptId,
        /// Which question.
        question: Question,
    },
    /// One attempt was deleted.
    AttemptDeleted {
        /// Which attempt.
        attempt: AttemptId,
    },
    /// The deletion of an attempt was undone.
    AttemptRestored {
        /// The attempt as it was.
        attempt: Attempt,
    },
    /// A goal was chosen, changed or removed.
    GoalChosen {
        /// The goal, or none.
        goal: Option<Goal>,
    },
    /// The facts about the person were changed; the event holds all of them.
    AboutChanged {
        /// The facts as they are now.
        about: Box<About>,
    },
    /// An offer was put in the plan or taken out of it.
    OfferPlanned {
        /// Which offer.
        offer: OfferId,
        /// Whether it is in the plan now.
        planned: bool,
    },
    /// That an offer was moved in the plan or taken out of it was undone.
    StepPutBack {
        /// Which offer.
        offer: OfferId,
        /// Its place in the plan, from 0.
        place: usize,
        /// Its date, if it had one.
        day: Option<Day>,
    },
    /// A step of the plan was given a date, or another one, or none any more.
    StepDated {
        /// Which offer.
        offer: OfferId,
        /// The day, or none.
        day: Option<Day>,
    },
    /// The first move of a step was ticked off («jeg har ringt»), or not after all.
    FirstMoveDone {
        /// Which offer.
        offer: OfferId,
        /// Whether it is made now.
        done: bool,
    },
    /// «Ikke for meg», or its undoing.
    OfferHidden {
        /// Which offer.
        offer: OfferId,
        /// Whether it is hidden now.
        hidden: bool,
    },
    /// A step was ticked off, or not after all.
    OfferDone {
        /// Which offer.
        offer: OfferId,
        /// Whether it is done now.
        done: bool,
    },
    /// The wishes for the path were changed; the event holds all of them.
    WishesChanged {
        /// The wishes as they are now.
        wishes: Box<Wishes>,
    },
    /// A path was shown, and to this no offer led.
    OffersLacked {
        /// The attempt that the path was for. Each kind is counted once in it.
        attempt: AttemptId,
        /// What was missing.
        lacks: Vec<MissingOffer>,
    },
    /// Something was told of work, or agreed on or written in a talk, or taken back. Up to version 4 there was only work.
    #[serde(alias = "work_told")]
    Told {
        /// What, as [`super::Told`] or [`super::InTalk`] writes it.
        told: String,
    },
    /// «Var dette nyttig?» was answered, or its answer taken back.
    UsefulAnswered {
        /// Yes, no, or no answer.
        useful: Option<bool>,
    },
    /// A file was opened and took the place of what was here.
    Imported {
        /// The profile of the file.
        profile: Box<Profile>,
    },
    /// Everything was deleted. The tombstone has no content.
    Deleted,
}

impl Event {
    /// The event that brings back what this one is about to change, or nothing where nothing is lost.
    /// `before` is the profile as it stands before the event.
    pub fn inverse(&self, before: &Profile) -> Option<Event> {
        match self {
            Event::Answered { attempt, question, reply } => {
                let (attempt, question) = (*attempt, *question);
                let old = before.attempts.iter().find(|known| known.id == attempt)?.reply(question);
                (old != Some(*reply)).then_some(Event::AnswerTakenBack { attempt, question })
            }
            Event::AnswerTakenBack { attempt, question } => {
                let (attempt, question) = (*attempt, *question);
                let reply = before.attempts.iter().find(|known| known.id == attempt)?.reply(question)?;
                Some(Event::Answered { attempt, question, reply })
            }
            Event::EvidenceGiven { attempt, competence, .. } => {
                let (attempt, competence) = (*attempt, *competence);
                let told = before.attempts.iter().find(|known| known.id == attempt)?.evidence.get(&competence);
                Some(Event::EvidenceGiven { attempt, competence, evidence: told.cloned().map(Box::new) })
            }
            Event::AttemptDeleted { attempt } => {
                let attempt = before.attempts.iter().find(|known| known.id == *attempt)?.clone();
                Some(Event::AttemptRestored { attempt })
            }
            Event::OfferHidden { offer, hidden } => Some(Event::OfferHidden { offer: offer.clone(), hidden: !hidden }),
            Event::OfferDone { offer, done } => Some(Event::OfferDone { offer: offer.clone(), done: !done }),
            Event::OfferPlanned { offer, .. } | Event::StepPutBack { offer, .. } => Some(before.as_planned(offer)),
            Event::StepDated { offer, .. } => {
                Some(Event::StepDated { offer: offer.clone(), day: before.dated.get(offer).copied() })
            }
            Event::FirstMoveDone { offer, done } => Some(Event::FirstMoveDone { offer: offer.clone(), done: !done }),
            Event::WishesChanged { .. } => Some(Event::WishesChanged { wishes: Box::new(before.wishes.clone()) }),
            Event::Imported { .. } | Event::Deleted => Some(Event::Imported { profile: Box::new(before.clone()) }),
            Event::Told { told } => Some(Event::Told { told: told::before(&before.told, told) }),
            _ => None,
        }
    }
}
