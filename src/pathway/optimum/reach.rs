//! What comes to hold when some actions may be used: each fact and each action is looked at once (Dowling and Gallier 1984).
//! What would bring too much can be left out of it; it never looks at what an action costs but to know whether it is a choice.

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

    /// Allows one action more.
    pub fn allow(&mut self, action: usize) {
        let before = self.order.len();
        self.allowed[action] = true;
        if self.unmet[action] == 0 {
            self.apply(action);
            self.spread(before);
        }
    }

    /// Allows one action more, unless it would bring one of the facts that are not to come (`barred`, by fact). Then nothing has
    /// changed, and these are the facts that the action would have brought by itself.
    pub fn allow_unless(&mut self, action: usize, barred: &[bool]) -> Option<Vec<Atom>> {
        let gives = &self.task.actions()[action].gives;
        if self.unmet[action] == 0 && gives.iter().any(|atom| barred[*atom]) {
            return Some(gives.iter().copied().filter(|atom| !self.holds[*atom]).collect());
        }
        let before = self.order.len();
        self.allowed[action] = true;
        if self.unmet[action] == 0 {
            self.apply(action);
        }
        let (brought, mut next) = (self.order.len(), before);
        while let Some(atom) = self.order.get(next).copied() {
            if barred[atom] {
                let brought = self.order[before..brought].to_vec();
                self.allowed[action] = false;
                self.take_back(before, next);
                return Some(brought);
            }
            next += 1;
            self.follow(atom);
        }
        None
    }

    /// Takes back the facts from this place in the order on, of which those before `next` were followed.
    fn take_back(&mut self, from: usize, next: usize) {
        for (place, atom) in (from..).zip(self.order.drain(from..)) {
            self.holds[atom] = false;
            if place < next {
                self.task.needed_by(atom).iter().for_each(|action| self.unmet[*action] += 1);
            }
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
            self.follow(atom);
        }
    }

    /// Does what can be done now that this fact holds, without what follows from that.
    fn follow(&mut self, atom: Atom) {
        for action in self.task.needed_by(atom) {
            self.unmet[*action] -= 1;
            if self.unmet[*action] == 0 && self.allowed[*action] {
                self.apply(*action);
            }
        }
    }
}
