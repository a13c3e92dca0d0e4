//! Taking out what later steps do anyway: a course for what the trade teaches too is not worth the detour.
//! It never takes out what a rule or the route asked for, nor anything that a later step needs.

use super::Draft;
use crate::pathway::{Person, Truth};

impl Draft<'_> {
    /// Moves the steps without which the plan leads to the same end over to what would do instead.
    pub(super) fn prune(&mut self) {
        let reached = self.table.wants.reached(&self.person);
        let removable = |at: &usize| !self.table.candidates[*at].is_suggested();
        for at in self.steps.iter().rev().copied().filter(removable).collect::<Vec<_>>() {
            let others: Vec<_> = self.steps.iter().copied().filter(|other| *other != at).collect();
            if let Some(person) = self.walk(&others)
                && self.table.wants.reached(&person) == reached
            {
                (self.person, self.steps) = (person, others);
                self.note_instead(at);
            }
        }
    }

    /// The person after these steps, if each of them may be joined when it comes.
    fn walk(&self, steps: &[usize]) -> Option<Person> {
        let mut person = self.table.catalogue.person.clone();
        for at in steps {
            let offer = self.table.candidates[*at].offer;
            if offer.requires.of(&person) == Truth::No {
                return None;
            }
            person.finish(offer);
        }
        Some(person)
    }
}
