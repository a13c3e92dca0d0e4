//! AND of OR over facts, as offers and rules write it. It blocks only on «no».

use super::{Fact, Person, Truth};

/// Every group must hold, each by at least one of its facts. Without groups it always holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Requirement(pub Vec<Vec<Fact>>);

impl Requirement {
    /// Whether it holds for this person.
    pub fn of(&self, person: &Person) -> Truth {
        Truth::all(self.groups(person).map(|(_, truth)| truth))
    }

    /// Whether there is nothing to meet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What the person would have to tell before it is known whether this holds.
    pub fn unknown(&self, person: &Person) -> Vec<Fact> {
        let mut unknown = Vec::new();
        for fact in self.facts(person, Truth::Unknown).map(Fact::subject) {
            if !unknown.contains(fact) {
                unknown.push(fact.clone());
            }
        }
        unknown
    }

    /// The facts by which the groups that hold do so.
    pub fn because(&self, person: &Person) -> Vec<Fact> {
        self.facts(person, Truth::Yes).cloned().collect()
    }

    /// The groups that do not hold.
    pub fn blocked(&self, person: &Person) -> impl Iterator<Item = &[Fact]> {
        self.groups(person).filter(|(_, truth)| *truth == Truth::No).map(|(group, _)| group)
    }

    fn groups(&self, person: &Person) -> impl Iterator<Item = (&[Fact], Truth)> {
        self.0.iter().map(|group| (group.as_slice(), Truth::any(group.iter().map(|fact| fact.of(person)))))
    }

    /// The facts with this truth in the groups with this truth.
    fn facts(&self, person: &Person, wanted: Truth) -> impl Iterator<Item = &Fact> {
        self.groups(person)
            .filter(move |(_, truth)| *truth == wanted)
            .flat_map(|(group, _)| group)
            .filter(move |fact| fact.of(person) == wanted)
    }
}
