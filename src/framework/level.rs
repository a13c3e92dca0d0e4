//! A level on the one scale of the product, 0–3. It never holds a value outside it.

use serde::{Deserialize, Serialize};

/// How independently a person does what a competence asks.
/// A level ℓ is reached by one who does alone what the question at level ℓ asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// 0: not yet.
    NotYet,
    /// 1: with help from a person.
    WithHelp,
    /// 2: on one's own.
    Alone,
    /// 3: well, and able to help others.
    CanGuide,
}

impl Level {
    /// All levels, lowest first.
    pub const ALL: [Level; 4] = [Level::NotYet, Level::WithHelp, Level::Alone, Level::CanGuide];

    /// The level with this number, 0–3.
    pub fn from_number(number: usize) -> Option<Level> {
        Level::ALL.get(number).copied()
    }

    /// The level's number, 0–3.
    pub fn number(self) -> usize {
        self as usize
    }

    /// The next level up, if there is one.
    pub fn next(self) -> Option<Level> {
        Level::from_number(self.number() + 1)
    }

    /// The level's word in content files and message keys.
    pub fn word(self) -> &'static str {
        match self {
            Level::NotYet => "not_yet",
            Level::WithHelp => "with_help",
            Level::Alone => "alone",
            Level::CanGuide => "can_guide",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_levels_agree_both_ways_and_end_at_three() {
        for level in Level::ALL {
            assert_eq!(Level::from_number(level.number()), Some(level));
        }
        assert_eq!(Level::from_number(4), None);
        assert_eq!(Level::CanGuide.next(), None);
    }

    #[test]
    fn content_files_write_levels_as_words() {
        for level in Level::ALL {
            let json = serde_json::to_string(&level).expect("a level is plain data");
            assert_eq!(json, format!("\"{}\"", level.word()));
        }
    }
}
