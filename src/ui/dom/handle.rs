//! A way to find an element again, for moving focus to it. It never keeps an element alive that has left the page.

use leptos::prelude::*;
use web_sys::HtmlElement;

/// Where an element will be known, once it is made.
#[derive(Clone, Copy, Debug)]
pub struct Handle(StoredValue<Option<HtmlElement>, LocalStorage>);

impl Default for Handle {
    fn default() -> Handle {
        Handle(StoredValue::new_local(None))
    }
}

impl Handle {
    pub(super) fn hold(self, element: HtmlElement) {
        self.0.set_value(Some(element));
    }

    /// The element, when it is made.
    pub fn element(self) -> Option<HtmlElement> {
        self.0.try_get_value().flatten()
    }

    /// Moves the keyboard to it, if it is there.
    pub fn focus(self) {
        if let Some(element) = self.element() {
            // What cannot take focus leaves it where it was.
            let _ = element.focus();
        }
    }
}
