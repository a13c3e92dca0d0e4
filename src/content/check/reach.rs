//! Whether there is a way to what the occupations ask for, in each country.
//! It never asks whether one person may take that way; the planner does.

use std::collections::{BTreeMap, BTreeSet};

use super::pack::Pack;
use super::problem::Findings;
use crate::framework::{Cefr, CompetenceId, Level};
use crate::pathway::{Gain, Offer};

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
            for country in &occupation.countries {
                wanted.entry((country.clone(), one.clone())).or_default().insert(&occupation.id);
            }
        }
    }
    for ((country, one), by) in wanted {
        if !offers.iter().any(|offer| offer.country == country && one.is_given_by(offer)) {
            let some: Vec<&str> = by.iter().copied().take(3).collect();
            let more =
                if by.len() > some.len() { format!(" and {} more", by.len() - some.len()) } else { String::new() };
            let what = format!("no offer in {country} gives {}, asked for by {}{more}", one.words(), some.join(", "));
            let remedy = "Add an offer that gives it; until then people are sent to guidance.";
            findings.warning("content/offers.json", "", what, remedy);
        }
    }
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
