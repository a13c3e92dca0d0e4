//! What is known of a person's skills. What was not answered is not in it, and never counts as low.

use super::SkillNo;
use crate::framework::Answer;

/// The skills that a person was asked about, in rising order, each with the chance that they hold it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Held(Vec<(SkillNo, f32)>);

impl Held {
    /// The chances of these skills; what is told twice counts as it was told last.
    pub fn new(told: impl IntoIterator<Item = (SkillNo, f32)>) -> Held {
        let mut held = Held::default();
        told.into_iter().for_each(|(skill, chance)| held.set(skill, chance));
        held
    }

    /// Tells the chance of one skill, 0 to 1.
    pub fn set(&mut self, skill: SkillNo, chance: f32) {
        let chance = chance.clamp(0.0, 1.0);
        match self.place(skill) {
            Ok(at) => self.0[at].1 = chance,
            Err(at) => self.0.insert(at, (skill, chance)),
        }
    }

    /// The chance of one skill, where it was asked about.
    pub fn chance(&self, skill: SkillNo) -> Option<f32> {
        self.place(skill).ok().map(|at| self.0[at].1)
    }

    /// Whether the person more likely than not holds it.
    pub fn has(&self, skill: SkillNo) -> bool {
        self.chance(skill).is_some_and(|chance| chance >= 0.5)
    }

    /// All that is known.
    pub fn iter(&self) -> impl Iterator<Item = (SkillNo, f32)> + '_ {
        self.0.iter().copied()
    }

    fn place(&self, skill: SkillNo) -> Result<usize, usize> {
        self.0.binary_search_by_key(&skill, |(known, _)| *known)
    }
}

/// The chance that one who answers so can do the task alone at work; nothing where no answer was given.
/// The four values are choices: nobody is wholly certain of themselves, and «with help» is nearer to no than to yes.
pub fn held_by(answer: Answer) -> Option<f32> {
    answer.score().map(|score| [0.05, 0.4, 0.95, 0.98][score])
}
