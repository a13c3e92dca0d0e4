//! Small preferences in localStorage: language, text size, look. Never an answer, and nothing where storage is refused.

use web_sys::Storage;

const PREFIX: &str = "kompetansesti.";

/// The language of the text.
pub const LANGUAGE: &str = "language";
/// The language that stands beside it.
pub const SECOND: &str = "second";
/// Light or dark.
pub const SCHEME: &str = "scheme";
/// How large the text is.
pub const TEXT_SIZE: &str = "text_size";
/// How strong the contrast is.
pub const CONTRAST: &str = "contrast";
/// The day of the latest visit.
pub const SEEN: &str = "seen";
/// Whether the browser has been asked to keep what is here.
pub const ASKED: &str = "asked";
/// The day when it was last said that the browser may delete what is here.
pub const REMINDED: &str = "reminded";

const ALL: [&str; 8] = [LANGUAGE, SECOND, SCHEME, TEXT_SIZE, CONTRAST, SEEN, ASKED, REMINDED];

/// localStorage, where the browser lets us use it at all.
fn storage() -> Option<Storage> {
    let storage = web_sys::window()?.local_storage().ok()??;
    storage.get_item(PREFIX).ok()?;
    Some(storage)
}

/// A preference, if there is one.
pub fn get(name: &str) -> Option<String> {
    let kept = storage()?.get_item(&format!("{PREFIX}{name}")).ok()??;
    // Version 0.1.0 kept them in quotation marks.
    Some(kept.trim_matches('"').to_owned())
}

/// Keeps a preference where that is possible; a preference that is not kept is no harm.
pub fn set(name: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(&format!("{PREFIX}{name}"), value);
    }
}

/// Forgets a preference. Where none is kept, nothing is written.
pub fn drop(name: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&format!("{PREFIX}{name}"));
    }
}

/// Forgets all preferences, and nothing else on the origin.
pub fn forget() {
    ALL.into_iter().for_each(drop);
}
