//! `content/facts.json`: where people may be, and what they may hold.
//! Never listed there: anything about health, benefits or immigration status.

use serde::Deserialize;

use super::ContentError;
use super::read::{File, Inside, Nth};
use crate::pathway::{CountryId, ELSEWHERE, HeldId, RegionId};

const FILE: File = File("content/facts.json");

/// What a person can be asked for in «a little about you».
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The countries, in display order.
    pub countries: Vec<Country>,
    /// What a person may hold, in display order.
    pub held: Vec<HeldId>,
    /// What few hold, and so is seen only by one who looks for it, or whose goal asks for it.
    pub seldom: Vec<HeldId>,
}

/// A country with the regions that have offers of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Country {
    /// Two capital letters (ISO 3166).
    pub id: CountryId,
    /// The working language that area B asks about (ISO 639).
    pub language: String,
    /// Its regions, in display order; [`ELSEWHERE`] always exists besides them.
    pub regions: Vec<RegionId>,
}

impl Facts {
    /// The country with this id.
    pub fn country(&self, id: &str) -> Option<&Country> {
        self.countries.iter().find(|country| country.id == id)
    }

    /// The country that was chosen, or `default` where none is, or none that is known here: a file from elsewhere may name
    /// another.
    pub fn country_or(&self, chosen: Option<&CountryId>, default: &str) -> CountryId {
        let known = chosen.filter(|chosen| self.country(chosen).is_some());
        known.cloned().unwrap_or_else(|| default.to_owned())
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactsJson {
    version: u32,
    countries: Vec<CountryJson>,
    held: Vec<String>,
    #[serde(default)]
    seldom: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CountryJson {
    id: String,
    language: String,
    regions: Vec<String>,
}

/// Reads `content/facts.json`.
pub fn parse_facts(text: &str) -> Result<Facts, ContentError> {
    let json: FactsJson = FILE.read(text)?;
    FILE.version(json.version)?;
    FILE.not_empty("countries", json.countries.len())?;
    FILE.no_twins(json.countries.iter().enumerate().map(|(c, country)| (Nth("countries", c), &country.id)))?;
    FILE.no_twins(json.held.iter().enumerate().map(|(h, held)| (Nth("held", h), held)))?;
    FILE.no_twins(json.countries.iter().enumerate().flat_map(|(c, country)| {
        country
            .regions
            .iter()
            .enumerate()
            .map(move |(r, region)| (Inside(Nth("countries", c), Nth("regions", r)), region))
    }))?;
    if let Some(at) = json.seldom.iter().position(|held| !json.held.contains(held)) {
        let what = format_args!("«{}» is not in held", json.seldom[at]);
        return Err(FILE.refused(Nth("seldom", at), what, "Mend the id, or add it to held."));
    }
    let countries = json.countries.into_iter().enumerate().map(|(c, country)| country.into_country(c));
    Ok(Facts { countries: countries.collect::<Result<_, _>>()?, held: json.held, seldom: json.seldom })
}

impl CountryJson {
    fn into_country(self, at: usize) -> Result<Country, ContentError> {
        if self.id.len() != 2 || !self.id.bytes().all(|b| b.is_ascii_uppercase()) {
            let what = format_args!("«{}» is not a country's code", self.id);
            return Err(FILE.refused(
                format_args!("countries.{at}.id"),
                what,
                "Write two capital letters, such as NO.",
            ));
        }
        if let Some(region) = self.regions.iter().position(|region| region == ELSEWHERE) {
            let place = format_args!("countries.{at}.regions.{region}");
            return Err(FILE.refused(place, "«elsewhere» always exists", "Remove it from the list."));
        }
        Ok(Country { id: self.id, language: self.language, regions: self.regions })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"{"version":1,"countries":[{"id":"NO","language":"no","regions":["innlandet"]},
      {"id":"DK","language":"da","regions":["nordsjaelland"]}],"held":["trade:cook","licence:B"],"seldom":["licence:B"]}"#;

    #[test]
    fn a_country_that_is_not_known_here_gives_way_to_the_hosts() {
        let facts = parse_facts(GOOD).expect("a good file");
        for (chosen, expected) in [(Some("DK"), "DK"), (Some("SE"), "NO"), (Some("dk"), "NO"), (None, "NO")] {
            assert_eq!(facts.country_or(chosen.map(str::to_owned).as_ref(), "NO"), expected, "{chosen:?}");
        }
    }

    #[test]
    fn a_good_file_keeps_its_order() {
        let facts = parse_facts(GOOD).expect("a good file");
        assert_eq!(facts.country("DK").map(|country| country.language.as_str()), Some("da"));
        assert_eq!(
            (facts.country("SE"), facts.held.as_slice()),
            (None, ["trade:cook".to_owned(), "licence:B".to_owned()].as_slice())
        );
    }

    #[test]
    fn faults_are_named_with_their_place() {
        let place = |old, new| parse_facts(&GOOD.replacen(old, new, 1)).expect_err("a fault").place().to_owned();
        assert_eq!(place("DK", "NO"), "countries.1");
        assert_eq!(place("DK", "dk"), "countries.1.id");
        assert_eq!(place("licence:B", "trade:cook"), "held.1");
        assert_eq!(place("[\"licence:B\"]", "[\"x\"]"), "seldom.0");
        assert_eq!(place("nordsjaelland", "innlandet"), "countries.1.regions.0");
        assert_eq!(place("nordsjaelland", "elsewhere"), "countries.1.regions.0");
        assert_eq!(place("\"version\":1", "\"version\":9"), "version");
        let without = parse_facts(r#"{"version":1,"countries":[],"held":[]}"#).expect_err("no countries");
        assert_eq!(without.place(), "countries");
    }
}
