//! What the files say, before it is put together: concepts, words and relations by ESCO's ids. It never holds more than
//! any ESCO could have.

use std::collections::{BTreeMap, BTreeSet};

use super::crosswalk::Crosswalks;
use super::fault::{EscoFault, EscoProblem};
use super::oddity::{Oddities, Oddity};
use super::table::Table;
use super::wording;
use crate::content::packed::Label;
use crate::occupation::Uuid;

/// More words than ESCO has in all its languages: their bytes, and [`EACH`] for what it costs to keep each of them.
const MOST_IN_WORDS: usize = 96 << 20;
const EACH: usize = 24;
/// More words than a language has, by five times.
const MOST_IN_LANGUAGE: usize = 12 << 20;
/// More relations than ESCO has, by eight times.
const MOST_RELATIONS: usize = 1_000_000;
/// As many concepts as can be numbered.
const MOST_CONCEPTS: usize = u16::MAX as usize;

/// Where an occupation stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    /// Its unit group in ISCO-08.
    pub isco: u16,
    /// Its place in ESCO's hierarchy, such as `2654.1.7`; empty where the file does not say.
    pub code: String,
}

/// The words of one language.
#[derive(Default)]
pub(super) struct Words {
    pub occupations: BTreeMap<Uuid, Label>,
    pub skills: BTreeMap<Uuid, String>,
    pub groups: BTreeMap<u16, String>,
    /// What it costs to keep them.
    spent: usize,
}

/// A relation. In rising order the essential one of two comes first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Relation {
    pub occupation: Uuid,
    pub skill: Uuid,
    pub optional: bool,
}

/// All that the files say.
#[derive(Default)]
pub(super) struct Gathered {
    pub occupations: BTreeMap<Uuid, Standing>,
    pub skills: BTreeSet<Uuid>,
    pub relations: Vec<Relation>,
    /// The words of this version by language, and those of other versions.
    pub words: BTreeMap<String, Words>,
    pub other_words: BTreeMap<String, Words>,
    pub crosswalks: Crosswalks,
    pub oddities: Oddities,
    spent: usize,
}

/// Which words a table is read into.
#[derive(Clone, Copy)]
pub(super) struct Destination<'a> {
    /// The language of the table.
    pub language: &'a str,
    /// Whether only its words are wanted, because it is of another version.
    pub words_only: bool,
}

impl Gathered {
    /// Reads a table of occupations.
    pub fn occupations(&mut self, table: &mut Table, into: Destination) -> Result<(), EscoFault> {
        let names = ["conceptUri", "iscoGroup", "preferredLabel", "altLabels", "status", "code"];
        let [address, isco, name, other, status, code] = names.map(|name| table.column(name));
        let file = table.name.clone();
        let mut seen = BTreeSet::new();
        while let Some(row) = table.next()? {
            let Some(id) = self.concept(&row, row.get(address), "occupation", row.get(status), &mut seen, into) else {
                continue;
            };
            if !into.words_only && !self.stands(id, row.get(isco), row.get(code), into.language) {
                continue;
            }
            few("occupations", self.occupations.len(), MOST_CONCEPTS, &file)?;
            if let Some(label) = self.label(row.raw(name), row.raw(other), into.language, row.line) {
                self.spend_in(into, label.other.iter().chain([&label.name]), &file)?;
                self.words(into).occupations.entry(id).or_insert(label);
            }
        }
        Ok(())
    }

