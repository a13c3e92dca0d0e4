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
    let achievers = |atom: &Atom| task.given_by(*atom).iter().filter(|way| costs[**way] > 0).count();
    let missing = task.goals().iter().copied().filter(|goal| !reach.holds(*goal));
    let goal = missing.min_by_key(achievers).expect("a goal is not reached");
    let mut reach = reach.clone();
    let mut dear_first: Vec<usize> =
        (0..costs.len()).filter(|choice| costs[*choice] > 0 && !reach.allows(*choice)).collect();
    dear_first.sort_unstable_by_key(|choice| (Reverse(costs[*choice]), *choice));
    // Cheap choices are what is fought over; so all that is dear is let in first, and the landmark lies where it does not help.
    let mut landmark = Landmark::new();
    for choice in dear_first {
        let mark = reach.allow(choice);
        if reach.holds(goal) {
            reach.take_back(choice, mark);
            landmark.push(choice);
        }
    }
    landmark.sort_unstable();
    landmark
}
