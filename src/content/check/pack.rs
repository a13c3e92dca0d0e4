//! All content files of one check, read as far as they can be read.
//! A file that cannot be used leaves its part empty, so that one fault does not hide the others.

use std::collections::BTreeMap;

use super::Files;
use super::lines::Lines;
use super::problem::Findings;
use crate::content::{
    ContentError, Facts, Skills, parse_codes, parse_facts, parse_framework, parse_measure, parse_occupations,
    parse_offers, parse_pack_file, parse_rules, parse_skills,
};
use crate::framework::{Framework, Map};
use crate::i18n::{MessageError, Messages};
use crate::occupation::{Codes, Occupation, OccupationId};
use crate::pathway::{Offer, Rule};

/// The language every text is first written in.
pub(in crate::content) const SOURCE: &str = "nb";
/// The message files that each language must have.
pub(in crate::content) const NAMESPACES: [&str; 12] =
    ["ui", "questions", "offers", "occupations", "path", "editor", "more", "guide", "skills", "work", "desk", "kiosk"];

/// How the namespace of one occupation's own words begins: `occupation/kokk`. They are fetched when it is chosen.
pub(in crate::content) const OF_OCCUPATION: &str = "occupation/";

/// How the namespace of one country's offers begins: `offer/NO`. A person needs those of one country.
pub(in crate::content) const OF_COUNTRY: &str = "offer/";

/// What was read.
pub(super) struct Pack {
    pub framework: Option<Framework>,
    pub facts: Option<Facts>,
    /// Those of all countries.
    pub offers: Option<Vec<Placed<Offer>>>,
    pub occupations: Option<Vec<Occupation>>,
    pub codes: Option<Map<OccupationId, Codes>>,
    pub skills: Option<Skills>,
    pub rules: Option<Vec<Placed<Rule>>>,
    /// The words by language and namespace.
    pub languages: BTreeMap<String, BTreeMap<String, Messages>>,
}

impl Pack {
    /// Reads what can be read.
    pub fn read(files: &Files, findings: &mut Findings) -> Pack {
        one(files, "content/measure.json", parse_measure, findings);
        one(files, "content/pack.json", parse_pack_file, findings);
        let facts = one(files, "content/facts.json", parse_facts, findings);
        let pack = Pack {
            framework: one(files, "content/framework.json", parse_framework, findings),
            offers: of_countries(files, "offer", parse_offers, facts.as_ref(), findings),
            occupations: one(files, "content/occupations.json", parse_occupations, findings),
            codes: one(files, "content/codes.json", parse_codes, findings),
            skills: one(files, "content/skills.json", parse_skills, findings),
            rules: of_countries(files, "rule", parse_rules, facts.as_ref(), findings),
            facts,
            languages: languages(files, findings),
        };
        let content = files.iter().filter(|(name, _)| name.starts_with("content/"));
        for (name, text) in content {
            for (place, line) in Lines::of(text).twins {
                findings.at_line(
                    name,
                    line,
                    &place,
                    "the key stands twice".into(),
                    "Remove one; only the last counts.",
                );
            }
        }
        pack
    }

    /// The words of one namespace in one language.
    pub fn words(&self, language: &str, namespace: &str) -> Option<&Messages> {
        self.languages.get(language)?.get(namespace)
    }

    /// Every message file: language, namespace, path and words.
    pub fn message_files(&self) -> impl Iterator<Item = (&str, &str, String, &Messages)> {
        self.languages.iter().flat_map(|(language, namespaces)| {
            namespaces.iter().map(move |(namespace, words)| {
                (language.as_str(), namespace.as_str(), message_file(language, namespace), words)
            })
        })
    }

    /// The namespaces that the source must have: those of every language, one for each country and each occupation.
    pub fn namespaces(&self) -> impl Iterator<Item = String> {
        let countries = self.countries().into_iter().map(|country| format!("{OF_COUNTRY}{country}"));
        let occupations = self.occupations.iter().flatten().map(|one| format!("{OF_OCCUPATION}{}", one.id));
        NAMESPACES.into_iter().map(str::to_owned).chain(countries).chain(occupations)
    }

    /// The ids of all countries.
    pub fn countries(&self) -> Vec<&str> {
        self.facts.iter().flat_map(|facts| &facts.countries).map(|country| country.id.as_str()).collect()
    }
}

/// The path of a message file.
pub(in crate::content) fn message_file(language: &str, namespace: &str) -> String {
    format!("locales/{language}/{namespace}.json")
}

/// Reads one file of the structure.
fn one<T>(
    files: &Files,
    name: &str,
    parse: impl Fn(&str) -> Result<T, ContentError>,
    findings: &mut Findings,
) -> Option<T> {
    let Some(text) = files.get(name) else {
        findings.fault(name, "", "the file is missing", "Put it back; the app does not start without it.");
        return None;
    };
    parse(text).map_err(|error| findings.unreadable(&error)).ok()
}

/// One of the things in a country's file, and where it stands.
pub(super) struct Placed<T> {
    /// The file.
    pub file: String,
    /// Its number there, from 0.
    pub at: usize,
    value: T,
}

impl<T> std::ops::Deref for Placed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// Reads the files of one kind, one for each country; nothing when one of them cannot be read, so that nobody is told
/// of what only seems to be missing.
fn of_countries<T>(
    files: &Files,
    kind: &str,
    parse: fn(&str) -> Result<Vec<T>, ContentError>,
    facts: Option<&Facts>,
    findings: &mut Findings,
) -> Option<Vec<Placed<T>>> {
    let folder = format!("content/{kind}/");
    let known: Vec<String> = facts?.countries.iter().map(|country| format!("{folder}{}.json", country.id)).collect();
    for name in files.keys().filter(|name| name.starts_with(&folder) && !known.contains(name)) {
        findings.fault(name, "", "the file belongs to no country", "Mend its name, or add the country to facts.json.");
    }
    let mut all = Some(Vec::new());
    for file in known {
        let parse = |text: &str| parse(text).map_err(|error| error.of_file(&file));
        match (one(files, &file, parse, findings), &mut all) {
            (Some(values), Some(all)) => {
                let placed = values.into_iter().enumerate();
                all.extend(placed.map(|(at, value)| Placed { file: file.clone(), at, value }));
            }
            _ => all = None,
        }
    }
    all
}

/// Reads every message file there is.
fn languages(files: &Files, findings: &mut Findings) -> BTreeMap<String, BTreeMap<String, Messages>> {
    let mut languages: BTreeMap<String, BTreeMap<String, Messages>> = BTreeMap::new();
    for (name, text) in files {
        let inside = name.strip_prefix("locales/").and_then(|rest| rest.strip_suffix(".json"));
        let Some((language, namespace)) = inside.and_then(|inside| inside.split_once('/')) else { continue };
        match Messages::parse(text) {
            Ok(words) => {
                languages.entry(language.to_owned()).or_default().insert(namespace.to_owned(), words);
            }
            Err(error) => {
                let line = if let MessageError::Unreadable { line, .. } = error { line } else { 1 };
                findings.at_line(name, line, "", error.to_string(), "Mend it just before this place.");
            }
        }
    }
    languages
}
