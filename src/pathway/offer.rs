//! An offer: one thing that a person can really join. It holds no words in any language and no amounts of money.

use super::{
    Cost, CountryId, Day, Decides, Effort, Entitlement, Fact, FirstMove, Form, Gain, Person, Place, RegionId,
    Requirement, Starts, Truth, Weeks,
};
use crate::framework::Set;

/// An offer's id in the content files, such as `no-fov-1`.
pub type OfferId = String;

/// One offer of the content files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Stable for ever.
    pub id: OfferId,
    /// The country that it is offered in.
    pub country: CountryId,
    /// Where in the country.
    pub reach: Reach,
    /// What the person needs before they can start.
    pub requires: Requirement,
    /// What it gives. Guidance and tests give nothing of the kind.
    pub gains: Vec<Gain>,
    /// The person's own hours.
    pub effort: Effort,
    /// How many weeks it takes.
    pub weeks: Weeks,
    /// When it starts.
    pub starts: Starts,
    /// How it is done.
    pub forms: Set<Form>,
    /// How far to go, at most.
    pub place: Place,
    /// Who pays, roughly.
    pub cost: Cost,
    /// Who decides whether the person gets it.
    pub decides: Decides,
    /// Whether anybody may join, has a right to, or is assessed.
    pub entitlement: Entitlement,
    /// Whether it is a course that a receiver of benefits must clear first.
    pub course: bool,
    /// What to do today.
    pub first: FirstMove,
    /// The page about the offer.
    pub url: String,
    /// When somebody last checked the offer at its source; nothing where nobody has.
    pub checked: Option<Day>,
}

impl Offer {
    /// Whether it is open where this person lives.
    pub fn is_near(&self, person: &Person) -> Truth {
        let country = Truth::of(person.about.country.as_ref().map(|country| *country == self.country));
        country.and(match &self.reach {
            Reach::National => Truth::Yes,
            Reach::Region(region) => Fact::Region(region.clone()).of(person),
        })
    }

    /// Whether this person may join it now, as far as they have told.
    pub fn is_open_to(&self, person: &Person) -> Truth {
        self.is_near(person).and(self.requires.of(person))
    }

    /// Whether nobody need leave home for it.
    pub fn is_from_home(&self) -> bool {
        self.place == Place::Home || self.forms.contains(&Form::Online) || self.forms.contains(&Form::SelfStudy)
    }

    /// What the person would have to tell before that is known.
    pub fn unknown(&self, person: &Person) -> Vec<Fact> {
        let mut unknown = self.requires.unknown(person);
        if let Reach::Region(region) = &self.reach {
            let here = Fact::Region(region.clone());
            if here.of(person) == Truth::Unknown && !unknown.contains(&here) {
                unknown.push(here);
            }
        }
        unknown
    }
}

/// Where in its country an offer is open.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Reach {
    /// To everybody in the country.
    National,
    /// To those who live in this region.
    Region(RegionId),
}
