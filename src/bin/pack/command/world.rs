//! The content as a planner needs it, and the plan that somebody gets from it.
//! It never shows anything: words are the business of `words.rs`.

use kompetansesti::content::{
    ContentError, Files, parse_facts, parse_framework, parse_occupations, parse_offers, parse_rules,
};
use kompetansesti::framework::CompetenceId;
use kompetansesti::occupation::Occupation;
use kompetansesti::pathway::{ExactPlanner, Goal, Offer, Person, Plan, Planner, Rule, Situation, useful_order};

/// All that plans are made from.
pub struct World {
    /// Every competence, in the order in which a next level is useful.
    pub competences: Vec<CompetenceId>,
    /// The countries, each with its first region.
    pub countries: Vec<(String, Option<String>)>,
    /// The occupations, as their file has them.
    pub occupations: Vec<Occupation>,
    /// The offers of all countries.
    pub offers: Vec<Offer>,
    rules: Vec<Rule>,
}

impl World {
    /// What stands in the files, or which of them cannot be used.
    pub fn read(files: &Files) -> Result<World, String> {
        let text = |name: &str| files.get(name).map(String::as_str).unwrap_or_default();
        let whole = |name: &'static str| move |error: ContentError| error.of_file(name).to_string();
        let framework = parse_framework(text(FRAMEWORK)).map_err(whole(FRAMEWORK))?;
        let facts = parse_facts(text(FACTS)).map_err(whole(FACTS))?;
        let countries = facts.countries.into_iter().map(|country| (country.id, country.regions.into_iter().next()));
        Ok(World {
            competences: useful_order(&framework),
            countries: countries.collect(),
            occupations: parse_occupations(text(OCCUPATIONS)).map_err(whole(OCCUPATIONS))?,
            offers: of_countries(files, "content/offer/", parse_offers)?,
            rules: of_countries(files, "content/rule/", parse_rules)?,
        })
    }

    /// The plan for this person, however long it takes to prove it.
    pub fn plan(&self, person: &Person) -> Plan {
        let goal = person.goal.as_ref().and_then(Goal::occupation);
        let planner = ExactPlanner { offers: &self.offers, rules: &self.rules, keep_on: &|| true };
        planner.plan(&Situation {
            person,
            occupation: self.occupations.iter().find(|occupation| Some(&occupation.id) == goal),
            hidden: &Default::default(),
            useful: &self.competences,
            wishes: &Default::default(),
            today: None,
            short_set: false,
        })
    }

    /// The offer with this id.
    pub fn offer(&self, id: &str) -> Option<&Offer> {
        self.offers.iter().find(|offer| offer.id == id)
    }
}

const FRAMEWORK: &str = "content/framework.json";
const FACTS: &str = "content/facts.json";
const OCCUPATIONS: &str = "content/occupations.json";

/// What stands in the files of all countries.
fn of_countries<T>(
    files: &Files,
    folder: &str,
    parse: fn(&str) -> Result<Vec<T>, ContentError>,
) -> Result<Vec<T>, String> {
    let here = files.iter().filter(|(path, _)| path.starts_with(folder));
    let read = here.map(|(path, text)| parse(text).map_err(|error| error.of_file(path).to_string()));
    Ok(read.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}
