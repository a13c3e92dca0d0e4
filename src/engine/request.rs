//! What the page sends the engine: a question with what it is about. It is JSON of one build of the program for another part of
//! the same build: it is never kept, so it has no version.

use serde::{Deserialize, Serialize};

use crate::pathway::{CountryId, Day};
use crate::profile::Profile;

/// A question, and what it is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// Which question it is: its answer carries the same number.
    pub number: u32,
    /// What the person keeps.
    pub profile: Profile,
    /// The country of one who has not said which.
    pub default_country: CountryId,
    /// The day to begin at, as the device tells it.
    pub today: Option<Day>,
    /// What is asked: the text of an [`super::Ask`]. The part of the page that sends it does not carry what it may say.
    pub ask: String,
}

impl Request {
    /// The text that is sent.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).expect("a request is plain data")
    }
}

/// An answer as it is sent: the number of the question, a line break, and the text of a [`super::Said`]. Nothing where the
/// question could not be read, or the content could not.
pub fn answer_text(number: u32, said: &str) -> String {
    [&number.to_string(), "\n", said].concat()
}

/// The number of the question, and what is said to it.
pub fn read_answer(text: &str) -> Option<(u32, &str)> {
    let (number, said) = text.split_once('\n')?;
    Some((number.parse().ok()?, said))
}
