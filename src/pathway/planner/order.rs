//! The chosen offers in an order in which each may be joined when it comes, what is short and near the top first.
//! It never puts a step before what it needs, nor after what would bar the way to it, if there is another order.

use super::explain::Table;
use super::ground::bars;
use super::rank::Rank;
use crate::pathway::{Gain, Person, Truth};

/// The offers in order, and the person as they leave them. Nothing where one of them could not be joined.
pub(super) fn in_order(table: Table, chosen: &[usize]) -> Option<(Vec<usize>, Person)> {
    let mut person = table.catalogue.person.clone();
    let (mut left, mut order) = (chosen.to_vec(), Vec::new());
    while !left.is_empty() {
        let may_join = |at: &&usize| table.candidates[**at].offer.requires.of(&person) != Truth::No;
        let next = left.iter().filter(may_join).min_by_key(|at| {
            let others = || left.iter().filter(|other| other != at);
            let bars_another = others().any(|other| bars(table.offer(**at), table.offer(*other)));
            (bars_another, is_early(table, **at, others(), &person), rank(table, **at, &order, &person))
        });
        let next = *next?;
        left.retain(|at| *at != next);
        order.push(next);
        person.finish(table.offer(next));
    }
    Some((order, person))
}

/// Whether it would give more of what is missing after one of the others.
fn is_early<'o>(table: Table, at: usize, mut others: impl Iterator<Item = &'o usize>, person: &Person) -> bool {
    let is_missing = |gain: &&Gain| table.wants.needs.iter().any(|need| gain.meets(&need.fact()));
    let late = table.offer(at).gains.iter().filter(is_missing).filter(|gain| !gain.is_of_use_to(person));
    let starts: Vec<_> = late.filter_map(Gain::start).collect();
    others.any(|other| starts.iter().any(|start| table.offer(*other).gains.iter().any(|gain| gain.meets(start))))
}

/// What goes first for one who stands there, after these steps.
pub(super) fn rank<'t>(table: Table<'t>, at: usize, order: &[usize], person: &Person) -> Rank<'t> {
    // A rule is answered by one of its offers: the others are not called for any more.
    let is_open = |rule: usize| {
        let mut before = order.iter().flat_map(|at| &table.candidates[*at].rules);
        !before.any(|suggested| suggested.rule == rule)
    };
    Rank::new(&table.candidates[at], person, table.wants, is_open)
}
