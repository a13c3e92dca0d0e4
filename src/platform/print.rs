//! Printing. What is printed is decided by the page and its style, never here.

use wasm_bindgen::prelude::*;

/// Opens the browser's print window, and tells whether there is one.
pub fn print() -> bool {
    web_sys::window().is_some_and(|window| window.print().is_ok())
}

/// Calls back when printing begins, with `true`, and when it has ended.
pub fn on_print(callback: impl Fn(bool) + Clone + 'static) {
    for (event, begins) in [("beforeprint", true), ("afterprint", false)] {
        let callback = callback.clone();
        let closure = Closure::<dyn Fn()>::new(move || callback(begins));
        if let Some(window) = web_sys::window() {
            let _ = window.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
        }
        closure.forget();
    }
}
