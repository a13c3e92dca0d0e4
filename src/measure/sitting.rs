//! Everything that one person has given in one attempt, as the measurement needs it. It never holds who the person is.

use super::reply::{answers, latest};
use super::{Evidence, Observation, Parameters, Reply};
use crate::framework::{CompetenceId, Level, Map, Question};

/// One attempt, as it was given.
#[derive(Clone, Copy, Debug)]
pub struct Sitting<'a> {
    /// The replies, in the order given. A changed reply is one more entry.
    pub replies: &'a [(Question, Reply)],
    /// What was told besides.
    pub evidence: &'a Map<CompetenceId, Evidence>,
    /// After how many replies the person asked for more questions.
    pub extended_at: &'a [usize],
    /// Where chance begins, so that the same answers bring the same questions.
    pub seed: u32,
}

impl<'a> Sitting<'a> {
    /// A sitting with nothing but replies.
    pub fn of(replies: &'a [(Question, Reply)]) -> Sitting<'a> {
        const NOTHING: &Map<CompetenceId, Evidence> = &Map::new();
        Sitting { replies, evidence: NOTHING, extended_at: &[], seed: 0 }
    }

    /// The replies that stand.
    pub fn standing(&self) -> Map<Question, Reply> {
        latest(self.replies)
    }

    /// The evidence about a competence in the replies that stand, each answer weighed by when it was last done.
    pub(super) fn observations(
        &self,
        parameters: &Parameters,
        replies: &Map<Question, Reply>,
        competence: CompetenceId,
    ) -> Vec<Observation> {
        let weight = self.evidence.get(&competence).map_or(1.0, |told| told.weight(&parameters.evidence));
        let observed = |(level, answer): (Level, crate::framework::Answer)| {
            Some(Observation { level, step: Level::from_number(answer.score()?)?, weight })
        };
        answers(replies, competence).into_iter().filter_map(observed).collect()
    }
}
