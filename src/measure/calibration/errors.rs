//! How sure the estimates are: the observed information of the marginal likelihood after Louis (1982), which is the
//! information in complete data less what is lost because nobody sees the abilities.
//! It never gives an error for an item whose place a bound has decided.

use super::cholesky::Factor;
use super::expectation::{Abilities, Expected, Pattern, Posteriors};
use super::graded::{Graded, ItemDesign};
use super::maximisation::is_at_bound;

/// Standard errors of one item.
#[derive(Clone, Debug, PartialEq)]
pub struct Errors {
    /// Of the slope.
    pub slope: f64,
    /// Of each threshold, in units of ability.
    pub thresholds: Vec<f64>,
    /// Of each intercept (see [`Graded::intercepts`]).
    pub intercepts: Vec<f64>,
}

/// The standard errors of all items, which borrow from one another's uncertainty.
pub(super) fn errors(
    abilities: &Abilities,
    designs: &[ItemDesign],
    items: &[Graded],
    patterns: &[Pattern],
    expected: &Expected,
) -> Vec<Option<Errors>> {
    let places = Places::new(abilities, designs, items, expected);
    let mut information = vec![vec![0.0; places.size]; places.size];
    places.add_complete(abilities, designs, items, expected, &mut information);
    places.take_missing(abilities, items, patterns, &mut information);
    let Some(factor) = Factor::of(&information) else { return vec![None; items.len()] };
    let covariance = factor.inverse();
    let of = |(item, start): (&Graded, &Option<usize>)| Some(Errors::from_covariance(item, &covariance, (*start)?));
    items.iter().zip(&places.starts).map(of).collect()
}

/// Where each item's parameters stand among all; nothing for items that have no errors.
struct Places {
    starts: Vec<Option<usize>>,
    size: usize,
}

impl Places {
    fn new(abilities: &Abilities, designs: &[ItemDesign], items: &[Graded], expected: &Expected) -> Places {
        let mut size = 0;
        let known = designs.iter().zip(items).zip(&expected.counts).map(|((design, item), counts)| {
            let seen = counts.iter().flatten().any(|count| *count > 0.0);
            let believed = design.log_slope.is_some() && design.threshold_sd.is_some();
            let start = ((seen || believed) && !is_at_bound(item, &abilities.nodes)).then_some(size);
            size += start.map_or(0, |_| item.parameters());
            start
        });
        Places { starts: known.collect(), size }
    }

    /// The information that answers with known abilities would give, and that of what was believed before.
    fn add_complete(
        &self,
        abilities: &Abilities,
        designs: &[ItemDesign],
        items: &[Graded],
        expected: &Expected,
        to: &mut [Vec<f64>],
    ) {
        for (index, start) in self.starts.iter().enumerate() {
            let (Some(start), item) = (start, &items[index]) else { continue };
            let mut curvature = vec![vec![0.0; item.parameters()]; item.parameters()];
            for (answer, counts) in expected.counts[index].iter().enumerate() {
                for (node, count) in abilities.nodes.iter().zip(counts).filter(|(_, count)| **count > 0.0) {
                    item.add_curvature(answer, *node, *count, &mut curvature);
                }
            }
            for (row, (values, prior)) in curvature.iter().zip(designs[index].priors()).enumerate() {
                to[start + row][start + row] += prior.map_or(0.0, |prior| prior.precision());
                for (column, value) in values.iter().enumerate() {
                    to[start + row][start + column] -= value;
                }
            }
        }
    }

    /// Takes away what is lost: how much the score of each pattern varies over the abilities that may lie behind it.
    fn take_missing(&self, abilities: &Abilities, items: &[Graded], patterns: &[Pattern], from: &mut [Vec<f64>]) {
        let posteriors = Posteriors::new(abilities, items);
        let scores_of = |item: &Graded, answer| abilities.nodes.iter().map(|node| item.score(answer, *node)).collect();
        let scores: Vec<Vec<Vec<Vec<f64>>>> =
            items.iter().map(|item| (0..item.parameters()).map(|answer| scores_of(item, answer)).collect()).collect();
        for pattern in patterns {
            let (posterior, _) = posteriors.of(pattern);
            let answered = self.starts.iter().zip(&scores).zip(&pattern.answers);
            let parts: Vec<(usize, &Vec<Vec<f64>>)> =
                answered.filter_map(|((start, scores), answer)| Some(((*start)?, scores.get((*answer)?)?))).collect();
            take_variance(&parts, &posterior, pattern.count, from);
        }
    }
}

/// Takes the variance of a score, of which each part begins at a place of its own, times a count.
fn take_variance(parts: &[(usize, &Vec<Vec<f64>>)], posterior: &[f64], count: f64, from: &mut [Vec<f64>]) {
    let places: Vec<usize> =
        parts.iter().flat_map(|(start, scores)| *start..start + scores.first().map_or(0, Vec::len)).collect();
    let mut mean = vec![0.0; places.len()];
    for (node, share) in posterior.iter().enumerate() {
        let score: Vec<f64> = parts.iter().flat_map(|(_, scores)| scores[node].iter().copied()).collect();
        for (row, value) in score.iter().enumerate() {
            mean[row] += share * value;
            for (column, other) in score.iter().enumerate() {
                from[places[row]][places[column]] -= count * share * value * other;
            }
        }
    }
    for (row, value) in mean.iter().enumerate() {
        for (column, other) in mean.iter().enumerate() {
            from[places[row]][places[column]] += count * value * other;
        }
    }
}

impl Errors {
    /// From the covariance of log slope and thresholds, by the delta method where another form is asked for.
    fn from_covariance(item: &Graded, covariance: &[Vec<f64>], start: usize) -> Errors {
        let of = |row: usize, column: usize| covariance[start + row][start + column];
        let deviation = |variance: f64| variance.max(0.0).sqrt();
        let intercept = |(at, threshold): (usize, &f64)| {
            let (by_log_slope, by_threshold) = (-item.slope * threshold, -item.slope);
            let variance = by_log_slope * by_log_slope * of(0, 0)
                + 2.0 * by_log_slope * by_threshold * of(0, 1 + at)
                + by_threshold * by_threshold * of(1 + at, 1 + at);
            deviation(variance)
        };
        Errors {
            slope: item.slope * deviation(of(0, 0)),
            thresholds: (1..item.parameters()).map(|at| deviation(of(at, at))).collect(),
            intercepts: item.thresholds.iter().enumerate().map(intercept).collect(),
        }
    }
}
