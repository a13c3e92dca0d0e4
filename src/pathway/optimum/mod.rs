//! The cheapest choice of actions that reaches the goals, with a proof: minimal landmarks and a cheapest set that hits them all
//! (Haslum, Slaney and Thiébaux 2012). It never claims an optimum that it has not proven, and never looks at a clock:
//! whoever calls says when time is up.

mod greedy;
mod hitting_set;
#[cfg(not(target_arch = "wasm32"))]
pub mod instance;
mod landmark;
mod reach;
mod reduce;
mod rounds;
mod task;
#[cfg(test)]
mod tests;

pub use greedy::greedy;
pub use hitting_set::{Chosen, HittingSet, Limit, Microlp, Search, Solver, Verdict};
pub use landmark::{Landmark, landmark};
pub use reach::Reach;
pub use reduce::worth_choosing;
pub use task::{Action, Atom, Task, UnknownAtom};

use rounds::Rounds;

/// What is asked of a plan besides the goals.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// What each action costs here, instead of what the task says. Only what is a choice there is one here.
    pub costs: Option<Vec<u32>>,
    /// These may not be chosen.
    pub without: Vec<usize>,
    /// Sums that may not be passed.
    pub limits: Vec<Limit>,
}

/// A plan, and how good it is known to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The choices, in ascending order. Without any of them the goals are not reached, unless a limit asked for it.
    pub chosen: Vec<usize>,
    /// What they cost.
    pub cost: u64,
    /// No plan costs less. Equal to the cost where the plan is proven cheapest.
    pub at_least: u64,
}

impl Answer {
    /// Whether no plan is cheaper.
    pub fn is_proven(&self) -> bool {
        self.at_least == self.cost
    }
}

impl Question {
    /// What may be chosen, and what it costs; 0 is for what may not.
    pub fn costs(&self, task: &Task) -> Vec<u32> {
        let own = || task.actions().iter().map(|action| action.cost).collect();
        let mut costs: Vec<u32> = self.costs.clone().unwrap_or_else(own);
        for (number, cost) in costs.iter_mut().enumerate() {
            if !task.is_choice(number) || self.without.contains(&number) {
                *cost = 0;
            }
        }
        costs
    }
}

/// The cheapest plan, or when time is up the best that was found. Nothing when there is none, or none was found in time.
pub fn cheapest(
    task: &Task,
    question: &Question,
    solver: &dyn Solver,
    keep_on: &mut dyn FnMut() -> bool,
) -> Option<Answer> {
    let mut costs = question.costs(task);
    if !Reach::with(task, (0..costs.len()).filter(|choice| costs[*choice] > 0)).is_done() {
        return None;
    }
    // A limit may ask for what is not worth choosing by itself.
    if question.limits.is_empty() {
        let worth = worth_choosing(task, &costs);
        let is_left_out = |choice: &usize| worth.binary_search(choice).is_err();
        (0..costs.len()).filter(is_left_out).for_each(|choice| costs[choice] = 0);
    }
    Rounds::new(task, costs, &question.limits, solver).run(keep_on)
}
