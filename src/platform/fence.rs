//! No way out of the page by itself: links, menus, dragging, and the keys that a page can stop.
//! What a page cannot stop (Ctrl+N, Ctrl+T, Ctrl+W, Alt+F4) is for the browser's policy: deploy/kiosk.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, KeyboardEvent};

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leads {
    /// To a screen of ours: a fragment with its `#`.
    Inside(String),
    /// Out: the whole address.
    Outside(String),
}

/// What does something that a visitor has no use for, and may lead out.
const REFUSED: [&str; 5] = ["contextmenu", "dragstart", "dragover", "drop", "auxclick"];
/// Keys that, with Ctrl or Command, print, save, open, find, reload, zoom away the page, or open the browser's own pages.
const WITH_CONTROL: &str = "psoufgjhlrnwtde";

/// From now on links call back instead of leading anywhere, and the rest is refused. It lasts as long as the page.
pub fn put_up(on_link: impl Fn(Leads) + 'static) {
    let on_link = Rc::new(on_link);
    for event in REFUSED {
        stop(event, |_| true);
    }
    stop("keydown", |event| event.dyn_ref::<KeyboardEvent>().is_some_and(leads_out));
    let followed = move |event: &Event| {
        let Some(leads) = link_of(event).as_ref().and_then(leads_to) else { return false };
        on_link(leads);
        true
    };
    stop("click", followed);
}

/// Keeps the browser from doing what it does at an event, where that is one to stop.
fn stop(event: &str, is_one: impl Fn(&Event) -> bool + 'static) {
    let closure = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if is_one(&event) {
            event.prevent_default();
        }
    });
    if let Some(window) = web_sys::window() {
        let function = closure.as_ref().unchecked_ref();
        let _ = window.add_event_listener_with_callback_and_bool(event, function, true);
    }
    closure.forget();
}

fn leads_out(key: &KeyboardEvent) -> bool {
    let name = key.key().to_ascii_lowercase();
    let function_key = name.len() > 1 && name.starts_with('f') && name[1..].parse::<u8>().is_ok();
    let with_control = (key.ctrl_key() || key.meta_key()) && name.len() == 1 && WITH_CONTROL.contains(&name);
    let back = key.alt_key() && (name == "arrowleft" || name == "arrowright" || name == "home");
    function_key || with_control || back
}

fn link_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_ref::<Element>()?.closest("a[href]").ok()?
}

fn leads_to(link: &Element) -> Option<Leads> {
    let address = link.get_attribute("href")?;
    Some(if address.starts_with('#') { Leads::Inside(address) } else { Leads::Outside(address) })
}
