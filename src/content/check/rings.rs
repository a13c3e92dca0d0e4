//! Offers that wait for themselves: by what must be done first, or by what only they lead to.
//! It never asks about one person; it asks whether anybody at all could join.

use std::collections::BTreeSet;

use super::pack::{Pack, Placed};
use super::problem::Findings;
use crate::pathway::{Fact, Offer};

/// Each offer can be joined by somebody, also by somebody who has got nothing elsewhere of what the country's offers give.
pub(super) fn check(pack: &Pack, findings: &mut Findings) {
    let offers = pack.offers.as_deref().unwrap_or_default();
    let never = unreached(offers, false);
    for offer in &never {
        let what = format!("{}: it can never begin, because all that opens it waits for itself", offer.id);
        let remedy = "Remove one of the `done` facts in the ring, or write another way beside it.";
        findings.fault(&offer.file, &format!("offers.{}.requires", offer.at), what, remedy);
    }
    for offer in unreached(offers, true).into_iter().filter(|offer| never.iter().all(|known| known.id != offer.id)) {
        let what =
            format!("{}: nobody comes here by other offers, because what it asks for is given only after it", offer.id);
        let remedy =
            "Ask for less, or add an offer that leads here; until then only those who have it elsewhere can join.";
        findings.fault(&offer.file, &format!("offers.{}.requires", offer.at), what, remedy);
    }
}

/// The offers that stay closed when all that are open have been joined, again and again. What no offer gives, people have;
/// what offers give, they have too unless it is told that they come with nothing.
fn unreached(offers: &[Placed<Offer>], with_nothing: bool) -> Vec<&Placed<Offer>> {
    let known: BTreeSet<&str> = offers.iter().map(|offer| offer.id.as_str()).collect();
    let (mut joined, mut closed): (Vec<&Offer>, Vec<&Placed<Offer>>) = (Vec::new(), offers.iter().collect());
    loop {
        let holds = |fact: &Fact, country: &str| match fact {
            // That there is no such offer is said elsewhere.
            Fact::Done(id) => !known.contains(id.as_str()) || joined.iter().any(|offer| offer.id == *id),
            fact => {
                let gives = |offer: &Offer| offer.country == country && offer.gains.iter().any(|gain| gain.meets(fact));
                !with_nothing || joined.iter().any(|offer| gives(offer)) || !offers.iter().any(|offer| gives(offer))
            }
        };
        let is_open = |offer: &Offer| {
            let mut groups = offer.requires.0.iter();
            groups.all(|group| group.iter().any(|fact| holds(fact, &offer.country)))
        };
        let (open, still): (Vec<_>, Vec<_>) = closed.into_iter().partition(|offer| is_open(offer));
        if open.is_empty() {
            return still;
        }
        joined.extend(open.into_iter().map(|offer| &**offer));
        closed = still;
    }
}
