//! Ids as numbers of 16 bits, and back among those that are known here. Ids are stable for ever, so their numbers are too.
//! It never guesses: a number that no known id has, or that two have, stands for nothing.

use crate::framework::Framework;
use crate::pathway::{CountryId, ELSEWHERE, Goal, HeldId, OccupationId, OfferId, RegionId};

/// The ids that are known where a code is received.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The countries, each with its regions; [`ELSEWHERE`] goes without saying.
    pub places: Vec<(CountryId, Vec<RegionId>)>,
    /// The occupations that can be a goal.
    pub occupations: Vec<OccupationId>,
    /// What a person may hold, and so want.
    pub held: Vec<HeldId>,
    /// The offers of every country that the steps may be in.
    pub offers: Vec<OfferId>,
}

/// A country and a region, either of which may not be known.
pub type Place = (Option<CountryId>, Option<RegionId>);

impl Known {
    /// The place with this number, where so many of its lowest bits are not known.
    pub fn place(&self, number: u16, dropped: u32) -> Option<Place> {
        let everywhere = |(country, regions): &(CountryId, Vec<RegionId>)| {
            let country = country.clone();
            let regions = [None, Some(ELSEWHERE.to_owned())].into_iter().chain(regions.iter().cloned().map(Some));
            let inside: Vec<Place> =
                regions.flat_map(|region| [(Some(country.clone()), region.clone()), (None, region)]).collect();
            inside
        };
        let places = self.places.iter().flat_map(everywhere).filter(|place| *place != (None, None));
        only(places, |place| of_place(place) >> dropped == number >> dropped)
    }

    /// The goal with this number.
    pub fn goal(&self, number: u16) -> Option<Goal> {
        let occupations = self.occupations.iter().cloned().map(Goal::Occupation);
        only(occupations.chain(self.held.iter().cloned().map(Goal::Qualification)), |goal| {
            of_goal(goal) == Some(number)
        })
    }

    /// The offer with this number.
    pub fn offer(&self, number: u16) -> Option<OfferId> {
        only(self.offers.iter().cloned(), |offer| of_offer(offer) == number)
    }
}

/// The one that fits, if there is only one.
fn only<T: PartialEq>(all: impl Iterator<Item = T>, fits: impl Fn(&T) -> bool) -> Option<T> {
    let mut fitting = all.filter(fits);
    let first = fitting.next()?;
    fitting.all(|other| other == first).then_some(first)
}

/// The number of a place.
pub fn of_place((country, region): &Place) -> u16 {
    let text = |id: &Option<String>| id.clone().unwrap_or_default();
    folded(&["place:", &text(country), "/", &text(region)].concat())
}

/// The number of a goal that names an occupation or a qualification; the others have none.
pub fn of_goal(goal: &Goal) -> Option<u16> {
    match goal {
        Goal::Occupation(id) | Goal::Qualification(id) => Some(folded(&[goal.kind(), ":", id].concat())),
        _ => None,
    }
}

/// The number of an offer.
pub fn of_offer(offer: &OfferId) -> u16 {
    folded(&["offer:", offer].concat())
}

/// What is asked about, in order, and which of it is in the short set: with other questions a code means something else.
pub fn of_framework(framework: &Framework) -> u32 {
    let mut text = String::new();
    for area in &framework.areas {
        text.push_str(&["#", &area.id.to_string()].concat());
        for competence in area.competences() {
            text.push_str(&[if competence.short { "*" } else { " " }, &competence.id.to_string()].concat());
        }
    }
    framework.language_skills().for_each(|(skill, _)| text.push_str(&["~", &skill.to_string()].concat()));
    fnv(&text)
}

fn folded(text: &str) -> u16 {
    let hash = fnv(text);
    // The upper half is moved onto the lower one.
    (hash ^ (hash >> 16)) as u16
}

/// FNV-1a, 32 bits (Fowler, Noll and Vo).
fn fnv(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!([fnv(""), fnv("a"), fnv("foobar")], [0x811c_9dc5, 0xe40c_292c, 0xbf9c_f968]);
    }

    /// These stand in codes on paper, so they never change.
    #[test]
    fn numbers_of_ids_are_what_they_were() {
        let place = (Some("NO".to_owned()), Some("innlandet".to_owned()));
        let goal = of_goal(&Goal::Occupation("renholder".into()));
        let numbers = [of_place(&place), goal.unwrap_or_default(), of_offer(&"no-fov-1".into())];
        assert_eq!(numbers, [1_843, 27_874, 30_208]);
        assert_eq!(of_goal(&Goal::Study), None);
    }

    #[test]
    fn a_number_that_two_ids_have_stands_for_neither() {
        let number = |id: &str| of_offer(&id.to_owned());
        let twin = (0..).map(|n| format!("x-{n}")).find(|id| number(id) == number("no-x")).expect("one in 65,536");
        let mut known = Known { offers: vec!["no-x".into(), "no-y".into()], ..Known::default() };
        assert_eq!(known.offer(number("no-x")), Some("no-x".into()));
        assert_eq!(known.offer(number("no-z")), None);
        known.offers.push(twin);
        assert_eq!((known.offer(number("no-x")), known.offer(number("no-y"))), (None, Some("no-y".into())));
    }
}
