//! Reads one message file (i18next v4 JSON) into flat, dotted keys. It never keeps a number, a null or a repeated key:
//! each is an author's mistake and is named, as is a file without any text. serde_json's limit on nesting stays on.

use std::collections::BTreeMap;
use std::fmt;

use crate::json::{self, Json};

/// The largest message file that is read. Ours are a tenth of it.
pub const MAX_BYTES: usize = 1_000_000;

/// Why a message file could not be read. The words are for authors and developers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MessageError {
    /// The file is larger than [`MAX_BYTES`].
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// The file is not JSON, or holds something other than texts.
    Unreadable {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What was found.
        what: String,
    },
}

impl fmt::Display for MessageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MessageError::TooLarge { bytes } => write!(f, "{bytes} bytes is more than the {MAX_BYTES} allowed"),
            MessageError::Unreadable { what, .. } => write!(f, "{what}"),
        }
    }
}

impl std::error::Error for MessageError {}

/// The texts of one file by dotted key: `{"a":{"b":["x"]}}` gives `a.b.0`.
pub(super) fn flatten(text: &str) -> Result<BTreeMap<String, String>, MessageError> {
    if text.len() > MAX_BYTES {
        return Err(MessageError::TooLarge { bytes: text.len() });
    }
    let mut texts = BTreeMap::new();
    match Json::parse(text).map_err(|_| json::Bad).and_then(|json| add_fields(json, "", &mut texts)) {
        // A file without a text would leave a page of keys.
        Ok(()) if !texts.is_empty() => Ok(texts),
        _ => Err(unreadable(text)),
    }
}

/// Adds what an object holds, each under its own key.
fn add_fields(json: Json, prefix: &str, texts: &mut BTreeMap<String, String>) -> Result<(), json::Bad> {
    let Json::Object(fields) = json else { return Err(json::Bad) };
    let mut seen: Vec<String> = Vec::with_capacity(fields.len());
    for (name, value) in fields {
        if seen.contains(&name) {
            return Err(json::Bad);
        }
        add(value, format!("{prefix}{name}"), texts)?;
        seen.push(name);
    }
    Ok(())
}

/// Adds what stands under a key.
fn add(value: Json, key: String, texts: &mut BTreeMap<String, String>) -> Result<(), json::Bad> {
    match value {
        Json::Text(text) => match texts.insert(key, text) {
            None => Ok(()),
            Some(_) => Err(json::Bad),
        },
        Json::List(list) => {
            list.into_iter().enumerate().try_for_each(|(number, item)| add(item, format!("{key}.{number}"), texts))
        }
        fields => add_fields(fields, &format!("{key}."), texts),
    }
}

/// Why a text could not be read, for its author: it is read once more, to say where and what.
#[cfg(any(not(target_arch = "wasm32"), feature = "author"))]
fn unreadable(text: &str) -> MessageError {
    super::fault::find(text)
}

/// That a text could not be read. Nobody is shown more in the page, and saying why costs much wasm.
#[cfg(all(target_arch = "wasm32", not(feature = "author")))]
fn unreadable(_: &str) -> MessageError {
    MessageError::Unreadable { line: 1, column: 1, what: json::Bad.to_string() }
}
