//! Which names fit a query, and in which order. It never draws lots: where two fit equally well, the one goes first
//! that came first when the index was built, and all is counted the same on every machine.

use super::fit::{Fit, exact};
use super::index::{Index, spellings};
use super::near::{Text, closeness, is_near};

/// What the query is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The beginning of a name, or a part of one, while somebody types.
    Typing,
    /// A whole title, such as one in somebody's papers.
    Title,
}

/// What was found: a concept, by that of its labels which fits best.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// The concept's number.
    pub concept: u32,
    /// The place of the label among those that the index was built of.
    pub label: u32,
    /// How it fits.
    pub fit: Fit,
    /// How well, to compare hits of one query: those of a title, or those that fit in the same way. More is better.
    pub score: f32,
}

/// Letters of a query that are looked at.
const LONGEST: usize = 100;
/// Words of so many letters have no trigrams of their own to go by: what begins so is looked up.
const SHORT: usize = 2;
/// How many rows are looked at letter by letter, for each spelling of the query.
const NEAREST: usize = 50;
/// What it is worth that a word begins with the last word of the query, which somebody is still typing, and that a
/// title is the same to the letter.
const BEGINS: f32 = 1.5;
/// What it is worth to be the preferred label.
const PREFERRED: f32 = 1.2;
/// How alike a name must be, from 0 to 1, to be shown to somebody who types when it does not fit but for slips.
const TYPING_FLOOR: f32 = 0.5;
/// The same for a title. Below it, not one name in a hundred was right (docs/search.md).
const TITLE_FLOOR: f32 = 0.25;

impl Index {
    /// At most so many concepts that fit the query, the best first, each once. A query without a letter fits nothing.
    pub fn search(&self, query: &str, asked: Asked, most: usize) -> Vec<Hit> {
        let rows = NEAREST.max(most);
        let mut hits: Vec<Hit> =
            spellings(query, LONGEST).iter().flat_map(|query| self.hits(query, asked, rows)).collect();
        hits.sort_unstable_by(|a, b| {
            let fit = if asked == Asked::Typing { a.fit.cmp(&b.fit) } else { std::cmp::Ordering::Equal };
            fit.then(b.score.total_cmp(&a.score)).then(a.label.cmp(&b.label))
        });
        let mut found: Vec<Hit> = Vec::new();
        for hit in hits {
            if found.len() < most && !found.iter().any(|other| other.concept == hit.concept) {
                found.push(hit);
            }
        }
        found
    }

    /// What fits one spelling of the query, in no order, of so many rows that seem best.
    fn hits(&self, query: &str, asked: Asked, most: usize) -> Vec<Hit> {
        let (likeness, begun) = self.likeness(query, asked);
        let scored = |(row, likeness): (usize, &f32)| (likeness * self.worth(row, &begun), row);
        let mut rows: Vec<(f32, usize)> =
            likeness.iter().enumerate().filter(|(_, likeness)| **likeness > 0.0).map(scored).collect();
        if rows.len() > most {
            rows.select_nth_unstable_by(most, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            rows.truncate(most);
        }
        let query = Text::new(query);
        let hit = |(score, row): (f32, usize)| self.hit(&query, asked, row, likeness[row], score);
        rows.into_iter().filter_map(hit).collect()
    }

    /// How alike each row and the query are, from 0 to 1, and whether a word of it begins with the word being typed.
    fn likeness(&self, query: &str, asked: Asked) -> (Vec<f32>, Vec<bool>) {
        let is_short = query.split(' ').all(|word| word.chars().count() <= SHORT);
        let mut likeness = if is_short { vec![0.0; self.labels.len()] } else { self.postings.cosines(query) };
        let mut begun = vec![false; likeness.len()];
        let last = query.rsplit(' ').next().filter(|last| !last.is_empty());
        for row in
            last.into_iter().filter(|_| is_short || asked == Asked::Typing).flat_map(|last| self.starts.with(last))
        {
            begun[row] = true;
            if is_short {
                // The shorter the name, the more of it is typed already. It stays below what counts as alike.
                likeness[row] = 1.0 / (self.starts.text(row).len() + 4) as f32;
            }
        }
        (likeness, begun)
    }

    /// What a row is worth for what it is.
    fn worth(&self, row: usize, begun: &[bool]) -> f32 {
        let preferred = if self.preferred[self.labels[row] as usize] { PREFERRED } else { 1.0 };
        if begun[row] { preferred * BEGINS } else { preferred }
    }

    /// A row looked at letter by letter, unless it fits badly.
    fn hit(&self, query: &Text, asked: Asked, row: usize, likeness: f32, score: f32) -> Option<Hit> {
        let name = Text::new(self.starts.text(row));
        let found = exact(&query.words, &name.words);
        let (is_shown, score) = match asked {
            Asked::Title if found == Some(Fit::Whole) => (true, score * BEGINS),
            Asked::Title => (found.is_some() || likeness >= TITLE_FLOOR, score),
            Asked::Typing => {
                let is_shown = found.is_some() || likeness >= TYPING_FLOOR || is_near(query, &name);
                (is_shown, score * closeness(query, &name))
            }
        };
        let label = self.labels[row];
        let fit = found.unwrap_or(Fit::Similar);
        is_shown.then(|| Hit { concept: self.concepts[label as usize], label, fit, score })
    }
}
