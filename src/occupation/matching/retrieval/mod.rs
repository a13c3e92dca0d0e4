//! Self-retrieval: whether the occupation that a made-up person is made from is found again among all of them, by our matching
//! and by three others. It is an easy test, since the persons are made from the data; it says nothing about real people.
//! Chance comes in from outside, and only `pack retrieve` and the tests use this.

mod measure;
mod person;
#[cfg(test)]
mod tests;

use super::Matcher;
use crate::occupation::OccupationNo;
pub use measure::Measure;
use measure::Others;
use person::{person, shuffled};

/// How many occupations persons are made from, at most.
const PERSONS: usize = 500;
/// Persons are made from occupations with so many essential skills or more.
const LEAST: usize = 5;

/// How a person is made from an occupation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    /// How much of its essential skills the person tells, 0 to 1.
    pub essential: f64,
    /// How much of its optional skills, 0 to 1.
    pub optional: f64,
    /// How many skills that have nothing to do with it.
    pub noise: usize,
}

impl Setting {
    /// The three that figures are given for, each harder than the one before.
    pub const ALL: [Setting; 3] = [
        Setting { essential: 0.6, optional: 0.2, noise: 5 },
        Setting { essential: 0.4, optional: 0.1, noise: 5 },
        Setting { essential: 0.3, optional: 0.3, noise: 10 },
    ];
}

/// How well the occupations were found again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Retrieval {
    /// How many persons there were.
    pub persons: usize,
    /// By each measure the mean of 1 ÷ the place at which the right occupation stood, in the order of [`Measure::ALL`].
    pub reciprocal_ranks: [f64; Measure::ALL.len()],
}

/// Makes a person from each of up to 500 occupations, and ranks all occupations for each of them. `uniform` gives numbers
/// above 0 and below 1, all equally probable.
pub fn retrieve(matcher: &Matcher, setting: &Setting, uniform: &mut dyn FnMut() -> f64) -> Retrieval {
    let entries = matcher.catalogue().entries();
    let able = (0..).zip(entries).filter(|(_, entry)| entry.essential.len() >= LEAST).map(|(at, _)| at);
    let mut chosen: Vec<OccupationNo> = shuffled(able.collect(), uniform);
    chosen.truncate(PERSONS);
    let others = Others::new(matcher);
    let mut sums = [0.0; Measure::ALL.len()];
    for occupation in &chosen {
        let told = person(matcher.catalogue(), *occupation, setting, uniform);
        for (sum, measure) in sums.iter_mut().zip(Measure::ALL) {
            *sum += reciprocal_rank(&others.scores(measure, &told), usize::from(*occupation));
        }
    }
    Retrieval { persons: chosen.len(), reciprocal_ranks: sums.map(|sum| sum / chosen.len().max(1) as f64) }
}

/// 1 ÷ the place of this one by falling scores. Equals share the place in their middle.
fn reciprocal_rank(scores: &[f32], right: usize) -> f64 {
    let own = scores[right];
    let before = scores.iter().filter(|score| **score > own).count();
    let equal = scores.iter().filter(|score| **score == own).count() - 1;
    1.0 / (1.0 + before as f64 + equal as f64 / 2.0)
}
