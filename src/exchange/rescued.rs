//! The copy that `public/boot.js` makes of the store when the program is dead: the records themselves, read as there.
//! A damaged record hides no other, but a copy in which none can be read is refused.

use super::{ImportError, Opened, ProfileFile, bounds};
use crate::json::Json;

/// The word by which such a copy is known.
pub(super) const FORMAT: &str = "kompetansesti-raw";

/// The person's file that a copy leads to.
pub(super) fn read(json: &Json) -> Result<ProfileFile, ImportError> {
    let rows = ["database", "stores", "events"].into_iter().try_fold(json, Json::get);
    let mut opened = Opened::default();
    for row in rows.map(Json::items).unwrap_or_default() {
        let record = row.get("value").and_then(Json::text).and_then(|text| Json::parse(text).ok());
        let record = record.filter(|record| bounds::holds(record, bounds::LONGEST));
        opened.take(record.as_ref()).map_err(|_| ImportError::Newer)?;
    }
    let saved = json.get("saved").and_then(|saved| saved.read().ok());
    match saved {
        Some(saved) if opened.damaged < opened.records => Ok(ProfileFile::new(opened.profile, saved)),
        _ => Err(ImportError::Damaged),
    }
}
