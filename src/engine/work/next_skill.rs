//! Which skill of an occupation to ask about next, and how many are left. It never asks about one twice.

use super::super::NextSkill;
use super::Work;
use crate::occupation::{SkillNo, most_telling};
use crate::profile::Career;

impl Work {
    /// The next skill to ask about; nothing when all have been, or where there is no such occupation.
    pub(in crate::engine) fn next_skill(&self, career: &Career, occupation: &str) -> Option<NextSkill> {
        let catalogue = self.matcher.catalogue();
        let no = catalogue.occupation(occupation)?;
        let asked: Vec<SkillNo> = career.skills.keys().filter_map(|id| catalogue.skill(id)).collect();
        let skill = most_telling(&self.matcher, &self.held(career), no, &asked)?;
        let left = self.entries()[usize::from(no)].skills().filter(|skill| !asked.contains(skill)).count();
        Some(NextSkill { skill: self.words.skill(catalogue, skill), left })
    }
}
