//! The program in the browser: it leaves one function in the page, `selection(measure, times)`, and does nothing else.
//! The page holds the clock.

use js_sys::{Reflect, global};
use wasm_bindgen::prelude::Closure;

use crate::measure::{MEASURES, Measure};

pub fn install() {
    let mut measures: Vec<Measure> = (0..MEASURES.len()).map(Measure::new).collect();
    let run = move |measure: u32, times: u32| measures[measure as usize].times(times as usize);
    let run = Closure::<dyn FnMut(u32, u32) -> u32>::new(run).into_js_value();
    Reflect::set(&global(), &"selection".into(), &run).expect("the page can be given more");
}
