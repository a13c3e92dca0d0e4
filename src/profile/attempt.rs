//! One sitting of self-assessment. It keeps the answers in the order in which they were given, and never an estimate.

use serde::{Deserialize, Serialize};

use crate::framework::{CompetenceId, Framework, Map, Question, Set};
use crate::measure::{Evidence, Model, QuestionSet, Reply, Sitting, Summary, latest};
use crate::pathway::Day;

/// The area that is about the way to work, and so is never counted as a strength in it.
const APART: &str = "H";

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
    /// Where chance begins when it chooses among the best questions: kept, so that the same answers bring the same ones.
    #[serde(default)]
    pub seed: u32,
    /// After how many replies the person asked for more questions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extended_at: Vec<usize>,
    /// What was told about each competence besides the answers.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub evidence: Map<CompetenceId, Evidence>,
    /// The competences whose answers clash, and of which the person has said that they are right as they stand.
    #[serde(default, skip_serializing_if = "Set::is_empty")]
    pub confirmed: Set<CompetenceId>,
}

impl Attempt {
    /// An attempt that begins now.
    pub fn new(id: AttemptId, day: Day, set: QuestionSet, seed: u32) -> Attempt {
        let (evidence, confirmed) = (Map::new(), Set::new());
        Attempt { id, day, set, replies: Vec::new(), seed, extended_at: Vec::new(), evidence, confirmed }
    }

    /// The attempt as the measurement needs it.
    pub fn sitting(&self) -> Sitting<'_> {
        let Attempt { replies, evidence, extended_at, seed, .. } = self;
        Sitting { replies, evidence, extended_at, seed: *seed }
    }

    /// What the attempt adds up to.
    pub fn summary(&self, framework: &Framework, model: &Model) -> Summary {
        Summary::new(framework, model, &self.sitting(), &APART.parse().into_iter().collect())
    }

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
            let now = self.replies.len();
            self.extended_at.iter_mut().for_each(|at| *at = now.min(*at));
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
