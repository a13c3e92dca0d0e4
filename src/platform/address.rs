//! The address fragment of the page. It never writes anything but a route into it.

use wasm_bindgen::prelude::*;

/// The fragment with its `#`, or nothing.
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to another fragment, as a new entry in the browser's history.
pub fn go(fragment: &str) {
    if let Some(window) = web_sys::window() {
        // Setting a fragment cannot fail in a page that has loaded.
        let _ = window.location().set_hash(fragment);
    }
}

/// Puts another fragment in the place of this one, so that Back does not return to it.
pub fn replace(fragment: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(fragment);
    }
}

/// Goes one step back in the browser's history.
pub fn back() {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = history.back();
    }
}

/// Loads the page again from its address, without a fragment.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// Calls back at every change of the fragment, for as long as the page lives.
pub fn on_change(callback: impl Fn() + 'static) {
    let closure = Closure::<dyn Fn()>::new(callback);
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("hashchange", closure.as_ref().unchecked_ref());
    }
    closure.forget();
}
