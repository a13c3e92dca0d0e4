//! Whether the probabilities claimed come true, when the statements do not work as designed:
//! each stands at another place (SD 0.5 level) and with another slope (SD 0.3 of its logarithm) than the model believes.

use crate::framework::Level;
use crate::measure::examples::{model, parameters};
use crate::measure::{Estimate, Model, Observation, grm, met};

const PERSONS: usize = 10_000;

/// Knuth's MMIX generator: the same persons every time, on every machine.
struct Lcg(u64);

impl Lcg {
    fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 11) as f64 + 0.5) / (1u64 << 53) as f64
    }

    /// Box and Muller.
    fn normal(&mut self) -> f64 {
        let radius = (-2.0 * self.uniform().ln()).sqrt();
        radius * (std::f64::consts::TAU * self.uniform()).cos()
    }
}

/// A person's answer to a statement that is not quite what the model believes.
fn answer(chance: &mut Lcg, ability: f64, level: Level) -> Observation {
    let item = parameters().item;
    let place = level.number() as f64 + 0.5 * chance.normal();
    let slope = item.slope * (0.3 * chance.normal()).exp();
    let steps = grm::probabilities(slope, item.thresholds.map(|offset| place + offset), ability);
    let drawn = chance.uniform();
    let reached = (1..4).filter(|step| drawn > steps[..*step].iter().sum()).count();
    Observation { level, step: Level::ALL[reached], weight: 1.0 }
}

/// Level 2 first, then the one that the follow-ups would take, then the last one.
fn interview(chance: &mut Lcg, model: &Model, ability: f64, answers: usize) -> Estimate {
    let first = answer(chance, ability, Level::Alone);
    let [near, far] = if first.step >= Level::Alone { [3, 1] } else { [1, 3] }.map(|level| Level::ALL[level]);
    let mut seen = vec![first];
    seen.extend([near, far].into_iter().take(answers - 1).map(|level| answer(chance, ability, level)));
    Estimate::new(model.posterior(&seen), answers, model.parameters().range_probability)
}

/// Claimed and observed, averaged over persons.
#[derive(Default)]
struct Claim {
    claimed: f64,
    observed: f64,
    count: f64,
}

impl Claim {
    fn add(&mut self, claimed: f64, true_in_fact: bool) {
        self.claimed += claimed;
        self.observed += f64::from(u8::from(true_in_fact));
        self.count += 1.0;
    }

    fn check(&self, what: &str, answers: usize) {
        let (claimed, observed) = (self.claimed / self.count, self.observed / self.count);
        println!("{answers} answers, {what}: claimed {claimed:.3}, observed {observed:.3}, of {}", self.count);
        assert!((claimed - observed).abs() <= 0.03, "{answers} answers, {what}: {claimed:.3}, observed {observed:.3}");
    }
}

fn check(answers: usize) {
    let (model, mut chance) = (model(), Lcg(answers as u64));
    let [mut exact, mut range, mut alone, mut unmet, mut target] =
        [const { Claim { claimed: 0.0, observed: 0.0, count: 0.0 } }; 5];
    for _ in 0..PERSONS {
        let prior = parameters().prior;
        let ability = prior.mean + prior.sd * chance.normal();
        let truth = Level::ALL[(ability + 0.5).floor().clamp(0.0, 3.0) as usize];
        let said = interview(&mut chance, &model, ability, answers);
        let (low, high) = said.range();
        exact.add(said.probabilities()[said.level().number()], said.level() == truth);
        range.add(
            said.at_least(low) - high.next().map_or(0.0, |next| said.at_least(next)),
            low <= truth && truth <= high,
        );
        alone.add(said.at_least(Level::Alone), truth >= Level::Alone);
        let met = met(&said, Level::Alone);
        (if met { &mut target } else { &mut unmet }).add(said.at_least(Level::Alone), truth >= Level::Alone);
    }
    exact.check("the level named", answers);
    range.check("the range shown", answers);
    alone.check("alone or higher", answers);
    target.check("alone or higher, said to be met", answers);
    unmet.check("alone or higher, said not to be met", answers);
}

#[test]
fn what_one_answer_claims_comes_true() {
    check(1);
}

#[test]
fn what_two_answers_claim_comes_true() {
    check(2);
}

#[test]
fn what_three_answers_claim_comes_true() {
    check(3);
}
