//! What the page asks the engine, and what it is told. Both are JSON of one build of the program for another part of the same
//! build: they are never kept, so they have no version.

use serde::{Deserialize, Serialize};

use crate::pathway::{CountryId, Day, Plan};
use crate::profile::Profile;

/// A question for the plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// Which question it is: its answer carries the same number, and only the answer to the latest counts.
    pub number: u32,
    /// What the person keeps.
    pub profile: Profile,
    /// The country of one who has not said which.
    pub default_country: CountryId,
    /// The day to begin at, as the device tells it.
    pub today: Option<Day>,
}

/// What the engine says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// The plan that was asked for.
    Planned {
        /// The number of the request.
        number: u32,
        /// The plan.
        plan: Box<Plan>,
    },
    /// The request could not be read, or the content could not.
    Refused,
}

impl Request {
    /// The text that is sent.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).expect("a request is plain data")
    }
}

impl Answer {
    /// The text that is sent.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).expect("an answer is plain data")
    }
}
