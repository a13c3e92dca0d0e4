//! Telling the other tabs that something was written. No content is sent: a tab that hears it reads the store.

use wasm_bindgen::prelude::*;

const CHANNEL: &str = "kompetansesti";

/// The line between tabs, or nothing in a browser without one.
#[derive(Clone, Debug)]
pub struct Tabs(Option<web_sys::BroadcastChannel>);

impl Tabs {
    /// Opens the line and calls back whenever another tab has written.
    pub fn open(on_write: impl Fn() + 'static) -> Tabs {
        let channel = web_sys::BroadcastChannel::new(CHANNEL).ok();
        if let Some(channel) = &channel {
            let closure = Closure::<dyn Fn()>::new(on_write);
            channel.set_onmessage(Some(closure.as_ref().unchecked_ref()));
            closure.forget();
        }
        Tabs(channel)
    }

    /// Tells the others.
    pub fn wrote(&self) {
        if let Some(channel) = &self.0 {
            let _ = channel.post_message(&JsValue::NULL);
        }
    }
}
