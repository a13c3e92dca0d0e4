//! One sitting of self-assessment. It keeps the answers in the order in which they were given, and never an estimate.

use serde::{Deserialize, Serialize};

use crate::framework::Question;
use crate::measure::{QuestionSet, Reply, latest};
use crate::pathway::Day;

/// A counter within one profile: the order of attempts.
pub type AttemptId = u32;

/// One sitting: when it began, how long it is, and what was answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attempt {
    /// The order of attempts; never the clock.
    pub id: AttemptId,
    /// The day it began, as the device told it. Shown, never used for order.
    pub day: Day,
    /// Short or full.
    pub set: QuestionSet,
    /// The replies in the order in which they were given. A changed answer is one more entry, and the last one counts:
    /// kept so, the number of questions left never rises because an answer was changed.
    pub replies: Vec<(Question, Reply)>,
}

impl Attempt {
    /// The reply that counts for a question, if one was given.
    pub fn reply(&self, question: Question) -> Option<Reply> {
        self.replies.iter().rev().find(|(asked, _)| *asked == question).map(|(_, reply)| *reply)
    }

    /// The questions that have a reply, in the order in which they were first asked.
    pub fn asked(&self) -> Vec<Question> {
        let mut asked = Vec::new();
        for (question, _) in &self.replies {
            if !asked.contains(question) {
                asked.push(*question);
            }
        }
        asked
    }

    /// How many questions have an answer, leaving out those skipped or not known.
    pub fn answered(&self) -> usize {
        latest(&self.replies).values().filter(|reply| is_answer(**reply)).count()
    }

    pub(super) fn answer(&mut self, question: Question, reply: Reply) {
        if self.reply(question) != Some(reply) {
            self.replies.push((question, reply));
        }
    }

    pub(super) fn take_back(&mut self, question: Question) {
        if let Some(last) = self.replies.iter().rposition(|(asked, _)| *asked == question) {
            self.replies.remove(last);
        }
    }
}

/// Whether a reply holds data: neither skipped nor «don't know».
fn is_answer(reply: Reply) -> bool {
    match reply {
        Reply::Answer(answer) => answer.score().is_some(),
        Reply::Language(level) => level.is_some(),
    }
}
