//! Makes the document: elements, text, and what in them follows a signal. All screens and components are made of these.
//!
//! Leptos' own views are compiled anew for each shape of element, and keep a second tree beside the document;
//! these are functions over the document itself, so a screen costs a third of the program and is drawn at once
//! (ARCHITECTURE.md, «Why elements of our own?»). Signals, memos, effects and owners are Leptos'.
//! It never sets HTML from a string, and never touches what it has not made.

mod element;
mod follow;
mod handle;
mod view;
mod words;

pub use element::{El, el, svg};
pub use follow::{each, effect, follow, memo, show};
pub use handle::Handle;
pub use view::{View, mount, mount_into};
pub use words::{Words, words};
