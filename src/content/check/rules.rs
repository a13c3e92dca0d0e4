//! What the rules must do together: leave nobody without a next step, and no offer without a way to it.
//! It never weighs one rule against another; their order does.

use std::collections::BTreeSet;

use super::pack::Pack;
use super::problem::Findings;

/// Every country has guidance for when nothing else fits, and every offer can be met.
pub(super) fn check(pack: &Pack, findings: &mut Findings) {
    let (Some(rules), Some(offers), Some(occupations)) = (&pack.rules, &pack.offers, &pack.occupations) else { return };
    for country in pack.countries() {
        if !rules.iter().any(|rule| rule.country == country && rule.is_fallback()) {
            let remedy = "Add a rule with \"when\": [] that suggests guidance.";
            findings.fault(
                &format!("content/rule/{country}.json"),
                "rules",
                format!("{country} has no rule for when nothing else fits"),
                remedy,
            );
        }
    }
    let led_to: BTreeSet<&str> = rules
        .iter()
        .flat_map(|rule| rule.suggest.iter().map(String::as_str))
        .chain(occupations.iter().flat_map(|occupation| occupation.offers.iter().map(String::as_str)))
        .collect();
    for offer in offers {
        if offer.gains.is_empty() && !led_to.contains(offer.id.as_str()) {
            let what = format!("{}: nothing leads to it", offer.id);
            let remedy = "Give it a gain, or suggest it in a rule or an occupation.";
            findings.fault(&offer.file, &format!("offers.{}.gains", offer.at), what, remedy);
        }
    }
}
