//! What can be reached from where the person stands, in rounds: what may be joined at once, what after that, and so on.
//! It forgets that one step may rule out another; the draft checks that.

use super::Catalogue;
use crate::framework::Map;
use crate::pathway::{Fact, Gain, Offer, Person, Truth};

pub(super) struct Forward {
    /// The round in which an offer may first be joined.
    offers: Map<usize, usize>,
    /// The round in which a gain of an offer may first be had.
    gains: Map<(usize, usize), usize>,
}

impl Forward {
    pub(super) fn new(catalogue: &Catalogue) -> Forward {
        let mut forward = Forward { offers: Map::new(), gains: Map::new() };
        let mut person = catalogue.person.clone();
        for round in 0.. {
            let before = (forward.offers.len(), forward.gains.len());
            let mut next = person.clone();
            for (at, offer) in catalogue.offers.iter().enumerate() {
                forward.look(round, at, offer, [&catalogue.person, &person], &mut next);
            }
            if before == (forward.offers.len(), forward.gains.len()) {
                break;
            }
            person = next;
        }
        forward
    }

    /// Whether the offer can be joined at all, now or later.
    pub(super) fn reaches(&self, offer: usize) -> bool {
        self.offers.contains_key(&offer)
    }

    /// The round in which this gain, or without one the offer itself, is first reached.
    pub(super) fn round(&self, offer: usize, gain: Option<usize>) -> Option<usize> {
        match gain {
            Some(gain) => self.gains.get(&(offer, gain)).copied(),
            None => self.offers.get(&offer).copied(),
        }
    }

    /// Notes what this offer brings in this round.
    fn look(&mut self, round: usize, at: usize, offer: &Offer, [start, person]: [&Person; 2], next: &mut Person) {
        let holds = |fact: &Fact| fact.of(start) != Truth::No || fact.of(person) != Truth::No;
        if !self.reaches(at) {
            if !offer.requires.0.iter().all(|group| group.iter().any(holds)) {
                return;
            }
            self.offers.insert(at, round);
            next.done.insert(offer.id.clone());
        }
        for (number, gain) in offer.gains.iter().enumerate() {
            if !self.gains.contains_key(&(at, number)) && gain.is_of_use_to(person) {
                self.gains.insert((at, number), round);
                next.gained.push(gain.clone());
            }
        }
    }

    /// The offers that would make this fact hold, and by which gain, if they are reached before this round.
    pub(super) fn achievers<'a>(
        &'a self,
        catalogue: &'a Catalogue,
        fact: &'a Fact,
        before: usize,
    ) -> impl Iterator<Item = (usize, Option<usize>)> + 'a {
        catalogue.offers.iter().enumerate().filter_map(move |(at, offer)| {
            let gain = offer.gains.iter().position(|gain: &Gain| gain.meets(fact));
            let helps = gain.is_some() || matches!(fact, Fact::Done(id) if *id == offer.id);
            let in_time = self.round(at, gain).is_some_and(|round| round < before);
            (helps && in_time).then_some((at, gain))
        })
    }
}
