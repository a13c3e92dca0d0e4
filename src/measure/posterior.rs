//! What is believed about one ability, as weights on an equally spaced grid. Nothing here can panic:
//! an answer that the model holds to be impossible leaves the belief as it was.

use super::{Grid, Prior};
use crate::framework::Level;

/// A distribution of ability on the grid. The weights sum to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Posterior {
    low: f64,
    step: f64,
    weights: Vec<f64>,
}

impl Posterior {
    /// The belief before any answer.
    pub fn before_answers(grid: Grid, prior: Prior) -> Posterior {
        let step = (grid.high - grid.low) / (grid.nodes.max(2) - 1) as f64;
        let mut flat = Posterior { low: grid.low, step, weights: vec![1.0; grid.nodes.max(2)] };
        let density: Vec<f64> =
            flat.nodes().map(|(ability, _)| (-0.5 * ((ability - prior.mean) / prior.sd).powi(2)).exp()).collect();
        flat.update(&density, 1.0);
        flat
    }

    /// Each node's ability in levels, with its weight.
    pub fn nodes(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        self.weights.iter().enumerate().map(|(i, weight)| (self.low + self.step * i as f64, *weight))
    }

    /// Takes in one answer: its probability at each node, raised to the evidence's weight (1 = counts in full).
    /// Gives back how probable the answer was before it came.
    pub fn update(&mut self, likelihood: &[f64], weight: f64) -> f64 {
        let counted = |p: f64| if weight == 1.0 { p } else { p.powf(weight) };
        let products: Vec<f64> = self.weights.iter().zip(likelihood).map(|(w, p)| w * counted(*p)).collect();
        let total: f64 = products.iter().sum();
        if total > 0.0 && total.is_finite() && products.len() == self.weights.len() {
            self.weights = products.into_iter().map(|product| product / total).collect();
        }
        total
    }

    /// The expected value of a function of ability.
    pub fn expect(&self, value: impl Fn(f64) -> f64) -> f64 {
        self.nodes().map(|(ability, weight)| weight * value(ability)).sum()
    }

    /// The mean ability, in levels (the EAP estimate).
    pub fn mean(&self) -> f64 {
        self.expect(|ability| ability)
    }

    /// The standard deviation of ability, in levels.
    pub fn sd(&self) -> f64 {
        self.sd_of(|ability| ability)
    }

    /// The standard deviation of a function of ability.
    pub fn sd_of(&self, value: impl Fn(f64) -> f64) -> f64 {
        let mean = self.expect(&value);
        self.expect(|ability| (value(ability) - mean).powi(2)).sqrt()
    }

    /// The probability of an ability above this one. A node stands for its cell, so a cut inside a cell divides it.
    pub fn above(&self, cut: f64) -> f64 {
        self.expect(|ability| ((ability - cut) / self.step + 0.5).clamp(0.0, 1.0))
    }

    /// The probability of reaching a level. An ability θ is at level ⌊θ + ½⌋, so a node on the boundary is above it.
    pub fn at_least(&self, level: Level) -> f64 {
        let (boundary, rounding) = (level.number() as f64 - 0.5, self.step / 1000.0);
        if level == Level::NotYet { 1.0 } else { self.expect(|ability| f64::from(ability > boundary - rounding)) }
    }

    /// The probabilities of the four levels, lowest first.
    pub fn levels(&self) -> [f64; 4] {
        let [any, some, alone, guide] = Level::ALL.map(|level| self.at_least(level));
        [any - some, some - alone, alone - guide, guide]
    }

    /// The probability that this ability is above the other one, when the two are independent.
    pub fn exceeds(&self, other: &Posterior) -> f64 {
        self.expect(|ability| 1.0 - other.above(ability))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::grm;

    const ITEMS: [(f64, [f64; 3]); 3] = [(1.2, [-1.5, -0.5, 0.5]), (1.8, [-0.8, 0.2, 1.1]), (0.9, [-0.3, 0.9, 2.0])];

    fn check(answers: [usize; 3], mean: f64, sd: f64, log_probability: f64) {
        let grid = Grid { low: -6.0, high: 6.0, nodes: 121 };
        let mut belief = Posterior::before_answers(grid, Prior { mean: 0.0, sd: 1.0 });
        let mut found = 0.0;
        for ((slope, thresholds), answer) in ITEMS.into_iter().zip(answers) {
            let likelihood: Vec<f64> =
                belief.nodes().map(|(ability, _)| grm::probabilities(slope, thresholds, ability)[answer]).collect();
            found += belief.update(&likelihood, 1.0).ln();
        }
        for (found, expected) in [(belief.mean(), mean), (belief.sd(), sd), (found, log_probability)] {
            assert!((found - expected).abs() < 1e-6, "{answers:?}: {found} is not {expected}");
        }
    }

    #[test]
    fn estimates_match_the_reference() {
        check([0, 0, 0], -1.42028815, 0.71134315, -2.70359044);
        check([1, 2, 1], 0.09791897, 0.58884758, -4.66167621);
        check([3, 3, 3], 1.50771045, 0.70977577, -3.09194300);
        check([2, 1, 0], -0.28979424, 0.58217403, -3.42354286);
    }

    fn prior() -> Posterior {
        Posterior::before_answers(Grid { low: -1.5, high: 4.5, nodes: 121 }, Prior { mean: 1.5, sd: 0.95 })
    }

    #[test]
    fn a_cut_at_the_mean_halves_a_symmetric_belief() {
        assert!((prior().above(1.5) - 0.5).abs() < 1e-12);
        assert!((prior().exceeds(&prior()) - 0.5).abs() < 1e-12);
        assert!((prior().levels().iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn an_impossible_answer_changes_nothing() {
        let mut belief = prior();
        assert_eq!(belief.update(&[0.0; 121], 1.0), 0.0);
        belief.update(&[f64::NAN; 121], 1.0);
        belief.update(&[1.0; 7], 1.0);
        assert_eq!(belief, prior());
    }

    #[test]
    fn evidence_without_weight_changes_nothing() {
        let mut belief = prior();
        let likelihood: Vec<f64> = (0..121).map(|i| f64::from(i) / 121.0).collect();
        belief.update(&likelihood, 0.0);
        assert!((belief.mean() - prior().mean()).abs() < 1e-12);
    }
}
