//! A simulated person: true abilities, and what they would answer to each statement.
//! It never sees what the model believes of them.

use super::chance::Chance;
use crate::framework::{Answer, CompetenceId, Level, Question, StatementId};
use crate::measure::reply::statement;
use crate::measure::{Item, Model, Prior, Reply, grm};

/// How much the logarithm of a statement's slope varies for each level by which its place may vary: the design's 0.5
/// level goes with 0.3, and a statement that is better known has a better known slope too.
const SLOPE_SPREAD: f64 = 0.6;

/// Somebody who may be asked.
pub struct Person {
    /// True abilities in levels, in the order of the model's competences.
    pub abilities: Vec<f64>,
    /// The step, 0–3, that they would answer to the statements at levels 1, 2 and 3 of each competence.
    steps: Vec<[usize; 3]>,
    /// Where chance begins in their interview.
    pub seed: u32,
}

impl Person {
    /// The person with this number, with abilities that hang together as `truth` says.
    pub fn new(model: &Model, truth: Prior, seed: u64, number: usize) -> Person {
        let mut chance = Chance::of(seed, number);
        let abilities = abilities(&mut chance, model.competences(), truth);
        let answers = |(competence, ability): (&CompetenceId, &f64)| {
            [Level::WithHelp, Level::Alone, Level::CanGuide]
                .map(|level| answer(&mut chance, &item(model, *competence, level), *ability))
        };
        let steps = model.competences().iter().zip(&abilities).map(answers).collect();
        // The upper half of the bits is as good as any.
        Person { abilities, steps, seed: (chance.bits() >> 32) as u32 }
    }

    /// The step, 0–3, that they answer to the statement of a competence at a level, 1–3.
    pub fn step(&self, place: usize, level: Level) -> usize {
        self.steps[place][level.number().saturating_sub(1)]
    }

    /// The question about a competence at a level, with their reply; nothing at level 0, which has no question.
    pub fn says(&self, model: &Model, place: usize, level: Level) -> Option<(Question, Reply)> {
        let question = statement(model.competences()[place], level)?;
        Some((question, Reply::Answer(Answer::STEPS[self.step(place, level)])))
    }

    /// The sum of their answers to all three statements of a competence, 0–9.
    pub fn sum(&self, place: usize) -> f64 {
        self.steps[place].iter().sum::<usize>() as f64
    }
}

/// Abilities as one thing that all have in common, one for each area, and one for each competence: exactly the normal
/// distribution with these two correlations.
fn abilities(chance: &mut Chance, competences: &[CompetenceId], truth: Prior) -> Vec<f64> {
    let all = truth.between.sqrt() * chance.normal();
    let (area_share, own_share) = ((truth.within - truth.between).sqrt(), (1.0 - truth.within).sqrt());
    let mut area = (None, 0.0);
    let ability = |competence: &CompetenceId| {
        if area.0 != Some(competence.area()) {
            area = (Some(competence.area()), area_share * chance.normal());
        }
        truth.mean + truth.sd * (all + area.1 + own_share * chance.normal())
    };
    competences.iter().map(ability).collect()
}

/// The statement as the model believes it to be, with thresholds on the ability line.
fn item(model: &Model, competence: CompetenceId, level: Level) -> Item {
    let parameters = model.parameters();
    match StatementId::new(competence, level).and_then(|id| parameters.items.get(&id)) {
        Some(item) => Item { slope: item.slope, thresholds: item.thresholds, location_sd: item.location_sd },
        None => {
            let thresholds = parameters.item.thresholds.map(|offset| level.number() as f64 + offset);
            Item { thresholds, ..parameters.item }
        }
    }
}

/// The step answered to a statement that is not quite what the model believes.
fn answer(chance: &mut Chance, believed: &Item, ability: f64) -> usize {
    let moved = believed.location_sd * chance.normal();
    let slope = believed.slope * (SLOPE_SPREAD * believed.location_sd * chance.normal()).exp();
    let steps = grm::probabilities(slope, believed.thresholds.map(|place| place + moved), ability);
    let drawn = chance.uniform();
    (1..4).filter(|step| drawn > steps[..*step].iter().sum()).count()
}
