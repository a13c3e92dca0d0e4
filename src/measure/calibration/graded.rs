//! Samejima's graded response model (1969) for any number of answers, with its derivatives, and what is believed about it
//! before any data. It never holds thresholds that do not rise.
//!
//! Derivatives are by the logarithm of the slope and the thresholds, in this order.

use super::log_step::{LogStep, log_step};

/// Standard deviation of the logarithm of the slope before any data (reference: algorithms, section 1.6).
const LOG_SLOPE_SD: f64 = 0.3;
/// No prior is taken to be surer than this, in its own unit, so that precisions stay finite.
const LEAST_SD: f64 = 1e-3;

/// A normal distribution.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Normal {
    /// Mean.
    pub mean: f64,
    /// Standard deviation, above 0.
    pub sd: f64,
}

/// How one item works: an answer reaches step k with probability logistic(slope × (ability − threshold k)).
#[derive(Clone, Debug, PartialEq)]
pub struct Graded {
    /// Slope per unit of ability, above 0.
    pub slope: f64,
    /// Where each step above the lowest begins, in units of ability; rising.
    pub thresholds: Vec<f64>,
}

/// Where the fit of an item begins, and what is believed about it before any data.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemDesign {
    /// The starting values, which also say how many answers there are.
    pub start: Graded,
    /// About the logarithm of the slope; nothing for maximum likelihood.
    pub log_slope: Option<Normal>,
    /// About the thresholds, whose means are those of the start: standard deviation; nothing for maximum likelihood.
    pub threshold_sd: Option<f64>,
}

impl Normal {
    /// 1 / variance.
    pub(super) fn precision(self) -> f64 {
        self.sd.max(LEAST_SD).powi(-2)
    }
}

impl ItemDesign {
    /// An item that is expected to work like this, with thresholds uncertain by `threshold_sd` and the slope by 30 %.
    pub fn expected(slope: f64, thresholds: Vec<f64>, threshold_sd: f64) -> ItemDesign {
        let log_slope = Some(Normal { mean: slope.ln(), sd: LOG_SLOPE_SD });
        ItemDesign { start: Graded { slope, thresholds }, log_slope, threshold_sd: Some(threshold_sd) }
    }

    /// An item with this many answers of which nothing is known: its fit is maximum likelihood.
    pub fn unknown(answers: usize) -> ItemDesign {
        let steps = answers.saturating_sub(1);
        let place = |step: usize| (2.0 * (step as f64 + 1.0) / (steps as f64 + 1.0)) - 1.0;
        let start = Graded { slope: 1.0, thresholds: (0..steps).map(place).collect() };
        ItemDesign { start, log_slope: None, threshold_sd: None }
    }

    /// The prior of each parameter, in the order of the derivatives.
    pub(super) fn priors(&self) -> impl Iterator<Item = Option<Normal>> + '_ {
        let of_threshold = |mean: &f64| self.threshold_sd.map(|sd| Normal { mean: *mean, sd });
        std::iter::once(self.log_slope).chain(self.start.thresholds.iter().map(of_threshold))
    }
}

impl Graded {
    /// How many parameters there are: the slope and the thresholds.
    pub(super) fn parameters(&self) -> usize {
        1 + self.thresholds.len()
    }

    /// The logarithm of the slope, and the thresholds.
    pub(super) fn place(&self) -> Vec<f64> {
        std::iter::once(self.slope.ln()).chain(self.thresholds.iter().copied()).collect()
    }

    /// The intercepts of the other way of writing the model, logistic(slope × ability + intercept), falling.
    pub fn intercepts(&self) -> Vec<f64> {
        self.thresholds.iter().map(|threshold| -self.slope * threshold).collect()
    }

    /// The probability of an answer, from 0 for the lowest, at this ability.
    pub fn probability(&self, answer: usize, ability: f64) -> f64 {
        self.log_probability(answer, ability).exp()
    }

    /// Its logarithm.
    pub(super) fn log_probability(&self, answer: usize, ability: f64) -> f64 {
        self.step(answer, ability).value
    }

    fn step(&self, answer: usize, ability: f64) -> LogStep {
        let upper = answer.checked_sub(1).and_then(|at| self.logit(at, ability));
        log_step(upper.unwrap_or(f64::INFINITY), self.logit(answer, ability).unwrap_or(f64::NEG_INFINITY))
    }

