//! What was odd in the files, counted, with one example of each. It never ends an import, and nothing odd goes uncounted.

use std::collections::BTreeMap;
use std::fmt;

/// A kind of oddity, and what was done about it. The order is that of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Oddity {
    /// A concept's address is not one of ESCO's.
    NoAddress,
    /// A concept stands twice in a file.
    ConceptTwice,
    /// A concept is not in force.
    NotReleased,
    /// A code has a prefix, or has lost its leading zero.
    CodeMended,
    /// An occupation is in no unit group of ISCO-08.
    NoUnitGroup,
    /// Two files have an occupation in different unit groups.
    UnitGroupDiffers,
    /// A concept has no name in a file.
    NoName,
    /// A name has blanks around it, or too many in it.
    Blanks,
    /// Two concepts have the same name.
    NameShared,
    /// Another name is the name itself.
    OtherIsName,
    /// Another name stands twice with a concept.
    OtherTwice,
    /// A skill has no type.
    SkillWithoutType,
    /// A skill has no level of reuse.
    SkillWithoutReach,
    /// A concept has no name in any language.
    Nameless,
    /// A relation is with an occupation that is not there.
    UnknownOccupation,
    /// A relation is with a skill that is not there.
    UnknownSkill,
    /// A relation has no skill type.
    RelationWithoutType,
    /// A relation is neither essential nor optional.
    NeitherRelation,
    /// A relation stands twice.
    RelationTwice,
    /// A relation is both essential and optional.
    BothRelations,
    /// A skill is in no relation.
    UnusedSkill,
    /// An occupation has no skill.
    NoSkills,
    /// A name is from another version of ESCO.
    OtherVersion,
    /// An occupation's name is lent by another language.
    OccupationLent,
    /// A skill's name is lent by another language.
    SkillLent,
    /// A unit group's name is lent by another language.
    GroupLent,
    /// A crosswalk names an occupation that is not there.
    CrosswalkUnknown,
    /// A row of a crosswalk leads nowhere.
    CrosswalkNowhere,
    /// A code is not in the national list.
    CodeUnlisted,
    /// An occupation has several codes of the national list.
    SeveralCodes,
    /// An occupation has no code of the national list.
    NoCode,
    /// A national title is wider than the occupation.
    TitleWider,
    /// An occupation matches one of O*NET that has no interests.
    NoInterests,
    /// An occupation takes its interests from several of O*NET.
    SeveralInterests,
    /// An occupation has no interests.
    InterestsMissing,
}

impl Oddity {
    /// What was found, and what was done.
    fn words(self) -> [&'static str; 2] {
        const OUT: &str = "left out";
        const FIRST: &str = "the first counts";
        const KEPT: &str = "kept";
        match self {
            Oddity::NoAddress => ["address that is not one of ESCO's", OUT],
            Oddity::ConceptTwice => ["concept given twice in a file", FIRST],
            Oddity::NotReleased => ["concept that is not released", OUT],
            Oddity::CodeMended => ["code with a prefix or without its leading zero", "mended"],
            Oddity::NoUnitGroup => ["occupation in no unit group of ISCO-08", OUT],
            Oddity::UnitGroupDiffers => ["occupation in different unit groups", FIRST],
            Oddity::NoName => ["no name in the file", "taken from elsewhere, if anywhere"],
            Oddity::Blanks => ["blanks around a name or too many in it", "taken away"],
            Oddity::NameShared => ["name that another concept has too", KEPT],
            Oddity::OtherIsName => ["other name that is the name itself", OUT],
            Oddity::OtherTwice => ["other name given twice", FIRST],
            Oddity::SkillWithoutType => ["skill without a type", KEPT],
            Oddity::SkillWithoutReach => ["skill without a level of reuse", KEPT],
            Oddity::Nameless => ["concept without a name in any language", OUT],
            Oddity::UnknownOccupation => ["relation with an occupation that is not there", OUT],
            Oddity::UnknownSkill => ["relation with a skill that is not there", OUT],
            Oddity::RelationWithoutType => ["relation without a skill type", KEPT],
            Oddity::NeitherRelation => ["relation neither essential nor optional", OUT],
            Oddity::RelationTwice => ["relation given twice", FIRST],
            Oddity::BothRelations => ["relation both essential and optional", "essential"],
            Oddity::UnusedSkill => ["skill in no relation", KEPT],
            Oddity::NoSkills => ["occupation without skills", KEPT],
            Oddity::OtherVersion => ["name from another version", "used"],
            Oddity::OccupationLent => ["occupation without a name in the language", "lent and marked"],
            Oddity::SkillLent => ["skill without a name in the language", "lent and marked"],
            Oddity::GroupLent => ["unit group without a name in the language", "lent and marked"],
            Oddity::CrosswalkUnknown => ["crosswalk from an occupation that is not there", OUT],
            Oddity::CrosswalkNowhere => ["crosswalk to nothing of its kind", OUT],
            Oddity::CodeUnlisted => ["code that is not in the national list", OUT],
            Oddity::SeveralCodes => ["several codes for an occupation", "the closest, then ISCO's, then the lowest"],
            Oddity::NoCode => ["occupation without a code", KEPT],
            Oddity::TitleWider => ["title wider than the occupation", OUT],
            Oddity::NoInterests => ["match with an occupation of O*NET that has no interests", OUT],
            Oddity::SeveralInterests => ["interests from several occupations of O*NET", "their mean"],
            Oddity::InterestsMissing => ["occupation without interests", KEPT],
        }
    }
}

/// The longest example that is shown, in letters.
const LONGEST_EXAMPLE: usize = 100;

/// All oddities of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Oddities(BTreeMap<(Oddity, String), (usize, String)>);

impl Oddities {
    /// Counts one more, found in this language or list. Of the examples the first in the alphabet is shown, so that the
    /// order of the files does not matter.
    pub(super) fn note(&mut self, oddity: Oddity, of: &str, example: impl fmt::Display) {
        let example: String = example.to_string().chars().take(LONGEST_EXAMPLE).collect();
        let (count, shown) = self.0.entry((oddity, of.to_owned())).or_insert_with(|| (0, example.clone()));
        *count += 1;
        if example < *shown {
            *shown = example;
        }
    }

    /// How many of a kind there are, in all languages and lists.
    pub fn count(&self, oddity: Oddity) -> usize {
        self.0.iter().filter(|((one, _), _)| *one == oddity).map(|(_, (count, _))| count).sum()
    }

    /// How many of a kind there are in one language or list.
    pub fn count_of(&self, oddity: Oddity, of: &str) -> usize {
        self.0.get(&(oddity, of.to_owned())).map_or(0, |(count, _)| *count)
    }
}

/// As a table: how many, where, what, what was done, and one of them.
impl fmt::Display for Oddities {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| Count | In | What | Done | For example |\n| ---: | --- | --- | --- | --- |")?;
        for ((oddity, of), (count, example)) in &self.0 {
            let [what, done] = oddity.words();
            writeln!(f, "| {count} | {of} | {what} | {done} | {} |", example.replace('|', "/"))?;
        }
        Ok(())
    }
}
