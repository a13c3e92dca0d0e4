//! All persons after the same number of answers. It only adds up, and never sees a person twice.

use super::claim::{CLAIMS, Claim};
use super::look::Look;
use super::score::{Score, Spread};

/// What came of one number of answers, over all persons.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// How many persons.
    pub persons: usize,
    /// How many answers they gave together.
    pub answers: usize,
    /// One for each of [`CLAIMS`], over the competences that were asked about.
    pub claims: [Claim; CLAIMS.len()],
    /// The abilities of all competences.
    pub all: Spread,
    /// The abilities of the competences that were asked about.
    pub answered: Spread,
    /// The areas: each the mean of all its competences' abilities.
    pub areas: Spread,
    /// The areas as they are shown.
    pub shown_areas: Spread,
    /// Reliability.
    pub score: Score,
}

impl Row {
    /// Adds one person.
    pub(super) fn add(&mut self, look: &Look) {
        self.persons += 1;
        self.answers += look.answers;
        self.claims.iter_mut().zip(look.told).for_each(|(claim, told)| claim.add(told));
        self.all.add(look.competences.iter().copied());
        let asked = look.competences.iter().zip(&look.answered).filter(|(_, answered)| **answered);
        self.answered.add(asked.map(|(it, _)| *it));
        self.areas.add(look.areas.iter().copied());
        self.shown_areas.add(look.shown_areas.iter().copied());
        let [competences, areas, on_scale] = [
            look.competences.iter().map(|it| it.0).collect::<Vec<f64>>(),
            look.areas.iter().map(|it| it.0).collect(),
            look.areas_on_scale.iter().map(|it| it.0).collect(),
        ];
        let truths = Score::truths(look);
        self.score.add([(&competences, &truths[0]), (&areas, &truths[1]), (&on_scale, &truths[2])]);
    }

    /// Adds one person where this holds.
    pub(super) fn add_if(&mut self, holds: bool, look: &Look) {
        if holds {
            self.add(look);
        }
    }

    /// Adds the persons of another part of the run.
    pub(super) fn merge(&mut self, other: &Row) {
        self.persons += other.persons;
        self.answers += other.answers;
        self.claims.iter_mut().zip(&other.claims).for_each(|(one, other)| one.merge(other));
        self.all.merge(&other.all);
        self.answered.merge(&other.answered);
        self.areas.merge(&other.areas);
        self.shown_areas.merge(&other.shown_areas);
        self.score.merge(&other.score);
    }

    /// The mean number of answers.
    pub fn mean_answers(&self) -> f64 {
        self.answers as f64 / self.persons as f64
    }
}
