//! The check of a whole set of content files: everything an author can get wrong that a machine can see.
//! It never stops at the first problem, and it never mends anything.

mod addresses;
mod config;
mod limits;
pub(super) mod lines;
mod notice;
mod occupations;
mod offers;
pub(super) mod pack;
mod phrases;
mod plain;
mod presence;
mod problem;
mod questions;
mod reach;
mod references;
mod rings;
mod rules;
mod skills;
mod text;
pub(super) mod translation;
mod twins;

use std::collections::BTreeMap;

use crate::pathway::Day;
use pack::Pack;
pub use plain::Reading;
use problem::Findings;
pub use problem::{Problem, Weight};

/// The files to check: their paths under `public/`, written with `/`, and their texts.
pub type Files = BTreeMap<String, String>;

/// What the check found.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Everything that is wrong, by file and line.
    pub problems: Vec<Problem>,
    /// How hard each message file is to read.
    pub reading: Vec<Reading>,
    /// How many files were read.
    pub files: usize,
    /// How many texts they hold, in all languages.
    pub texts: usize,
    /// How many languages there are.
    pub languages: usize,
}

/// The parts of the check that need nothing but the files.
const CHECKS: [fn(&Pack, &mut Findings); 17] = [
    references::check,
    offers::check_promises,
    rings::check,
    occupations::check,
    skills::check,
    skills::check_words,
    rules::check,
    reach::check,
    twins::check,
    presence::check,
    translation::check,
    limits::check,
    addresses::check,
    questions::check,
    plain::check_texts,
    plain::check_reading,
    notice::check,
];

/// Checks the files as they would be served on that day.
pub fn check(files: &Files, today: Day) -> Report {
    let mut findings = Findings::default();
    let pack = Pack::read(files, &mut findings);
    for part in CHECKS {
        part(&pack, &mut findings);
    }
    offers::check_dates(&pack, today, &mut findings);
    config::check(files, &pack, &mut findings);
    Report {
        problems: findings.into_problems(files),
        reading: plain::readings(&pack),
        files: files.len(),
        texts: pack.languages.values().flat_map(BTreeMap::values).map(|words| words.iter().count()).sum(),
        languages: pack.languages.len(),
    }
}

#[cfg(test)]
mod tests;
