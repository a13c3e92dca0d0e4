//! Landmarks: sets of choices of which every plan has at least one. «Ett av disse må med.»
//! A landmark is never one that a plan can do without, as long as plans are made of what may be chosen.

use std::cmp::Reverse;

use super::{Atom, Reach, Task};

/// Some choices, in ascending order, of which every plan has at least one.
pub type Landmark = Vec<usize>;

/// A landmark among what may be chosen (`costs` above 0) that has nothing of what `reach` allows, which does not come to the goals.
/// It is as small as can be: any one of its members, with all that stands outside it, leads to the goal that it was made for.
/// Where the goals cannot be reached by what may be chosen, it is empty.
pub fn landmark(task: &Task, reach: &Reach, costs: &[u32]) -> Landmark {
    landmark_among(task, reach, costs, &dear_first(costs))
}

/// What may be chosen, the dearest first.
pub fn dear_first(costs: &[u32]) -> Vec<usize> {
    let mut choices: Vec<usize> = (0..costs.len()).filter(|choice| costs[*choice] > 0).collect();
    choices.sort_unstable_by_key(|choice| (Reverse(costs[*choice]), *choice));
    choices
}

/// The same as `landmark`, for many of them: the choices are in order already (`dear_first`), and may hold some with no cost now.
pub fn landmark_among(task: &Task, reach: &Reach, costs: &[u32], dear_first: &[usize]) -> Landmark {
    let achievers = |atom: &Atom| task.given_by(*atom).iter().filter(|way| costs[**way] > 0).count();
    let missing = task.goals().iter().copied().filter(|goal| !reach.holds(*goal));
    let goal = missing.min_by_key(achievers).expect("a goal is not reached");
    let mut reach = reach.clone();
    // A fact that leads to the goal from here does so too when more is let in; so no fact need be followed twice.
    let mut leads = vec![false; task.atoms()];
    leads[goal] = true;
    let is_open = |choice: &usize| costs[*choice] > 0 && !reach.allows(*choice);
    let open: Vec<usize> = dear_first.iter().copied().filter(is_open).collect();
    // Cheap choices are what is fought over; so all that is dear is let in first, and the landmark lies where it does not help.
    let mut landmark = Landmark::new();
    for choice in open {
        let brought = reach.allow_unless(choice, &leads);
        landmark.extend(brought.is_some().then_some(choice));
        if let Some([atom]) = brought.as_deref() {
            leads[*atom] = true;
        }
    }
    landmark.sort_unstable();
    landmark
}
