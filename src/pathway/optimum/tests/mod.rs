//! The optimizer against every choice there is, against itself, and against what must hold of any optimum.

mod hitting_sets;
mod landmarks;
mod optimum;
mod relations;

use super::instance::{Size, instance};
use super::*;

/// No limit on time.
pub fn ever() -> impl FnMut() -> bool {
    || true
}

/// The cheapest plan.
pub fn solve(task: &Task) -> Option<Answer> {
    ask(task, &Question::default())
}

/// The cheapest plan that answers this question.
pub fn ask(task: &Task, question: &Question) -> Option<Answer> {
    cheapest(task, question, &Microlp, &mut ever())
}

/// The cost of the cheapest choice, found by trying all of them.
pub fn by_trying_all(task: &Task) -> Option<u64> {
    let choices: Vec<usize> = task.choices().collect();
    let subset =
        |bits: u32| choices.iter().enumerate().filter(move |(at, _)| bits >> at & 1 == 1).map(|(_, choice)| *choice);
    let all = 0..1_u32 << choices.len();
    all.filter(|bits| Reach::with(task, subset(*bits)).is_done())
        .map(|bits| task.cost(&subset(bits).collect::<Vec<_>>()))
        .min()
}

/// A task by hand: what each action needs, gives and costs.
pub fn task(atoms: usize, actions: &[(&[Atom], &[Atom], u32)], goals: &[Atom]) -> Task {
    let actions =
        actions.iter().map(|(needs, gives, cost)| Action { needs: needs.to_vec(), gives: gives.to_vec(), cost: *cost });
    Task::new(atoms, actions.collect(), goals.to_vec()).expect("facts that exist")
}
