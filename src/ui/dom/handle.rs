//! A way to find an element again, for moving focus to it or opening it. It never keeps an element alive that has left the page.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

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

    fn element(self) -> Option<HtmlElement> {
        self.0.try_get_value().flatten()
    }

    fn dialog(self) -> Option<HtmlDialogElement> {
        self.element()?.dyn_into().ok()
    }

    /// Whether it is a dialog that is open.
    pub fn is_open(self) -> bool {
        self.dialog().is_some_and(|dialog| dialog.open())
    }

    /// Opens a dialog over the page, which cannot be used meanwhile.
    pub fn open(self) {
        if let Some(dialog) = self.dialog() {
            // It fails only when the element has left the page.
            let _ = dialog.show_modal();
        }
    }

    /// Closes a dialog.
    pub fn close(self) {
        if let Some(dialog) = self.dialog() {
            dialog.close();
        }
    }

    /// Scrolls no further than needed to see it, if it is there.
    pub fn reveal(self) {
        if let Some(element) = self.element() {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }

    /// Moves the keyboard to it, if it is there.
    pub fn focus(self) {
        if let Some(element) = self.element() {
            // What cannot take focus leaves it where it was.
            let _ = element.focus();
        }
    }
}
