//! How many of an occupation's skills a person has. It never makes a percentage of it, which would only look exact.

use super::{Held, SkillNo};

/// Of so many skills a person has said so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Skills that the person can do alone.
    pub has: usize,
    /// Skills that the person was not asked about, or did not answer.
    pub unasked: usize,
    /// All of them.
    pub of: usize,
}

impl Counts {
    /// Counts these skills.
    pub fn new(skills: &[SkillNo], held: &Held) -> Counts {
        let count = |is_one: &dyn Fn(SkillNo) -> bool| skills.iter().filter(|skill| is_one(**skill)).count();
        Counts {
            has: count(&|skill| held.has(skill)),
            unasked: count(&|skill| held.chance(skill).is_none()),
            of: skills.len(),
        }
    }
}

/// Whether so much of an occupation is there that the rest can be learned in it: two of three essential skills.
pub fn is_within_reach(essential: Counts) -> bool {
    essential.of > 0 && 3 * essential.has >= 2 * essential.of
}
