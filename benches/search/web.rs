//! The program in the browser: it leaves three functions in the page, and does nothing else. The page holds the clock.
//! `take(names)` takes names in JSON, `build()` makes the index and gives its bytes, `search(text)` gives concepts.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Reflect, global};
use kompetansesti::occupation::{Asked, Index, Label};
use wasm_bindgen::prelude::{Closure, JsValue};

/// How many concepts are asked for.
const SHOWN: usize = 10;

/// A name: the number of its concept, its text, and whether it is the preferred one.
type Name = (u32, String, bool);

pub fn install() {
    let index = Rc::new(RefCell::new(Index::new(&[])));
    let names = Rc::new(RefCell::new(Vec::<Name>::new()));
    let (built, told) = (Rc::clone(&index), Rc::clone(&names));
    let take =
        move |text: String| *told.borrow_mut() = serde_json::from_str(&text).expect("the native program tells names");
    let build = move || {
        *built.borrow_mut() = Index::new(&labels(&names.borrow()));
        built.borrow().bytes() as u32
    };
    let search = move |text: String| -> Vec<u32> {
        index.borrow().search(&text, Asked::Typing, SHOWN).iter().map(|hit| hit.concept).collect()
    };
    leave("take", Closure::<dyn FnMut(String)>::new(take).into_js_value());
    leave("build", Closure::<dyn FnMut() -> u32>::new(build).into_js_value());
    leave("search", Closure::<dyn FnMut(String) -> Vec<u32>>::new(search).into_js_value());
}

fn leave(name: &str, function: JsValue) {
    Reflect::set(&global(), &name.into(), &function).expect("the page can be given more");
}

fn labels(names: &[Name]) -> Vec<Label<'_>> {
    let each = names.iter();
    each.map(|(concept, text, is_preferred)| Label { concept: *concept, text, is_preferred: *is_preferred }).collect()
}
