//! How long the next question takes, on a bank of 168 statements at four steps, 21 competences and 121 nodes.
//! Every number of it is fixed, so each run chooses the same questions; how long that takes is all that differs.
//!
//! `cargo bench --bench selection` prints what it finds. tools/bench/selection.mjs measures it in turn with others:
//! it speaks with the native program by lines, and with the one in the browser by a function of the page.

#[path = "selection/bank.rs"]
mod bank;
#[path = "selection/measure.rs"]
mod measure;
#[cfg(not(target_arch = "wasm32"))]
#[path = "selection/native.rs"]
mod native;
#[path = "selection/sitting.rs"]
mod sitting;
#[cfg(target_arch = "wasm32")]
#[path = "selection/web.rs"]
mod web;

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    native::run();
    #[cfg(target_arch = "wasm32")]
    web::install();
}
