//! Small preferences in localStorage: language, text size, look. Never an answer, and nothing where storage is refused.

use web_sys::Storage;

const PREFIX: &str = "kompetansesti.";

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

/// Forgets these preferences, and nothing else on the origin.
pub fn forget(names: &[&str]) {
    if let Some(storage) = storage() {
        for name in names {
            let _ = storage.remove_item(&format!("{PREFIX}{name}"));
        }
    }
}