    /// Reads a table of skills.
    pub fn skills(&mut self, table: &mut Table, into: Destination) -> Result<(), EscoFault> {
        let names = ["conceptUri", "preferredLabel", "skillType", "reuseLevel", "status"];
        let [address, name, kind, reach, status] = names.map(|name| table.column(name));
        let file = table.name.clone();
        let mut seen = BTreeSet::new();
        while let Some(row) = table.next()? {
            let Some(id) = self.concept(&row, row.get(address), "skill", row.get(status), &mut seen, into) else {
                continue;
            };
            if !into.words_only {
                self.skills.insert(id);
                few("skills", self.skills.len(), MOST_CONCEPTS, &file)?;
                for (value, oddity) in [(kind, Oddity::SkillWithoutType), (reach, Oddity::SkillWithoutReach)] {
                    if row.get(value).is_empty() {
                        self.oddities.note(oddity, into.language, row.get(name));
                    }
                }
            }
            if let Some(Label { name, .. }) = self.label(row.raw(name), "", into.language, row.line) {
                self.spend_in(into, [&name], &file)?;
                self.words(into).skills.entry(id).or_insert(name);
            }
        }
        Ok(())
    }

    /// Reads a table of groups, and says whether any of them are ISCO's.
    pub fn groups(&mut self, table: &mut Table, into: Destination) -> Result<bool, EscoFault> {
        let [address, name] = ["conceptUri", "preferredLabel"].map(|name| table.column(name));
        let file = table.name.clone();
        let mut any = false;
        while let Some(row) = table.next()? {
            let Some(code) = wording::group(row.get(address)) else { continue };
            any = true;
            // Wider groups have fewer digits, and are not shown.
            let Some((code, false)) = wording::code(code.strip_prefix('C').unwrap_or(code)) else { continue };
            let label = self.label(row.raw(name), "", into.language, row.line);
            if let Some(Label { name, .. }) = label {
                self.spend_in(into, [&name], &file)?;
                self.words(into).groups.entry(code).or_insert(name);
            }
        }
        Ok(any)
    }

    /// Reads a table of relations.
    pub fn relations(&mut self, table: &mut Table) -> Result<(), EscoFault> {
        let names = ["occupationUri", "skillUri", "relationType", "skillType"];
        let [occupation, skill, relation, kind] = names.map(|name| table.column(name));
        let file = table.name.clone();
        while let Some(row) = table.next()? {
            let place = format_args!("line {}", row.line);
            let ids = [(occupation, "occupation"), (skill, "skill")].map(|(of, kind)| wording::id(row.get(of), kind));
            let [Some(occupation), Some(skill)] = ids else {
                self.oddities.note(Oddity::NoAddress, "relations", place);
                continue;
            };
            if row.get(kind).is_empty() {
                self.oddities.note(Oddity::RelationWithoutType, "relations", place);
            }
            let optional = match row.get(relation) {
                "essential" => false,
                "optional" => true,
                _ => {
                    self.oddities.note(Oddity::NeitherRelation, "relations", place);
                    continue;
                }
            };
            self.relations.push(Relation { occupation, skill, optional });
            few("relations", self.relations.len(), MOST_RELATIONS, &file)?;
        }
        Ok(())
    }

    /// The words that a table is read into.
    fn words(&mut self, into: Destination) -> &mut Words {
        let words = if into.words_only { &mut self.other_words } else { &mut self.words };
        words.entry(into.language.to_owned()).or_default()
    }

    /// Counts what it costs to keep these words.
    pub fn spend<'a>(&mut self, words: impl IntoIterator<Item = &'a String>, file: &str) -> Result<(), EscoFault> {
        self.spent += cost(words);
        few("words", self.spent, MOST_IN_WORDS, file)
    }

    /// The same for words of a language.
    fn spend_in<'a>(
        &mut self,
        into: Destination,
        words: impl IntoIterator<Item = &'a String> + Clone,
        file: &str,
    ) -> Result<(), EscoFault> {
        self.spend(words.clone(), file)?;
        let kept = self.words(into);
        kept.spent += cost(words);
        few("words of one language", kept.spent, MOST_IN_LANGUAGE, file)
    }
}

fn cost<'a>(words: impl IntoIterator<Item = &'a String>) -> usize {
    words.into_iter().map(|word| word.len() + EACH).sum()
}

/// That there are no more of something than any ESCO has.
fn few(what: &'static str, count: usize, most: usize, file: &str) -> Result<(), EscoFault> {
    if count > most { Err(EscoProblem::TooMuch(what).of(file)) } else { Ok(()) }
}
