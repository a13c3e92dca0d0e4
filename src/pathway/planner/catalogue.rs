//! The offers that a plan may use, and the person as finished offers have left them.
//! It never holds an offer that is elsewhere, finished, or hidden by the person.

use crate::framework::Level;
use crate::pathway::{ANY_TRADE, Asked, Gain, Goal, LevelBelief, Offer, Person, Situation, Truth};

/// How trades begin: of these one is what people go for.
const TRADE: &str = "trade:";

pub(super) struct Catalogue {
    pub(super) person: Person,
    pub(super) offers: Vec<Offer>,
}

impl Catalogue {
    pub(super) fn new(offers: &[Offer], situation: &Situation) -> Catalogue {
        let mut person = situation.person.clone();
        person.asked = match &person.goal {
            Some(Goal::Qualification(held)) => Some(Asked { held: [held.clone()].into(), language: None }),
            _ => situation.occupation.map(Asked::by),
        };
        let offers: Vec<_> = offers.iter().map(|offer| in_trade_of(offer, situation)).collect();
        for offer in offers.iter().filter(|offer| situation.person.done.contains(&offer.id)) {
            person.gained.extend(offer.gains.iter().cloned());
        }
        person.gained.extend(situation.wishes.as_if.iter().map(|(competence, to)| Gain::Level {
            competence: *competence,
            from: Level::NotYet,
            to: *to,
        }));
        let fits = |offer: &Offer| {
            let wanted = !person.done.contains(&offer.id) && !situation.hidden.contains(&offer.id);
            wanted && situation.wishes.allow(offer) && offer.is_near(&person) != Truth::No
        };
        let mut offers: Vec<Offer> = offers.into_iter().filter(fits).collect();
        // Of ways that weigh the same one is chosen by its place, so no file's order may decide.
        offers.sort_by(|a, b| a.id.cmp(&b.id));
        Catalogue { person, offers }
    }

    /// The place of this offer in the catalogue.
    pub(super) fn position(&self, id: &str) -> Option<usize> {
        self.offers.binary_search_by(|offer| offer.id.as_str().cmp(id)).ok()
    }

    /// Whether something was answered, and all of it is done alone.
    pub(super) fn person_stands_alone(&self) -> bool {
        let alone = |belief: &LevelBelief| belief.reaches(Level::Alone) == Truth::Yes;
        !self.person.levels.is_empty() && self.person.levels.values().all(alone)
    }

    /// Whether the gain is new to one whom a plan has brought there. A second trade is not.
    pub(super) fn is_new(&self, gain: &Gain, person: &Person) -> bool {
        let planned = person.gained.iter().skip(self.person.gained.len());
        gain.had_by(person) != Truth::Yes && !(is_trade(gain) && planned.into_iter().any(is_trade))
    }

    /// Whether finishing the offer brings anything new of what it is there for.
    pub(super) fn brings_anything(&self, offer: &Offer, person: &Person) -> bool {
        offer.gains.is_empty() || self.counted(offer).any(|gain| self.is_new(gain, person))
    }

    /// What an offer is there for: where it ends in something to hold, what is learnt on the way does not count.
    pub(super) fn counted<'o>(&self, offer: &'o Offer) -> impl Iterator<Item = &'o Gain> {
        let is_level = |gain: &Gain| matches!(gain, Gain::Level { .. });
        let only_levels = offer.gains.iter().all(is_level);
        offer.gains.iter().filter(move |gain| only_levels || !is_level(gain))
    }
}

/// An offer on the occupation's route that is open to several trades gives the occupation's own; where a trade is the goal,
/// every such offer gives that one.
fn in_trade_of(offer: &Offer, situation: &Situation) -> Offer {
    let mut offer = offer.clone();
    let on_route = situation.occupation.filter(|occupation| occupation.offers.contains(&offer.id));
    let asked = on_route.into_iter().flat_map(|occupation| occupation.required.iter().chain(&occupation.usual));
    let aimed_at = match &situation.person.goal {
        Some(Goal::Qualification(held)) => Some(held),
        _ => None,
    };
    let own = asked.chain(aimed_at).find(|held| held.starts_with(TRADE));
    let gives = |wanted: &str| offer.gains.contains(&Gain::Qualification(wanted.to_owned()));
    if let Some(own) = own.filter(|own| gives(own) || gives(ANY_TRADE)) {
        offer.gains.retain(|gain| !is_trade(gain));
        offer.gains.push(Gain::Qualification(own.clone()));
    }
    offer
}

/// Whether it is a trade.
pub(super) fn is_trade(gain: &Gain) -> bool {
    matches!(gain, Gain::Qualification(held) if held.starts_with(TRADE))
}
