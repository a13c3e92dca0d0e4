//! Maximum a posteriori estimates of the items' parameters from the marginal likelihood, by the EM algorithm
//! (Bock & Aitkin 1981). It never says that it has converged when it has only stopped.

use super::errors::{Errors, errors};
use super::expectation::{Abilities, Pattern, expect};
use super::graded::{Graded, ItemDesign};
use super::maximisation::{Task, log_prior};

/// When the fit ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// A smaller gain in the logarithm of the posterior counts as none.
    pub least_gain: f64,
    /// The most rounds of E-step and M-step.
    pub most_rounds: usize,
}

impl Default for Limits {
    /// The gain is so small because EM creeps: what is left is then far below a hundredth of a standard error.
    fn default() -> Limits {
        Limits { least_gain: 1e-8, most_rounds: 2_000 }
    }
}

/// One item as the data have it.
#[derive(Clone, Debug, PartialEq)]
pub struct FittedItem {
    /// The estimates.
    pub item: Graded,
    /// How sure they are; nothing where the data cannot tell, as when an answer was never given and nothing was believed.
    pub errors: Option<Errors>,
}

/// What a fit gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// In the order of the designs.
    pub items: Vec<FittedItem>,
    /// Of all answers, without what was believed before.
    pub log_likelihood: f64,
    /// How many rounds were used.
    pub rounds: usize,
    /// Whether the last round gained less than asked for.
    pub converged: bool,
}

impl Fit {
    /// The estimates alone.
    pub fn parameters(&self) -> Vec<Graded> {
        self.items.iter().map(|fitted| fitted.item.clone()).collect()
    }
}

/// Fits items to patterns of answers, which have an answer for each design in the same order.
pub fn fit(abilities: &Abilities, designs: &[ItemDesign], patterns: &[Pattern], limits: Limits) -> Fit {
    let mut items: Vec<Graded> = designs.iter().map(|design| design.start.clone()).collect();
    let (mut rounds, mut converged, mut before) = (0, false, f64::NEG_INFINITY);
    let mut expected = expect(abilities, &items, patterns);
    while rounds < limits.most_rounds && !converged {
        items = (designs.iter().zip(&items).zip(&expected.counts))
            .map(|((design, item), counts)| Task { design, nodes: &abilities.nodes, counts }.better(item))
            .collect();
        expected = expect(abilities, &items, patterns);
        let prior: f64 = designs.iter().zip(&items).map(|(design, item)| log_prior(design, item)).sum();
        let now = expected.log_likelihood + prior;
        converged = now - before < limits.least_gain;
        before = now;
        rounds += 1;
    }
    let errors = errors(abilities, designs, &items, patterns, &expected);
    let items = items.into_iter().zip(errors).map(|(item, errors)| FittedItem { item, errors }).collect();
    Fit { items, log_likelihood: expected.log_likelihood, rounds, converged }
}
