//! Whether somebody is at the screen: touches as they come, and the moments at which it is time to look at the clock.
//! It never says what was typed, only at which key, and it never decides how long is too long.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{AddEventListenerOptions, Event, EventTarget, MouseEvent};

use crate::visit::Touch;

/// What no thing does by itself.
const PRESSES: [&str; 5] = ["pointerdown", "click", "input", "change", "focusin"];
/// How often to look at the clock, in milliseconds.
const LOOK: i32 = 500;

/// Calls back at every touch, for as long as the page lives.
pub fn on_touch(callback: impl Fn(Touch) + 'static) {
    let callback = Rc::new(callback);
    for press in PRESSES {
        listen(press, &callback, |_| Some(Touch::Press));
    }
    listen("pointermove", &callback, |event| {
        let pointer = event.dyn_ref::<MouseEvent>()?;
        Some(Touch::Place(pointer.client_x(), pointer.client_y()))
    });
    listen("scroll", &callback, |_| Some(Touch::Scroll));
    listen("wheel", &callback, |_| Some(Touch::Scroll));
    listen("keydown", &callback, |event| {
        let key = event.dyn_ref::<web_sys::KeyboardEvent>()?;
        Some(Touch::Key(key.code()))
    });
}

/// Calls back whenever it is time to look at the clock: again and again, and at once when the page is seen again.
pub fn on_look(callback: impl Fn() + 'static) {
    let closure = Closure::<dyn Fn()>::new(callback);
    let function: &js_sys::Function = closure.as_ref().unchecked_ref();
    let Some(window) = web_sys::window() else { return };
    for seen in ["pageshow", "focus"] {
        let _ = window.add_event_listener_with_callback(seen, function);
    }
    if let Some(document) = window.document() {
        for seen in ["visibilitychange", "resume"] {
            let _ = document.add_event_listener_with_callback(seen, function);
        }
    }
    let _ = window.set_interval_with_callback_and_timeout_and_arguments_0(function, LOOK);
    closure.forget();
}

/// Whether the page can be seen just now.
pub fn is_seen() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_none_or(|document| !document.hidden())
}

fn listen(event: &str, callback: &Rc<impl Fn(Touch) + 'static>, touch: fn(&Event) -> Option<Touch>) {
    let callback = callback.clone();
    let closure = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        // What a script sends is no person: only what the browser itself has felt counts.
        if let Some(touch) = touch(&event).filter(|_| event.is_trusted()) {
            callback(touch);
        }
    });
    let options = AddEventListenerOptions::new();
    options.set_capture(true);
    options.set_passive(true);
    if let Some(window) = web_sys::window() {
        let target: &EventTarget = &window;
        let function = closure.as_ref().unchecked_ref();
        let _ = target.add_event_listener_with_callback_and_add_event_listener_options(event, function, &options);
    }
    closure.forget();
}
