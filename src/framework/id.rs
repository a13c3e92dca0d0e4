//! Stable names of areas, competences, statements and questions. They never hold a name that cannot exist,
//! but only the framework knows which of them are in use.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::Level;

/// One capital letter, `A` to `Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AreaId(u8);

/// An area's letter and a number from 1 to 99, such as `A3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CompetenceId {
    area: AreaId,
    number: u8,
}

/// A competence and a level from 1 to 3, such as `A3.2`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct StatementId {
    competence: CompetenceId,
    level: Level,
}

/// One thing to ask: a statement (`A3.2`), or a language skill (`B1`), which is rated once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Question {
    /// A can-do statement on the autonomy scale.
    Statement(StatementId),
    /// A language skill on the scale from below A1 to C2.
    Language(CompetenceId),
}

impl CompetenceId {
    /// The area that the competence belongs to.
    pub fn area(self) -> AreaId {
        self.area
    }
}

impl StatementId {
    /// The statement at this level. Level 0 has none: not being able yet needs no question.
    pub fn new(competence: CompetenceId, level: Level) -> Option<StatementId> {
        (level > Level::NotYet).then_some(StatementId { competence, level })
    }

    /// What the statement belongs to.
    pub fn competence(self) -> CompetenceId {
        self.competence
    }

    /// The level that the statement asks about, 1–3.
    pub fn level(self) -> Level {
        self.level
    }
}

impl Question {
    /// The competence or language skill asked about.
    pub fn competence(self) -> CompetenceId {
        match self {
            Question::Statement(statement) => statement.competence,
            Question::Language(skill) => skill,
        }
    }
}

impl fmt::Display for AreaId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0 as char)
    }
}

impl fmt::Display for CompetenceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.area, self.number)
    }
}

impl fmt::Display for StatementId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.competence, self.level.number())
    }
}

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Question::Statement(statement) => statement.fmt(f),
            Question::Language(skill) => skill.fmt(f),
        }
    }
}

/// A text that is not the name of anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadId(String);

impl fmt::Display for BadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "«{}» is not an id such as A, A3 or A3.2", self.0)
    }
}

impl std::error::Error for BadId {}

impl FromStr for AreaId {
    type Err = BadId;

    fn from_str(text: &str) -> Result<AreaId, BadId> {
        match text.as_bytes() {
            [letter @ b'A'..=b'Z'] => Ok(AreaId(*letter)),
            _ => Err(BadId(text.to_owned())),
        }
    }
}

impl FromStr for CompetenceId {
    type Err = BadId;

    fn from_str(text: &str) -> Result<CompetenceId, BadId> {
        let bad = || BadId(text.to_owned());
        let (letter, digits) = text.split_at_checked(1).ok_or_else(bad)?;
        let canonical =
            matches!(digits.len(), 1 | 2) && digits.bytes().all(|b| b.is_ascii_digit()) && !digits.starts_with('0');
        if !canonical {
            return Err(bad());
        }
        Ok(CompetenceId { area: letter.parse()?, number: digits.parse().map_err(|_| bad())? })
    }
}

impl FromStr for StatementId {
    type Err = BadId;

    fn from_str(text: &str) -> Result<StatementId, BadId> {
        let bad = || BadId(text.to_owned());
        let (competence, level) = text.split_once('.').ok_or_else(bad)?;
        let level = match level {
            "1" => Level::WithHelp,
            "2" => Level::Alone,
            "3" => Level::CanGuide,
            _ => return Err(bad()),
        };
        Ok(StatementId { competence: competence.parse()?, level })
    }
}

impl FromStr for Question {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Question, BadId> {
        if text.contains('.') { text.parse().map(Question::Statement) } else { text.parse().map(Question::Language) }
    }
}

/// Ids are strings in files; serde goes through the same parser as everything else.
macro_rules! serde_by_text {
    ($($id:ty),*) => {$(
        impl TryFrom<String> for $id {
            type Error = BadId;
            fn try_from(text: String) -> Result<Self, BadId> {
                text.parse()
            }
        }
        impl From<$id> for String {
            fn from(id: $id) -> String {
                id.to_string()
            }
        }
    )*};
}

serde_by_text!(AreaId, CompetenceId, StatementId, Question);

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<&str>) {
        let parsed = text.parse::<Question>().ok().map(|question| question.to_string());
        assert_eq!(parsed.as_deref(), expected, "{text:?}");
    }

    #[test]
    fn good_ids_survive_a_round_trip() {
        for id in ["A1.1", "A3.2", "H12.3", "B1", "Z99"] {
            check(id, Some(id));
        }
    }

    #[test]
    fn bad_ids_are_refused() {
        for id in ["", "A", "a1.2", "A1.0", "A1.4", "A1.2.3", "A01.2", "A100", "1A", "Å1", "A1 ", "A1.2\0", "A-1"] {
            check(id, None);
        }
    }

    #[test]
    fn there_is_no_statement_for_not_yet() {
        let competence = "A1".parse().expect("an id");
        assert_eq!(StatementId::new(competence, Level::NotYet), None);
    }
}
