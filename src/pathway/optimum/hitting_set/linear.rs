//! The hitting set as a mixed-integer program, for microlp. Its answer is in floating point, and its makers promise no optimum:
//! what it gives is rounded, held against the problem in whole numbers, and never believed where it does not fit.

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, SolveOutcome, Variable};

use super::bound::lower_bound;
use super::columns::worth_looking_at;
use super::{Chosen, HittingSet, Search, Solver, Verdict};

/// Branches between two looks at the time.
const NODES: u64 = 200;
/// The branches of our own search, where microlp fails.
const FALLBACK: Search = Search { nodes: 100_000 };

/// Solves by microlp.
#[derive(Clone, Copy, Debug)]
pub struct Microlp;

impl Solver for Microlp {
    fn solve(&self, problem: &HittingSet, keep_on: &mut dyn FnMut() -> bool) -> Verdict {
        if problem.sets.iter().any(|set| !set.iter().any(|element| problem.may_choose(*element))) {
            return Verdict::Impossible;
        }
        let (model, variables) = model(problem);
        let Some(found) = answer(&model, keep_on) else { return FALLBACK.solve(problem, keep_on) };
        let mut elements: Vec<usize> =
            variables.iter().filter(|(_, variable)| found.value(*variable)).map(|(element, _)| *element).collect();
        elements.sort_unstable();
        if !problem.is_met_by(&elements) {
            return FALLBACK.solve(problem, keep_on);
        }
        let cost = problem.cost(&elements);
        let own = lower_bound(problem);
        // What is claimed as proven is at least what our own bound says, or it is not believed.
        let at_least = if found.is_optimal() && own <= cost { cost } else { own.min(cost) };
        Verdict::Found(Chosen { elements, cost, at_least })
    }
}

/// An answer of microlp that holds a value for each variable.
struct Answer(microlp::Solution);

impl Answer {
    fn value(&self, variable: Variable) -> bool {
        self.0.var_value(variable) > 0.5
    }

    fn is_optimal(&self) -> bool {
        self.0.status() == microlp::SolutionStatus::Optimal
    }
}

fn model(problem: &HittingSet) -> (Problem, Vec<(usize, Variable)>) {
    let mut model = Problem::new(OptimizationDirection::Minimize);
    let worth = worth_looking_at(problem);
    let variables: Vec<(usize, Variable)> =
        worth.into_iter().map(|at| (at, model.add_binary_var(f64::from(problem.costs[at])))).collect();
    let variable = |element: usize| {
        let found = variables.binary_search_by_key(&element, |(at, _)| *at).ok()?;
        Some(variables[found].1)
    };
    for set in problem.sets {
        let row: Vec<(Variable, f64)> = set.iter().filter_map(|at| Some((variable(*at)?, 1.0))).collect();
        model.add_constraint(row, ComparisonOp::Ge, 1.0);
    }
    for limit in problem.limits {
        let row = limit.weights.iter().filter_map(|(at, weight)| Some((variable(*at)?, *weight as f64)));
        model.add_constraint(row.collect::<Vec<_>>(), ComparisonOp::Le, limit.at_most as f64);
    }
    (model, variables)
}

/// What microlp finds while there is time. Nothing where it fails, or says that there is none: our own search decides then.
fn answer(model: &Problem, keep_on: &mut dyn FnMut() -> bool) -> Option<Answer> {
    let mut options = SolveOptions::default();
    options.node_limit = Some(NODES);
    let mut outcome = model.solve_with(options).ok()?;
    while !outcome.is_optimal() && keep_on() {
        outcome = outcome.resume().ok()?;
    }
    match outcome {
        SolveOutcome::Solution(solution) => Some(Answer(solution)),
        SolveOutcome::Interrupted(_) => None,
    }
}
