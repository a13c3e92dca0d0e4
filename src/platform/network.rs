//! Whether our own files may be had: over a network, or out of what the browser has kept of the site. It never tries.

use wasm_bindgen::prelude::*;

/// Whether a file that is asked for may come: a device that says «no network» has none, one that says «yes» may still have
/// none. Where the service worker has kept the site (public/update.js and boot.js say so), files come without one.
pub fn may_be_there() -> bool {
    web_sys::window().is_none_or(|window| window.navigator().on_line() || is_kept(&window))
}

fn is_kept(window: &web_sys::Window) -> bool {
    let root = window.document().and_then(|document| document.document_element());
    root.is_some_and(|root| root.has_attribute("data-kept"))
}

/// Calls back each time the network comes back, for as long as the page lives.
pub fn on_return(callback: impl Fn() + 'static) {
    let closure = Closure::<dyn Fn()>::new(callback);
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("online", closure.as_ref().unchecked_ref());
    }
    closure.forget();
}
