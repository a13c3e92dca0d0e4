//! What an offer weighs when ways are compared: the person's own hours, and what else a step asks of a person, in hours.
//! It holds no amount of money; a class of cost weighs as so many hours. Where the hours are alike, the author's order decides.

use super::Candidate;
use crate::pathway::{Cost, Form, Offer, Person, Place, Preference, Truth};

/// Getting started with something new: finding out, calling, applying.
const STEP: u32 = 8;
/// What is not certain to be open to the person may end in nothing. Nobody is sent after it while something certain leads there,
/// so it weighs more than the longest schooling that takes its place.
const UNCERTAIN: u32 = 10_000;
/// Each place further back on an occupation's usual route, as its author has ordered it.
const ROUTE_PLACE: u32 = 15;
/// How much more weighs what is not where the person wants it.
const ELSEWHERE: u32 = 4;
/// A week on the calendar, for one who wants to be done soon.
const WEEK: u32 = 20;

/// The weight of an offer for this person.
pub(super) fn weight(candidate: &Candidate, person: &Person, preference: Preference) -> u32 {
    let offer = candidate.offer;
    let route = candidate.route.as_ref().map_or(0, |(place, _)| u32::try_from(*place).unwrap_or(0) * ROUTE_PLACE);
    let plain = balanced(offer) + route;
    let uncertain = if offer.is_open_to(person) == Truth::Unknown { UNCERTAIN } else { 0 };
    match preference {
        Preference::Balanced => plain + uncertain,
        // What else it asks only decides between ways that are equally quick, or equally short.
        Preference::Fastest => offer.weeks.low.midpoint(offer.weeks.high) * WEEK + plain / 50 + uncertain,
        Preference::FewestHours => (offer.effort.middle() + STEP + uncertain) * 10 + plain / 50,
        Preference::FromHome if offer.is_from_home() => plain + uncertain,
        Preference::AtWork if offer.forms.contains(&Form::Work) => plain + uncertain,
        Preference::FromHome | Preference::AtWork => plain * ELSEWHERE + uncertain,
    }
}

/// The person's own hours, and what else a step asks, in hours.
fn balanced(offer: &Offer) -> u32 {
    let own = match offer.cost {
        // Hours with pay are work, not spare time; but a place with pay must be found, and some of them are at school.
        Cost::Wage => offer.effort.middle() * 2 / 3,
        _ => offer.effort.middle(),
    };
    let pay = match offer.cost {
        Cost::Free | Cost::Wage => 0,
        Cost::FreeWithRight => 5,
        Cost::Fee => 20,
        Cost::Loan => 60,
        Cost::Paid => 80,
    };
    let way = match offer.place {
        Place::Home => 0,
        Place::Local => 2,
        Place::Region => 10,
        Place::Country => 40,
    };
    own + pay + way + STEP
}
