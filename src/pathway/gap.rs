//! What is missing on the way to a goal, one thing at a time. A thing that nobody asked about is never missing.

use serde::{Deserialize, Serialize};

use crate::framework::{Cefr, CompetenceId, Level};

use super::{Fact, Gain, HeldId, LevelRange, Person, Reason};

/// A competence in which the answers point below the wanted level.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Gap {
    /// What it is about.
    pub competence: CompetenceId,
    /// Where the person stands.
    pub have: LevelRange,
    /// The level wanted.
    pub want: Level,
}

/// The working language below the wanted level in at least one skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LanguageGap {
    /// The lowest skill.
    pub have: Cefr,
    /// The level wanted in all five.
    pub want: Cefr,
}

/// One thing that is missing.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// A level in a competence.
    Level(Gap),
    /// A level in the working language.
    Language(LanguageGap),
    /// Something to hold.
    Qualification(HeldId),
}

impl Need {
    /// What holds when nothing is missing here any more.
    pub fn fact(&self) -> Fact {
        match self {
            Need::Level(gap) => Fact::LevelAtLeast(gap.competence, gap.want),
            Need::Language(gap) => Fact::LanguageAtLeast(gap.want),
            Need::Qualification(held) => Fact::Holds(held.clone()),
        }
    }

    /// What this gain would do about it for this person, if anything. Low language is never met
    /// by a level in a competence, nor the other way round.
    pub fn served_by(&self, gain: &Gain, person: &Person) -> Option<Reason> {
        match (self, gain) {
            (Need::Level(gap), Gain::Level { competence, from, to }) if gap.competence == *competence => {
                let have = person.level(gap.competence).map_or(Level::NotYet, |range| range.best);
                let helps = have < gap.want && *from < gap.want && *to > have;
                helps.then_some(Reason::Gap { competence: *competence, from: have, to: *to })
            }
            (Need::Language(gap), Gain::Language(to)) => {
                let have = person.lowest_language().unwrap_or(gap.have);
                (have < gap.want && *to > have).then_some(Reason::Language { from: have, to: *to })
            }
            (Need::Qualification(held), Gain::Qualification(given)) => {
                (held == given).then(|| Reason::Qualification(held.clone()))
            }
            _ => None,
        }
    }
}
