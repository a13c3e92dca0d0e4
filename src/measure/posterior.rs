//! What is believed about one ability, as weights on an equally spaced grid. Nothing here can panic, and no pattern of
//! answers gives anything but a distribution.

use super::Grid;
use super::joint::Normal;
use crate::framework::Level;

/// A distribution of ability on the grid. The weights sum to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Posterior {
    grid: Grid,
    weights: Vec<f64>,
}

impl Grid {
    /// The abilities at the nodes, lowest first, in levels.
    pub fn nodes(self) -> impl Iterator<Item = f64> {
        (0..self.nodes.max(1)).map(move |at| self.node(at))
    }

    fn node(self, at: usize) -> f64 {
        self.low + self.step() * (at as f64 + 0.5)
    }

    /// How wide a cell is, in levels.
    pub fn step(self) -> f64 {
        (self.high - self.low) / self.nodes.max(1) as f64
    }

    /// The first node of a level: an ability θ is at level ⌊θ + ½⌋. It is reckoned, and then moved by what rounding has
    /// done, so that it is the one that counting would find.
    pub(super) fn first_of(self, level: Level) -> usize {
        if level == Level::NotYet {
            return 0;
        }
        let (boundary, end) = (level.number() as f64 - 0.5, self.nodes.max(1));
        let mut first = (((boundary - self.low) / self.step() - 0.5).ceil() as usize).min(end);
        while first < end && self.node(first) < boundary {
            first += 1;
        }
        while first > 0 && self.node(first - 1) >= boundary {
            first -= 1;
        }
        first
    }
}

impl Posterior {
    /// The belief from a normal prior and the logarithm of the answers' likelihood at each node. It is worked out from
    /// logarithms, so that a hundred answers that contradict one another still leave a distribution.
    pub fn new(grid: Grid, prior: Normal, log_likelihood: Option<&[f64]>) -> Posterior {
        let density = |ability: f64| -0.5 * (ability - prior.mean).powi(2) / prior.variance;
        let mut weights: Vec<f64> = grid.nodes().map(density).collect();
        if let Some(logs) = log_likelihood {
            weights.iter_mut().zip(logs).for_each(|(weight, log)| *weight += log);
        }
        let most = weights.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        weights.iter_mut().for_each(|weight| *weight = (*weight - most).exp());
        let total: f64 = weights.iter().sum();
        weights.iter_mut().for_each(|weight| *weight /= total);
        Posterior { grid, weights }
    }

    /// The weights of the nodes.
    pub(super) fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// The grid that it stands on.
    pub(super) fn grid(&self) -> Grid {
        self.grid
    }

    /// Each node's ability in levels, with its weight.
    pub fn nodes(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        self.grid.nodes().zip(self.weights.iter().copied())
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
        let step = self.grid.step();
        self.expect(|ability| ((ability - cut) / step + 0.5).clamp(0.0, 1.0))
    }

    /// The probability of reaching a level.
    pub fn at_least(&self, level: Level) -> f64 {
        if level == Level::NotYet { 1.0 } else { self.weights.iter().skip(self.grid.first_of(level)).sum() }
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
        let (grid, prior) = (Grid { low: -6.0, high: 6.0, nodes: 121 }, Normal { mean: 0.0, variance: 1.0 });
        let mut logs = vec![0.0; 121];
        for ((slope, thresholds), answer) in ITEMS.into_iter().zip(answers) {
            let likelihood = |ability| grm::probabilities(slope, thresholds, ability)[answer];
            logs.iter_mut().zip(grid.nodes()).for_each(|(sum, ability)| *sum += likelihood(ability).ln());
        }
        let (before, after) = (Posterior::new(grid, prior, None), Posterior::new(grid, prior, Some(&logs)));
        let probability: f64 = before.weights.iter().zip(&logs).map(|(weight, log)| weight * log.exp()).sum();
        for (found, expected) in [(after.mean(), mean), (after.sd(), sd), (probability.ln(), log_probability)] {
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

    /// The mean after 25 answers, on a grid with this many nodes.
    fn mean_of_25(nodes: usize, answer: impl Fn(usize) -> usize) -> f64 {
        let grid = Grid { low: -8.0, high: 8.0, nodes };
        let place = |item: usize| [-1.3, -0.2, 0.9].map(|offset| offset + item as f64 / 8.0 - 1.5);
        let log = |ability: f64| {
            let each =
                (0..25).map(|item| grm::probabilities(1.0 + item as f64 / 25.0, place(item), ability)[answer(item)]);
            each.map(f64::ln).sum::<f64>()
        };
        let logs: Vec<f64> = grid.nodes().map(log).collect();
        Posterior::new(grid, Normal { mean: 0.0, variance: 1.0 }, Some(&logs)).mean()
    }

    #[test]
    fn the_grid_is_as_good_as_one_of_1201_nodes() {
        let patterns: [fn(usize) -> usize; 5] =
            [|_| 0, |_| 3, |item| item % 4, |item| 3 - item / 7, |item| item * 7 % 4];
        for (number, answer) in patterns.into_iter().enumerate() {
            let (coarse, fine) = (mean_of_25(161, answer), mean_of_25(1201, answer));
            assert!((coarse - fine).abs() <= 1e-7, "pattern {number}: {coarse} is not {fine}");
        }
    }

    fn prior() -> Posterior {
        Posterior::new(Grid { low: -1.5, high: 4.5, nodes: 120 }, Normal { mean: 1.5, variance: 0.9 }, None)
    }

    #[test]
    fn the_first_node_of_a_level_is_the_one_that_counting_finds() {
        for nodes in 1..400 {
            for (low, high) in [(-1.5, 4.5), (-1.5, 4.55), (-6.0, 6.0), (0.7, 2.1), (3.0, 4.0), (-3.0, -1.0)] {
                let grid = Grid { low, high, nodes };
                for level in &Level::ALL[1..] {
                    let boundary = level.number() as f64 - 0.5;
                    let counted = grid.nodes().take_while(|ability| *ability < boundary).count();
                    assert_eq!(grid.first_of(*level), counted, "{level:?} on {grid:?}");
                }
                assert_eq!(grid.first_of(Level::NotYet), 0);
            }
        }
    }

    #[test]
    fn a_cut_at_the_mean_halves_a_symmetric_belief() {
        assert!((prior().above(1.5) - 0.5).abs() < 1e-12);
        assert!((prior().exceeds(&prior()) - 0.5).abs() < 1e-12);
        assert!((prior().levels().iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn answers_that_seem_impossible_leave_a_distribution() {
        let (grid, normal) = (prior().grid, Normal { mean: 1.5, variance: 0.9 });
        let strange: Vec<f64> = grid.nodes().map(|ability| -1e6 * (1.0 + ability * ability)).collect();
        let belief = Posterior::new(grid, normal, Some(&strange));
        assert!((belief.levels().iter().sum::<f64>() - 1.0).abs() < 1e-12 && belief.mean().is_finite());
    }
}
