//! The interview as it unfolds, reply by reply. It knows the rules of kindness: never three defeats running, never a
//! question above what was ruled out, never one that was skipped, and never more than was announced.

use super::knowledge::Knowledge;
use super::trail::Turn;
use super::{Agenda, Model, QuestionSet, Reply, Sitting, Why, cover, decide};
use crate::framework::{Framework, Question};

/// The most follow-ups that one competence can have: it has three statements, and the first reply takes one.
const FOLLOW_UPS_EACH: usize = 2;

/// The interview after some replies.
pub struct Course<'a> {
    known: Knowledge<'a>,
    coverage: Vec<Question>,
    /// Never more than what was announced before, unless the person has asked for more. 0 when everything is covered
    /// and there is no follow-up.
    follow_ups_left: usize,
}

impl<'a> Course<'a> {
    /// Before the first reply.
    pub fn new(framework: &Framework, model: &'a Model, agenda: &'a Agenda, sitting: &'a Sitting<'a>) -> Course<'a> {
        let follow_ups_left = if agenda.set == QuestionSet::Full { model.parameters().follow_ups } else { 0 };
        Course { known: Knowledge::new(model, agenda, sitting), coverage: agenda.coverage(framework), follow_ups_left }
    }

    /// Takes in one reply.
    pub fn hear(&mut self, question: Question, reply: Reply) {
        let turn = self.known.add(question, reply);
        self.follow_ups_left -= usize::from(turn == Turn::FollowUp && self.follow_ups_left > 0);
        self.settle();
    }

    /// Begins another round where the person asked for more after so many replies.
    pub fn extend_if_asked(&mut self, replies: usize) {
        if self.known.agenda.set == QuestionSet::Full && self.known.sitting.extended_at.contains(&replies) {
            self.known.extended = true;
            self.follow_ups_left = self.known.model.parameters().follow_ups;
            self.settle();
        }
    }

    /// The next question, with its reason. It is worked out here and not after every reply, because only who asks for
    /// it needs it: a replay does so once, at its end.
    pub fn next(&self) -> Option<(Question, Why)> {
        let follow_up = || (self.follow_ups_left > 0).then(|| decide::best(&self.known)).flatten();
        cover::next(&self.coverage, &self.known).or_else(follow_up)
    }

    /// How many questions may still come.
    pub fn at_most_left(&self) -> usize {
        self.uncovered() + self.follow_ups_left
    }

    /// How many replies have data.
    pub fn answered(&self) -> usize {
        self.known.trail.answered()
    }

    /// Whether anything is left that could be asked.
    pub fn may_extend(&self) -> bool {
        self.open() > 0
    }

    /// Keeps to what was announced, and to what can still come.
    fn settle(&mut self) {
        let uncovered = self.uncovered();
        let is_over = uncovered == 0 && (self.follow_ups_left == 0 || !decide::is_any(&self.known));
        let possible = if is_over { 0 } else { uncovered * FOLLOW_UPS_EACH + self.open() };
        self.follow_ups_left = self.follow_ups_left.min(possible);
    }

    fn uncovered(&self) -> usize {
        cover::left(&self.coverage, &self.known.trail).count()
    }

    /// How many further statements could be asked about what was replied to.
    fn open(&self) -> usize {
        self.known.open().iter().map(Vec::len).sum()
    }
}
