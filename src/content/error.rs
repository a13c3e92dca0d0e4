//! Why a content file could not be used. The words are for authors; people who use the app never see them.

use std::fmt;

/// A content file that cannot be used, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContentError {
    /// The file is larger than any content file may be.
    TooLarge {
        /// The file's name.
        file: String,
        /// Its size.
        bytes: usize,
    },
    /// The file is not JSON, or has not the shape of its kind.
    Unreadable {
        /// The file's name.
        file: String,
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What was found.
        what: String,
    },
    /// The file was written for a newer version of the program.
    Newer {
        /// The file's name.
        file: String,
        /// The version it says it has.
        found: u32,
    },
    /// The file has the right shape, but a value in it cannot be used.
    Refused {
        /// The file's name.
        file: String,
        /// Where: dotted keys and numbers from 0, such as `areas.0.competences.2`.
        place: String,
        /// What is wrong there.
        what: String,
        /// What to do.
        remedy: String,
    },
}

impl ContentError {
    /// The file's name.
    pub fn file(&self) -> &str {
        match self {
            ContentError::TooLarge { file, .. }
            | ContentError::Unreadable { file, .. }
            | ContentError::Newer { file, .. }
            | ContentError::Refused { file, .. } => file,
        }
    }

    /// The same about a file of another name: those of a country are read in one way, whichever country it is.
    #[must_use]
    pub fn of_file(mut self, name: &str) -> ContentError {
        match &mut self {
            ContentError::TooLarge { file, .. }
            | ContentError::Unreadable { file, .. }
            | ContentError::Newer { file, .. }
            | ContentError::Refused { file, .. } => name.clone_into(file),
        }
        self
    }

    /// Where in the file, if it is about one place.
    pub fn place(&self) -> &str {
        match self {
            ContentError::Refused { place, .. } => place,
            ContentError::Newer { .. } => "version",
            _ => "",
        }
    }

    /// The line, where it is known already.
    pub fn line(&self) -> Option<usize> {
        match self {
            ContentError::Unreadable { line, .. } => Some(*line),
            _ => None,
        }
    }

    /// What was found.
    pub fn what(&self) -> String {
        match self {
            ContentError::TooLarge { bytes, .. } => format!("the file has {bytes} bytes"),
            ContentError::Unreadable { what, .. } | ContentError::Refused { what, .. } => what.clone(),
            ContentError::Newer { found, .. } => format!("version {found} is newer than this program"),
        }
    }

    /// What to do.
    pub fn remedy(&self) -> String {
        match self {
            ContentError::TooLarge { .. } => "Keep it under 1,000,000 bytes; remove what nobody uses.".to_owned(),
            ContentError::Unreadable { .. } => {
                "Mend it just before this place: a comma, a quote, a bracket, or the spelling of a name.".to_owned()
            }
            ContentError::Newer { .. } => "Update the program, or use the files that came with it.".to_owned(),
            ContentError::Refused { remedy, .. } => remedy.clone(),
        }
    }
}

impl fmt::Display for ContentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.place().is_empty() { String::new() } else { format!(" at {}", self.place()) };
        write!(f, "{}{place}: {}. {}", self.file(), self.what(), self.remedy())
    }
}

impl std::error::Error for ContentError {}
