//! The interview as it unfolds, reply by reply. It knows the rules of kindness: never three defeats running, never a
//! question above what was ruled out, never one that was skipped.

use super::follow_up::{enough_known, open_levels};
use super::joint::Joint;
use super::model::Own;
use super::reply::{answers, statement};
use super::trail::{Trail, Turn};
use super::{Agenda, Model, QuestionSet, Reply, Sitting, Why, choose, decision_gain, trace_gain};
use crate::framework::{CompetenceId, Framework, Level, Question};

/// The most follow-ups that one competence can have: it has three statements, and the first reply takes one.
const FOLLOW_UPS_EACH: usize = 2;

/// The interview after some replies.
pub struct Course<'a> {
    model: &'a Model,
    agenda: &'a Agenda,
    sitting: &'a Sitting<'a>,
    coverage: Vec<Question>,
    trail: Trail,
    /// What the answers about each competence say by themselves.
    own: Vec<Option<Own>>,
    /// Never more than what was announced before, unless the person has asked for more.
    follow_ups_left: usize,
    /// Whether the person has asked for more than was enough.
    extended: bool,
    /// The best follow-up, worked out when everything is covered.
    follow_up: Option<(Question, Why)>,
}

impl<'a> Course<'a> {
    /// Before the first reply.
    pub fn new(framework: &Framework, model: &'a Model, agenda: &'a Agenda, sitting: &'a Sitting<'a>) -> Course<'a> {
        let follow_ups_left = if agenda.set == QuestionSet::Full { model.parameters().follow_ups } else { 0 };
        let own = model.competences().iter().map(|_| None).collect();
        let (coverage, trail) = (agenda.coverage(framework), Trail::default());
        Course { model, agenda, sitting, coverage, trail, own, follow_ups_left, extended: false, follow_up: None }
    }

    /// Takes in one reply.
    pub fn hear(&mut self, question: Question, reply: Reply) {
        let turn = self.trail.add(question, reply);
        if let Some(place) = self.model.place(question.competence()) {
            let competence = question.competence();
            let seen = self.sitting.observations(self.model.parameters(), self.trail.replies(), competence);
            self.own[place] = self.model.own(competence, &seen);
        }
        self.follow_ups_left -= usize::from(turn == Turn::FollowUp && self.follow_ups_left > 0);
        self.settle();
    }

    /// Begins another round where the person asked for more after so many replies.
    pub fn extend_if_asked(&mut self, replies: usize) {
        if self.agenda.set == QuestionSet::Full && self.sitting.extended_at.contains(&replies) {
            self.extended = true;
            self.follow_ups_left = self.model.parameters().follow_ups;
            self.settle();
        }
    }

    /// The next question, with its reason.
    pub fn next(&self) -> Option<(Question, Why)> {
        self.next_uncovered().or(self.follow_up)
    }

    /// How many questions may still come.
    pub fn at_most_left(&self) -> usize {
        self.uncovered().count() + self.follow_ups_left
    }

    /// How many replies have data.
    pub fn answered(&self) -> usize {
        self.trail.answered()
    }

    /// Whether anything is left that could be asked.
    pub fn may_extend(&self) -> bool {
        self.model.competences().iter().any(|competence| !self.open(*competence).is_empty())
    }

    /// Works out the best follow-up when everything is covered, and keeps to what was announced.
    fn settle(&mut self) {
        let uncovered = self.uncovered().count();
        let due = uncovered == 0 && self.follow_ups_left > 0;
        self.follow_up = if due { self.best_follow_up() } else { None };
        let possible = if uncovered == 0 && self.follow_up.is_none() {
            0
        } else {
            let open = self.model.competences().iter().map(|competence| self.open(*competence).len());
            uncovered * FOLLOW_UPS_EACH + open.sum::<usize>()
        };
        self.follow_ups_left = self.follow_ups_left.min(possible);
    }

    fn uncovered(&self) -> impl Iterator<Item = Question> + '_ {
        self.coverage.iter().copied().filter(|question| !self.trail.covers(question.competence()))
    }

    fn open(&self, competence: CompetenceId) -> Vec<Level> {
        open_levels(&answers(self.trail.replies(), competence))
    }

    fn target(&self, competence: CompetenceId) -> Option<Level> {
        self.agenda.targets.get(&competence).copied()
    }

    /// After two defeats: an easy question, from another area where one is left. Language has no easier question.
    fn next_uncovered(&self) -> Option<(Question, Why)> {
        let easier = |other_area: bool| {
            self.uncovered()
                .filter(|question| matches!(question, Question::Statement(_)))
                .map(Question::competence)
                .find(|competence| !other_area || Some(competence.area()) != self.trail.last_area())
        };
        let easy = self.trail.needs_relief().then(|| easier(true).or_else(|| easier(false))).flatten();
        if let Some(question) = easy.and_then(|competence| statement(competence, Level::WithHelp)) {
            return Some((question, Why::Easier));
        }
        let next = self.uncovered().next()?;
        let competence = next.competence();
        let Some(place) = self.model.place(competence) else { return Some((next, Why::Cover)) };
        let level = self.nearest(competence, self.joint().of(place).mean);
        let why = match level {
            _ if self.target(competence).is_some() => Why::Goal,
            Level::CanGuide => Why::BeginHigher,
            Level::WithHelp => Why::BeginLower,
            _ => Why::Cover,
        };
        Some((statement(competence, level)?, why))
    }

    /// The level whose question tells most about one who stands here: its «alone» begins nearest.
    fn nearest(&self, competence: CompetenceId, mean: f64) -> Level {
        let distance = |level: Level| (self.model.table(competence, level).alone_from - mean).abs();
        let closer = |best: Level, it: Level| if distance(it) < distance(best) { it } else { best };
        [Level::WithHelp, Level::CanGuide].into_iter().fold(Level::Alone, closer)
    }

    fn joint(&self) -> Joint {
        self.model.joint(&self.own)
    }

    /// What tells most, by the goal where there is one. After two defeats only an easy question will do, unless the
    /// person has asked for more.
    fn best_follow_up(&self) -> Option<(Question, Why)> {
        let relief = self.trail.needs_relief();
        let joint = self.joint();
        let found: Vec<_> = (0..self.own.len()).filter_map(|place| self.candidate(&joint, place)).collect();
        let fits = |level: Level| !relief || level == Level::WithHelp;
        let none_fits = !found.iter().any(|((_, level), _)| fits(*level));
        let fit = found.into_iter().filter(|((_, level), _)| fits(*level) || (none_fits && self.extended));
        let selection = self.model.parameters().selection;
        let (competence, level) = choose(fit, selection.among, self.sitting.seed, self.trail.replies().len())?;
        let passed = self.passed(competence);
        let why = match relief {
            true if level == Level::WithHelp => Why::Easier,
            _ if self.target(competence).is_some() => Why::Goal,
            _ if passed => Why::Higher,
            _ => Why::Lower,
        };
        Some((statement(competence, level)?, why))
    }

    /// Whether the person has said that they can do something of this competence alone.
    fn passed(&self, competence: CompetenceId) -> bool {
        let said = answers(self.trail.replies(), competence);
        said.iter().any(|(_, answer)| answer.score().is_some_and(|score| score >= Level::Alone.number()))
    }

    /// The next question about a competence, with what it would tell; nothing where enough is known.
    fn candidate(&self, joint: &Joint, place: usize) -> Option<((CompetenceId, Level), f64)> {
        let competence = self.model.competences()[place];
        let level = *self.open(competence).first()?;
        let (own, target) = (self.own[place].as_ref(), self.target(competence));
        let (table, belief) = (self.model.table(competence, level), self.model.posterior(joint, place, own));
        // Where only «don't know» was said, nothing is decided, and the easier question stays.
        if own.is_some() && !self.extended && enough_known(self.model, target, &belief, table) {
            return None;
        }
        let gain = if self.agenda.targets.is_empty() {
            trace_gain(table, &belief, joint, place)
        } else {
            let weight = if target.is_some() { 1.0 } else { self.model.parameters().selection.other_weight };
            weight * decision_gain(table, &belief, target)
        };
        Some(((competence, level), gain))
    }
}
