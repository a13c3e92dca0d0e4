//! Leaving a visit behind: a real navigation, so that this program and all that it holds are gone.
//! It never leaves anything on the screen that a way back could show.

use std::cell::Cell;

use wasm_bindgen::prelude::*;
use web_sys::Event;

/// What the address says of the page that comes after a visit.
const ENDED: &str = "?ended";

thread_local! {
    /// Whether leaving is meant: then nobody is asked.
    static MEANT: Cell<bool> = const { Cell::new(false) };
}

/// Empties the page, and begins anew in its place in the browser's history. `told` says whether the next page tells that all is gone.
pub fn start_over(told: bool) {
    MEANT.set(true);
    let Some(window) = web_sys::window() else { return };
    empty();
    let location = window.location();
    let path = location.pathname().unwrap_or_default();
    // Without a fragment it is another document, and not only another place in this one.
    let _ = location.replace(&format!("{path}{}", if told { ENDED } else { "" }));
}

/// Whether this page comes after a visit that has ended. It is said once: the address forgets it.
pub fn has_ended() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let location = window.location();
    let ended = location.search().is_ok_and(|search| search == ENDED);
    if ended && let (Ok(history), Ok(path)) = (window.history(), location.pathname()) {
        let hash = location.hash().unwrap_or_default();
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("{path}{hash}")));
    }
    ended
}

/// Whoever comes back to this page by the browser's history finds a new one: the browser may have kept the old one whole.
pub fn leave_nothing_behind() {
    on("pagehide", |_| empty());
    on("pageshow", |event| {
        let kept = js_sys::Reflect::get(event, &"persisted".into()).is_ok_and(|kept| kept.is_truthy());
        if kept {
            start_over(false);
        }
    });
}

/// As long as `is_used` says so, the browser asks before the page is left or loaded anew.
pub fn ask_before(is_used: impl Fn() -> bool + 'static) {
    on("beforeunload", move |event| {
        if !MEANT.get() && is_used() {
            event.prevent_default();
        }
    });
}

fn empty() {
    if let Some(body) = web_sys::window().and_then(|window| window.document()).and_then(|document| document.body()) {
        body.set_text_content(None);
    }
}

fn on(event: &str, act: impl Fn(&Event) + 'static) {
    let closure = Closure::<dyn Fn(Event)>::new(move |event: Event| act(&event));
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    }
    closure.forget();
}
