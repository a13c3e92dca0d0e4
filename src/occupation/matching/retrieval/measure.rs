//! Ways to score all occupations for the skills that a person tells: three that are in common use, and ours.
//! They are here to be compared; people are matched by ours alone.

use crate::occupation::SkillNo;
use crate::occupation::matching::{Held, Matcher, Role};

/// How much an optional skill weighs beside an essential one, where skills are weighed.
const OPTIONAL: f32 = 0.5;

/// A way to score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// What the told and the essential skills have in common, as a part of both together.
    Jaccard,
    /// The cosine of the told skills and all skills of the work.
    Cosine,
    /// The same, with each skill weighed by how rare it is, and optional ones half.
    RareCosine,
    /// The likelihood that people are matched by.
    Likelihood,
}

impl Measure {
    /// All of them.
    pub const ALL: [Measure; 4] = [Measure::Jaccard, Measure::Cosine, Measure::RareCosine, Measure::Likelihood];
}

/// What the measures need of the catalogue.
pub(super) struct Others<'a> {
    matcher: &'a Matcher,
    /// How rare each skill is: the logarithm of all occupations ÷ those that have it.
    rarity: Vec<f32>,
    /// The length of each occupation as a vector of rarities.
    lengths: Vec<f32>,
}

impl<'a> Others<'a> {
    /// Reckons what does not depend on the person.
    pub fn new(matcher: &'a Matcher) -> Others<'a> {
        let catalogue = matcher.catalogue();
        let count = catalogue.entries().len() as f32;
        let rarity: Vec<f32> =
            catalogue.frequencies().iter().map(|frequency| (count / f32::from(*frequency).max(1.0)).ln()).collect();
        let squares = |skills: &[SkillNo], weight: f32| -> f32 {
            skills.iter().map(|skill| (weight * rarity[usize::from(*skill)]).powi(2)).sum()
        };
        let entries = catalogue.entries().iter();
        let lengths = entries.map(|entry| (squares(&entry.essential, 1.0) + squares(&entry.optional, OPTIONAL)).sqrt());
        let lengths = lengths.collect();
        Others { matcher, rarity, lengths }
    }

    /// The score of each occupation for these skills, which are told once each.
    pub fn scores(&self, measure: Measure, told: &[SkillNo]) -> Vec<f32> {
        let entries = self.matcher.catalogue().entries();
        let all = |score: &dyn Fn(usize, f32) -> f32, common: Vec<f32>| {
            common.into_iter().enumerate().map(|(at, common)| score(at, common)).collect()
        };
        let count = told.len() as f32;
        match measure {
            Measure::Likelihood => self.matcher.scores(&Held::new(told.iter().map(|skill| (*skill, 1.0)))),
            Measure::Jaccard => {
                let common = self.common(told, &|_, role| f32::from(u8::from(role == Role::Essential)));
                all(&|at, common| common / (count + entries[at].essential.len() as f32 - common), common)
            }
            Measure::Cosine => {
                let common = self.common(told, &|_, _| 1.0);
                all(&|at, common| common / (count * entries[at].skills().count() as f32).sqrt(), common)
            }
            Measure::RareCosine => {
                let rarity = |skill: SkillNo| self.rarity[usize::from(skill)];
                let weight = |role: Role| if role == Role::Essential { 1.0 } else { OPTIONAL };
                let common = self.common(told, &|skill, role| weight(role) * rarity(skill).powi(2));
                // The person's own length is the same for all occupations, and changes no place.
                all(&|at, common| common / self.lengths[at].max(f32::MIN_POSITIVE), common)
            }
        }
    }

    /// The sum over the told skills that each occupation has.
    fn common(&self, told: &[SkillNo], weight: &dyn Fn(SkillNo, Role) -> f32) -> Vec<f32> {
        let mut sums = vec![0.0; self.matcher.catalogue().entries().len()];
        for skill in told {
            for (occupation, role) in self.matcher.occupations_with(*skill) {
                sums[usize::from(*occupation)] += weight(*skill, *role);
            }
        }
        sums
    }
}
