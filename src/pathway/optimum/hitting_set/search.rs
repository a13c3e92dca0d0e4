//! Branch and bound of our own: exact in whole numbers, good at small problems, and a check on others at large ones.
//! It never looks at a branch that cannot be cheaper than what it has.

use super::bound::lower_bound;
use super::columns::worth_looking_at;
use super::{Chosen, HittingSet, Limit, Solver, Verdict};

/// Searches by itself.
#[derive(Clone, Copy, Debug)]
pub struct Search {
    /// Branches looked at, at most.
    pub nodes: u32,
}

impl Solver for Search {
    fn solve(&self, problem: &HittingSet, keep_on: &mut dyn FnMut() -> bool) -> Verdict {
        match self.look(problem, None, keep_on) {
            (Some(chosen), _) => Verdict::Found(chosen),
            (None, true) => Verdict::Impossible,
            (None, false) => Verdict::Unknown,
        }
    }
}

impl Search {
    /// A choice that is cheaper than one known already, or that one.
    pub fn improve(&self, problem: &HittingSet, known: Vec<usize>, keep_on: &mut dyn FnMut() -> bool) -> Chosen {
        let cost = problem.cost(&known);
        let found = self.look(problem, Some((cost, known.clone())), keep_on).0;
        found.unwrap_or(Chosen { elements: known, cost, at_least: 0 })
    }

    /// The best found, and whether all was looked at.
    fn look(
        &self,
        problem: &HittingSet,
        best: Option<(u64, Vec<usize>)>,
        keep_on: &mut dyn FnMut() -> bool,
    ) -> (Option<Chosen>, bool) {
        let mut tree = Tree { problem, worth: worth_looking_at(problem), best, nodes: self.nodes, keep_on };
        let is_whole = tree.branch(&mut vec![Mark::Open; problem.costs.len()]);
        let chosen = tree.best.map(|(cost, elements)| {
            let at_least = if is_whole { cost } else { lower_bound(problem).min(cost) };
            Chosen { elements, cost, at_least }
        });
        (chosen, is_whole)
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Mark {
    Open,
    In,
    Out,
}

struct Tree<'t> {
    problem: &'t HittingSet<'t>,
    worth: Vec<usize>,
    best: Option<(u64, Vec<usize>)>,
    nodes: u32,
    keep_on: &'t mut dyn FnMut() -> bool,
}

impl Tree<'_> {
    /// Looks at all choices that keep these marks. Whether it got through all of them.
    fn branch(&mut self, marks: &mut Vec<Mark>) -> bool {
        if self.nodes == 0 || (self.nodes.is_multiple_of(64) && !(self.keep_on)()) {
            return false;
        }
        self.nodes -= 1;
        let chosen: Vec<usize> = (0..marks.len()).filter(|at| marks[*at] == Mark::In).collect();
        let cost = self.problem.cost(&chosen);
        if self.best.as_ref().is_some_and(|(best, _)| cost + self.rest(marks) >= *best) {
            return true;
        }
        let open = |at: &&usize| marks[**at] == Mark::Open && self.worth.binary_search(*at).is_ok();
        if self.problem.limits.iter().any(|limit| is_passed_for_good(limit, &chosen, &|at| open(&at))) {
            return true;
        }
        let unhit = self.problem.sets.iter().filter(|set| set.iter().all(|at| marks[*at] != Mark::In));
        let next = unhit.map(|set| set.iter().filter(open).copied().collect::<Vec<_>>()).min_by_key(Vec::len);
        let mut choices = match next {
            Some(choices) => choices,
            None if self.problem.is_met_by(&chosen) => {
                self.best = Some((cost, chosen));
                return true;
            }
            // A limit is not kept yet; what it speaks of may mend it.
            None => self.worth.iter().filter(open).copied().collect(),
        };
        choices.sort_by_key(|at| self.problem.costs[*at]);
        let mut is_whole = true;
        for at in &choices {
            marks[*at] = Mark::In;
            is_whole &= self.branch(marks);
            marks[*at] = Mark::Out;
        }
        choices.iter().for_each(|at| marks[*at] = Mark::Open);
        is_whole
    }

    /// What the sets that are not hit yet cost at least, with what is left.
    fn rest(&self, marks: &[Mark]) -> u64 {
        let hit = |set: &&Vec<usize>| set.iter().any(|at| marks[*at] == Mark::In);
        let sets: Vec<Vec<usize>> = self.problem.sets.iter().filter(|set| !hit(set)).cloned().collect();
        let costs = self.problem.costs.iter().zip(marks);
        let costs = costs.map(|(cost, mark)| if *mark == Mark::Open { *cost } else { 0 }).collect();
        lower_bound(&HittingSet { costs, sets: &sets, limits: &[] })
    }
}

/// Whether the sum is too high, whatever is chosen besides.
fn is_passed_for_good(limit: &Limit, chosen: &[usize], is_open: &dyn Fn(&usize) -> bool) -> bool {
    let relief = limit.weights.iter().filter(|(at, weight)| *weight < 0 && is_open(at)).map(|(_, weight)| weight);
    limit.sum(chosen) + relief.sum::<i64>() > limit.at_most
}
