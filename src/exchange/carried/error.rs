//! Why a code or a link cannot be received. It never tells what was in it, and nothing that was here has been changed.

use std::fmt;

/// What was found instead of a code that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CarriedError {
    /// Empty, or with a character that no code has, or longer than any code.
    NotCode,
    /// The check characters do not fit: a letter is wrong, some are missing, or it was made with other questions than ours.
    Wrong,
    /// Made by a newer version.
    Newer,
}

impl CarriedError {
    /// The end of the message key.
    pub fn key(self) -> &'static str {
        match self {
            CarriedError::NotCode => "not_code",
            CarriedError::Wrong => "wrong",
            CarriedError::Newer => "newer",
        }
    }
}

impl fmt::Display for CarriedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            CarriedError::NotCode => "the text holds something that no code does",
            CarriedError::Wrong => "the check characters do not fit the code and this framework",
            CarriedError::Newer => "the code was made by a newer version of Kompetansesti",
        })
    }
}

impl std::error::Error for CarriedError {}
