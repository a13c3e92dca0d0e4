//! The plan while it is being put together: which offer is still of use, and which would only do instead.
//! It never goes back on a step that the ranking put before.

use super::rank::Rank;
use super::{Candidate, Catalogue, Forward, Wants};
use crate::pathway::{Gain, Person, Truth};

/// What a draft is made from. Offers are named by their place in the catalogue.
#[derive(Clone, Copy)]
pub(super) struct Table<'d> {
    pub(super) catalogue: &'d Catalogue,
    pub(super) wants: &'d Wants,
    pub(super) forward: &'d Forward,
    pub(super) candidates: &'d [Candidate<'d>],
}

pub(super) struct Draft<'d> {
    pub(super) table: Table<'d>,
    /// The person as the steps so far would leave them.
    pub(super) person: Person,
    pub(super) steps: Vec<usize>,
    /// What would do instead of a step.
    pub(super) instead: Vec<usize>,
}

impl<'d> Draft<'d> {
    pub(super) fn new(table: Table<'d>) -> Draft<'d> {
        Draft { table, person: table.catalogue.person.clone(), steps: Vec::new(), instead: Vec::new() }
    }

    /// Takes in all that is of use. What goes first is judged anew after each step.
    pub(super) fn fill(&mut self) {
        let all = 0..self.table.candidates.len();
        let mut left: Vec<_> = all.filter(|at| self.table.candidates[*at].has_cause()).collect();
        while let Some(best) = (0..left.len()).min_by_key(|n| self.rank(left[*n])) {
            self.consider(left.swap_remove(best));
        }
    }

    /// Adds an offer at the end, if the person may join it.
    pub(super) fn append(&mut self, at: usize) {
        let offer = self.table.candidates[at].offer;
        if !self.steps.contains(&at) && offer.requires.of(&self.person) != Truth::No {
            self.steps.push(at);
            self.person.finish(offer);
        }
    }

    pub(super) fn rank(&self, at: usize) -> Rank<'d> {
        Rank::new(&self.table.candidates[at], &self.person, self.table.wants, |rule| !self.is_answered(rule))
    }

    /// Whether a rule has one of its offers in the plan. One is enough: the others would do instead.
    fn is_answered(&self, rule: usize) -> bool {
        let mut suggested = self.steps.iter().flat_map(|at| &self.table.candidates[*at].rules);
        suggested.any(|suggested| suggested.rule == rule)
    }

    /// Takes the candidate in, with what it needs first, if it still brings something.
    fn consider(&mut self, at: usize) {
        if self.steps.contains(&at) {
            return;
        }
        let by_itself = self.comes_by_itself(at);
        let candidate = &self.table.candidates[at];
        let is_in_time = candidate.is_worth_waiting_for() || candidate.can_start(&self.person);
        match self.first_use(at, by_itself).filter(|_| is_in_time) {
            Some(gain) => drop(self.add(at, gain, by_itself)),
            None => self.note_instead(at),
        }
    }

    /// Whether a rule or the route still calls for it.
    fn comes_by_itself(&self, at: usize) -> bool {
        let candidate = &self.table.candidates[at];
        let by_route = candidate.route.is_some() && self.table.wants.qualification_lacks(&self.person);
        let by_rule = candidate.rules.iter().any(|suggested| !self.is_answered(suggested.rule));
        (by_route || by_rule) && self.table.catalogue.brings_anything(candidate.offer, &self.person)
    }

    /// The gain by which an offer is of use soonest; the inner nothing stands for an offer without gains.
    fn first_use(&self, at: usize, by_itself: bool) -> Option<Option<usize>> {
        let Table { catalogue, wants, forward, candidates } = self.table;
        let gains = &candidates[at].offer.gains;
        if gains.is_empty() {
            return by_itself.then_some(None);
        }
        let is_useful = |gain: &Gain| match by_itself {
            true => catalogue.is_new(gain, &self.person),
            false => wants.are_served_by(gain, &self.person),
        };
        let useful = (0..gains.len()).filter(|gain| is_useful(&gains[*gain]));
        let is_late = |gain: usize| !gains[gain].is_of_use_to(&self.person);
        let reached = useful.filter_map(|gain| Some((is_late(gain), forward.round(at, Some(gain))?, gain)));
        reached.min().map(|(_, _, gain)| Some(gain))
    }

    /// Keeps what would do instead of a step, if it brings something and may be joined as things are.
    pub(super) fn note_instead(&mut self, at: usize) {
        let Table { catalogue, wants, candidates, .. } = self.table;
        let (start, offer) = (&catalogue.person, candidates[at].offer);
        let serves = |gain: &Gain| gain.is_of_use_to(start) && wants.are_served_by(gain, start);
        let brings = match candidates[at].is_suggested() {
            true => catalogue.brings_anything(offer, start),
            false => offer.gains.iter().any(serves),
        };
        if brings && !self.instead.contains(&at) && offer.requires.of(start) != Truth::No {
            self.instead.push(at);
        }
    }
}
