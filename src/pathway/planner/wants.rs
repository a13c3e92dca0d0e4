//! What the plan is to do something about. An offer far beyond what is wanted is of no use for it.

use crate::framework::Cefr;
use crate::pathway::{Gain, Need, Person, Reason, Truth};

use super::Catalogue;

pub(super) struct Wants {
    pub(super) needs: Vec<Need>,
    /// The lowest language level on offer that is enough.
    language_enough: Option<Cefr>,
}

impl Wants {
    pub(super) fn new(needs: Vec<Need>, catalogue: &Catalogue) -> Wants {
        let want = needs.iter().find_map(|need| match need {
            Need::Language(gap) => Some(gap.want),
            _ => None,
        });
        let offered = catalogue.offers.iter().flat_map(|offer| &offer.gains).filter_map(Gain::language);
        let language_enough = offered.filter(|to| want.is_some_and(|want| *to >= want)).min();
        Wants { needs, language_enough }
    }

    /// What this gain does, one reason for each need that it serves for one who stands there.
    pub(super) fn served<'a>(&'a self, gain: &'a Gain, person: &'a Person) -> impl Iterator<Item = Reason> + 'a {
        let too_much = gain.language().is_some_and(|to| self.language_enough.is_some_and(|enough| to > enough));
        let needs = self.needs.iter().filter(move |_| !too_much);
        needs
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
