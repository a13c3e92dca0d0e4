//! The place on a screen where a person was: how far down, and what was folded out. Back then finds it as it was left.
//! It is known only while the page is open, and the browser's history is told nothing but a number,
//! and not even that before the person has begun.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

/// What is remembered of one screen.
#[derive(Clone, Debug, Default)]
struct Place {
    down: f64,
    folded_out: Vec<bool>,
}

/// The places of the entries in the history of this visit.
#[derive(Debug)]
pub struct Places {
    /// Entries of an earlier visit carry another name, and are not taken for ours.
    visit: f64,
    known: RefCell<Latest>,
    current: Cell<usize>,
}

/// How many entries are remembered. Chromium and Firefox keep 50 themselves, and a page may be open for years (R-CRA-05).
const MOST: usize = 100;

/// The places of the latest entries. They are numbered in the order in which they came.
#[derive(Debug, Default)]
struct Latest {
    forgotten: usize,
    places: VecDeque<Place>,
}

impl Latest {
    /// The place of an entry, unless it is forgotten or has not come.
    fn find(&mut self, entry: usize) -> Option<&mut Place> {
        self.places.get_mut(entry.checked_sub(self.forgotten)?)
    }

    /// Makes room for a new entry, and gives its number.
    fn add(&mut self) -> usize {
        if self.places.len() == MOST {
            self.places.pop_front();
            self.forgotten += 1;
        }
        self.places.push_back(Place::default());
        self.forgotten + self.places.len() - 1
    }
}

impl Places {
    /// Begins with the screen that is there now. From here on the browser leaves the scrolling to us.
    pub fn begin() -> Places {
        if let Some(history) = history() {
            let _ = js_sys::Reflect::set(&history, &"scrollRestoration".into(), &"manual".into());
        }
        let places = Places { visit: js_sys::Date::now(), known: RefCell::default(), current: Cell::default() };
        places.current.set(places.known.borrow_mut().add());
        places
    }

    /// Remembers the screen that is being left, and finds out which entry has been come to.
    /// A new entry is found again only if it `may_mark` it.
    pub fn turn(&self, may_mark: bool) {
        if let Some(left) = self.known.borrow_mut().find(self.current.get()) {
            *left = here();
        }
        match self.entry() {
            Some(entry) => self.current.set(entry),
            None => {
                let entry = self.known.borrow_mut().add();
                self.current.set(entry);
                if may_mark {
                    self.mark(entry);
                }
            }
        }
    }

    /// Makes the new screen as it was left: at the top and folded in, if it was never left.
    pub fn restore(&self) {
        let place = self.known.borrow_mut().find(self.current.get()).cloned().unwrap_or_default();
        for (details, folded_out) in all_details().into_iter().zip(&place.folded_out) {
            let _ = details.toggle_attribute_with_force("open", *folded_out);
        }
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, place.down);
        }
    }

    /// The entry that the history is at, if it is one of this visit.
    fn entry(&self) -> Option<usize> {
        // An entry that nobody marked has no state, and reading from nothing is an error that costs memory each time.
        let state = history()?.state().ok().filter(JsValue::is_object)?;
        let number = |key: &str| js_sys::Reflect::get(&state, &key.into()).ok()?.as_f64();
        let entry = number("entry").filter(|_| number("visit") == Some(self.visit))?;
        // A number that is none becomes 0, which is found only as long as the first entry is remembered.
        let entry = entry as usize;
        self.known.borrow_mut().find(entry).is_some().then_some(entry)
    }

    fn mark(&self, entry: usize) {
        let state = js_sys::Object::new();
        let _ = js_sys::Reflect::set(&state, &"visit".into(), &self.visit.into());
        let _ = js_sys::Reflect::set(&state, &"entry".into(), &JsValue::from_f64(entry as f64));
        if let Some(history) = history() {
            let _ = history.replace_state(&state, "");
        }
    }
}

fn history() -> Option<web_sys::History> {
    web_sys::window()?.history().ok()
}

fn all_details() -> Vec<web_sys::Element> {
    let document = web_sys::window().and_then(|window| window.document());
    let list = document.and_then(|document| document.query_selector_all("main details").ok());
    let list = list.map(|list| (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).collect());
    list.unwrap_or_default()
}

fn here() -> Place {
    let down = web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or_default();
    Place { down, folded_out: all_details().iter().map(|details| details.has_attribute("open")).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_cra_05_the_latest_entries_are_remembered_and_no_more() {
        let mut latest = Latest::default();
        let entries: Vec<usize> = (0..1000).map(|_| latest.add()).collect();
        assert_eq!(entries, (0..1000).collect::<Vec<_>>(), "each has a number of its own");
        assert_eq!(latest.places.len(), MOST);
        assert!(latest.find(1000 - MOST - 1).is_none(), "an older one is forgotten");
        assert!(latest.find(1000).is_none(), "and one that has not come is not known");
        latest.find(1000 - MOST).expect("the oldest that is remembered").down = 7.0;
        latest.find(999).expect("the newest").folded_out.push(true);
        assert_eq!(latest.find(1000 - MOST).expect("the same").down, 7.0);
    }
}
