//! What the plan is to do something about. It never says how: that is the planner's.

use crate::pathway::{Gain, Need, Person, Reason, Truth};

pub(super) struct Wants {
    pub(super) needs: Vec<Need>,
}

impl Wants {
    pub(super) fn new(needs: Vec<Need>) -> Wants {
        Wants { needs }
    }

    /// What this gain does, one reason for each need that it serves for one who stands there.
    pub(super) fn served<'a>(&'a self, gain: &'a Gain, person: &'a Person) -> impl Iterator<Item = Reason> + 'a {
        self.needs
            .iter()
            .filter_map(|need| Some((need, need.served_by(gain, person)?)))
            .filter(|(need, _)| need.fact().of(person) != Truth::Yes)
            .map(|(_, reason)| reason)
    }

    /// Whether it does anything.
    pub(super) fn are_served_by(&self, gain: &Gain, person: &Person) -> bool {
        self.served(gain, person).next().is_some()
    }

    /// Whether there is still something to hold that the occupation asks for.
    pub(super) fn qualification_lacks(&self, person: &Person) -> bool {
        let mut asked = self.needs.iter().filter(|need| matches!(need, Need::Qualification(_)));
        asked.any(|need| need.fact().of(person) != Truth::Yes)
    }

    /// What is missing still for one who stands there, or may be missing: what is untold is not taken for held.
    pub(super) fn left(&self, person: &Person) -> Vec<Need> {
        self.needs.iter().filter(|need| need.fact().of(person) != Truth::Yes).cloned().collect()
    }
}
