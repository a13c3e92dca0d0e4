//! Whether there is a way to what the occupations ask for, in each country.
//! It never asks whether one person may take that way; the planner does.

use std::collections::{BTreeMap, BTreeSet};

use super::pack::{Pack, Placed};
use super::problem::Findings;
use crate::framework::{Cefr, CompetenceId, Level};
use crate::occupation::Occupation;
use crate::pathway::{ANY_TRADE, Gain, Offer};

/// Something that an occupation asks for.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Wanted {
    Level(CompetenceId, Level),
    Language(Cefr),
    Held(String),
}

/// Each thing that occupations ask for is given by an offer in the same country.
pub(super) fn check(pack: &Pack, findings: &mut Findings) {
    let (Some(offers), Some(occupations)) = (&pack.offers, &pack.occupations) else { return };
    let mut wanted: BTreeMap<(String, Wanted), BTreeSet<&str>> = BTreeMap::new();
    for occupation in occupations {
        let levels = occupation.targets.iter().map(|(competence, level)| Wanted::Level(*competence, *level));
        let held = occupation.required.iter().chain(&occupation.usual).cloned().map(Wanted::Held);
        for one in levels.chain(occupation.language.map(Wanted::Language)).chain(held) {
            for country in occupation.countries.iter().filter(|country| !is_given(&one, occupation, offers, country)) {
                wanted.entry(((*country).clone(), one.clone())).or_default().insert(&occupation.id);
            }
        }
    }
    for ((country, one), by) in wanted {
        let some: Vec<&str> = by.iter().copied().take(3).collect();
        let more = if by.len() > some.len() { format!(" and {} more", by.len() - some.len()) } else { String::new() };
        let what = format!("no offer in {country} gives {}, asked for by {}{more}", one.words(), some.join(", "));
        let remedy = "Add an offer that gives it; until then people are sent to guidance.";
        findings.warning(&format!("content/offer/{country}.json"), "", what, remedy);
    }
}

/// Whether an offer in the country gives it. Those on the occupation's own way that are open to any trade give its own.
fn is_given(wanted: &Wanted, occupation: &Occupation, offers: &[Placed<Offer>], country: &str) -> bool {
    let any_trade = Wanted::Held(ANY_TRADE.to_owned());
    let is_trade = matches!(wanted, Wanted::Held(held) if held.starts_with("trade:"));
    let own = |offer: &Offer| is_trade && occupation.offers.contains(&offer.id) && any_trade.is_given_by(offer);
    offers.iter().any(|offer| offer.country == country && (wanted.is_given_by(offer) || own(offer)))
}

impl Wanted {
    fn is_given_by(&self, offer: &Offer) -> bool {
        offer.gains.iter().any(|gain| match (self, gain) {
            (Wanted::Level(wanted, level), gain) => gain.level_in(*wanted).is_some_and(|to| to >= *level),
            (Wanted::Language(level), gain) => gain.language().is_some_and(|to| to >= *level),
            (Wanted::Held(wanted), Gain::Qualification(held)) => held == wanted,
            (Wanted::Held(_), _) => false,
        })
    }

    fn words(&self) -> String {
        match self {
            Wanted::Level(competence, level) => format!("{competence} at \"{}\"", level.word()),
            Wanted::Language(level) => format!("the working language at {}", level.code()),
            Wanted::Held(held) => format!("«{held}»"),
        }
    }
}
