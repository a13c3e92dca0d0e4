//! What only shows when all offers are seen together, or from the day they are shown: chains that never begin, old checks.
//! It never asks an offer's source; people do that.

use std::collections::{BTreeMap, BTreeSet};

use super::pack::Pack;
use super::problem::Findings;
use crate::pathway::{Day, Decides, Entitlement, Fact, Offer};

/// After this many months a check is old.
const MONTHS: i32 = 12;

/// Checked days are in the past, and not too far.
pub(super) fn check_dates(pack: &Pack, today: Day, findings: &mut Findings) {
    for offer in pack.offers.iter().flatten() {
        let Some(checked) = offer.checked else { continue };
        let place = format!("offers.{}.checked", offer.at);
        if checked > today {
            let what = format!("{}: {checked} is in the future", offer.id);
            findings.fault(&offer.file, &place, what, "Write the day when somebody looked at the source, or null.");
        } else if today.months_since(checked) >= MONTHS {
            let what = format!("{}: checked on {checked}, more than {MONTHS} months ago", offer.id);
            findings.warning(&offer.file, &place, what, "Look at the source again, and write the new day.");
        }
    }
}

/// What Nav decides is never a right, and so never promised.
pub(super) fn check_promises(pack: &Pack, findings: &mut Findings) {
    for offer in pack.offers.iter().flatten() {
        if offer.decides == Decides::Nav && offer.entitlement == Entitlement::Right {
            let what = format!("{}: Nav decides case by case, so it is not a right", offer.id);
            let place = format!("offers.{}.entitlement", offer.at);
            findings.fault(&offer.file, &place, what, "Write \"assessed\".");
        }
    }
}

/// No offer waits, through others, for itself.
pub(super) fn check_chains(pack: &Pack, findings: &mut Findings) {
    let Some(offers) = &pack.offers else { return };
    let waits: BTreeMap<&str, Vec<&str>> = offers.iter().map(|offer| (offer.id.as_str(), waits_for(offer))).collect();
    for offer in offers {
        let mut before = BTreeSet::new();
        let mut next = waits_for(offer);
        while let Some(id) = next.pop() {
            if before.insert(id) {
                next.extend(waits.get(id).into_iter().flatten());
            }
        }
        if before.contains(offer.id.as_str()) {
            let what = format!("{}: it can never begin, because it waits for itself", offer.id);
            let place = format!("offers.{}.requires", offer.at);
            findings.fault(&offer.file, &place, what, "Remove one of the `done` facts in the ring.");
        }
    }
}

/// The offers that must be done first. One of several that will do is not a must.
fn waits_for(offer: &Offer) -> Vec<&str> {
    let musts = offer.requires.0.iter().filter(|group| group.len() == 1).flatten();
    musts.filter_map(|fact| if let Fact::Done(id) = fact { Some(id.as_str()) } else { None }).collect()
}
