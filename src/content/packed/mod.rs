//! ESCO as the app carries it: occupations, skills and their links in one part, the words of a language in another.
//! It never lets bytes through that are not whole, and it knows nothing of where they came from.

mod digest;
mod fault;
mod labels;
mod reader;
mod structure;
#[cfg(test)]
mod tests;
#[cfg(not(target_arch = "wasm32"))]
mod writer;

use crate::occupation::{Catalogue, OccupationNo, SkillNo};

pub use fault::PackFault;
pub use labels::parse_labels;
#[cfg(not(target_arch = "wasm32"))]
pub use labels::write_labels;
pub use structure::parse_pack;
#[cfg(not(target_arch = "wasm32"))]
pub use structure::write_pack;

/// The largest part that is read, in bytes. The whole of ESCO 1.1.1 has less than a fifth of this.
pub const PACK_MAX_BYTES: usize = 8 * 1024 * 1024;

/// The part that is the same in all languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pack {
    /// Which ESCO it is, such as `1.1.1`.
    pub esco_version: String,
    /// Licence, acknowledgement, and what was changed, in English: lines that can be shown as they are.
    pub notice: String,
    /// The occupations, in the order of their unit groups, and the skills. All are known by ESCO's id alone.
    pub catalogue: Catalogue,
}

/// What one language calls the occupations and skills of a pack.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackLabels {
    /// Its tag, such as `nb`.
    pub language: String,
    /// A label for each occupation, at its number.
    pub occupations: Vec<Label>,
    /// A name for each skill, at its number.
    pub skills: Vec<String>,
    /// Unit groups of ISCO-08, 0 to 9999, with their names, in rising order.
    pub groups: Vec<(u16, String)>,
    /// Which of these words another language has lent.
    pub borrowed: Borrowed,
}

/// What an occupation is called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// The name to show.
    pub name: String,
    /// Other names by which it is sought; none of them is the name to show.
    pub other: Vec<String>,
}

/// Words that a language lacks, and from which language each was taken instead. The screen can tell so and mark them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Borrowed {
    /// The tags of the languages that lend.
    pub languages: Vec<String>,
    /// For each occupation 0, or the place of the lending language, from 1.
    pub occupations: Vec<u8>,
    /// The same for each skill.
    pub skills: Vec<u8>,
    /// The same for each group, in the order of `PackLabels::groups`.
    pub groups: Vec<u8>,
}

impl PackLabels {
    /// The language that the occupation's name is in, where it is not this one.
    pub fn occupation_lent_by(&self, no: OccupationNo) -> Option<&str> {
        self.borrowed.lender(&self.borrowed.occupations, usize::from(no))
    }

    /// The language that the skill's name is in, where it is not this one.
    pub fn skill_lent_by(&self, no: SkillNo) -> Option<&str> {
        self.borrowed.lender(&self.borrowed.skills, usize::from(no))
    }

    /// The name of a unit group of ISCO-08.
    pub fn group(&self, code: u16) -> Option<&str> {
        let at = self.groups.binary_search_by_key(&code, |(code, _)| *code).ok()?;
        Some(&self.groups[at].1)
    }
}

impl Borrowed {
    fn lender(&self, kind: &[u8], at: usize) -> Option<&str> {
        let place = usize::from(*kind.get(at)?).checked_sub(1)?;
        self.languages.get(place).map(String::as_str)
    }
}
