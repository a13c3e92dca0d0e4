//! A plan that is quick to find: step by step what seems cheapest, without what turns out not to be needed.
//! It is an upper bound and a yardstick; it never claims to be best.

use super::{Reach, Task};

/// Takes out what the goals are reached without, the dearest first. `chosen` reaches them; so does the rest.
pub fn without_the_needless(task: &Task, chosen: &[usize]) -> Vec<usize> {
    let mut dear_first = chosen.to_vec();
    dear_first.sort_by_key(|choice| (std::cmp::Reverse(task.actions()[*choice].cost), *choice));
    let (nothing, mut kept) = (Reach::with(task, []), chosen.to_vec());
    for choice in dear_first {
        let mut reach = nothing.clone();
        kept.iter().filter(|other| **other != choice).for_each(|other| reach.allow(*other));
        if reach.is_done() {
            kept.retain(|other| *other != choice);
        }
    }
    kept.sort_unstable();
    kept
}

/// The plan of one who always goes for what seems cheapest to get: each fact is taken to cost as much as the cheapest way
/// to it, its needs added up (the additive heuristic of Bonet and Geffner 2001). What costs 0 here and is a choice in the task
/// may not be chosen. Nothing where no plan exists.
pub fn greedy(task: &Task, costs: &[u32]) -> Option<Vec<usize>> {
    let best = cheapest_ways(task, costs);
    let mut chosen = Vec::new();
    let mut seen = vec![false; task.atoms()];
    let mut open = task.goals().to_vec();
    while let Some(atom) = open.pop() {
        if std::mem::replace(&mut seen[atom], true) {
            continue;
        }
        let (_, way) = best[atom]?;
        if task.is_choice(way) && !chosen.contains(&way) {
            chosen.push(way);
        }
        open.extend(&task.actions()[way].needs);
    }
    Some(without_the_needless(task, &chosen))
}

/// For each fact, what it seems to cost and the action to get it by.
fn cheapest_ways(task: &Task, costs: &[u32]) -> Vec<Option<(u64, usize)>> {
    let mut best: Vec<Option<(u64, usize)>> = vec![None; task.atoms()];
    let mut changed = true;
    while changed {
        changed = false;
        let may = |(number, _): &(usize, _)| costs[*number] > 0 || !task.is_choice(*number);
        for (number, action) in task.actions().iter().enumerate().filter(may) {
            let needs: Option<u64> = action.needs.iter().map(|need| best[*need].map(|(cost, _)| cost)).sum();
            let Some(cost) = needs.map(|needs| needs.saturating_add(u64::from(costs[number]))) else { continue };
            for atom in &action.gives {
                if best[*atom].is_none_or(|(known, _)| cost < known) {
                    best[*atom] = Some((cost, number));
                    changed = true;
                }
            }
        }
    }
    best
}
