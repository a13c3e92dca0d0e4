//! A piece of the page that is made and waits for its place. It never knows its place.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Node};

use super::{El, Words, el};
use crate::i18n::{first_of, second_language, second_of};

/// Nothing, one node, or several in a fragment.
#[derive(Clone, Debug, Default)]
pub struct View(Option<Node>);

impl View {
    /// Nothing.
    pub fn none() -> View {
        View(None)
    }

    pub(super) fn of(node: impl Into<Node>) -> View {
        View(Some(node.into()))
    }

    /// A text.
    pub fn text(text: impl Into<Words>) -> View {
        View::of_words(text.into())
    }

    fn of_words(words: Words) -> View {
        let fragment: Node = document().create_document_fragment().unchecked_into();
        put_text(&fragment, words);
        View::of(fragment)
    }

    pub(super) fn node(&self) -> Option<&Node> {
        self.0.as_ref()
    }

    /// Puts it last into a node.
    pub(super) fn put_into(&self, parent: &Node) {
        if let Some(node) = &self.0 {
            // It fails only where a node would stand inside itself, which a view cannot.
            let _ = parent.append_child(node);
        }
    }
}

/// Puts a text last into a node, and beside it the same in the second language where it is in two.
pub(super) fn put_text(parent: &Node, text: Words) {
    let node = document().create_text_node("");
    // It fails only where a node would stand inside itself.
    let _ = parent.append_child(&node);
    let other: RefCell<Option<Element>> = RefCell::default();
    text.give(move |text| {
        node.set_data(&first_of(text));
        if let Some(old) = other.take() {
            old.remove();
        }
        if let (Some(lang), Some(parent)) = (second_language(text), node.parent_node()) {
            let span = el("span").beside(lang).element().clone();
            span.set_text_content(Some(&second_of(text)));
            // As above.
            let _ = parent.insert_before(&span, node.next_sibling().as_ref());
            other.replace(Some(span));
        }
    });
}

/// Puts a view last into the body of the page.
pub fn mount(view: &View) {
    if let Some(body) = document().body() {
        mount_into(&body, view);
    }
}

/// Puts a view last into an element.
pub fn mount_into(parent: &Node, view: &View) {
    view.put_into(parent);
}

/// The document. There is always one where this runs.
pub(super) fn document() -> Document {
    thread_local!(static DOCUMENT: Document = web_sys::window().and_then(|window| window.document()).expect("a page has a document"));
    DOCUMENT.with(Clone::clone)
}

impl From<El> for View {
    fn from(element: El) -> View {
        View::of(element.element().clone())
    }
}

impl From<&str> for View {
    fn from(text: &str) -> View {
        View::text(text)
    }
}

impl From<String> for View {
    fn from(text: String) -> View {
        View::text(text)
    }
}

impl From<Words> for View {
    fn from(text: Words) -> View {
        View::text(text)
    }
}

impl<V: Into<View>> From<Option<V>> for View {
    fn from(view: Option<V>) -> View {
        view.map(Into::into).unwrap_or_default()
    }
}

impl<V: Into<View>> From<Vec<V>> for View {
    fn from(views: Vec<V>) -> View {
        views.into_iter().map(Into::into).collect()
    }
}

impl<const N: usize> From<[View; N]> for View {
    fn from(views: [View; N]) -> View {
        views.into_iter().collect()
    }
}

impl FromIterator<View> for View {
    fn from_iter<I: IntoIterator<Item = View>>(views: I) -> View {
        let fragment: Node = document().create_document_fragment().unchecked_into();
        views.into_iter().for_each(|view| view.put_into(&fragment));
        View::of(fragment)
    }
}
