//! The task of a planner with all words taken away: facts that may come to hold, and steps that make them hold.
//! Facts only ever come, none goes (optimal delete-free planning, h⁺; Haslum, Slaney and Thiébaux 2012).
//! It knows nothing of people, offers or content files.

/// A fact, by its number from 0.
pub type Atom = usize;

/// One step: when all that it needs holds, it makes what it gives hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Action {
    /// All of these must hold before.
    pub needs: Vec<Atom>,
    /// These hold afterwards.
    pub gives: Vec<Atom>,
    /// What it costs, in any unit. What costs nothing is no choice: it happens by itself.
    pub cost: u32,
}

/// What is to hold in the end, and the actions that there are. Nothing holds at the start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Task {
    actions: Vec<Action>,
    goals: Vec<Atom>,
    /// For each fact, the actions that need it.
    needed_by: Vec<Vec<usize>>,
    /// For each fact, the actions that give it.
    given_by: Vec<Vec<usize>>,
}

/// A fact is named that the task does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownAtom(pub Atom);

impl Task {
    /// A task over the facts `0..atoms`.
    ///
    /// # Errors
    /// An action or a goal names a fact beyond those.
    pub fn new(atoms: usize, mut actions: Vec<Action>, mut goals: Vec<Atom>) -> Result<Task, UnknownAtom> {
        for list in actions.iter_mut().flat_map(|action| [&mut action.needs, &mut action.gives]).chain([&mut goals]) {
            list.sort_unstable();
            list.dedup();
        }
        let named = actions.iter().flat_map(|action| action.needs.iter().chain(&action.gives)).chain(&goals);
        if let Some(unknown) = named.copied().find(|atom| *atom >= atoms) {
            return Err(UnknownAtom(unknown));
        }
        let (mut needed_by, mut given_by) = (vec![Vec::new(); atoms], vec![Vec::new(); atoms]);
        for (number, action) in actions.iter().enumerate() {
            action.needs.iter().for_each(|atom| needed_by[*atom].push(number));
            action.gives.iter().for_each(|atom| given_by[*atom].push(number));
        }
        Ok(Task { actions, goals, needed_by, given_by })
    }

    /// How many facts there are.
    pub fn atoms(&self) -> usize {
        self.needed_by.len()
    }

    /// The actions, named by their place.
    pub fn actions(&self) -> &[Action] {
        &self.actions
    }

    /// What is to hold.
    pub fn goals(&self) -> &[Atom] {
        &self.goals
    }

    /// The actions that need this.
    pub fn needed_by(&self, atom: Atom) -> &[usize] {
        &self.needed_by[atom]
    }

    /// The actions that give this.
    pub fn given_by(&self, atom: Atom) -> &[usize] {
        &self.given_by[atom]
    }

    /// Whether the action is a choice, and not something that happens by itself.
    pub fn is_choice(&self, action: usize) -> bool {
        self.actions[action].cost > 0
    }

    /// The actions that somebody must choose.
    pub fn choices(&self) -> impl Iterator<Item = usize> {
        (0..self.actions.len()).filter(|action| self.is_choice(*action))
    }

    /// What these cost together.
    pub fn cost(&self, actions: &[usize]) -> u64 {
        actions.iter().map(|action| u64::from(self.actions[*action].cost)).sum()
    }
}
