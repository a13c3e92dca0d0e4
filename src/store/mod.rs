//! Where a profile is kept between visits: a journal of events, each one durable or said not to be.
//! It never edits what is stored, and never shows «saved» before the browser has confirmed it.

#[cfg(target_arch = "wasm32")]
mod database;
#[cfg(target_arch = "wasm32")]
mod indexed;
mod memory;
mod saver;

#[cfg(target_arch = "wasm32")]
pub use indexed::IndexedJournal;
pub use memory::MemoryJournal;
pub use saver::{SaveState, Saver};

use std::fmt;

pub use crate::exchange::{BadRecord, Opened, Record, SCHEMA};

/// A place that keeps records in the order in which they were appended.
#[expect(async_fn_in_trait, reason = "a page has one thread, so nobody needs these futures to be Send")]
pub trait Journal {
    /// All records, oldest first. A place that does not exist yet is empty, and reading does not create it.
    async fn load(&self) -> Result<Vec<String>, StoreError>;
    /// Appends one record. It returns only when the record is durable.
    async fn append(&self, record: &str) -> Result<(), StoreError>;
    /// Removes every record and leaves only this one, in one step.
    async fn replace_all(&self, record: &str) -> Result<(), StoreError>;
}

/// Why something could not be kept or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser does not allow storage here.
    Blocked,
    /// There is no room left.
    Full,
    /// The browser has not answered in time.
    NoAnswer,
    /// What is stored was written by a newer version of the product; it is left as it is.
    Newer,
    /// Something else went wrong in the browser.
    Failed,
}

impl StoreError {
    /// The middle of the message key.
    pub fn key(self) -> &'static str {
        match self {
            StoreError::Blocked => "blocked",
            StoreError::Full => "full",
            StoreError::NoAnswer => "no_answer",
            StoreError::Newer => "newer",
            StoreError::Failed => "failed",
        }
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            StoreError::Blocked => "the browser does not allow storage here",
            StoreError::Full => "there is no room left in the browser's storage",
            StoreError::NoAnswer => "the browser's storage has not answered",
            StoreError::Newer => "what is stored was written by a newer version",
            StoreError::Failed => "the browser's storage failed",
        })
    }
}

impl std::error::Error for StoreError {}

/// Reads a journal and folds it. Damaged records are counted and left alone; a newer schema is refused as a whole.
pub async fn open(journal: &impl Journal) -> Result<Opened, StoreError> {
    let mut opened = Opened::default();
    for text in journal.load().await? {
        opened.read(&text).map_err(|_| StoreError::Newer)?;
    }
    Ok(opened)
}

#[cfg(test)]
mod tests;
