//! The program in the browser: it leaves four functions in the page, and does nothing else. The page holds the clock.
//! `take(skills, codes, names, pack, words, persons)` takes files and persons, `load()` loads the files, `rank(n)` gives the
//! occupations that fit a person, and `next(n)` the skill to ask about.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Reflect, Uint8Array, global};
use kompetansesti::occupation::{Held, Matcher};
use wasm_bindgen::prelude::{Closure, JsValue};

use crate::work::{Files, Person};

/// What the page has given.
#[derive(Default)]
struct Given {
    files: Files,
    matcher: Option<Matcher>,
    persons: Vec<(Person, Held)>,
}

type Take = dyn FnMut(String, String, String, Uint8Array, Uint8Array, String);

pub fn install() {
    let given = Rc::new(RefCell::new(Given::default()));
    let [taken, loaded, ranked, asked] = [(); 4].map(|()| Rc::clone(&given));
    let take = move |skills, codes, names, pack: Uint8Array, words: Uint8Array, persons: String| {
        let pack = (pack.length() > 0).then(|| (pack.to_vec(), words.to_vec()));
        let files = Files { skills, codes, names, pack };
        let persons: Vec<Person> = serde_json::from_str(&persons).expect("the native program tells persons");
        let persons = persons.into_iter().map(|person| {
            let held = person.held();
            (person, held)
        });
        *taken.borrow_mut() = Given { matcher: Some(files.matcher()), files, persons: persons.collect() };
    };
    let load = move || drop(loaded.borrow().files.load());
    let rank = move |person: usize| -> Vec<u16> {
        let given = ranked.borrow();
        Person::ranked(given.matcher(), &given.persons[person].1)
    };
    let next = move |person: usize| -> Option<u16> {
        let given = asked.borrow();
        let (person, held) = &given.persons[person];
        person.next(given.matcher(), held)
    };
    leave("take", Closure::<Take>::new(take).into_js_value());
    leave("load", Closure::<dyn FnMut()>::new(load).into_js_value());
    leave("rank", Closure::<dyn FnMut(usize) -> Vec<u16>>::new(rank).into_js_value());
    leave("next", Closure::<dyn FnMut(usize) -> Option<u16>>::new(next).into_js_value());
}

impl Given {
    fn matcher(&self) -> &Matcher {
        self.matcher.as_ref().expect("the page calls `take` first")
    }
}

fn leave(name: &str, function: JsValue) {
    Reflect::set(&global(), &name.into(), &function).expect("the page can be given more");
}
