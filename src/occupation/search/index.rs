//! An index over thousands of names, built once: which names hold which three letters, and where words begin.
//! It never holds the names as they are shown: a hit gives the place of its label among those it was built of.

use super::super::folded;
use super::postings::Postings;
use super::starts::Starts;

/// Letters of a label that are looked at. The longest names of ESCO's occupations have 237.
pub(super) const LONGEST: usize = 200;

/// One name of a concept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label<'a> {
    /// The concept, by a number that whoever builds the index chooses.
    pub concept: u32,
    /// The name.
    pub text: &'a str,
    /// Whether it is what the concept is called, and not another name for it.
    pub is_preferred: bool,
}

/// An index over many labels.
#[derive(Clone, Debug, PartialEq)]
pub struct Index {
    /// The concept of each label.
    pub(super) concepts: Vec<u32>,
    /// Whether each label is the preferred one.
    pub(super) preferred: Vec<bool>,
    /// The label of each row. A label has one row, or two where its spellings differ (`sjaafoer`, `sjafor`).
    pub(super) labels: Vec<u32>,
    pub(super) starts: Starts,
    pub(super) postings: Postings,
}

impl Index {
    /// An index over these labels. Where two fit equally well, the one that comes first here goes first.
    pub fn new(labels: &[Label]) -> Index {
        let (mut rows, mut row_labels) = (Vec::new(), Vec::new());
        for (at, label) in labels.iter().enumerate() {
            for row in spellings(label.text, LONGEST) {
                rows.push(row);
                row_labels.push(at as u32);
            }
        }
        let starts = Starts::new(&rows);
        Index {
            concepts: labels.iter().map(|label| label.concept).collect(),
            preferred: labels.iter().map(|label| label.is_preferred).collect(),
            labels: row_labels,
            postings: Postings::new((0..starts.len()).map(|row| starts.text(row))),
            starts,
        }
    }

    /// How many bytes it takes in memory.
    pub fn bytes(&self) -> usize {
        size_of::<Index>()
            + self.concepts.len() * 5
            + self.labels.len() * 4
            + self.starts.bytes()
            + self.postings.bytes()
    }
}

/// The spellings of a text, one or two, as folded words with one space between them, cut after so many letters.
pub(super) fn spellings(text: &str, most: usize) -> Vec<String> {
    let mut all = folded(text).to_vec();
    for spelling in &mut all {
        let end = spelling.char_indices().nth(most).map_or(spelling.len(), |(end, _)| end);
        spelling.truncate(spelling[..end].trim_end().len());
    }
    all.dedup();
    all
}
