//! All abilities together, as a normal distribution: what the answers about one competence say about the others.
//! Each competence's answers enter as a normal likelihood (between-item multidimensional response theory, with the
//! likelihood of each approximated around its own posterior), so the order of the answers can never matter.

use super::{Posterior, Prior};

/// A normal distribution of all abilities, in levels.
#[derive(Clone, Debug, PartialEq)]
pub struct Joint {
    mean: Vec<f64>,
    /// Row by row.
    covariance: Vec<f64>,
}

/// What the answers about one competence say of it, as a normal likelihood.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Site {
    /// Where they point, in levels.
    pub mean: f64,
    /// How much they say, per squared level; 0 or more.
    pub precision: f64,
}

/// The mean and the variance of one ability.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Normal {
    /// Mean, in levels.
    pub mean: f64,
    /// Variance, in squared levels.
    pub variance: f64,
}

impl Site {
    /// The normal likelihood that takes the prior to the same mean and variance as the answers do. The likelihood is
    /// log-concave, so it never widens what is believed; what rounding may add is cut off.
    pub fn between(before: &Posterior, after: &Posterior) -> Site {
        let [wide, narrow] = [before, after].map(|belief| belief.sd().powi(2));
        let precision = (1.0 / narrow - 1.0 / wide).max(1e-9);
        Site { mean: (after.mean() / narrow - before.mean() / wide) / precision, precision }
    }
}

impl Joint {
    /// What is believed before any answer. `areas` names each competence's area by any number.
    pub fn before_answers(prior: Prior, areas: &[usize]) -> Joint {
        let correlation = |i: usize, j: usize| match (i == j, areas[i] == areas[j]) {
            (true, _) => 1.0,
            (_, true) => prior.within,
            (_, false) => prior.between,
        };
        let (n, variance) = (areas.len(), prior.sd * prior.sd);
        let covariance = (0..n * n).map(|at| variance * correlation(at / n, at % n)).collect();
        Joint { mean: vec![prior.mean; n], covariance }
    }

    /// Takes in what the answers about one competence say: a rank-one update of mean and covariance.
    pub fn learn(&mut self, competence: usize, site: Site) {
        let n = self.mean.len();
        let column: Vec<f64> = self.covariance[competence * n..(competence + 1) * n].to_vec();
        let share = site.precision / (1.0 + site.precision * column[competence]);
        let surprise = share * (site.mean - self.mean[competence]);
        for (i, along) in column.iter().enumerate() {
            self.mean[i] += along * surprise;
            for (covariance, across) in self.covariance[i * n..(i + 1) * n].iter_mut().zip(&column) {
                *covariance -= share * along * across;
            }
        }
    }

    /// What is believed about one ability.
    pub fn of(&self, competence: usize) -> Normal {
        Normal { mean: self.mean[competence], variance: self.covariance(competence, competence) }
    }

    /// What is believed about one ability, from the answers about all the others.
    pub fn without(&self, competence: usize, site: Site) -> Normal {
        let all = self.of(competence);
        let precision = 1.0 / all.variance - site.precision;
        let mean = (all.mean / all.variance - site.precision * site.mean) / precision;
        Normal { mean, variance: 1.0 / precision }
    }

    /// The correlation of two abilities.
    pub fn correlation(&self, i: usize, j: usize) -> f64 {
        self.covariance(i, j) / (self.covariance(i, i) * self.covariance(j, j)).sqrt()
    }

    /// By how much an answer with this information about one ability lowers the sum of all variances.
    pub fn trace_reduction(&self, competence: usize, information: f64) -> f64 {
        let n = self.mean.len();
        let column = &self.covariance[competence * n..(competence + 1) * n];
        let squares: f64 = column.iter().map(|covariance| covariance * covariance).sum();
        information * squares / (1.0 + information * column[competence])
    }

    fn covariance(&self, i: usize, j: usize) -> f64 {
        self.covariance[i * self.mean.len() + j]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRIOR: Prior = Prior { mean: 1.25, sd: 0.95, within: 0.6, between: 0.4 };

    #[test]
    fn an_answer_moves_its_competence_most_then_its_area_then_the_rest() {
        let mut joint = Joint::before_answers(PRIOR, &[0, 0, 1]);
        joint.learn(0, Site { mean: 2.5, precision: 2.0 });
        let [own, near, far] = [0, 1, 2].map(|competence| joint.of(competence));
        assert!(own.mean > near.mean && near.mean > far.mean && far.mean > 1.25);
        assert!(own.variance < near.variance && near.variance < far.variance && far.variance < 0.95 * 0.95);
    }

    /// By inverting the precision of two abilities by hand.
    #[test]
    fn the_update_is_that_of_the_precision_matrix() {
        let (variance, covariance) = (0.9025, 0.9025 * 0.6);
        let determinant = variance * variance - covariance * covariance;
        let (diagonal, corner) = (variance / determinant, -covariance / determinant);
        let precisions = [diagonal + 2.0, diagonal + 0.5];
        let inverse = precisions[0] * precisions[1] - corner * corner;
        let mut joint = Joint::before_answers(PRIOR, &[0, 0]);
        joint.learn(0, Site { mean: 2.5, precision: 2.0 });
        joint.learn(1, Site { mean: 0.0, precision: 0.5 });
        assert!((joint.of(0).variance - precisions[1] / inverse).abs() < 1e-12);
        assert!((joint.of(1).variance - precisions[0] / inverse).abs() < 1e-12);
        let pull = [(diagonal + corner) * 1.25 + 2.0 * 2.5, (diagonal + corner) * 1.25];
        let mean = (precisions[1] * pull[0] - corner * pull[1]) / inverse;
        assert!((joint.of(0).mean - mean).abs() < 1e-12, "{} is not {mean}", joint.of(0).mean);
    }

    #[test]
    fn leaving_out_a_competence_gives_what_the_others_say() {
        let mut others = Joint::before_answers(PRIOR, &[0, 0, 1]);
        others.learn(1, Site { mean: 2.5, precision: 2.0 });
        let (site, mut all) = (Site { mean: 0.3, precision: 1.5 }, others.clone());
        all.learn(0, site);
        let (left_out, expected) = (all.without(0, site), others.of(0));
        assert!((left_out.mean - expected.mean).abs() < 1e-12 && (left_out.variance - expected.variance).abs() < 1e-12);
    }

    #[test]
    fn the_trace_falls_as_foretold() {
        let mut joint = Joint::before_answers(PRIOR, &[0, 0, 1]);
        let trace = |joint: &Joint| (0..3).map(|competence| joint.of(competence).variance).sum::<f64>();
        let (before, foretold) = (trace(&joint), joint.trace_reduction(1, 0.8));
        joint.learn(1, Site { mean: 1.0, precision: 0.8 });
        assert!((before - trace(&joint) - foretold).abs() < 1e-12);
    }
}
