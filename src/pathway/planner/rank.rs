//! Which offer goes first for one who stands there. There is no chance in it, and the id decides at last.

use std::cmp::Reverse;

use super::catalogue::is_trade;
use super::{Candidate, Wants};
use crate::pathway::{Cost, Gain, Person, Place, Reach, Truth};

/// What stands first is compared first; less is better. The order of the rules and of what each suggests is the
/// author's. Elsewhere the smallest step that closes a gap goes first, then what is near and free.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank<'c> {
    waits: bool,
    off_goal: bool,
    rule: usize,
    may_join: Reverse<Truth>,
    place_in_rule: usize,
    closes_nothing: bool,
    is_detour: bool,
    size: u8,
    place_on_route: usize,
    place: Place,
    cost: Cost,
    national: bool,
    hours: u32,
    id: &'c str,
}

impl<'c> Rank<'c> {
    /// The rank for one who stands there, where these rules have nothing in the plan yet.
    pub(super) fn new(
        candidate: &Candidate<'c>,
        person: &Person,
        wants: &Wants,
        is_open: impl Fn(usize) -> bool,
    ) -> Rank<'c> {
        let offer = candidate.offer;
        let closes = |gain: &Gain| gain.is_of_use_to(person) && wants.are_served_by(gain, person);
        let rule = candidate.rules.iter().find(|suggested| is_open(suggested.rule));
        let may_join = match (offer.is_open_to(person), &candidate.route) {
            // On the route the author's order says more than what somebody has not told.
            (Truth::Unknown, Some(_)) if rule.is_none() => Truth::Yes,
            (truth, _) => truth,
        };
        Rank {
            waits: !candidate.is_worth_waiting_for() && !candidate.can_start(person),
            off_goal: candidate.off_goal,
            rule: rule.map_or(usize::MAX, |suggested| suggested.rule),
            may_join: Reverse(may_join),
            place_in_rule: rule.map_or(0, |suggested| suggested.place),
            closes_nothing: !candidate.prepares() && !offer.gains.iter().any(closes),
            is_detour: candidate.is_detour() && !offer.gains.is_empty(),
            size: if offer.gains.iter().any(is_trade) { LARGEST } else { size(offer.effort.high) },
            place_on_route: candidate.route.as_ref().map_or(0, |(place, _)| *place),
            place: offer.place,
            cost: offer.cost,
            national: offer.reach == Reach::National,
            hours: offer.effort.high,
            id: &offer.id,
        }
    }
}

/// Every way to a trade is long, and the author's order says which to take.
const LARGEST: u8 = 3;

/// An evening, some days, some weeks, or more: finer differences in hours matter less than place and cost.
fn size(hours: u32) -> u8 {
    match hours {
        0..=2 => 0,
        3..=20 => 1,
        21..=200 => 2,
        _ => LARGEST,
    }
}
