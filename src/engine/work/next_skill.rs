//! Which skill of an occupation to ask about next, and how many are left. It never asks about one twice.

use super::super::{Named, NextSkill};
use super::Work;
use crate::occupation::{SkillNo, most_telling};
use crate::profile::Career;

impl Work {
    /// Whether there is such an occupation.
    pub(in crate::engine) fn has(&self, occupation: &str) -> bool {
        self.matcher.catalogue().occupation(occupation).is_some()
    }

    /// All skills of an occupation, the main ones first; none where there is no such occupation.
    pub(in crate::engine) fn skills(&self, occupation: &str) -> Vec<Named> {
        let catalogue = self.matcher.catalogue();
        let entry = catalogue.occupation(occupation).map(|no| &self.entries()[usize::from(no)]);
        entry.into_iter().flat_map(|entry| entry.skills()).map(|skill| self.words.skill(catalogue, *skill)).collect()
    }

    /// The next skill to ask about; nothing when all have been, or where there is no such occupation.
    pub(in crate::engine) fn next_skill(&self, career: &Career, occupation: &str) -> Option<NextSkill> {
        let catalogue = self.matcher.catalogue();
        let no = catalogue.occupation(occupation)?;
        let asked: Vec<SkillNo> = career.skills.keys().filter_map(|id| catalogue.skill(id)).collect();
        let skill = most_telling(&self.matcher, &self.held(career), no, &asked)?;
        let all = || self.entries()[usize::from(no)].skills();
        let left = all().filter(|skill| !asked.contains(skill)).count();
        Some(NextSkill { skill: self.words.skill(catalogue, skill), left, of: all().count() })
    }
}
