//! `content/skills.json`: what occupations are made of, without words: skills, which occupations have them, and the fields of work.
//! It never decides how telling a skill is; that follows from how many occupations have it.

use std::fmt::Display;

use serde::Deserialize;

use super::ContentError;
use super::read::{File, Nth};
use crate::framework::{Map, Set};
use crate::occupation::{Catalogue, Codes, Entry, Field, Identity, Interest, Interests, OccupationId, SkillNo, Uuid};

const FILE: File = File("content/skills.json");
/// How the address of a skill in ESCO begins.
const ESCO: &str = "http://data.europa.eu/esco/skill/";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SkillsJson {
    version: u32,
    fields: Vec<FieldJson>,
    skills: Vec<SkillJson>,
    occupations: Map<OccupationId, OccupationJson>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FieldJson {
    id: String,
    isco: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SkillJson {
    id: String,
    esco: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OccupationJson {
    interests: Vec<String>,
    essential: Vec<String>,
    optional: Vec<String>,
}

/// What the file says.
#[derive(Clone, Debug, PartialEq)]
pub struct Skills {
    /// The fields of work, in the order in which they are shown.
    pub fields: Vec<Field>,
    /// The occupations with their skills. Their codes stand in another file: [`with_codes`] joins the two.
    pub catalogue: Catalogue,
}

/// Reads `content/skills.json`.
pub fn parse_skills(text: &str) -> Result<Skills, ContentError> {
    let json: SkillsJson = FILE.read(text)?;
    FILE.version(json.version)?;
    FILE.no_twins(json.skills.iter().enumerate().map(|(at, skill)| (Nth("skills", at), &skill.id)))?;
    FILE.no_twins(json.fields.iter().enumerate().map(|(at, field)| (Nth("fields", at), &field.id)))?;
    let numbers: Map<&str, SkillNo> = json.skills.iter().map(|skill| skill.id.as_str()).zip(0..).collect();
    let occupations = json.occupations.iter();
    let entries = occupations.map(|(id, occupation)| occupation.to_entry(id, &numbers)).collect::<Result<_, _>>()?;
    let skills = json.skills.iter().enumerate().map(|(at, skill)| skill.to_identity(&Nth("skills", at)));
    let skills = skills.collect::<Result<_, _>>()?;
    let too_many = |_| FILE.refused("skills", "there are too many", "Keep to fewer than 65,536.");
    Ok(Skills {
        fields: json.fields.into_iter().map(|FieldJson { id, isco }| Field { id, isco }).collect(),
        catalogue: Catalogue::new(skills, entries).map_err(too_many)?,
    })
}

/// The same catalogue, with what the occupations are called in the classifications. Those without codes are left out.
pub fn with_codes(catalogue: &Catalogue, codes: &Map<OccupationId, Codes>) -> Catalogue {
    let coded = |entry: &Entry| {
        let own = entry.identity.own.clone()?;
        let codes = codes.get(&own)?;
        let esco = codes.esco.as_ref().and_then(|address| Uuid::parse(address.rsplit('/').next()?));
        let identity = Identity { own: Some(own), esco };
        Some(Entry { identity, isco: codes.isco.parse().ok()?, styrk: codes.styrk.parse().ok(), ..entry.clone() })
    };
    let entries = catalogue.entries().iter().filter_map(coded).collect();
    Catalogue::new(catalogue.skills().to_vec(), entries).expect("the same skills as before")
}

impl SkillJson {
    fn to_identity(&self, place: &dyn Display) -> Result<Identity, ContentError> {
        let uuid = |address: &str| address.strip_prefix(ESCO).and_then(Uuid::parse);
        let esco = match &self.esco {
            None => None,
            Some(address) => Some(uuid(address).ok_or_else(|| {
                let what = format_args!("{}: this is not the address of an ESCO skill", self.id);
                FILE.refused(format_args!("{place}.esco"), what, "Copy it from ESCO, or write null.")
            })?),
        };
        Ok(Identity { own: Some(self.id.clone()), esco })
    }
}

impl OccupationJson {
    fn to_entry(&self, id: &str, numbers: &Map<&str, SkillNo>) -> Result<Entry, ContentError> {
        let skills = |list: &str, skills: &[String]| {
            let number = |skill: &String| {
                numbers.get(skill.as_str()).copied().ok_or_else(|| {
                    let place = format_args!("occupations.{id}.{list}");
                    FILE.refused(place, format_args!("there is no skill «{skill}»"), "Mend the id, or add the skill.")
                })
            };
            skills.iter().map(number).collect::<Result<Vec<_>, _>>()
        };
        self.no_skill_twice(id)?;
        Ok(Entry {
            identity: Identity { own: Some(id.to_owned()), esco: None },
            interests: self.interests(id)?,
            essential: skills("essential", &self.essential)?,
            optional: skills("optional", &self.optional)?,
            ..Entry::default()
        })
    }

    /// Refuses a skill that is named twice, in one list or in both: only a person can say which is meant.
    fn no_skill_twice(&self, id: &str) -> Result<(), ContentError> {
        let mut seen = Set::new();
        for (list, skills) in [("essential", &self.essential), ("optional", &self.optional)] {
            if let Some(twin) = skills.iter().find(|skill| !seen.insert(skill.as_str())) {
                let place = format_args!("occupations.{id}.{list}");
                let what = format_args!("the skill «{twin}» stands twice");
                return Err(FILE.refused(place, what, "Keep it once, in one of the two lists."));
            }
        }
        Ok(())
    }

    fn interests(&self, id: &str) -> Result<Interests, ContentError> {
        let letter = |word: &String| match *word.chars().collect::<Vec<_>>() {
            [letter] => Interest::from_letter(letter),
            _ => None,
        };
        self.interests.iter().map(letter).collect::<Option<_>>().ok_or_else(|| {
            let place = format_args!("occupations.{id}.interests");
            FILE.refused(place, "this is not one of the six letters", "Write some of R, I, A, S, E and C.")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"{"version":1,"fields":[{"id":"food","isco":["512"]}],
      "skills":[{"id":"fry","esco":"http://data.europa.eu/esco/skill/303a1e34-cb16-4054-b323-81e5eec17397"},{"id":"boil","esco":null}],
      "occupations":{"kokk":{"interests":["R","S"],"essential":["fry"],"optional":["boil"]}}}"#;

    fn check(old: &str, new: &str, place: &str, what: &str) {
        let error = parse_skills(&GOOD.replacen(old, new, 1)).expect_err(old);
        assert!(error.place() == place && error.what().contains(what), "{error}");
    }

    #[test]
    fn a_good_file_becomes_a_catalogue_and_gets_its_codes() {
        let skills = parse_skills(GOOD).expect("a good file");
        let codes = r#"{"version":1,"occupations":{"kokk":{"styrk":"5120","isco":"5121","disco":null,
          "esco":"http://data.europa.eu/esco/occupation/90f75f67-495d-49fa-ab57-2f320e251d7e","profile":null}}}"#;
        let codes = super::super::parse_codes(codes).expect("good codes");
        let catalogue = with_codes(&skills.catalogue, &codes);
        let [cook] = catalogue.entries() else { panic!("one") };
        assert_eq!((cook.isco, cook.styrk, cook.interests.to_letters().as_str()), (5121, Some(5120), "RS"));
        assert_eq!(catalogue.occupation("90f75f67-495d-49fa-ab57-2f320e251d7e"), Some(0));
        assert_eq!(catalogue.skill("303a1e34-cb16-4054-b323-81e5eec17397"), Some(0));
        assert!(with_codes(&skills.catalogue, &Map::new()).entries().is_empty());
    }

    #[test]
    fn faults_are_named_with_their_place() {
        check("\"essential\":[\"fry\"]", "\"essential\":[\"bake\"]", "occupations.kokk.essential", "no skill «bake»");
        check("\"optional\":[\"boil\"]", "\"optional\":[\"fry\"]", "occupations.kokk.optional", "«fry» stands twice");
        check("[\"fry\"]", "[\"fry\",\"fry\"]", "occupations.kokk.essential", "«fry» stands twice");
        check("\"boil\",\"esco\":null", "\"boil\",\"esco\":\"x\"", "skills.1.esco", "not the address");
        check("\"id\":\"boil\"", "\"id\":\"fry\"", "skills.1", "fry");
        check("[\"R\",\"S\"]", "[\"RS\"]", "occupations.kokk.interests", "six letters");
        check("[\"R\",\"S\"]", "[\"X\"]", "occupations.kokk.interests", "six letters");
        check("\"version\":1", "\"version\":2", "version", "newer");
    }
}
