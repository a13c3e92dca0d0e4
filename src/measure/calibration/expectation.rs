//! The E-step: what is believed about the ability behind each pattern of answers, on a rectangular grid.
//! It never fills in an answer that is missing.

use super::graded::{Graded, Normal};

/// People who answered alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// Which group they belong to, from 0.
    pub group: usize,
    /// The answer to each item, from 0 for the lowest; nothing where it is missing.
    pub answers: Vec<Option<usize>>,
    /// How many people, 0 or more.
    pub count: f64,
}

/// Equally spaced abilities, and what is believed about them in each group before any answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Abilities {
    /// In the unit of the thresholds, rising.
    pub(super) nodes: Vec<f64>,
    /// By group: the logarithm of each node's weight. The weights of a group add up to 1.
    log_weights: Vec<Vec<f64>>,
}

impl Abilities {
    /// `nodes` places from `low` to `high`, at least two, with a normal distribution for each group.
    pub fn new(low: f64, high: f64, nodes: usize, groups: &[Normal]) -> Abilities {
        let last = nodes.max(2) - 1;
        let nodes: Vec<f64> = (0..=last).map(|at| low + (high - low) * at as f64 / last as f64).collect();
        let log_weights = groups.iter().map(|group| {
            let logs = nodes.iter().map(|node| -0.5 * ((node - group.mean) / group.sd).powi(2)).collect();
            normalised(logs).0
        });
        Abilities { log_weights: log_weights.collect(), nodes }
    }

    /// So many groups of which the same is believed: 121 nodes over six standard deviations to each side of the mean,
    /// which is far finer than anything that shows.
    pub fn alike(each: Normal, groups: usize) -> Abilities {
        Abilities::new(each.mean - 6.0 * each.sd, each.mean + 6.0 * each.sd, 121, &vec![each; groups])
    }
}

/// Logarithms that add up to 1 as numbers, and the logarithm of what they added up to.
fn normalised(mut logs: Vec<f64>) -> (Vec<f64>, f64) {
    let most = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let total = most + logs.iter().map(|log| (log - most).exp()).sum::<f64>().ln();
    logs.iter_mut().for_each(|log| *log -= total);
    (logs, total)
}

/// By item, answer and node: the logarithm of the answer's probability.
type Tables = Vec<Vec<Vec<f64>>>;

fn tables(abilities: &Abilities, items: &[Graded]) -> Tables {
    let at = |item: &Graded, answer| abilities.nodes.iter().map(|node| item.log_probability(answer, *node)).collect();
    items.iter().map(|item| (0..item.parameters()).map(|answer| at(item, answer)).collect()).collect()
}

/// What is believed about each pattern: the probability of each node, and the logarithm of the pattern's own.
pub(super) struct Posteriors<'a> {
    abilities: &'a Abilities,
    tables: Tables,
}

impl<'a> Posteriors<'a> {
    pub fn new(abilities: &'a Abilities, items: &[Graded]) -> Posteriors<'a> {
        Posteriors { abilities, tables: tables(abilities, items) }
    }

    /// An answer or a group that cannot be counts as missing, or as the first group.
    pub fn of(&self, pattern: &Pattern) -> (Vec<f64>, f64) {
        let groups = &self.abilities.log_weights;
        let mut logs = groups.get(pattern.group).or(groups.first()).cloned().unwrap_or_default();
        for (table, answer) in self.tables.iter().zip(&pattern.answers) {
            let Some(seen) = answer.and_then(|answer| table.get(answer)) else { continue };
            logs.iter_mut().zip(seen).for_each(|(log, seen)| *log += seen);
        }
        let (logs, total) = normalised(logs);
        (logs.into_iter().map(f64::exp).collect(), total)
    }
}

/// What the E-step gives.
pub(super) struct Expected {
    /// By item, answer and node: how many people are expected to have given it from there.
    pub counts: Vec<Vec<Vec<f64>>>,
    /// The logarithm of the probability of all answers.
    pub log_likelihood: f64,
}

/// Spreads people over the nodes as their answers say.
pub(super) fn expect(abilities: &Abilities, items: &[Graded], patterns: &[Pattern]) -> Expected {
    let posteriors = Posteriors::new(abilities, items);
    let empty = |item: &Graded| vec![vec![0.0; abilities.nodes.len()]; item.parameters()];
    let mut expected = Expected { counts: items.iter().map(empty).collect(), log_likelihood: 0.0 };
    for pattern in patterns {
        let (posterior, log_probability) = posteriors.of(pattern);
        expected.log_likelihood += pattern.count * log_probability;
        for (counts, answer) in expected.counts.iter_mut().zip(&pattern.answers) {
            let Some(counts) = answer.and_then(|answer| counts.get_mut(answer)) else { continue };
            counts.iter_mut().zip(&posterior).for_each(|(count, share)| *count += pattern.count * share);
        }
    }
    expected
}

/// The expected ability behind each pattern (EAP).
pub fn expected_abilities(abilities: &Abilities, items: &[Graded], patterns: &[Pattern]) -> Vec<f64> {
    let posteriors = Posteriors::new(abilities, items);
    let mean = |posterior: Vec<f64>| posterior.iter().zip(&abilities.nodes).map(|(share, node)| share * node).sum();
    patterns.iter().map(|pattern| mean(posteriors.of(pattern).0)).collect()
}