    fn logit(&self, threshold: usize, ability: f64) -> Option<f64> {
        Some(self.slope * (ability - self.thresholds.get(threshold)?))
    }

    /// First derivatives of the logarithm of an answer's probability.
    pub(super) fn score(&self, answer: usize, ability: f64) -> Vec<f64> {
        let step = self.step(answer, ability);
        let mut score = vec![0.0; self.parameters()];
        for (threshold, by_logit) in [(answer.checked_sub(1), step.upper), (Some(answer), step.lower)] {
            if let Some((at, logit)) = threshold.and_then(|at| Some((at, self.logit(at, ability)?))) {
                score[0] += by_logit * logit;
                score[1 + at] -= by_logit * self.slope;
            }
        }
        score
    }

    /// Adds the second derivatives, times a weight, to a square matrix.
    pub(super) fn add_curvature(&self, answer: usize, ability: f64, weight: f64, to: &mut [Vec<f64>]) {
        let step = self.step(answer, ability);
        let upper = answer.checked_sub(1).and_then(|at| Some((at, self.logit(at, ability)?)));
        let lower = self.logit(answer, ability).map(|logit| (answer, logit));
        let mut add = |row: usize, column: usize, value: f64| to[row][column] += weight * value;
        for ((at, logit), first, second) in
            [(upper, step.upper, step.upper_twice), (lower, step.lower, step.lower_twice)]
                .into_iter()
                .filter_map(|(boundary, first, second)| Some((boundary?, first, second)))
        {
            let mixed = -self.slope * (second * logit + first);
            add(0, 0, second * logit * logit + first * logit);
            add(0, 1 + at, mixed);
            add(1 + at, 0, mixed);
            add(1 + at, 1 + at, second * self.slope * self.slope);
        }
        if let (Some((up, up_logit)), Some((low, low_logit))) = (upper, lower) {
            add(0, 0, 2.0 * step.cross * up_logit * low_logit);
            for (at, other) in [(up, low_logit), (low, up_logit)] {
                add(0, 1 + at, -self.slope * step.cross * other);
                add(1 + at, 0, -self.slope * step.cross * other);
            }
            add(1 + up, 1 + low, step.cross * self.slope * self.slope);
            add(1 + low, 1 + up, step.cross * self.slope * self.slope);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::grm;

    fn moved(item: &Graded, at: usize, by: f64) -> Graded {
        let mut place = item.place();
        place[at] += by;
        Graded { slope: place[0].exp(), thresholds: place[1..].to_vec() }
    }

    #[test]
    fn with_four_answers_it_is_the_model_of_the_measurement() {
        let item = Graded { slope: 1.8, thresholds: vec![-0.8, 0.2, 1.1] };
        let expected = grm::probabilities(1.8, [-0.8, 0.2, 1.1], 0.3);
        for (answer, expected) in expected.into_iter().enumerate() {
            assert!((item.probability(answer, 0.3) - expected).abs() < 1e-12);
        }
    }

    #[test]
    fn the_derivatives_are_those_of_the_probability() {
        let small = 1e-5;
        for thresholds in [vec![0.4], vec![-1.0, -0.7, 1.5], vec![-2.0, -1.0, 0.0, 0.5, 3.0]] {
            let item = Graded { slope: 1.7, thresholds };
            for answer in 0..item.parameters() {
                let score = item.score(answer, 0.6);
                let mut curvature = vec![vec![0.0; item.parameters()]; item.parameters()];
                item.add_curvature(answer, 0.6, 1.0, &mut curvature);
                for at in 0..item.parameters() {
                    let [less, more] = [-small, small].map(|by| moved(&item, at, by));
                    let slope = more.log_probability(answer, 0.6) - less.log_probability(answer, 0.6);
                    assert!((slope / (2.0 * small) - score[at]).abs() < 1e-6, "{item:?} {answer} {at}");
                    let bends = more.score(answer, 0.6).into_iter().zip(less.score(answer, 0.6));
                    for (other, (more, less)) in bends.enumerate() {
                        let bend = (more - less) / (2.0 * small);
                        assert!((bend - curvature[at][other]).abs() < 1e-5, "{item:?} {answer} {at} {other}");
                    }
                }
            }
        }
    }
}
