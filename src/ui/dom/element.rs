//! One element, made by saying what it is, what it holds and what it does. It never sets HTML from a string.

use std::fmt;

use leptos::prelude::StoredValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, KeyboardEvent, UiEvent};

use super::follow::follow_now;
use super::view::{document, put_text};
use super::{Handle, View, Words};
use crate::i18n::first_of;

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element that is being made.
#[must_use = "an element that is put nowhere is not seen"]
pub struct El(Element);

/// A new element of HTML.
pub fn el(tag: &str) -> El {
    El(document().create_element(tag).expect("a tag is a name that we have written"))
}

/// A new element of SVG.
pub fn svg(tag: &str) -> El {
    El(document().create_element_ns(Some(SVG), tag).expect("a tag is a name that we have written"))
}

impl El {
    pub(super) fn element(&self) -> &Element {
        &self.0
    }

    /// Its classes.
    pub fn class(self, names: &str) -> El {
        set(&self.0, "class", names);
        self
    }

    /// An attribute.
    pub fn attr(self, name: &'static str, value: impl Into<Words>) -> El {
        self.give(name, value.into())
    }

    /// The same for every kind of value, so that it is compiled once.
    fn give(self, name: &'static str, value: Words) -> El {
        let element = self.0.clone();
        value.give(move |value| set(&element, name, &first_of(value)));
        self
    }

    /// An attribute that is there only when it has a value.
    pub fn attr_if<W: Into<Words>>(self, name: &'static str, value: Option<W>) -> El {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// An attribute that comes, changes and goes.
    pub fn attr_when(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> El {
        let element = self.0.clone();
        follow_now(Box::new(move || match value() {
            Some(value) => set(&element, name, &first_of(&value)),
            // A name that we have written can always be taken away.
            None => drop(element.remove_attribute(name)),
        }));
        self
    }

    /// A property, such as `checked`, which is not the attribute of that name.
    pub fn prop<T: Into<JsValue>>(self, name: &'static str, value: impl Fn() -> T + 'static) -> El {
        let element = self.0.clone();
        // An element of the browser takes every property.
        follow_now(Box::new(move || drop(js_sys::Reflect::set(&element, &name.into(), &value().into()))));
        self
    }

    /// One property of its style. The content security policy forbids the attribute `style`.
    pub fn style(self, name: &'static str, value: impl Into<Words>) -> El {
        let element: web_sys::HtmlElement = self.0.clone().unchecked_into();
        value.into().give(move |value| drop(element.style().set_property(name, value)));
        self
    }

    /// A text in it.
    pub fn text(self, text: impl Into<Words>) -> El {
        put_text(&self.0, text.into());
        self
    }

    /// Says that it stands beside the first language, and in which it is.
    pub fn beside(self, lang: String) -> El {
        self.class("app-beside").attr("lang", lang).attr("dir", "auto")
    }

    /// Something in it.
    pub fn child(self, child: impl Into<View>) -> El {
        child.into().put_into(&self.0);
        self
    }

    /// What it does when something happens to it. It hears no longer than the part of the page that it belongs to.
    pub fn on(self, event: &'static str, act: impl FnMut(Event) + 'static) -> El {
        listen(&self.0, event, Box::new(act));
        self
    }

    /// What it does when a key is pressed: it is told the key's name (`ArrowDown`), and says whether the browser should leave it alone.
    pub fn on_key(self, act: impl Fn(&str) -> bool + 'static) -> El {
        self.on("keydown", move |event| {
            // While letters of another script are put together, keys belong to that.
            let key: &KeyboardEvent = event.unchecked_ref();
            if !key.is_composing() && act(&key.key()) {
                event.prevent_default();
            }
        })
    }

    /// What it does when it is pressed, once also by a double click.
    pub fn press(self, act: impl Fn() + 'static) -> El {
        self.on("click", move |event| {
            // The second click of a double click is no second choice: the screen may already be another one.
            if event.unchecked_ref::<UiEvent>().detail() < 2 {
                act();
            }
        })
    }

    /// Lets others find it, for moving focus to it.
    pub fn known_as(self, handle: Handle) -> El {
        handle.hold(self.0.clone().unchecked_into());
        self
    }

    /// Done.
    pub fn view(self) -> View {
        self.into()
    }
}

impl fmt::Debug for El {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}>", self.0.tag_name())
    }
}

fn set(element: &Element, name: &str, value: &str) {
    // It fails only for a name that is none, and we have written them all.
    let _ = element.set_attribute(name, value);
}

/// One who listens to an element, until this is dropped.
struct Listener {
    element: Element,
    event: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

fn listen(element: &Element, event: &'static str, act: Box<dyn FnMut(Event)>) {
    let closure = Closure::new(act);
    // It fails only for what is no function.
    let _ = element.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    StoredValue::new_local(Listener { element: element.clone(), event, closure });
}

impl Drop for Listener {
    /// A browser tells of some things only when it has time, and must not find the closure gone.
    fn drop(&mut self) {
        let _ = self.element.remove_event_listener_with_callback(self.event, self.closure.as_ref().unchecked_ref());
    }
}
