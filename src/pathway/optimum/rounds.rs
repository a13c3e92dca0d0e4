//! The rounds in which landmarks are learnt until a cheapest set that hits them reaches the goals.
//! It never forgets a plan that it has seen, and never takes out a choice that a cheaper plan could have.

use super::greedy::{greedy, without_the_needless};
use super::hitting_set::{Paid, Verdict, prices, quick, telling};
use super::landmark::{dear_first, landmark_among};
use super::{Answer, HittingSet, Landmark, Limit, Reach, Search, Solver, Task};

/// Branches of our own search over the last hitting set: what the solver calls cheapest is tried against it.
const CHECK: Search = Search { nodes: 200 };
/// Sums of floating-point prices are off by less than this.
const ROUNDING: f64 = 1e-6;

pub(super) struct Rounds<'t> {
    task: &'t Task,
    /// What each choice costs.
    costs: Vec<u32>,
    /// The same for what a plan cheaper than the best one known may have, and 0 for the rest.
    open: Vec<u32>,
    dear_first: Vec<usize>,
    limits: &'t [Limit],
    solver: &'t dyn Solver,
    /// Of each of these, every plan cheaper than the best one known has at least one.
    landmarks: Vec<Landmark>,
    /// What the landmarks pay, as it was last.
    paid: Paid,
    best: Option<(u64, Vec<usize>)>,
}

impl<'t> Rounds<'t> {
    pub(super) fn new(task: &'t Task, costs: Vec<u32>, limits: &'t [Limit], solver: &'t dyn Solver) -> Rounds<'t> {
        let (open, dear_first) = (costs.clone(), dear_first(&costs));
        let (landmarks, paid) = (Vec::new(), Paid::default());
        Rounds { task, costs, open, dear_first, limits, solver, landmarks, paid, best: None }
    }

    pub(super) fn run(mut self, keep_on: &mut dyn FnMut() -> bool) -> Option<Answer> {
        let mut bound = 0;
        loop {
            self.learn_quickly(keep_on);
            if self.nothing_is_left() {
                return self.answer(u64::MAX);
            }
            if !keep_on() {
                return self.answer(bound);
            }
            let hit = match self.solver.solve(&self.problem(), keep_on) {
                Verdict::Found(hit) => hit,
                Verdict::Impossible => return self.answer(u64::MAX),
                Verdict::Unknown => return self.answer(bound),
            };
            bound = bound.max(hit.at_least);
            let mut reach = Reach::with(self.task, hit.elements.iter().copied());
            if reach.is_done() {
                let at_least = self.checked(&hit.elements, hit.at_least, keep_on);
                self.keep(hit.elements);
                return self.answer(at_least);
            }
            self.learn(&mut reach, keep_on);
        }
    }

    fn problem(&self) -> HittingSet<'_> {
        HittingSet { costs: self.open.clone(), sets: &self.landmarks, limits: self.limits }
    }

    /// Whether some landmark has nothing left: then no plan is cheaper than the best one known.
    fn nothing_is_left(&self) -> bool {
        self.landmarks.iter().any(Vec::is_empty)
    }

    fn answer(self, at_least: u64) -> Option<Answer> {
        let (cost, chosen) = self.best?;
        Some(Answer { chosen, cost, at_least: at_least.min(cost) })
    }

    /// Learns from sets that are quick to find, until such a set is a plan, or time is up.
    fn learn_quickly(&mut self, keep_on: &mut dyn FnMut() -> bool) {
        loop {
            let left = self.drop_hopeless();
            if self.nothing_is_left() {
                return;
            }
            let set = quick(&self.problem(), &left);
            let mut reach = Reach::with(self.task, set.iter().copied());
            if reach.is_done() {
                return self.keep(set);
            }
            self.learn(&mut reach, keep_on);
            if !keep_on() {
                return;
            }
        }
    }

    /// Adds landmarks that nothing allowed so far hits, each with a choice out of it, until the goals are reached, or time is up.
    fn learn(&mut self, reach: &mut Reach, keep_on: &mut dyn FnMut() -> bool) {
        while !reach.is_done() {
            if !keep_on() {
                return greedy(self.task, &self.costs).into_iter().for_each(|quick| self.keep(quick));
            }
            let new = landmark_among(self.task, reach, &self.open, &self.dear_first);
            let cheapest = new.iter().copied().min_by_key(|choice| self.open[*choice]);
            self.landmarks.push(new);
            let Some(cheapest) = cheapest else { return };
            reach.allow(cheapest);
        }
        let chosen: Vec<usize> = self.task.choices().filter(|choice| reach.allows(*choice)).collect();
        self.keep(without_the_needless(self.task, &chosen));
    }

    /// Keeps a plan if it is the cheapest so far, and keeps to the limits.
    fn keep(&mut self, chosen: Vec<usize>) {
        let cost = chosen.iter().map(|choice| u64::from(self.costs[*choice])).sum();
        let fits = self.limits.iter().all(|limit| limit.sum(&chosen) <= limit.at_most);
        if fits && self.best.as_ref().is_none_or(|(best, _)| cost < *best) {
            self.best = Some((cost, chosen));
        }
    }

    /// Takes out what no plan cheaper than the best one can have: with it, the prices alone come to as much.
    /// Gives what each choice costs beyond what its landmarks pay.
    fn drop_hopeless(&mut self) -> Vec<f64> {
        let known = self.best.as_ref().map(|(cost, _)| *cost);
        let mut paid = std::mem::take(&mut self.paid);
        paid.price.resize(self.landmarks.len(), 0.0);
        let said = prices(&self.problem(), &mut paid, known);
        self.paid = paid;
        let Some(known) = known else { return said.left };
        let most = known as f64 - 1.0 + ROUNDING;
        for (cost, left) in self.open.iter_mut().zip(&said.left) {
            if said.bound + left.max(0.0) > most {
                *cost = 0;
            }
        }
        let mut landmarks = std::mem::take(&mut self.landmarks);
        for landmark in &mut landmarks {
            landmark.retain(|choice| self.open[*choice] > 0);
        }
        (self.landmarks, self.paid.price) = telling(landmarks, &self.paid.price);
        said.left
    }

    /// What no plan costs less than, after our own search has tried to find a set cheaper than the solver's.
    fn checked(&self, chosen: &[usize], at_least: u64, keep_on: &mut dyn FnMut() -> bool) -> u64 {
        let problem = self.problem();
        let tried = CHECK.improve(&problem, chosen.to_vec(), keep_on);
        // What was called cheapest was not, if it found one: then the bound is not believed either.
        if tried.cost < problem.cost(chosen) { tried.at_least } else { at_least }
    }
}
