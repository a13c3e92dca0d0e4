//! The questions replied to, in the order in which they first were. It never forgets one that was changed.

use super::Reply;
use crate::framework::{AreaId, CompetenceId, Map, Question, Set};

/// What a reply was to the interview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// The first reply about its competence or language skill.
    First,
    /// The first reply to one more question about a competence.
    FollowUp,
    /// A new reply to a question replied to before.
    Changed,
}

/// The way through the questions so far.
#[derive(Clone, Debug, Default)]
pub struct Trail {
    order: Vec<Question>,
    replies: Map<Question, Reply>,
    covered: Set<CompetenceId>,
}

impl Trail {
    /// Takes in a reply and says what it was.
    pub fn add(&mut self, question: Question, reply: Reply) -> Turn {
        if self.replies.insert(question, reply).is_some() {
            return Turn::Changed;
        }
        self.order.push(question);
        if self.covered.insert(question.competence()) { Turn::First } else { Turn::FollowUp }
    }

    /// The replies that stand.
    pub fn replies(&self) -> &Map<Question, Reply> {
        &self.replies
    }

    /// Whether anything was replied about this competence or language skill.
    pub fn covers(&self, competence: CompetenceId) -> bool {
        self.covered.contains(&competence)
    }

    /// The area of the last question.
    pub fn last_area(&self) -> Option<AreaId> {
        self.order.last().map(|question| question.competence().area())
    }

    /// How many replies have data.
    pub fn answered(&self) -> usize {
        self.replies.values().filter(|reply| reply.is_defeat().is_some()).count()
    }

    /// Whether the last two replies with data were both «not yet». A missing reply is neither defeat nor relief.
    pub fn needs_relief(&self) -> bool {
        let heard = self.order.iter().rev().filter_map(|question| self.replies.get(question)?.is_defeat());
        heard.take(2).filter(|defeat| *defeat).count() == 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::examples::log;

    fn check(replies: &str, needs_relief: bool) {
        let mut trail = Trail::default();
        for (question, reply) in log(replies) {
            trail.add(question, reply);
        }
        assert_eq!(trail.needs_relief(), needs_relief, "{replies}");
    }

    #[test]
    fn two_defeats_running_call_for_relief() {
        check("", false);
        check("A1.2:not_yet", false);
        check("A1.2:not_yet A2.2:not_yet", true);
        check("A1.2:not_yet A2.2:with_help", false);
        check("A1.2:not_yet A2.2:with_help A3.2:not_yet", false);
        check("A1.2:not_yet A2.2:skipped A3.2:unsure A4.2:not_yet", true);
        check("A4.2:not_yet B1:A0", true);
        check("A4.2:not_yet B1:A0 B2:-", true);
        check("A4.2:not_yet B1:A0 B2:A1", false);
    }

    #[test]
    fn a_changed_reply_counts_where_its_question_stood() {
        check("A1.2:not_yet A2.2:not_yet A3.2:alone A3.2:not_yet", true);
        check("A1.2:not_yet A2.2:not_yet A3.2:alone A1.2:not_yet A2.2:not_yet", false);
    }

    #[test]
    fn every_reply_has_one_turn() {
        let mut trail = Trail::default();
        let turns: Vec<Turn> = log("A1.2:alone A1.3:unsure A1.2:not_yet B1:A1")
            .into_iter()
            .map(|(question, reply)| trail.add(question, reply))
            .collect();
        assert_eq!(turns, [Turn::First, Turn::FollowUp, Turn::Changed, Turn::First]);
        assert_eq!(trail.answered(), 2);
    }
}
