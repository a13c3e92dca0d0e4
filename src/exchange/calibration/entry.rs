//! One reply in a calibration export, with one word for it whatever was asked.
//! It never holds a reply that does not fit its question.

use serde::{Deserialize, Serialize};

use crate::framework::{Answer, Cefr, Framework, Question};
use crate::measure::Reply;

/// The reply that gives no level, also in a language skill.
const SKIPPED: &str = "skipped";

/// A reply, and which wording of the question it was given to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct CalibrationReply {
    item: Question,
    version: u32,
    reply: Reply,
}

/// The reply as it stands in the file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    item: Question,
    version: u32,
    reply: String,
}

impl CalibrationReply {
    /// A reply to a question in its present wording, or nothing if the framework does not have it or the reply does not fit.
    pub(super) fn new(framework: &Framework, item: Question, reply: Reply) -> Option<CalibrationReply> {
        let version = version(framework, item).filter(|_| reply.fits(item))?;
        Some(CalibrationReply { item, version, reply })
    }

    /// What was asked.
    pub fn item(&self) -> Question {
        self.item
    }

    /// The version of the wording, from 1.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// What was replied.
    pub fn reply(&self) -> Reply {
        self.reply
    }

    /// Whether it was given to the wording that the framework has now; nothing if the framework no longer asks it.
    pub fn is_current(&self, framework: &Framework) -> Option<bool> {
        Some(version(framework, self.item)? == self.version)
    }
}

/// The present version of a question's wording, if the framework has the question. Language skills have had but one.
fn version(framework: &Framework, item: Question) -> Option<u32> {
    match item {
        Question::Statement(statement) => {
            let versions = framework.competence(statement.competence())?.versions;
            versions.get(statement.level().number().checked_sub(1)?).copied()
        }
        Question::Language(_) => framework.contains(item).then_some(1),
    }
}

/// A reply that cannot be, or not to this question.
#[derive(Debug)]
struct Misfit;

impl std::fmt::Display for Misfit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("no such reply can be given to this question")
    }
}

impl TryFrom<Written> for CalibrationReply {
    type Error = Misfit;

    fn try_from(Written { item, version, reply }: Written) -> Result<CalibrationReply, Misfit> {
        let level = || Cefr::ALL.into_iter().find(|level| level.code() == reply);
        let reply = match item {
            _ if version == 0 => None,
            Question::Statement(_) => Answer::from_word(&reply).map(Reply::Answer),
            Question::Language(_) if reply == SKIPPED => Some(Reply::Language(None)),
            Question::Language(_) => level().map(|level| Reply::Language(Some(level))),
        };
        Ok(CalibrationReply { item, version, reply: reply.ok_or(Misfit)? })
    }
}

impl From<CalibrationReply> for Written {
    fn from(CalibrationReply { item, version, reply }: CalibrationReply) -> Written {
        let word = match reply {
            Reply::Answer(answer) => answer.word(),
            Reply::Language(level) => level.map_or(SKIPPED, Cefr::code),
        };
        Written { item, version, reply: word.to_owned() }
    }
}
