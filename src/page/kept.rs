//! A value of a screen that its parts follow. It never outlives the screen.
//!
//! Only a number is a signal: a signal of its own for each type of value costs a kilobyte of program, and this next to nothing.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use crate::ui::{View, follow};

/// A value, and how often it has changed.
pub struct Kept<T> {
    value: Rc<RefCell<T>>,
    changes: RwSignal<u32>,
}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Kept<T> {
        Kept { value: self.value.clone(), changes: self.changes }
    }
}

impl<T: Clone + PartialEq + 'static> Kept<T> {
    /// A value to begin with.
    pub fn new(value: T) -> Kept<T> {
        Kept { value: Rc::new(RefCell::new(value)), changes: RwSignal::new(0) }
    }

    /// Another value. Where it is the same, nothing follows.
    pub fn set(&self, value: T) {
        if *self.value.borrow() != value {
            *self.value.borrow_mut() = value;
            self.changes.update(|changes| *changes += 1);
        }
    }

    /// The value, which is followed from here.
    pub fn get(&self) -> T {
        self.changes.track();
        self.value.borrow().clone()
    }

    /// A part that is drawn anew when the value has changed, and not by what else it reads.
    pub fn each(&self, view: impl Fn(T) -> View + 'static) -> View {
        let kept = self.clone();
        follow(move || {
            let value = kept.get();
            untrack(|| view(value))
        })
    }
}
