//! The calibration export: what a person may give so that the measurement becomes better, as open JSON with a version
//! (schema: `content/schema/calibration.schema.json`).
//! It never holds a name, an id, a place, an age, a time or a free text, and nothing leaves the device by itself.

mod entry;

use serde::{Deserialize, Serialize};

pub use self::entry::CalibrationReply;
use super::{ImportError, bounds, header};
use crate::framework::{Framework, Question};
use crate::measure::{QuestionSet, Reply};

/// The word by which calibration exports are known.
pub const CALIBRATION_FORMAT: &str = "kompetansesti-calibration";
/// The format's version.
pub const CALIBRATION_VERSION: u32 = 1;

/// One attempt, as far as the measurement needs to know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalibrationFile {
    /// Always [`CALIBRATION_FORMAT`].
    pub format: String,
    /// The format's version.
    pub version: u32,
    /// The version of the numbers that chose the questions, from 1.
    pub parameters: u32,
    /// The language that the questions were read in, as a tag such as `nb`.
    pub language: String,
    /// How much was asked.
    pub set: QuestionSet,
    /// What the choice of questions was drawn from. Readers that know only JavaScript's numbers need it below 2⁵³.
    pub seed: u64,
    /// In the order given; a changed reply is one more entry. Nothing is left out, since what was asked followed from it.
    pub replies: Vec<CalibrationReply>,
}

impl CalibrationFile {
    /// The export of an attempt. A reply to what the framework does not have, or that does not fit, is not in it.
    pub fn new(
        framework: &Framework,
        attempt_replies: &[(Question, Reply)],
        set: QuestionSet,
        seed: u64,
        parameters: u32,
        language: &str,
    ) -> CalibrationFile {
        let entry = |(item, reply): &(Question, Reply)| CalibrationReply::new(framework, *item, *reply);
        CalibrationFile {
            format: CALIBRATION_FORMAT.to_owned(),
            version: CALIBRATION_VERSION,
            parameters,
            language: language.to_owned(),
            set,
            seed,
            replies: attempt_replies.iter().filter_map(entry).collect(),
        }
    }

    /// The file's text. The same attempt always gives the same text.
    pub fn to_text(&self) -> String {
        serde_json::to_string_pretty(self).expect("an export is plain data")
    }

    /// Reads a file's text, all or nothing.
    pub fn parse(text: &str) -> Result<CalibrationFile, ImportError> {
        let json = header::open(text, &[CALIBRATION_FORMAT], CALIBRATION_VERSION..=CALIBRATION_VERSION)?;
        if !bounds::holds(&json, bounds::LONGEST) {
            return Err(ImportError::Damaged);
        }
        let file: CalibrationFile = json.read().map_err(|_| ImportError::Damaged)?;
        if file.is_possible() { Ok(file) } else { Err(ImportError::Damaged) }
    }

    fn is_possible(&self) -> bool {
        self.parameters >= 1 && is_tag(&self.language)
    }
}

/// Whether a text has the form of a language tag with at most two further parts, such as `nb` or `zh-Hans-CN`.
fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or_default();
    let further: Vec<&str> = parts.collect();
    (2..=3).contains(&language.len())
        && language.bytes().all(|letter| letter.is_ascii_lowercase())
        && further.len() <= 2
        && further.iter().all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests;
