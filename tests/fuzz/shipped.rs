//! The content that ships, read once: what the bytes of a target meet. It is built into the program, so no folder is needed.

use std::sync::OnceLock;

use kompetansesti::content::{Facts, parse_facts, parse_framework, parse_measure, parse_occupations, parse_offers};
use kompetansesti::engine::{Engine, Texts};
use kompetansesti::exchange::Known;
use kompetansesti::framework::Framework;
use kompetansesti::measure::Model;
use kompetansesti::occupation::Occupation;
use kompetansesti::pathway::Offer;

pub const FRAMEWORK: &str = include_str!("../../public/content/framework.json");
pub const MEASURE: &str = include_str!("../../public/content/measure.json");
pub const FACTS: &str = include_str!("../../public/content/facts.json");
const OCCUPATIONS: &str = include_str!("../../public/content/occupations.json");
const OFFERS: &str = include_str!("../../public/content/offer/NO.json");
const RULES: &str = include_str!("../../public/content/rule/NO.json");

/// What ships.
pub struct Shipped {
    pub framework: Framework,
    pub model: Model,
    pub facts: Facts,
    pub occupations: Vec<Occupation>,
    pub offers: Vec<Offer>,
    pub known: Known,
    pub engine: Engine,
}

/// What ships, read at the first call.
pub fn shipped() -> &'static Shipped {
    static SHIPPED: OnceLock<Shipped> = OnceLock::new();
    SHIPPED.get_or_init(read)
}

fn read() -> Shipped {
    let framework = parse_framework(FRAMEWORK).expect("a framework");
    let model = Model::new(parse_measure(MEASURE).expect("parameters"), &framework).expect("a model");
    let facts = parse_facts(FACTS).expect("facts");
    let occupations = parse_occupations(OCCUPATIONS).expect("occupations");
    let offers = parse_offers(OFFERS).expect("offers");
    let known = Known {
        places: facts.countries.iter().map(|country| (country.id.clone(), country.regions.clone())).collect(),
        occupations: occupations.iter().map(|occupation| occupation.id.clone()).collect(),
        held: facts.held.clone(),
        offers: offers.iter().map(|offer| offer.id.clone()).collect(),
    };
    let texts = Texts {
        framework: FRAMEWORK,
        measure: MEASURE,
        facts: FACTS,
        offers: OFFERS,
        occupations: OCCUPATIONS,
        rules: RULES,
    };
    let engine = Engine::new(&texts).expect("an engine");
    Shipped { framework, model, facts, occupations, offers, known, engine }
}
