//! How deep and how long anything in a file may be, before it is read into a value of ours.
//! It never looks at what stands there, and the parser's own limit on nesting has held before it is asked.

use crate::json::Json;

/// How deep lists and objects may lie in one another. Our own lie 7 deep, and 10 in a record of an opened file.
const DEEPEST: usize = 16;
/// The most things in a list, and the most fields of an object.
const MOST: usize = 10_000;
/// The longest text, in characters. The longest of ours is a note.
pub(super) const LONGEST: usize = 10_000;

/// Whether a file may hold this, with texts of at most so many characters.
pub(super) fn holds(json: &Json, longest: usize) -> bool {
    fits(json, longest, DEEPEST)
}

fn fits(json: &Json, longest: usize, depth: usize) -> bool {
    let short = |text: &str| text.chars().count() <= longest;
    match json {
        Json::Text(text) => short(text),
        Json::List(list) => depth > 0 && list.len() <= MOST && list.iter().all(|value| fits(value, longest, depth - 1)),
        Json::Object(fields) => {
            depth > 0
                && fields.len() <= MOST
                && fields.iter().all(|(key, value)| short(key) && fits(value, longest, depth - 1))
        }
        _ => true,
    }
}
