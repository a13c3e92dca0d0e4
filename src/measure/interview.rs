//! Which question comes next, and how many there may still be. It is worked out anew from the replies each time,
//! it never asks a question twice, and it never asks more than it has announced.

use super::follow_up::{FollowUp, follow_up};
use super::reply::statement;
use super::trail::{Trail, Turn};
use super::{Agenda, Model, QuestionSet, Reply};
use crate::framework::{CompetenceId, Framework, Level, Map, Question};

/// The most follow-ups that one competence can have: it has three statements, and the first reply takes one.
const FOLLOW_UPS_EACH: usize = 2;

/// Where an interview stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interview {
    next: Option<Question>,
    at_most_left: usize,
    may_show_result: bool,
}

impl Interview {
    /// Where the interview stands after these replies, in the order given. A changed reply is one more entry.
    /// Replies to questions that the framework no longer has are passed over.
    pub fn new(framework: &Framework, model: &Model, agenda: &Agenda, replies: &[(Question, Reply)]) -> Interview {
        let mut course = Course::new(framework, model, agenda);
        for (question, reply) in replies {
            if framework.contains(*question) && reply.fits(*question) {
                course.hear(*question, *reply);
            }
        }
        Interview {
            next: course.next(),
            at_most_left: course.uncovered().count() + course.follow_ups_left,
            may_show_result: course.trail.answered() >= model.parameters().result_after,
        }
    }

    /// The question to ask now; nothing when the interview is over.
    pub fn next(&self) -> Option<Question> {
        self.next
    }

    /// How many questions may still come, for «høyst N igjen». It falls with every reply and never rises.
    pub fn at_most_left(&self) -> usize {
        self.at_most_left
    }

    /// Whether there is nothing more to ask.
    pub fn is_done(&self) -> bool {
        self.next.is_none()
    }

    /// Whether enough has been answered for «Vis det jeg har så langt».
    pub fn may_show_result(&self) -> bool {
        self.may_show_result
    }
}

/// The interview as it unfolds, reply by reply.
struct Course<'a> {
    model: &'a Model,
    agenda: &'a Agenda,
    coverage: Vec<Question>,
    trail: Trail,
    /// The competences with something more to ask.
    open: Map<CompetenceId, FollowUp>,
    /// Never more than what was announced before.
    follow_ups_left: usize,
}

impl<'a> Course<'a> {
    fn new(framework: &Framework, model: &'a Model, agenda: &'a Agenda) -> Course<'a> {
        let follow_ups_left = if agenda.set == QuestionSet::Full { model.parameters().follow_ups } else { 0 };
        let coverage = agenda.coverage(framework);
        Course { model, agenda, coverage, trail: Trail::default(), open: Map::new(), follow_ups_left }
    }

    fn hear(&mut self, question: Question, reply: Reply) {
        let turn = self.trail.add(question, reply);
        let competence = question.competence();
        self.open.remove(&competence);
        if self.agenda.set == QuestionSet::Full {
            let target = self.agenda.targets.get(&competence).copied();
            let next = follow_up(self.model, target, self.trail.replies(), competence);
            self.open.extend(next.map(|next| (competence, next)));
        }
        self.follow_ups_left -= usize::from(turn == Turn::FollowUp && self.follow_ups_left > 0);
        self.follow_ups_left = self.follow_ups_left.min(self.follow_ups_possible());
    }

    fn uncovered(&self) -> impl Iterator<Item = Question> + '_ {
        self.coverage.iter().copied().filter(|question| !self.trail.covers(question.competence()))
    }

    /// How many follow-ups could come, were every reply to call for more.
    fn follow_ups_possible(&self) -> usize {
        let uncovered = self.uncovered().count();
        if uncovered == 0 && self.best_follow_up().is_none() {
            return 0;
        }
        uncovered * FOLLOW_UPS_EACH + self.open.values().map(|next| next.at_most).sum::<usize>()
    }

    fn next(&self) -> Option<Question> {
        self.next_uncovered().or_else(|| if self.follow_ups_left > 0 { self.best_follow_up() } else { None })
    }

    /// After two defeats: an easy question, from another area where one is left. Language has no easier question.
    fn next_uncovered(&self) -> Option<Question> {
        if self.trail.needs_relief() {
            let easier = |other_area: bool| {
                self.uncovered()
                    .filter(|question| matches!(question, Question::Statement(_)))
                    .map(Question::competence)
                    .find(|competence| !other_area || Some(competence.area()) != self.trail.last_area())
            };
            let easy = easier(true).or_else(|| easier(false)).and_then(|it| statement(it, Level::WithHelp));
            return easy.or_else(|| self.uncovered().next());
        }
        self.uncovered().next()
    }

    /// What the goal needs comes first, then what tells most. After two defeats only an easy question will do.
    fn best_follow_up(&self) -> Option<Question> {
        let relief = self.trail.needs_relief();
        let fit = self.open.iter().filter(|(_, next)| !relief || next.level == Level::WithHelp);
        let rank = |(competence, next): (&CompetenceId, &FollowUp)| {
            (self.agenda.targets.contains_key(competence), next.gain, *competence, next.level)
        };
        let best = fit.map(rank).reduce(|best, it| if (it.0, it.1) > (best.0, best.1) { it } else { best });
        best.and_then(|(_, _, competence, level)| statement(competence, level))
    }
}
