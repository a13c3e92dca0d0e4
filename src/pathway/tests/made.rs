//! Short ways to write facts, offers, rules, occupations and people.

use crate::framework::{Cefr, CompetenceId, Level, Map, Set};
use crate::occupation::Occupation;
use crate::pathway::*;

pub fn c(id: &str) -> CompetenceId {
    id.parse().expect("an id")
}

/// Certain of this level.
pub fn sure(level: usize) -> LevelBelief {
    LevelBelief { at_least: [0, 1, 2, 3].map(|step| if step <= level { 1.0 } else { 0.0 }) }
}

pub fn level(competence: &str, number: usize) -> Fact {
    Fact::LevelAtLeast(c(competence), Level::ALL[number])
}

pub fn not(fact: Fact) -> Fact {
    Fact::Not(Box::new(fact))
}

pub fn holds(held: &str) -> Fact {
    Fact::Holds(held.into())
}

pub fn trade() -> Fact {
    Fact::HoldsAny("trade".into())
}

pub fn raises(competence: &str, from: usize, to: usize) -> Gain {
    Gain::Level { competence: c(competence), from: Level::ALL[from], to: Level::ALL[to] }
}

pub fn gives(held: &str) -> Gain {
    Gain::Qualification(held.into())
}

/// All of these, each alone in its group.
pub fn all(facts: &[Fact]) -> Requirement {
    Requirement(facts.iter().map(|fact| vec![fact.clone()]).collect())
}

/// An offer `no-…` or `dk-…`, free and near, open to everybody in the country.
pub fn offer(id: &str, requires: &[Fact], gains: &[Gain], hours: u32) -> Offer {
    Offer {
        id: id.into(),
        country: id[..2].to_uppercase(),
        reach: Reach::National,
        requires: all(requires),
        gains: gains.to_vec(),
        effort: Effort { low: hours, high: hours, basis: Basis::Estimate },
        weeks: Weeks { low: 1, high: 10, basis: Basis::Estimate },
        starts: Starts::Any,
        forms: Set::from([Form::Day]),
        place: Place::Local,
        cost: Cost::Free,
        decides: Decides::You,
        entitlement: Entitlement::Open,
        course: true,
        first: FirstMove {
            minutes: Minutes::new(10).expect("a short time"),
            contact: "https://example.org".into(),
            near: Map::new(),
            phone: None,
        },
        url: "https://example.org".into(),
        checked: None,
    }
}

pub fn rule(reason: &str, country: &str, when: &[Fact], suggest: &[&str]) -> Rule {
    Rule {
        id: format!("{country}-{reason}"),
        country: country.into(),
        when: all(when),
        suggest: suggest.iter().map(|id| (*id).into()).collect(),
        reason: reason.into(),
    }
}

/// An occupation with these targets, this language and these usual qualifications.
pub fn occupation(id: &str, targets: &[(&str, usize)], language: Option<Cefr>, usual: &[&str]) -> Occupation {
    Occupation {
        id: id.into(),
        targets: targets.iter().map(|(competence, number)| (c(competence), Level::ALL[*number])).collect(),
        language,
        usual: usual.iter().map(|held| (*held).into()).collect(),
        ..Occupation::default()
    }
}

/// Somebody in Innlandet who holds nothing, has Norwegian as a first language, and answered these levels.
pub fn person(levels: &[(&str, usize)]) -> Person {
    let about = About {
        country: Some("NO".into()),
        region: Some("innlandet".into()),
        first_language: Some(true),
        held: Some(Set::new()),
        ..About::default()
    };
    let levels: Map<_, _> = levels.iter().map(|(competence, number)| (c(competence), sure(*number))).collect();
    Person { about, levels, ..Person::default() }
}

/// The same person with another first language, at this level overall.
pub fn speaking(language: Cefr, mut person: Person) -> Person {
    person.about.first_language = Some(false);
    person.about.language = Some(language);
    person
}

pub fn ids(steps: &[Step]) -> Vec<&str> {
    steps.iter().map(|step| step.offer.as_str()).collect()
}
