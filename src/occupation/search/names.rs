//! Finding one of some dozens of names, without an index, so that it costs the page little.
//! It never builds anything to look in: for thousands of names there is `index`.

use super::super::Folded;
use super::fit::{Fit, exact};
use super::slips::{Place, slips};
use crate::framework::Set;

/// What one occupation is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names<'a> {
    /// The occupation.
    pub id: &'a str,
    /// The name that is shown.
    pub name: &'a str,
    /// Other names that people use for it.
    pub other: Vec<&'a str>,
}

/// Letters from which a slip is forgiven.
const FORGIVING: usize = 5;

/// The occupations that fit the query, the best first, each once. A query without a letter fits nothing.
pub fn search<'a>(query: &str, names: &[Names<'a>]) -> Vec<&'a str> {
    let query = Folded::new(query);
    if query.full.is_empty() {
        return Vec::new();
    }
    let found: Set<_> = names
        .iter()
        .enumerate()
        .filter_map(|(at, names)| best_fit(&query, names).map(|(fit, other)| (fit, other, at, names.id)))
        .collect();
    found.into_iter().map(|(_, _, _, id)| id).collect()
}

/// Whether the query fits this one name. A query without a letter fits none.
pub fn fits(query: &str, name: &str) -> bool {
    let query = Folded::new(query);
    !query.full.is_empty() && fit(&query, &Folded::new(name)).is_some()
}

/// The best fit among all the names, with whether it is one of the other names.
fn best_fit(query: &Folded, names: &Names) -> Option<(Fit, bool)> {
    let shown = std::iter::once((names.name, false));
    let other = names.other.iter().map(|name| (*name, true));
    shown.chain(other).filter_map(|(name, other)| Some((fit(query, &Folded::new(name))?, other))).min()
}

fn fit(query: &Folded, name: &Folded) -> Option<Fit> {
    let spellings = query.spellings().into_iter().zip(name.spellings());
    spellings.filter_map(|(query, name)| fit_words(query, name)).min()
}

fn fit_words(query: &[String], name: &[String]) -> Option<Fit> {
    let nearly = || query.iter().all(|part| name.iter().any(|word| nearly_starts(word, part)));
    exact(query, name).or_else(|| nearly().then_some(Fit::Similar))
}

/// Whether the word begins with the part, one slip forgiven in a part that is long enough.
fn nearly_starts(word: &str, part: &str) -> bool {
    let (word, part): (Vec<char>, Vec<char>) = (word.chars().collect(), part.chars().collect());
    if part.len() < FORGIVING { word.starts_with(&part) } else { slips(&part, &word, Place::Start) <= 1 }
}
