//! Stored records: events, each with the version of its format, and what they lead to.
//! It never guesses at what it cannot read.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::json::Json;
use crate::profile::{Event, Profile};

/// The version of the record format. It is raised when an older page could not read what a newer one writes:
/// 2 added the seed of an attempt, further rounds, evidence and confirmed answers; 3 added dates and places of steps,
/// first moves, wishes and what lacks; 4 added what is told of work; 5 added what is agreed on in talks, beside work.
pub const SCHEMA: u32 = 5;

/// An event as it lies in the store.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// The format's version.
    pub schema: u32,
    /// What happened.
    pub event: Event,
}

/// A stored text that is not a record this version can read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadRecord {
    /// Written by a newer version.
    Newer {
        /// The version found.
        found: u32,
    },
    /// Cut, changed, or never ours.
    Damaged,
}

impl fmt::Display for BadRecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BadRecord::Newer { found } => write!(f, "the record has schema {found}, and this version knows {SCHEMA}"),
            BadRecord::Damaged => f.write_str("the record cannot be read"),
        }
    }
}

impl std::error::Error for BadRecord {}

impl Record {
    /// The record of an event that happens now.
    pub fn new(event: Event) -> Record {
        Record { schema: SCHEMA, event }
    }

    /// The text that is stored.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).expect("an event is plain data")
    }

    /// Reads a stored text.
    pub fn parse(text: &str) -> Result<Record, BadRecord> {
        Record::of(&Json::parse(text).map_err(|_| BadRecord::Damaged)?)
    }

    /// Reads a record from what its text holds.
    fn of(json: &Json) -> Result<Record, BadRecord> {
        let found = json.get("schema").and_then(|schema| schema.read().ok()).ok_or(BadRecord::Damaged)?;
        if found > SCHEMA {
            return Err(BadRecord::Newer { found });
        }
        match json.read::<Record>() {
            // What an older version wrote is read as it is: what was added since is optional.
            Ok(record) if (1..=SCHEMA).contains(&record.schema) => Ok(record),
            _ => Err(BadRecord::Damaged),
        }
    }
}

/// What was found in records.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    /// The profile that the readable records lead to.
    pub profile: Profile,
    /// How many records there are.
    pub records: usize,
    /// How many of them could not be read. They stay where they are.
    pub damaged: usize,
}

impl Opened {
    /// Reads the next record. A damaged one is counted and passed over; only a newer one is an error.
    pub fn read(&mut self, text: &str) -> Result<(), BadRecord> {
        self.take(Json::parse(text).ok().as_ref())
    }

    /// The same, of what its text holds, or of a text that holds nothing.
    pub(super) fn take(&mut self, json: Option<&Json>) -> Result<(), BadRecord> {
        self.records += 1;
        match json.map_or(Err(BadRecord::Damaged), Record::of) {
            Ok(record) => self.profile.apply(&record.event),
            Err(BadRecord::Damaged) => self.damaged += 1,
            Err(newer) => return Err(newer),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
