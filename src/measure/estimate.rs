//! What is said about one competence, with its uncertainty. It is made only where there is an answer,
//! so that «not answered» can never look like «low».

use super::Posterior;
use crate::framework::Level;

/// The estimate of one competence on the autonomy scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimate {
    posterior: Posterior,
    answers: usize,
    probabilities: [f64; 4],
    range: (Level, Level),
    level: Level,
    /// The probability of reaching each level, by the competence's own answers alone.
    alone: [f64; 4],
}

impl Estimate {
    /// From the belief after this many answers of its own with data, and what those answers say alone.
    /// `range_probability` is what the range shall hold at least.
    pub fn new(posterior: Posterior, alone: &Posterior, answers: usize, range_probability: f64) -> Estimate {
        let probabilities = posterior.levels();
        let range = shortest_range(probabilities, range_probability);
        let pointed = most_probable(if answers == 0 { probabilities } else { alone.levels() });
        let level = pointed.max(range.0).min(range.1);
        let alone = Level::ALL.map(|level| alone.at_least(level));
        Estimate { range, level, posterior, answers, probabilities, alone }
    }

    /// How many answers about the competence itself it rests on; 0 where it is lent by similar ones.
    pub fn answers(&self) -> usize {
        self.answers
    }

    /// The probabilities of the four levels, lowest first.
    pub fn probabilities(&self) -> [f64; 4] {
        self.probabilities
    }

    /// The level to name: the one that the person's own answers point to, moved into the range where the answers about
    /// similar things leave it outside. Without answers of its own, the most probable one.
    pub fn level(&self) -> Level {
        self.level
    }

    /// The probability of this level or a higher one.
    pub fn at_least(&self, level: Level) -> f64 {
        self.probabilities.iter().skip(level.number()).sum()
    }

    /// The probability of reaching each level by the competence's own answers alone: what gaps and plans go by, since
    /// answers about other things may neither open nor close a gap.
    pub fn by_own_answers(&self) -> [f64; 4] {
        self.alone
    }

    /// The fewest neighbouring levels that together have the probability asked for, lowest and highest.
    pub fn range(&self) -> (Level, Level) {
        self.range
    }

    /// The expected ability, each possible ability first moved into 0–3: for means and bars.
    pub fn clamped_mean(&self) -> f64 {
        self.posterior.expect(|ability| ability.clamp(0.0, 3.0))
    }

    /// The standard deviation that goes with [`Estimate::clamped_mean`], in levels.
    pub fn clamped_sd(&self) -> f64 {
        self.posterior.sd_of(|ability| ability.clamp(0.0, 3.0))
    }

    /// The whole belief, for comparing two attempts.
    pub fn posterior(&self) -> &Posterior {
        &self.posterior
    }
}

/// Whether a target is met: by the competence's own answers it is at least as probable as not.
pub fn met(estimate: &Estimate, target: Level) -> bool {
    estimate.by_own_answers()[target.number()] >= 0.5
}

/// The lower one of two that are equally probable.
fn most_probable(probabilities: [f64; 4]) -> Level {
    Level::ALL
        .into_iter()
        .zip(probabilities)
        .fold((Level::NotYet, 0.0), |best, it| if it.1 > best.1 { it } else { best })
        .0
}

/// Shortest first; among ranges of one length the most probable.
fn shortest_range(probabilities: [f64; 4], least: f64) -> (Level, Level) {
    let within = |low: Level, high: Level| -> f64 { probabilities[low.number()..=high.number()].iter().sum() };
    for length in 0..Level::ALL.len() {
        let ranges = Level::ALL.into_iter().zip(Level::ALL.into_iter().skip(length));
        let best = ranges.max_by(|a, b| within(a.0, a.1).total_cmp(&within(b.0, b.1)));
        if let Some((low, high)) = best.filter(|(low, high)| within(*low, *high) >= least) {
            return (low, high);
        }
    }
    (Level::NotYet, Level::CanGuide)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::examples::estimate;

    fn check_range(probabilities: [f64; 4], expected: (usize, usize)) {
        let (low, high) = shortest_range(probabilities, 0.8);
        assert_eq!((low.number(), high.number()), expected, "{probabilities:?}");
    }

    #[test]
    fn the_range_is_the_shortest_that_holds_enough() {
        check_range([0.0, 0.05, 0.85, 0.1], (2, 2));
        check_range([0.05, 0.35, 0.5, 0.1], (1, 2));
        check_range([0.3, 0.3, 0.3, 0.1], (0, 2));
        check_range([0.25, 0.25, 0.25, 0.25], (0, 3));
        check_range([0.8, 0.1, 0.05, 0.05], (0, 0));
        check_range([f64::NAN; 4], (0, 3));
    }

    #[test]
    fn of_two_equal_levels_the_lower_is_named() {
        assert_eq!(most_probable([0.1, 0.4, 0.4, 0.1]), Level::WithHelp);
    }

    /// Answers as `2:alone` = «alone» to the question at level 2.
    fn check_met(answers: &str, expected: [bool; 4]) {
        let estimate = estimate(answers);
        assert_eq!(Level::ALL.map(|target| met(&estimate, target)), expected, "{answers}");
    }

    #[test]
    fn a_target_is_met_from_its_own_level_and_up() {
        check_met("1:not_yet", [true, false, false, false]);
        check_met("1:with_help", [true, true, false, false]);
        check_met("2:with_help", [true, true, false, false]);
        check_met("1:alone", [true, true, false, false]);
        check_met("2:alone", [true, true, true, false]);
        check_met("2:can_guide", [true, true, true, false]);
        check_met("2:alone 3:alone", [true, true, true, false]);
        check_met("2:can_guide 3:alone", [true, true, true, true]);
        check_met("3:can_guide", [true, true, true, true]);
    }

    #[test]
    fn the_clamped_mean_stays_on_the_scale() {
        for answers in ["1:not_yet 2:not_yet 3:not_yet", "1:can_guide 2:can_guide 3:can_guide"] {
            let mean = estimate(answers).clamped_mean();
            assert!((0.0..=3.0).contains(&mean), "{answers}: {mean}");
        }
    }
}
