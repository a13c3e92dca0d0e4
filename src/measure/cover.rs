//! The first question about each competence and language skill, at the level that fits what is known.
//! It never asks about one a second time.

use super::knowledge::Knowledge;
use super::reply::statement;
use super::trail::Trail;
use super::{Model, Why};
use crate::framework::{CompetenceId, Level, Question};

/// The next question about what is not covered yet, with its reason; nothing when all is. After two defeats it is an
/// easy one, from another area where one is left. Language has no easier question.
pub fn next(coverage: &[Question], known: &Knowledge) -> Option<(Question, Why)> {
    let easy = known.trail.needs_relief().then(|| easier(coverage, &known.trail)).flatten();
    if let Some(question) = easy.and_then(|competence| statement(competence, Level::WithHelp)) {
        return Some((question, Why::Easier));
    }
    let next = left(coverage, &known.trail).next()?;
    let competence = next.competence();
    let Some(place) = known.model.place(competence) else { return Some((next, Why::Cover)) };
    let level = nearest(known.model, competence, known.joint().of(place).mean);
    let why = match level {
        _ if known.target(competence).is_some() => Why::Goal,
        Level::CanGuide => Why::BeginHigher,
        Level::WithHelp => Why::BeginLower,
        _ => Why::Cover,
    };
    Some((statement(competence, level)?, why))
}

/// What is not covered yet, in order.
pub fn left(coverage: &[Question], trail: &Trail) -> impl Iterator<Item = Question> {
    coverage.iter().copied().filter(|question| !trail.covers(question.competence()))
}

/// The next competence to be covered that has an easy question.
fn easier(coverage: &[Question], trail: &Trail) -> Option<CompetenceId> {
    let find = |other_area: bool| {
        left(coverage, trail)
            .filter(|question| matches!(question, Question::Statement(_)))
            .map(Question::competence)
            .find(|competence| !other_area || Some(competence.area()) != trail.last_area())
    };
    find(true).or_else(|| find(false))
}

/// The level whose question tells most about one who stands here: its «alone» begins nearest.
fn nearest(model: &Model, competence: CompetenceId, mean: f64) -> Level {
    let distance = |level: Level| (model.table(competence, level).alone_from - mean).abs();
    let closer = |best: Level, it: Level| if distance(it) < distance(best) { it } else { best };
    [Level::WithHelp, Level::CanGuide].into_iter().fold(Level::Alone, closer)
}
