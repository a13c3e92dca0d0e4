//! Small preferences in localStorage: language, text size, look. Never an answer, and nothing where storage is refused.
//! gloo-storage panics where storage is blocked, so every call probes first.

use gloo_storage::{LocalStorage, Storage};

const PREFIX: &str = "kompetansesti.";

/// Whether the browser lets us use localStorage at all.
fn usable() -> bool {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    storage.is_some_and(|storage| storage.length().is_ok() && storage.get_item(PREFIX).is_ok())
}

/// A preference, if there is one.
pub fn get(name: &str) -> Option<String> {
    if usable() { LocalStorage::get(format!("{PREFIX}{name}")).ok() } else { None }
}

/// Keeps a preference where that is possible; a preference that is not kept is no harm.
pub fn set(name: &str, value: &str) {
    if usable() {
        let _ = LocalStorage::set(format!("{PREFIX}{name}"), value);
    }
}

/// Forgets these preferences, and nothing else on the origin.
pub fn forget(names: &[&str]) {
    if usable() {
        for name in names {
            LocalStorage::delete(format!("{PREFIX}{name}"));
        }
    }
}
