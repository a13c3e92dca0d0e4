//! Names in one content file of things in another: competences, offers, occupations, regions, what a person holds.
//! It never judges the things themselves.

use std::collections::BTreeSet;

use super::pack::Pack;
use super::problem::Findings;
use crate::content::Facts;
use crate::framework::{CompetenceId, Framework};
use crate::occupation::Occupation;
use crate::pathway::{ELSEWHERE, Fact, Gain, Offer, Reach, Requirement, Rule};

const OCCUPATIONS: &str = "content/occupations.json";

/// Every name leads to something.
pub(super) fn check(pack: &Pack, findings: &mut Findings) {
    let (Some(framework), Some(facts)) = (&pack.framework, &pack.facts) else { return };
    let offers = pack.offers.as_ref();
    let occupations = pack.occupations.as_ref();
    let known = Known {
        framework,
        facts,
        offers: offers.map(|offers| offers.iter().map(|o| (o.id.as_str(), o.country.as_str())).collect()),
        occupations: occupations.map(|all| all.iter().map(|occupation| occupation.id.as_str()).collect()),
    };
    for offer in offers.into_iter().flatten() {
        let mut here = At { file: &offer.file, place: format!("offers.{}", offer.at), id: &offer.id, findings };
        here.of_country(&offer.country);
        known.in_offer(offer, here);
    }
    for (at, occupation) in occupations.into_iter().flatten().enumerate() {
        let place = format!("occupations.{at}");
        known.in_occupation(occupation, At { file: OCCUPATIONS, place, id: &occupation.id, findings });
    }
    for rule in pack.rules.iter().flatten() {
        let mut here = At { file: &rule.file, place: format!("rules.{}", rule.at), id: &rule.id, findings };
        here.of_country(&rule.country);
        known.in_rule(rule, here);
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
    /// What stands in a country's file must be of that country.
    fn of_country(&mut self, country: &str) {
        if !self.file.ends_with(&format!("/{country}.json")) {
            let what = format!("it is for {country}, and stands in the file of another country");
            self.missing("country", what, "Mend the country, or move it to the other file.");
        }
    }

    fn missing(&mut self, field: &str, what: String, remedy: &str) {
        let place = format!("{}.{field}", self.place);
        self.findings.fault(self.file, &place, format!("{}: {what}", self.id), remedy);
    }
}

impl Known<'_> {
    fn in_offer(&self, offer: &Offer, mut here: At) {
        self.country(&offer.country, "country", &mut here);
        if let Reach::Region(region) = &offer.reach {
            self.region(region, &offer.country, "region", &mut here);
        }
        for region in offer.first.near.keys() {
            self.region(region, &offer.country, "first.near", &mut here);
        }
        self.requirement(&offer.requires, &offer.country, "requires", &mut here);
        for (at, gain) in offer.gains.iter().enumerate() {
            match gain {
                Gain::Level { competence, .. } => self.competence(*competence, &format!("gains.{at}"), &mut here),
                Gain::Qualification(held) => self.held(held, &format!("gains.{at}"), &mut here),
                Gain::Language(_) | Gain::Schooling(_) => {}
            }
        }
    }

    fn in_occupation(&self, occupation: &Occupation, mut here: At) {
        let countries: Vec<&str> = occupation.countries.iter().map(String::as_str).collect();
        for country in &countries {
            self.country(country, "countries", &mut here);
        }
        for (field, list) in [("required", &occupation.required), ("usual", &occupation.usual)] {
            for (at, held) in list.iter().enumerate() {
                self.held(held, &format!("{field}.{at}"), &mut here);
            }
        }
        for competence in occupation.targets.keys() {
            self.competence(*competence, &format!("targets.{competence}"), &mut here);
        }
        for (at, offer) in occupation.offers.iter().enumerate() {
            self.offer(offer, &countries, &format!("offers.{at}"), &mut here);
        }
    }

    fn in_rule(&self, rule: &Rule, mut here: At) {
        self.country(&rule.country, "country", &mut here);
        self.requirement(&rule.when, &rule.country, "when", &mut here);
        for (at, offer) in rule.suggest.iter().enumerate() {
            self.offer(offer, &[&rule.country], &format!("suggest.{at}"), &mut here);
        }
    }

    fn country(&self, id: &str, field: &str, at: &mut At) {
        if self.facts.country(id).is_none() {
            at.missing(
                field,
                format!("there is no country «{id}»"),
                "Mend the code, or add the country to facts.json.",
            );
        }
    }

    fn region(&self, id: &str, country: &str, field: &str, at: &mut At) {
        let regions = self.facts.country(country).map(|country| &country.regions);
        if id != ELSEWHERE && !regions.into_iter().flatten().any(|region| region == id) {
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
            None => at.missing(field, format!("there is no offer «{id}»"), "Mend the id, or add the offer."),
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
            Fact::Region(region) => self.region(region, country, field, at),
            Fact::GoalOccupation(id) if self.occupations.as_ref().is_some_and(|all| !all.contains(id.as_str())) => {
                at.missing(field, format!("there is no occupation «{id}»"), "Mend the id, or add the occupation.");
            }
            Fact::GoalAsks(asked)
                if !self.facts.held.iter().any(|held| held == asked || held.starts_with(&format!("{asked}:"))) =>
            {
                at.missing(field, format!("nobody can hold «{asked}»"), "Use an id of facts.json, or how some begin.");
            }
            Fact::Done(offer) => self.offer(offer, &[country], field, at),
            Fact::Not(fact) => self.fact(fact, country, &format!("{field}.not"), at),
            _ => {}
        }
    }
}
