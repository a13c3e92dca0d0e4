//! What is asked of a simulated person: the real interview, step by step, or a fixed form.
//! It never chooses a question itself where the interview would.

use std::ops::Range;

use super::person::Person;
use crate::framework::{CompetenceId, Framework, Level, Map, Question};
use crate::measure::course::Course;
use crate::measure::{Agenda, Evidence, Model, QuestionSet, Reply, Sitting};

/// The replies of one interview.
pub struct Heard {
    pub replies: Vec<(Question, Reply)>,
    /// After how many of them it was over by itself, where it was.
    pub over_after: Option<usize>,
}

/// The real interview, without languages or targets. Whenever it is over, the person asks for more, until there are
/// `most` answers or nothing is left that could be asked.
pub fn interview(framework: &Framework, model: &Model, set: QuestionSet, person: &Person, most: usize) -> Heard {
    const NOTHING: &Map<CompetenceId, Evidence> = &Map::new();
    let agenda = Agenda { set, ask_language: false, targets: Map::new() };
    // It is looked up only where the interview is over, so it is as if just those places stood here.
    let anywhere: Vec<usize> = (0..=model.competences().len() * Level::ALL.len()).collect();
    let sitting = Sitting { replies: &[], evidence: NOTHING, extended_at: &anywhere, seed: person.seed };
    let mut course = Course::new(framework, model, &agenda, &sitting);
    let (mut replies, mut over_after) = (Vec::new(), None);
    while replies.len() < most {
        let mut next = course.next();
        if next.is_none() {
            over_after.get_or_insert(replies.len());
            course.extend_if_asked(replies.len());
            next = course.next();
        }
        let Some((Question::Statement(id), _)) = next else { break };
        let Some(said) = model.place(id.competence()).and_then(|place| person.says(model, place, id.level())) else {
            break;
        };
        course.hear(said.0, said.1);
        replies.push(said);
    }
    Heard { over_after, replies }
}

/// All statements as a fixed form of any length: all competences in turn, one of each area at a time; first the
/// statements at level 2, then those at levels 1 and 3 alternately, then the rest.
pub fn balanced(framework: &Framework) -> Vec<(usize, Level)> {
    let order = in_turn(framework);
    let side = |turn: usize| if turn.is_multiple_of(2) { Level::WithHelp } else { Level::CanGuide };
    let first = order.iter().map(|place| (*place, Level::Alone));
    let second = order.iter().enumerate().map(|(turn, place)| (*place, side(turn)));
    let third = order.iter().enumerate().map(|(turn, place)| (*place, side(turn + 1)));
    first.chain(second).chain(third).collect()
}

/// The places of all competences, one of each area at a time.
fn in_turn(framework: &Framework) -> Vec<usize> {
    let areas = areas(framework);
    let mut places: Vec<(usize, usize)> = areas.iter().flat_map(|area| area.clone().enumerate()).collect();
    places.sort_unstable();
    places.into_iter().map(|(_, place)| place).collect()
}

/// The places of each area's competences. An area of languages has none, and is left out.
pub fn areas(framework: &Framework) -> Vec<Range<usize>> {
    let mut from = 0;
    let sizes = framework.areas.iter().map(|area| area.competences().len()).filter(|size| *size > 0);
    let places = |size| {
        let start = from;
        from += size;
        start..from
    };
    sizes.map(places).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::examples::framework;

    #[test]
    fn the_fixed_form_has_every_statement_once_and_every_area_early() {
        let form = balanced(&framework());
        let areas = areas(&framework());
        let mut sorted = form.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!((form.len(), sorted.len(), areas.len()), (90, 90, 7));
        assert!(areas.iter().all(|area| form[..7].iter().any(|(place, _)| area.contains(place))));
        assert!(form[..30].iter().all(|(_, level)| *level == Level::Alone));
    }
}
