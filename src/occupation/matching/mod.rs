//! Which occupations fit what a person can do: the likelihood of having just these skills if one did each kind of work.
//! It is given skills and nothing else: never who the person is, where from, how old, or of what sex.
//!
//! Naive Bayes with three things to say of each skill (docs/occupations.md tells why, and what it is measured against):
//! a worker holds an essential skill of the work nine times in ten and an optional one three times in ten, anybody else as
//! often as it occurs in work at all, and of what a person holds half is told unasked.

mod counts;
mod held;
mod ranking;
#[cfg(not(target_arch = "wasm32"))]
pub mod retrieval;
mod telling;
#[cfg(test)]
mod tests;

pub use counts::{Counts, is_within_reach};
pub use held::{Held, held_by};
pub use ranking::{Ranked, TooLittle, Wanted, rank};
pub use telling::most_telling;

use super::{Catalogue, OccupationNo, SkillNo};

/// How often one who does the work holds a skill that is essential in it.
const ESSENTIAL: f32 = 0.9;
/// How often one who does the work holds a skill that is optional in it.
const OPTIONAL: f32 = 0.3;
/// How much of what a person holds is told before it is asked about.
const TOLD: f32 = 0.5;
/// How often somebody holds a skill that no work asks for.
const RARE: f32 = 0.001;
/// How much more often, if every work asked for it.
const COMMON: f32 = 0.04;

/// A catalogue, with what is reckoned from it once.
#[derive(Clone, Debug)]
pub struct Matcher {
    catalogue: Catalogue,
    /// How often anybody holds each skill.
    background: Vec<f32>,
    /// For each skill the occupations that have it, as a slice of `links`.
    starts: Vec<u32>,
    links: Vec<(OccupationNo, Role)>,
    /// The score of each occupation for a person of whom nothing is known.
    untold: Vec<f32>,
}

/// What a skill is to an occupation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The work is mostly about it.
    Essential,
    /// Many but not all use it.
    Optional,
}

impl Role {
    /// How often one who does the work holds it.
    fn share(self) -> f32 {
        match self {
            Role::Essential => ESSENTIAL,
            Role::Optional => OPTIONAL,
        }
    }

    /// What it says of an occupation that the skill was neither told nor asked about, in nats.
    fn untold(self) -> f32 {
        (1.0 - TOLD * self.share()).ln()
    }
}

impl Matcher {
    /// Reckons what does not depend on the person.
    pub fn new(catalogue: Catalogue) -> Matcher {
        let frequencies = catalogue.frequencies();
        let count = catalogue.entries().len().max(1) as f32;
        let background = frequencies.iter().map(|frequency| COMMON * f32::from(*frequency) / count + RARE).collect();
        let mut starts = vec![0];
        starts.extend(frequencies.iter().scan(0, |sum, frequency| {
            *sum += u32::from(*frequency);
            Some(*sum)
        }));
        let mut links = vec![(0, Role::Essential); starts.last().map_or(0, |end| *end as usize)];
        let mut next = starts.clone();
        let mut untold = Vec::with_capacity(catalogue.entries().len());
        for (at, (skill, role)) in roles(&catalogue) {
            let place = &mut next[usize::from(skill)];
            links[*place as usize] = (at, role);
            *place += 1;
        }
        for entry in catalogue.entries() {
            let of = |count: usize, role: Role| count as f32 * role.untold();
            untold.push(of(entry.essential.len(), Role::Essential) + of(entry.optional.len(), Role::Optional));
        }
        Matcher { catalogue, background, starts, links, untold }
    }

    /// What is matched against.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// How much better each occupation explains what is known of the person than no occupation in particular, in nats.
    pub fn scores(&self, held: &Held) -> Vec<f32> {
        let mut scores = self.untold.clone();
        for (skill, chance) in held.iter() {
            for (occupation, role) in self.occupations_with(skill) {
                scores[usize::from(*occupation)] += self.term(skill, *role, chance) - role.untold();
            }
        }
        scores
    }

    /// What one skill says of an occupation in which it has this role, in nats, where the person holds it with this chance.
    /// It is linear in the chance: what is not certain speaks more softly, and the terms of an explanation add up.
    pub fn term(&self, skill: SkillNo, role: Role, chance: f32) -> f32 {
        let (here, anywhere) = (role.share(), self.background[usize::from(skill)]);
        chance * (here / anywhere).ln() + (1.0 - chance) * ((1.0 - here) / (1.0 - anywhere)).ln()
    }

    fn occupations_with(&self, skill: SkillNo) -> &[(OccupationNo, Role)] {
        let [from, to] = [usize::from(skill), usize::from(skill) + 1].map(|at| self.starts[at] as usize);
        &self.links[from..to]
    }
}

/// Every link, occupation by occupation.
fn roles(catalogue: &Catalogue) -> impl Iterator<Item = (OccupationNo, (SkillNo, Role))> {
    (0..).zip(catalogue.entries()).flat_map(|(at, entry)| {
        let essential = entry.essential.iter().map(|skill| (*skill, Role::Essential));
        let optional = entry.optional.iter().map(|skill| (*skill, Role::Optional));
        essential.chain(optional).map(move |link| (at, link))
    })
}
