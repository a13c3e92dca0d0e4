//! The follow-up that tells most, once everything is covered.
//! It never asks about a competence of which enough is known, unless the person has asked for more.

use super::follow_up::enough_known;
use super::joint::Joint;
use super::knowledge::Knowledge;
use super::reply::statement;
use super::{Posterior, Why, choose, decision_gain, trace_gain};
use crate::framework::{CompetenceId, Level, Question};

/// A question that is neither answered nor ruled out.
#[derive(Clone, Copy)]
struct Open {
    place: usize,
    competence: CompetenceId,
    level: Level,
}

/// What tells most, by the goal where there is one, with its reason. After two defeats only an easy question will do,
/// unless the person has asked for more.
pub fn best(known: &Knowledge) -> Option<(Question, Why)> {
    let relief = known.trail.needs_relief();
    let joint = known.joint();
    let worth = |it: Open| Some((it, gain(known, &joint, it, &undecided(known, &joint, it)?)));
    let found: Vec<(Open, f64)> = open(known).filter_map(worth).collect();
    let none_fits = !found.iter().any(|(it, _)| fits(relief, it.level));
    let fit = found.into_iter().filter(|(it, _)| fits(relief, it.level) || (none_fits && known.extended));
    let selection = known.model.parameters().selection;
    let chosen = choose(fit, selection.among, known.sitting.seed, known.trail.replies().len())?;
    let why = match relief {
        true if chosen.level == Level::WithHelp => Why::Easier,
        _ if known.target(chosen.competence).is_some() => Why::Goal,
        _ if known.passed(chosen.competence) => Why::Higher,
        _ => Why::Lower,
    };
    Some((statement(chosen.competence, chosen.level)?, why))
}

/// Whether [`best`] finds any. It is asked after every reply of a replay, so nothing is weighed, and the first will do.
pub fn is_any(known: &Knowledge) -> bool {
    if known.extended {
        return open(known).next().is_some();
    }
    let relief = known.trail.needs_relief();
    let joint = known.joint();
    open(known).filter(|it| fits(relief, it.level)).any(|it| undecided(known, &joint, it).is_some())
}

/// The next question about each competence that has one.
fn open(known: &Knowledge) -> impl Iterator<Item = Open> {
    let each = known.model.competences().iter().zip(known.open()).enumerate();
    each.filter_map(|(place, (competence, levels))| {
        Some(Open { place, competence: *competence, level: *levels.first()? })
    })
}

fn fits(relief: bool, level: Level) -> bool {
    !relief || level == Level::WithHelp
}

/// What is believed about its competence; nothing where enough is known. Where only «don't know» was said, nothing is
/// decided, and the easier question stays.
fn undecided(known: &Knowledge, joint: &Joint, Open { place, competence, level }: Open) -> Option<Posterior> {
    let belief = known.belief(joint, place);
    let may_stop = known.has_answers(place) && !known.extended;
    let table = known.model.table(competence, level);
    let stops = may_stop && enough_known(known.model, known.target(competence), &belief, table);
    (!stops).then_some(belief)
}

/// What it would tell.
fn gain(known: &Knowledge, joint: &Joint, Open { place, competence, level }: Open, belief: &Posterior) -> f64 {
    let (table, target) = (known.model.table(competence, level), known.target(competence));
    if known.agenda.targets.is_empty() {
        return trace_gain(table, belief, joint, place);
    }
    let weight = if target.is_some() { 1.0 } else { known.model.parameters().selection.other_weight };
    weight * decision_gain(table, belief, target)
}
