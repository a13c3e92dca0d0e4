//! The person's file: everything that is kept, as open JSON with a version (schema: `content/schema/profile.schema.json`).
//! It never holds a name, and opening one never changes anything by itself.

mod limits;

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{bounds, header, rescued};
use crate::json::Json;
use crate::pathway::Day;
use crate::profile::Profile;

/// The word by which our own files are known.
pub const FORMAT: &str = "kompetansesti-profile";
/// The file format's version: 2 added the seed of an attempt, further rounds, evidence and confirmed answers;
/// 3 added dates, first moves, wishes and what lacks; 4 added what is told of work; 5 added what is agreed on in talks.
pub const VERSION: u32 = 5;
/// The largest file that is read, in bytes. Five years of use stay far below it.
pub const MAX_BYTES: usize = 1_000_000;

/// A profile as a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProfileFile {
    /// Always [`FORMAT`].
    pub format: String,
    /// The format's version.
    pub version: u32,
    /// The day the file was saved, as the device told it.
    pub saved: Day,
    /// What is kept.
    pub profile: Profile,
}

/// Why a file cannot be opened. Nothing that was here has been changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// Larger than [`MAX_BYTES`].
    TooLarge,
    /// The device could not read it.
    Unreadable,
    /// Not JSON at all, or cut short.
    NotJson,
    /// Some other file.
    Foreign,
    /// Written by a newer version.
    Newer,
    /// Ours, but with something in it that cannot be.
    Damaged,
}

impl ImportError {
    /// The end of the message key.
    pub fn key(self) -> &'static str {
        match self {
            ImportError::TooLarge => "too_large",
            ImportError::Unreadable => "unreadable",
            ImportError::NotJson => "not_json",
            ImportError::Foreign => "foreign",
            ImportError::Newer => "newer",
            ImportError::Damaged => "damaged",
        }
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ImportError::TooLarge => "the file is larger than any file of ours",
            ImportError::Unreadable => "the file could not be read",
            ImportError::NotJson => "the file is not JSON, or it was cut short",
            ImportError::Foreign => "the file was not made by Kompetansesti",
            ImportError::Newer => "the file was made by a newer version of Kompetansesti",
            ImportError::Damaged => "the file holds something that cannot be",
        })
    }
}

impl std::error::Error for ImportError {}

/// The name under which a file is offered. It says nothing about the person.
pub fn file_name(saved: &Day) -> String {
    format!("kompetansesti-{saved}.json")
}

impl ProfileFile {
    /// The file of a profile.
    pub fn new(profile: Profile, saved: Day) -> ProfileFile {
        ProfileFile { format: FORMAT.to_owned(), version: VERSION, saved, profile }
    }

    /// The file's text. The same profile always gives the same text.
    pub fn to_text(&self) -> String {
        serde_json::to_string_pretty(self).expect("a profile is plain data")
    }

    /// Reads a file's text, all or nothing.
    pub fn parse(text: &str) -> Result<ProfileFile, ImportError> {
        // What an older version wrote is read as it is: what was added since is optional.
        let json = header::open(text, &[FORMAT, rescued::FORMAT], 1..=VERSION)?;
        let is_rescued = json.get("format").and_then(Json::text) == Some(rescued::FORMAT);
        // A record in a copy is a text of its own, as long as a whole file may be; what is in it is held to the same.
        if !bounds::holds(&json, if is_rescued { MAX_BYTES } else { bounds::LONGEST }) {
            return Err(ImportError::Damaged);
        }
        let file: ProfileFile =
            if is_rescued { rescued::read(&json)? } else { json.read().map_err(|_| ImportError::Damaged)? };
        let file = ProfileFile { version: VERSION, ..file };
        if limits::is_possible(&file.profile) { Ok(file) } else { Err(ImportError::Damaged) }
    }
}

#[cfg(test)]
mod tests;
