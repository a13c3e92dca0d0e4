//! The beginning of every file of ours: how large it may be, whose it is, and which version wrote it.
//! It never looks at what the file holds besides.

use std::ops::RangeInclusive;

use super::{ImportError, MAX_BYTES};
use crate::json::{Json, NoTree};

/// Opens a file's text that has one of these formats, and a version that is read here. What is beyond the last version
/// was written by a newer program; what is before the first was never written.
pub(super) fn open(text: &str, formats: &[&str], versions: RangeInclusive<u32>) -> Result<Json, ImportError> {
    if text.len() > MAX_BYTES {
        return Err(ImportError::TooLarge);
    }
    let json = Json::parse(text).map_err(|none| match none {
        NoTree::NotJson => ImportError::NotJson,
        NoTree::Twice => ImportError::Damaged,
    })?;
    if !json.get("format").and_then(Json::text).is_some_and(|format| formats.contains(&format)) {
        return Err(ImportError::Foreign);
    }
    match json.get("version").and_then(Json::count) {
        Some(version) if version > u64::from(*versions.end()) => Err(ImportError::Newer),
        Some(version) if version >= u64::from(*versions.start()) => Ok(json),
        _ => Err(ImportError::Damaged),
    }
}
