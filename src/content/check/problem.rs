//! One thing that is wrong in a content file, and the list of all of them.
//! It never holds a fault of the program: each problem can be mended by whoever writes the files.

use std::collections::BTreeMap;
use std::fmt;

use super::Files;
use super::lines::Lines;
use crate::content::ContentError;

/// Something to mend.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file's path under `public/`.
    pub file: String,
    /// The line, from 1, where one is meant.
    pub line: Option<usize>,
    /// The place: dotted keys and numbers from 0.
    pub place: String,
    /// Whether the files may be used in spite of it.
    pub weight: Weight,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub remedy: String,
}

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// To be mended before the files are used.
    Fault,
    /// To be looked at: time has passed, or something is thin.
    Warning,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self.line.map(|line| format!(":{line}")).unwrap_or_default();
        let weight = if self.weight == Weight::Warning { "warning: " } else { "" };
        let place = if self.place.is_empty() { String::new() } else { format!("{}: ", self.place) };
        write!(f, "{}{line}: {weight}{place}{}. {}", self.file, self.what, self.remedy)
    }
}

/// The problems found so far.
#[derive(Default)]
pub(super) struct Findings(Vec<Problem>);

impl Findings {
    /// Adds something that must be mended.
    pub fn fault(&mut self, file: &str, place: &str, what: impl Into<String>, remedy: impl Into<String>) {
        self.add(Weight::Fault, file, place, what.into(), remedy.into());
    }

    /// Adds something that should be looked at.
    pub fn warning(&mut self, file: &str, place: &str, what: impl Into<String>, remedy: impl Into<String>) {
        self.add(Weight::Warning, file, place, what.into(), remedy.into());
    }

    /// Adds a file that could not be read.
    pub fn unreadable(&mut self, error: &ContentError) {
        self.add(Weight::Fault, error.file(), error.place(), error.what(), error.remedy());
        if let Some(last) = self.0.last_mut() {
            last.line = error.line();
        }
    }

    /// Adds a problem at a line that is known already.
    pub fn at_line(&mut self, file: &str, line: usize, place: &str, what: String, remedy: &str) {
        self.add(Weight::Fault, file, place, what, remedy.to_owned());
        if let Some(last) = self.0.last_mut() {
            last.line = Some(line);
        }
    }

    fn add(&mut self, weight: Weight, file: &str, place: &str, what: String, remedy: String) {
        self.0.push(Problem { file: file.to_owned(), line: None, place: place.to_owned(), weight, what, remedy });
    }

    /// All of them by file and line, each with its line where it can be found.
    pub fn into_problems(self, files: &Files) -> Vec<Problem> {
        let mut known: BTreeMap<String, Lines> = BTreeMap::new();
        let mut problems = self.0;
        for problem in problems.iter_mut().filter(|problem| problem.line.is_none()) {
            let Some(text) = files.get(&problem.file) else { continue };
            let lines = known.entry(problem.file.clone()).or_insert_with(|| Lines::of(text));
            problem.line = lines.find(&problem.place);
        }
        problems.sort();
        problems.dedup();
        problems
    }
}
