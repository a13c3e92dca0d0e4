//! Names in one content file of things in another: competences, offers, occupations, regions, what a person holds.
//! It never judges the things themselves.

use std::collections::BTreeSet;

use super::pack::Pack;
use super::problem::Findings;
use crate::content::Facts;
use crate::framework::{CompetenceId, Framework};
use crate::pathway::{ELSEWHERE, Fact, Gain, Reach, Requirement};

const OFFERS: &str = "content/offers.json";
const OCCUPATIONS: &str = "content/occupations.json";
const RULES: &str = "content/rules.json";

/// Every name leads to something.
pub(super) fn check(pack: &Pack, findings: &mut Findings) {
    let (Some(framework), Some(facts)) = (&pack.framework, &pack.facts) else { return };
    let offers = pack.offers.as_deref();
    let occupations = pack.occupations.as_deref();
    let known = Known {
        framework,
        facts,
        offers: offers.map(|offers| offers.iter().map(|o| (o.id.as_str(), o.country.as_str())).collect()),
        occupations: occupations.map(|all| all.iter().map(|occupation| occupation.id.as_str()).collect()),
    };
    for (at, offer) in offers.unwrap_or_default().iter().enumerate() {
        let mut here = At { file: OFFERS, place: format!("offers.{at}"), id: &offer.id, findings };
        known.country(&offer.country, "country", &mut here);
        if let Reach::Region(region) = &offer.reach {
            known.region(region, Some(&offer.country), "region", &mut here);
        }
        known.requirement(&offer.requires, &offer.country, "requires", &mut here);
        for (at, gain) in offer.gains.iter().enumerate() {
            match gain {
                Gain::Level { competence, .. } => known.competence(*competence, &format!("gains.{at}"), &mut here),
                Gain::Qualification(held) => known.held(held, &format!("gains.{at}"), &mut here),
                Gain::Language(_) | Gain::Schooling(_) => {}
            }
        }
    }
    for (at, occupation) in occupations.unwrap_or_default().iter().enumerate() {
        let mut here = At { file: OCCUPATIONS, place: format!("occupations.{at}"), id: &occupation.id, findings };
        for country in &occupation.countries {
            known.country(country, "countries", &mut here);
        }
        let countries: Vec<&str> = occupation.countries.iter().map(String::as_str).collect();
        for (field, list) in [("required", &occupation.required), ("usual", &occupation.usual)] {
            for (at, held) in list.iter().enumerate() {
                known.held(held, &format!("{field}.{at}"), &mut here);
            }
        }
        for competence in occupation.targets.keys() {
            known.competence(*competence, &format!("targets.{competence}"), &mut here);
        }
        for (at, offer) in occupation.offers.iter().enumerate() {
            known.offer(offer, &countries, &format!("offers.{at}"), &mut here);
        }
    }
    for (at, rule) in pack.rules.as_deref().unwrap_or_default().iter().enumerate() {
        let mut here = At { file: RULES, place: format!("rules.{at}"), id: &rule.id, findings };
        known.country(&rule.country, "country", &mut here);
        known.requirement(&rule.when, &rule.country, "when", &mut here);
        for (at, offer) in rule.suggest.iter().enumerate() {
            known.offer(offer, &[&rule.country], &format!("suggest.{at}"), &mut here);
        }
    }
}

/// What exists.
struct Known<'a> {
    framework: &'a Framework,
    facts: &'a Facts,
    /// Nothing where the file could not be read: then nobody can say what is missing.
    offers: Option<BTreeSet<(&'a str, &'a str)>>,
    occupations: Option<BTreeSet<&'a str>>,
}

/// The thing being looked at.
struct At<'a> {
    file: &'a str,
    place: String,
    id: &'a str,
    findings: &'a mut Findings,
}

impl At<'_> {
    fn missing(&mut self, field: &str, what: String, remedy: &str) {
        let place = format!("{}.{field}", self.place);
        self.findings.fault(self.file, &place, format!("{}: {what}", self.id), remedy);
    }
}

impl Known<'_> {
    fn country(&self, id: &str, field: &str, at: &mut At) {
        if self.facts.country(id).is_none() {
            at.missing(
                field,
                format!("there is no country «{id}»"),
                "Mend the code, or add the country to facts.json.",
            );
        }
    }

    fn region(&self, id: &str, country: Option<&str>, field: &str, at: &mut At) {
        let mut countries = self.facts.countries.iter().filter(|one| country.is_none_or(|country| one.id == country));
        if id != ELSEWHERE && !countries.any(|country| country.regions.iter().any(|region| region == id)) {
            let what = format!("there is no region «{id}» in that country");
            at.missing(field, what, "Mend the id, write \"national\", or add the region to facts.json.");
        }
    }

    fn competence(&self, id: CompetenceId, field: &str, at: &mut At) {
        if self.framework.competence(id).is_none() {
            at.missing(
                field,
                format!("there is no competence {id}"),
                "Use an id of framework.json; languages are not competences.",
            );
        }
    }

    fn held(&self, id: &str, field: &str, at: &mut At) {
        if !self.facts.held.iter().any(|held| held == id) {
            at.missing(field, format!("nobody can hold «{id}»"), "Mend the id, or add it to held in facts.json.");
        }
    }

    fn offer(&self, id: &str, countries: &[&str], field: &str, at: &mut At) {
        let Some(offers) = &self.offers else { return };
        match offers.iter().find(|(offer, _)| *offer == id) {
            None => {
                at.missing(field, format!("there is no offer «{id}»"), "Mend the id, or add the offer to offers.json.")
            }
            Some((_, country)) if !countries.contains(country) => {
                let what = format!("the offer «{id}» is in {country}");
                at.missing(field, what, "Use an offer of the same country.");
            }
            Some(_) => {}
        }
    }

    fn requirement(&self, requirement: &Requirement, country: &str, field: &str, at: &mut At) {
        for (group, facts) in requirement.0.iter().enumerate() {
            for (number, fact) in facts.iter().enumerate() {
                self.fact(fact, country, &format!("{field}.{group}.{number}"), at);
            }
        }
    }

    fn fact(&self, fact: &Fact, country: &str, field: &str, at: &mut At) {
        match fact {
            Fact::LevelAtLeast(competence, _) => self.competence(*competence, field, at),
            Fact::Holds(held) => self.held(held, field, at),
            Fact::HoldsAny(kind) if !self.facts.held.iter().any(|held| held.starts_with(&format!("{kind}:"))) => {
                at.missing(field, format!("nothing to hold begins with «{kind}:»"), "Use a kind that facts.json has.");
            }
            Fact::Region(region) => self.region(region, Some(country), field, at),
            Fact::GoalOccupation(id) if self.occupations.as_ref().is_some_and(|all| !all.contains(id.as_str())) => {
                at.missing(field, format!("there is no occupation «{id}»"), "Mend the id, or add the occupation.");
            }
            Fact::Done(offer) => self.offer(offer, &[country], field, at),
            Fact::Not(fact) => self.fact(fact, country, &format!("{field}.not"), at),
            _ => {}
        }
    }
}
