//! The one way in for every content file: size first, then shape, then version.
//! It never looks at what the values mean. serde_json's limit on nesting stays on.

use std::fmt::{self, Display};

use serde::de::DeserializeOwned;

use super::ContentError;
use crate::json;

/// The largest content file that is read.
pub const MAX_BYTES: usize = 1_000_000;

/// The only version of the content files so far.
pub const VERSION: u32 = 1;

/// The name of a content file, for the errors about it.
#[derive(Clone, Copy)]
pub(super) struct File(pub &'static str);

/// The place of one of a list: its name and the number from 0, written out only when somebody asks.
pub(super) struct Nth(pub &'static str, pub usize);

impl Display for Nth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.0, self.1)
    }
}

/// The place of one of a list inside one of another list.
pub(super) struct Inside(pub Nth, pub Nth);

impl Display for Inside {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.0, self.1)
    }
}

impl File {
    /// The file's value, if its size and shape are right.
    pub fn read<T: DeserializeOwned>(self, text: &str) -> Result<T, ContentError> {
        if text.len() > MAX_BYTES {
            return Err(ContentError::TooLarge { file: self.0.to_owned(), bytes: text.len() });
        }
        #[cfg(any(not(target_arch = "wasm32"), feature = "author"))]
        let unreadable = |_| self.unreadable::<T>(text);
        #[cfg(all(target_arch = "wasm32", not(feature = "author")))]
        let unreadable = |_| self.unreadable();
        json::read(text).map_err(unreadable)
    }

    /// Why a text could not be read, for its author. serde_json reads it once more to say where and what.
    #[cfg(any(not(target_arch = "wasm32"), feature = "author"))]
    fn unreadable<T: DeserializeOwned>(self, text: &str) -> ContentError {
        let error = serde_json::from_str::<T>(text.trim_start_matches('\u{feff}')).err();
        let (line, column) = error.as_ref().map_or((1, 1), |error| (error.line(), error.column()));
        let what = error.map_or_else(|| json::Bad.to_string(), |error| error.to_string());
        ContentError::Unreadable { file: self.0.to_owned(), line, column, what }
    }

    /// That a text could not be read. Nobody is shown more in the page, and saying why costs much wasm.
    #[cfg(all(target_arch = "wasm32", not(feature = "author")))]
    fn unreadable(self) -> ContentError {
        ContentError::Unreadable { file: self.0.to_owned(), line: 1, column: 1, what: json::Bad.to_string() }
    }

    /// Whether this program can read that version.
    pub fn version(self, found: u32) -> Result<(), ContentError> {
        match found {
            0 => Err(self.refused("version", "there is no version 0", "Write \"version\": 1.")),
            VERSION => Ok(()),
            _ => Err(ContentError::Newer { file: self.0.to_owned(), found }),
        }
    }

    /// A value that cannot be used.
    #[cfg(any(not(target_arch = "wasm32"), feature = "author"))]
    pub fn refused(self, place: impl Display, what: impl Display, remedy: impl Display) -> ContentError {
        let [place, what, remedy] = [place.to_string(), what.to_string(), remedy.to_string()];
        ContentError::Refused { file: self.0.to_owned(), place, what, remedy }
    }

    /// A value that cannot be used. In the page nobody is shown more than the file's name, and words cost much wasm.
    #[cfg(all(target_arch = "wasm32", not(feature = "author")))]
    pub fn refused(self, _: impl Display, _: impl Display, _: impl Display) -> ContentError {
        let [place, what, remedy] = [const { String::new() }; 3];
        ContentError::Refused { file: self.0.to_owned(), place, what, remedy }
    }

    /// Refuses a list without which nothing could be shown, when nothing is in it.
    pub fn not_empty(self, place: &str, count: usize) -> Result<(), ContentError> {
        if count == 0 { Err(self.refused(place, "it is empty", "Write at least one.")) } else { Ok(()) }
    }

    /// Refuses the second of two equal ids: `ids` gives each with its place.
    pub fn no_twins<T: Ord + Display>(
        self,
        ids: impl IntoIterator<Item = (impl Display, T)>,
    ) -> Result<(), ContentError> {
        let mut seen = crate::framework::Set::new();
        for (place, id) in ids {
            if seen.contains(&id) {
                return Err(self.refused(
                    place,
                    format_args!("the id «{id}» stands twice"),
                    "Give one of them a new id, or remove it; ids are stable for ever.",
                ));
            }
            seen.insert(id);
        }
        Ok(())
    }
}
