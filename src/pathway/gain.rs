//! What an offer gives to one who finishes it. It is what the offer is for, never a promise.

use crate::framework::{Cefr, CompetenceId, Level};

use super::person::is_of_kind;
use super::{Fact, HeldId, Person, Schooling, Truth};

/// One thing that an offer gives.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Gain {
    /// A level in a competence, for one who starts at `from` or above.
    Level {
        /// What it is about.
        competence: CompetenceId,
        /// The lowest level from which the offer is of use.
        from: Level,
        /// The level that it aims at.
        to: Level,
    },
    /// A level in the country's working language.
    Language(Cefr),
    /// Something to hold, such as `trade:cook`.
    Qualification(HeldId),
    /// Schooling.
    Schooling(Schooling),
}

impl Gain {
    /// Whether this alone makes the fact hold.
    pub fn meets(&self, fact: &Fact) -> bool {
        match (self, fact) {
            (Gain::Level { competence, to, .. }, Fact::LevelAtLeast(wanted, level)) => {
                competence == wanted && to >= level
            }
            (Gain::Language(to), Fact::LanguageAtLeast(level)) => to >= level,
            (Gain::Qualification(held), Fact::Holds(wanted)) => held == wanted,
            (Gain::Qualification(held), Fact::HoldsAny(kind)) => is_of_kind(held, kind),
            (Gain::Schooling(to), Fact::SchoolingAtLeast(least)) => to.step() >= least.step(),
            _ => false,
        }
    }

    /// Whether it makes the fact hold for one for whom it did not hold before.
    pub fn brings(&self, fact: &Fact) -> bool {
        let holds_before = match (self, fact) {
            (Gain::Level { from, .. }, Fact::LevelAtLeast(_, level)) => from >= level,
            _ => false,
        };
        self.meets(fact) && !holds_before
    }

    /// Whether the person stands high enough to get it. One who has not answered may.
    pub fn is_of_use_to(&self, person: &Person) -> bool {
        self.start().is_none_or(|start| start.of(person) != Truth::No)
    }

    /// Whether the person has this already.
    pub fn had_by(&self, person: &Person) -> Truth {
        self.fact().of(person)
    }

    /// What holds for one who has it.
    pub fn fact(&self) -> Fact {
        match self {
            Gain::Level { competence, to, .. } => Fact::LevelAtLeast(*competence, *to),
            Gain::Language(to) => Fact::LanguageAtLeast(*to),
            Gain::Qualification(held) => Fact::Holds(held.clone()),
            Gain::Schooling(to) => Fact::SchoolingAtLeast(*to),
        }
    }

    /// What one must have reached before it is of use.
    pub fn start(&self) -> Option<Fact> {
        match self {
            Gain::Level { competence, from, .. } => Some(Fact::LevelAtLeast(*competence, *from)),
            _ => None,
        }
    }

    /// The level it gives in this competence, if it is about it.
    pub fn level_in(&self, wanted: CompetenceId) -> Option<Level> {
        match self {
            Gain::Level { competence, to, .. } if *competence == wanted => Some(*to),
            _ => None,
        }
    }

    /// The level it gives in the working language, if it is about that.
    pub fn language(&self) -> Option<Cefr> {
        match self {
            Gain::Language(to) => Some(*to),
            _ => None,
        }
    }
}
