//! What only shows from who decides, or from the day the offers are shown: promises that nobody can keep, old checks.
//! It never asks an offer's source; people do that.

use super::pack::Pack;
use super::problem::Findings;
use crate::pathway::{Day, Decides, Entitlement};

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
