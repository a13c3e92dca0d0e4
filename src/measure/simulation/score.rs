//! How near estimates come to the truth: their error beside the error they claim, and their reliability.
//! It knows numbers alone, never what they are about.

use super::claim::add;
use super::look::Look;

/// Squared errors beside claimed variances.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spread {
    /// Squared errors, variances, count.
    sums: [f64; 3],
    /// Over persons: squared errors squared, their product with the variances, variances squared.
    squares: [f64; 3],
}

impl Spread {
    /// Adds one person: each estimate with its truth and the variance that it claims.
    pub(super) fn add(&mut self, estimates: impl Iterator<Item = (f64, f64, f64)>) {
        let mut own = [0.0; 3];
        for (estimate, truth, variance) in estimates {
            add(&mut own, [(estimate - truth).powi(2), variance, 1.0]);
        }
        let [error, variance, _] = own;
        add(&mut self.sums, own);
        add(&mut self.squares, [error * error, error * variance, variance * variance]);
    }

    /// Adds the persons of another part of the run.
    pub(super) fn merge(&mut self, other: &Spread) {
        add(&mut self.sums, other.sums);
        add(&mut self.squares, other.squares);
    }

    /// Root mean squared error.
    pub fn rmse(&self) -> f64 {
        (self.sums[0] / self.sums[2]).sqrt()
    }

    /// The root of the mean variance claimed.
    pub fn se(&self) -> f64 {
        (self.sums[1] / self.sums[2]).sqrt()
    }

    /// Error divided by claimed error, with half of its 95 % interval (by the delta method over persons).
    pub fn ratio(&self) -> (f64, f64) {
        let ([errors, variances, _], [ee, ev, vv]) = (self.sums, self.squares);
        let square = errors / variances;
        let of_square = (ee - 2.0 * square * ev + square * square * vv).max(0.0).sqrt() / variances;
        (square.sqrt(), 1.96 * of_square / (2.0 * square.sqrt()))
    }
}

/// How closely a score follows the truth over persons.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Agreement {
    /// Count, score, truth, score squared, truth squared, product.
    sums: [f64; 6],
}

impl Agreement {
    /// Adds one score.
    pub(super) fn add(&mut self, score: f64, truth: f64) {
        add(&mut self.sums, [1.0, score, truth, score * score, truth * truth, score * truth]);
    }

    /// Adds the scores of another part of the run.
    pub(super) fn merge(&mut self, other: &Agreement) {
        add(&mut self.sums, other.sums);
    }

    /// The squared correlation; 0 where the score is always the same.
    pub fn reliability(&self) -> f64 {
        let [n, x, y, xx, yy, xy] = self.sums;
        let (of_score, of_truth, shared) = (xx - x * x / n, yy - y * y / n, xy - x * y / n);
        // A score that never varies leaves nothing but rounding.
        if of_score <= 1e-9 * n { 0.0 } else { shared * shared / (of_score * of_truth) }
    }
}

/// The reliability of scores of all competences and of all areas: for each the squared correlation of score and truth
/// over persons, and then the mean. An area's truth is the mean of all its competences' true abilities.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Score {
    competences: Vec<Agreement>,
    areas: Vec<Agreement>,
    areas_on_scale: Vec<Agreement>,
}

impl Score {
    /// Adds one person: scores with truths of competences, of areas, and of areas on the scale of levels.
    pub(super) fn add(&mut self, pairs: [(&[f64], &[f64]); 3]) {
        let into = [&mut self.competences, &mut self.areas, &mut self.areas_on_scale];
        for (agreements, (scores, truths)) in into.into_iter().zip(pairs) {
            agreements.resize(scores.len(), Agreement::default());
            for (agreement, (score, truth)) in agreements.iter_mut().zip(scores.iter().zip(truths)) {
                agreement.add(*score, *truth);
            }
        }
    }

    /// The truths of a person, in the order of [`Score::add`].
    pub(super) fn truths(look: &Look) -> [Vec<f64>; 3] {
        [
            look.competences.iter().map(|it| it.1).collect(),
            look.areas.iter().map(|it| it.1).collect(),
            look.areas_on_scale.iter().map(|it| it.1).collect(),
        ]
    }

    /// Adds the persons of another part of the run.
    pub(super) fn merge(&mut self, other: &Score) {
        let pairs = [
            (&mut self.competences, &other.competences),
            (&mut self.areas, &other.areas),
            (&mut self.areas_on_scale, &other.areas_on_scale),
        ];
        for (mine, others) in pairs {
            mine.resize(others.len(), Agreement::default());
            mine.iter_mut().zip(others).for_each(|(one, other)| one.merge(other));
        }
    }

    /// The mean over competences.
    pub fn of_competences(&self) -> f64 {
        mean(&self.competences)
    }

    /// The mean over areas.
    pub fn of_areas(&self) -> f64 {
        mean(&self.areas)
    }

    /// The mean over areas, each ability first moved into 0–3.
    pub fn of_areas_on_scale(&self) -> f64 {
        mean(&self.areas_on_scale)
    }
}

fn mean(agreements: &[Agreement]) -> f64 {
    agreements.iter().map(Agreement::reliability).sum::<f64>() / agreements.len() as f64
}
