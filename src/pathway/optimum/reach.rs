//! What comes to hold when some actions may be used: each fact and each action is looked at once (Dowling and Gallier 1984).
//! It can be taken back to an earlier state, and never looks at what an action costs but to know whether it is a choice.

use super::{Atom, Task};

/// The facts that hold with the actions allowed so far.
#[derive(Clone)]
pub struct Reach<'t> {
    task: &'t Task,
    holds: Vec<bool>,
    /// How much of what each action needs does not hold yet.
    unmet: Vec<u32>,
    allowed: Vec<bool>,
    /// The facts in the order in which they came.
    order: Vec<Atom>,
}

/// A state to go back to.
#[derive(Clone, Copy)]
pub struct Mark(usize);

impl<'t> Reach<'t> {
    /// With these choices, and all that happens by itself.
    pub fn with(task: &'t Task, choices: impl IntoIterator<Item = usize>) -> Reach<'t> {
        let actions = task.actions();
        let mut reach = Reach {
            task,
            holds: vec![false; task.atoms()],
            unmet: actions.iter().map(|action| u32::try_from(action.needs.len()).unwrap_or(u32::MAX)).collect(),
            allowed: actions.iter().map(|action| action.cost == 0).collect(),
            order: Vec::new(),
        };
        choices.into_iter().for_each(|choice| reach.allowed[choice] = true);
        let start = reach.order.len();
        for action in 0..actions.len() {
            if reach.allowed[action] && reach.unmet[action] == 0 {
                reach.apply(action);
            }
        }
        reach.spread(start);
        reach
    }

    /// Whether the fact holds.
    pub fn holds(&self, atom: Atom) -> bool {
        self.holds[atom]
    }

    /// Whether every goal holds.
    pub fn is_done(&self) -> bool {
        self.task.goals().iter().all(|goal| self.holds[*goal])
    }

    /// Whether the action may be used.
    pub fn allows(&self, action: usize) -> bool {
        self.allowed[action]
    }

    /// Whether all that the action needs holds.
    pub fn is_ready(&self, action: usize) -> bool {
        self.unmet[action] == 0
    }

    /// Allows one action more. The mark leads back to before.
    pub fn allow(&mut self, action: usize) -> Mark {
        let mark = Mark(self.order.len());
        self.allowed[action] = true;
        if self.unmet[action] == 0 {
            self.apply(action);
            self.spread(mark.0);
        }
        mark
    }

    /// Takes back that the action was allowed, and all that came of it.
    pub fn take_back(&mut self, action: usize, mark: Mark) {
        self.allowed[action] = false;
        for atom in self.order.drain(mark.0..) {
            self.holds[atom] = false;
            self.task.needed_by(atom).iter().for_each(|action| self.unmet[*action] += 1);
        }
    }

    /// Makes what an action gives hold, without what follows.
    fn apply(&mut self, action: usize) {
        for atom in &self.task.actions()[action].gives {
            if !self.holds[*atom] {
                self.holds[*atom] = true;
                self.order.push(*atom);
            }
        }
    }

    /// Follows the facts from this place in the order on.
    fn spread(&mut self, mut next: usize) {
        while let Some(atom) = self.order.get(next).copied() {
            next += 1;
            for action in self.task.needed_by(atom) {
                self.unmet[*action] -= 1;
                if self.unmet[*action] == 0 && self.allowed[*action] {
                    self.apply(*action);
                }
            }
        }
    }
}
