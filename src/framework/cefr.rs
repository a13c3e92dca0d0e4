//! The language scale of the Common European Framework of Reference (Council of Europe, 2001/2020).
//! It is never averaged with the autonomy scale. The words shown to people are our own.

use serde::{Deserialize, Serialize};

/// A level in one language skill, from below A1 to C2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Cefr {
    /// Below A1.
    A0,
    /// Basic user, lower step.
    A1,
    /// Basic user, upper step.
    A2,
    /// Independent user, lower step.
    B1,
    /// Independent user, upper step.
    B2,
    /// Proficient user, lower step.
    C1,
    /// Proficient user, upper step.
    C2,
}

impl Cefr {
    /// All levels, lowest first.
    pub const ALL: [Cefr; 7] = [Cefr::A0, Cefr::A1, Cefr::A2, Cefr::B1, Cefr::B2, Cefr::C1, Cefr::C2];

    /// The level's number, 0–6, which is also its message key.
    pub fn number(self) -> usize {
        self as usize
    }

    /// The level with this number, 0–6.
    pub fn from_number(number: usize) -> Option<Cefr> {
        Cefr::ALL.get(number).copied()
    }

    /// The level's name in content files: `A0` to `C2`.
    pub fn code(self) -> &'static str {
        ["A0", "A1", "A2", "B1", "B2", "C1", "C2"][self.number()]
    }
}

/// The five skills of the self-assessment grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LanguageSkill {
    /// Listening.
    Listening,
    /// Reading.
    Reading,
    /// Spoken interaction.
    Interaction,
    /// Spoken production.
    Production,
    /// Writing.
    Writing,
}
