//! `content/occupations.json`: occupations and what each usually asks for, without words.
//! It never decides what an occupation asks for; whoever writes the file does, and says why in the words.

use std::fmt::Display;

use serde::Deserialize;

use super::ContentError;
use super::read::{File, Nth};
use crate::framework::{Cefr, CompetenceId, Level, Map, Set};
use crate::occupation::Occupation;

const FILE: File = File("content/occupations.json");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OccupationsJson {
    version: u32,
    occupations: Vec<OccupationJson>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OccupationJson {
    id: String,
    countries: Vec<String>,
    required: Vec<String>,
    usual: Vec<String>,
    regulated: bool,
    targets: Map<CompetenceId, Level>,
    language: Option<Cefr>,
    offers: Vec<String>,
}

/// Reads `content/occupations.json`.
pub fn parse_occupations(text: &str) -> Result<Vec<Occupation>, ContentError> {
    let json: OccupationsJson = FILE.read(text)?;
    FILE.version(json.version)?;
    let ids = json.occupations.iter().enumerate();
    FILE.no_twins(ids.map(|(at, occupation)| (Nth("occupations", at), &occupation.id)))?;
    let occupations = json.occupations.into_iter().enumerate();
    occupations.map(|(at, occupation)| occupation.into_occupation(&format_args!("occupations.{at}"))).collect()
}

impl OccupationJson {
    fn into_occupation(self, place: &dyn Display) -> Result<Occupation, ContentError> {
        if self.countries.is_empty() {
            let what = format_args!("{}: it is offered in no country", self.id);
            return Err(FILE.refused(format_args!("{place}.countries"), what, "List at least one country."));
        }
        Ok(Occupation {
            id: self.id,
            countries: Set::from_iter(self.countries),
            required: self.required,
            usual: self.usual,
            regulated: self.regulated,
            targets: self.targets,
            language: self.language,
            offers: self.offers,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"{"version":1,"occupations":[{"id":"kokk","countries":["NO","DK"],"required":[],"usual":["trade:cook"],
      "regulated":false,"targets":{"A1":"alone","F2":"can_guide"},"language":"B1","offers":["no-x"]}]}"#;

    fn check(old: &str, new: &str, place: &str, what: &str) {
        let error = parse_occupations(&GOOD.replacen(old, new, 1)).expect_err(old);
        assert!(error.place() == place && error.what().contains(what), "{error}");
    }

    #[test]
    fn a_good_file_becomes_occupations() {
        let cook = parse_occupations(GOOD).expect("a good file").remove(0);
        assert_eq!((cook.targets.len(), cook.language), (2, Some(Cefr::B1)));
    }

    #[test]
    fn faults_are_named_with_their_place() {
        check("[\"NO\",\"DK\"]", "[]", "occupations.0.countries", "no country");
        check("\"alone\"", "\"well\"", "", "unknown variant `well`");
        check("\"A1\"", "\"a1\"", "", "is not an id");
    }
}
