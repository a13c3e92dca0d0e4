//! A small made world: a few offers and rules of each country, and two occupations, written like the content files.

use super::made::{c, gives, holds, level, not, occupation, offer, raises, rule, trade};
use crate::framework::{Cefr, Set};
use crate::occupation::Occupation;
use crate::pathway::*;

pub fn offers() -> Vec<Offer> {
    use Fact::{LanguageAtLeast, TradeYearsAtLeast};
    let none = not(trade());
    let innlandet = Reach::Region("innlandet".into());
    #[rustfmt::skip]
    let offers = vec![
        offer("no-fov-1", &[], &[raises("A1", 0, 1), raises("A2", 0, 1)], 60),
        offer("no-fov-2", &[Fact::Done("no-fov-1".into())], &[raises("A1", 1, 2), raises("A2", 1, 2)], 120),
        offer("no-norsk-a2", &[], &[Gain::Language(Cefr::A2)], 300),
        offer("no-norsk-b1", &[LanguageAtLeast(Cefr::A2)], &[Gain::Language(Cefr::B1)], 300),
        offer("no-norsk-b2", &[LanguageAtLeast(Cefr::B1)], &[Gain::Language(Cefr::B2)], 250),
        Offer { place: Place::Home, ..offer("no-digihjelp", &[], &[raises("C3", 0, 1)], 4) },
        Offer { cost: Cost::Fee, ..offer("no-datakurs", &[], &[raises("C3", 1, 2)], 30) },
        offer("no-praksiskandidat", &[TradeYearsAtLeast(5), none.clone()], &[gives("trade:other")], 150),
        offer("no-fagbrev-pa-jobb", &[Fact::Work(Work::Employed), none.clone()], &[gives("trade:other")], 400),
        offer("no-vov-tomrer", &[LanguageAtLeast(Cefr::B1), none], &[gives("trade:carpenter")], 900),
        offer("no-vov-helse", &[LanguageAtLeast(Cefr::B1)], &[gives("trade:health-worker")], 900),
        offer("no-autorisasjon", &[holds("trade:health-worker")], &[gives("authorisation:health")], 1),
        Offer { reach: innlandet, ..offer("no-karriere-innlandet", &[], &[], 1) },
        offer("no-karriereveiledning", &[], &[], 1),
        offer("dk-fvu", &[], &[raises("A1", 0, 2)], 60),
        offer("dk-evejledning", &[], &[], 1),
    ];
    offers
}

pub fn rules() -> Vec<Rule> {
    let years = |years| Fact::TradeYearsAtLeast(years);
    vec![
        rule("low_basic", "NO", &[not(level("A1", 1))], &["no-fov-1"]),
        rule("low_language", "NO", &[not(Fact::LanguageAtLeast(Cefr::A2))], &["no-norsk-a2"]),
        rule("long_practice", "NO", &[years(5), not(trade())], &["no-praksiskandidat"]),
        rule("some_practice", "NO", &[years(1), not(trade())], &["no-fagbrev-pa-jobb"]),
        rule("low_digital", "NO", &[not(level("C3", 2))], &["no-digihjelp"]),
        rule("guidance", "NO", &[], &["no-karriere-innlandet", "no-karriereveiledning"]),
        rule("low_basic", "DK", &[not(level("A1", 2))], &["dk-fvu"]),
        rule("guidance", "DK", &[], &["dk-evejledning"]),
    ]
}

pub fn carpenter() -> Occupation {
    Occupation {
        offers: ["no-vov-tomrer", "no-fagbrev-pa-jobb", "no-praksiskandidat"].map(String::from).into(),
        ..occupation("tomrer", &[("A1", 2), ("C3", 1)], Some(Cefr::B1), &["trade:carpenter"])
    }
}

pub fn health_worker() -> Occupation {
    Occupation {
        required: vec!["authorisation:health".into()],
        offers: vec!["no-vov-helse".into()],
        ..occupation("helsefagarbeider", &[("A1", 2), ("C3", 2)], Some(Cefr::B2), &["trade:health-worker"])
    }
}

/// The plan of the made world for this person, with nothing hidden.
pub fn plan(person: &Person, occupation: Option<&Occupation>) -> Plan {
    let useful = ["A1", "C3", "A2"].map(c);
    let situation = Situation {
        person,
        occupation,
        hidden: &Set::new(),
        useful: &useful,
        wishes: &Default::default(),
        today: None,
        short_set: false,
    };
    ExactPlanner { offers: &offers(), rules: &rules(), keep_on: &|| true }.plan(&situation)
}
