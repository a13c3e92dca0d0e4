//! Whether the device says that it has a network. It never tries one.

use wasm_bindgen::prelude::*;

/// Whether there may be a network: a device that says «no» has none, one that says «yes» may still have none.
pub fn may_be_there() -> bool {
    web_sys::window().is_none_or(|window| window.navigator().on_line())
}

/// Calls back each time the network comes back, for as long as the page lives.
pub fn on_return(callback: impl Fn() + 'static) {
    let closure = Closure::<dyn Fn()>::new(callback);
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("online", closure.as_ref().unchecked_ref());
    }
    closure.forget();
}
