//! The address fragment of the page. It never writes anything but a route into it.

use std::cell::{Cell, RefCell};

use wasm_bindgen::prelude::*;

/// The browser's event when the fragment changes.
const CHANGE: &str = "hashchange";

thread_local! {
    /// Whether the browser is to keep no list of the screens.
    static KEEPS_NO_LIST: Cell<bool> = const { Cell::new(false) };
}

/// From now on no screen is an entry in the browser's history, so that nobody can go back through another's visit.
pub fn keep_no_list() {
    KEEPS_NO_LIST.set(true);
}

/// The fragment with its `#`, or nothing.
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The address of the page itself, without a fragment.
pub fn page() -> String {
    let location = web_sys::window().map(|window| window.location());
    let part = |part: fn(&web_sys::Location) -> Result<String, JsValue>| location.as_ref().and_then(|at| part(at).ok());
    let (origin, path) = (part(web_sys::Location::origin), part(web_sys::Location::pathname));
    format!("{}{}", origin.unwrap_or_default(), path.unwrap_or_default())
}

/// What follows this beginning in the fragment, or nothing. It is taken out of the address and of the browser's history.
pub fn take_out(beginning: &str) -> String {
    let fragment = fragment();
    let Some(rest) = fragment.strip_prefix('#').and_then(|fragment| fragment.strip_prefix(beginning)) else {
        return String::new();
    };
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let without = format!("#{}", beginning.trim_end_matches('/'));
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&without));
    }
    rest.to_owned()
}

/// Goes to another fragment, as a new entry in the browser's history.
pub fn go(fragment: &str) {
    if let (Some(window), Ok(change)) = (web_sys::window(), web_sys::Event::new(CHANGE)) {
        // Neither can fail in a page that has loaded.
        let _ = if KEEPS_NO_LIST.get() {
            window.location().replace(fragment)
        } else {
            window.location().set_hash(fragment)
        };
        // The browser tells of the change only after it has painted the old screen once more; a person need not wait.
        let _ = window.dispatch_event(&change);
    }
}

/// Calls back once at every change of the fragment, for as long as the page lives.
pub fn on_change(callback: impl Fn() + 'static) {
    let seen = RefCell::new(fragment());
    let closure = Closure::<dyn Fn()>::new(move || {
        let now = fragment();
        if seen.replace(now.clone()) != now {
            callback();
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback(CHANGE, closure.as_ref().unchecked_ref());
    }
    closure.forget();
}
