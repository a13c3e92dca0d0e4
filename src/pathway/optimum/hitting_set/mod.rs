//! The cheapest set that has something of every landmark, and keeps to what else is asked of it.
//! It knows only numbers; it never claims that a set is cheapest without a proof of its own.

mod bound;
mod columns;
mod linear;
mod quick;
mod rows;
mod search;

pub use bound::{Paid, prices};
pub use linear::Microlp;
pub use quick::quick;
pub use rows::telling;
pub use search::Search;

/// What to choose from, and what is asked of the choice.
#[derive(Clone, Debug, Default)]
pub struct HittingSet<'a> {
    /// What each element costs; 0 where it is not to be chosen at all.
    pub costs: Vec<u32>,
    /// Of each of these at least one is chosen.
    pub sets: &'a [Vec<usize>],
    /// What else is asked.
    pub limits: &'a [Limit],
}

/// A sum over the elements chosen that may not be passed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// What each of these adds to the sum. Elements that are not named add nothing.
    pub weights: Vec<(usize, i64)>,
    /// The sum at most.
    pub at_most: i64,
}

/// A choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// In ascending order.
    pub elements: Vec<usize>,
    /// What they cost together.
    pub cost: u64,
    /// No choice costs less than this. Equal to the cost where it is proven cheapest.
    pub at_least: u64,
}

/// What a solver says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// A choice, the cheapest where its bound says so.
    Found(Chosen),
    /// No choice does.
    Impossible,
    /// None was found before time, or patience, was up.
    Unknown,
}

/// Something that solves hitting sets. `keep_on` is asked now and then whether there is still time.
pub trait Solver {
    /// The cheapest choice.
    fn solve(&self, problem: &HittingSet, keep_on: &mut dyn FnMut() -> bool) -> Verdict;
}

impl HittingSet<'_> {
    /// Whether the element may be chosen.
    pub fn may_choose(&self, element: usize) -> bool {
        self.costs[element] > 0
    }

    /// What these cost together.
    pub fn cost(&self, elements: &[usize]) -> u64 {
        elements.iter().map(|element| u64::from(self.costs[*element])).sum()
    }

    /// Whether these have something of every set and keep to every limit.
    pub fn is_met_by(&self, elements: &[usize]) -> bool {
        let has = |element: &usize| elements.binary_search(element).is_ok();
        let hits = self.sets.iter().all(|set| set.iter().any(has));
        hits && elements.iter().all(|element| self.may_choose(*element))
            && self.limits.iter().all(|limit| limit.sum(elements) <= limit.at_most)
    }
}

impl Limit {
    /// The sum over these elements, which are in ascending order.
    pub fn sum(&self, elements: &[usize]) -> i64 {
        let chosen = self.weights.iter().filter(|(element, _)| elements.binary_search(element).is_ok());
        chosen.map(|(_, weight)| weight).sum()
    }
}
