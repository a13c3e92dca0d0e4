//! What is claimed, beside what came true. One person makes many claims that stand or fall together, so the
//! uncertainty is worked out over persons and never over claims.

use crate::framework::Level;
use crate::measure::{Estimate, met};

/// The kinds of claims about a competence that was asked about, in the order in which they are kept.
pub const CLAIMS: [&str; 7] = [
    "the level named",
    "within one of it",
    "the range shown",
    "alone or higher",
    "alone or higher, said to be met",
    "alone or higher, said not to be",
    "alone or higher, by own answers",
];

/// What one person was told of one kind: the sum of the probabilities, how many came true, of how many.
pub type Told = [f64; 3];

/// One kind of claim over many persons.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Claim {
    sums: Told,
    /// Over persons: the squared difference of claimed and true, its product with the count, the squared count.
    squares: [f64; 3],
}

impl Claim {
    /// Adds one person.
    pub(super) fn add(&mut self, told: Told) {
        let [claimed, came_true, count] = told;
        let difference = claimed - came_true;
        add(&mut self.sums, told);
        add(&mut self.squares, [difference * difference, difference * count, count * count]);
    }

    /// Adds the persons of another part of the run.
    pub(super) fn merge(&mut self, other: &Claim) {
        add(&mut self.sums, other.sums);
        add(&mut self.squares, other.squares);
    }

    /// How many claims there were.
    pub fn count(&self) -> f64 {
        self.sums[2]
    }

    /// The mean probability that was claimed.
    pub fn claimed(&self) -> f64 {
        self.sums[0] / self.sums[2]
    }

    /// The share that came true.
    pub fn observed(&self) -> f64 {
        self.sums[1] / self.sums[2]
    }

    /// Claimed minus observed, with half of its 95 % interval.
    pub fn difference(&self) -> (f64, f64) {
        let ([claimed, came_true, count], [dd, dn, nn]) = (self.sums, self.squares);
        let mean = (claimed - came_true) / count;
        let variance = (dd - 2.0 * mean * dn + mean * mean * nn).max(0.0) / (count * count);
        (mean, 1.96 * variance.sqrt())
    }
}

/// What an estimate claims of this ability, one entry for each of [`CLAIMS`].
pub fn told(estimate: &Estimate, ability: f64) -> [Told; CLAIMS.len()] {
    let truth = (ability + 0.5).floor().clamp(0.0, 3.0) as usize;
    let between = |low: usize, high: usize| {
        let claimed = estimate.probabilities()[low..=high].iter().sum();
        [claimed, truth_value(low <= truth && truth <= high), 1.0]
    };
    let (level, (low, high)) = (estimate.level().number(), estimate.range());
    let alone = between(Level::Alone.number(), 3);
    let (is_met, nothing) = (met(estimate, Level::Alone), [0.0; 3]);
    [
        between(level, level),
        between(level.saturating_sub(1), (level + 1).min(3)),
        between(low.number(), high.number()),
        alone,
        if is_met { alone } else { nothing },
        if is_met { nothing } else { alone },
        [estimate.by_own_answers()[Level::Alone.number()], alone[1], 1.0],
    ]
}

fn truth_value(is_true: bool) -> f64 {
    f64::from(u8::from(is_true))
}

/// Adds number by number.
pub fn add<const N: usize>(sums: &mut [f64; N], more: [f64; N]) {
    sums.iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
}
