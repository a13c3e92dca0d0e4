//! The program in the browser: it leaves two functions in the page, and does nothing else. The page holds the clock.
//! `prepare(task)` takes a task as the native program tells it; `solve()` gives what the cheapest plan costs.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Reflect, global};
use kompetansesti::pathway::optimum::{Action, Microlp, Question, Task, cheapest};
use wasm_bindgen::prelude::{Closure, JsValue};

#[derive(serde::Deserialize)]
struct Told {
    atoms: usize,
    goals: Vec<usize>,
    actions: Vec<(Vec<usize>, Vec<usize>, u32)>,
}

pub fn install() {
    let task = Rc::new(RefCell::new(Task::default()));
    let prepared = Rc::clone(&task);
    leave(
        "prepare",
        Closure::<dyn FnMut(String)>::new(move |text: String| *prepared.borrow_mut() = read(&text)).into_js_value(),
    );
    leave("solve", Closure::<dyn FnMut() -> f64>::new(move || solve(&task.borrow())).into_js_value());
}

fn leave(name: &str, function: JsValue) {
    Reflect::set(&global(), &name.into(), &function).expect("the page can be given more");
}

fn read(text: &str) -> Task {
    let told: Told = serde_json::from_str(text).expect("the native program tells tasks");
    let actions = told.actions.into_iter().map(|(needs, gives, cost)| Action { needs, gives, cost });
    Task::new(told.atoms, actions.collect(), told.goals).expect("only facts of the task are named")
}

fn solve(task: &Task) -> f64 {
    let answer = cheapest(task, &Question::default(), &Microlp, &mut || true).expect("every goal can be reached");
    assert!(answer.is_proven(), "nobody said that time was up");
    answer.cost as f64
}
