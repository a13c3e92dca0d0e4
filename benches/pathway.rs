//! How long a plan that is proven cheapest takes, on made-up tasks (src/pathway/optimum/instance.rs).
//! Each task has a number, so every run and every machine solves the same ones; how long that takes is all that differs.
//!
//! `cargo bench --bench pathway` prints what it finds. tools/bench/pathway.mjs measures it in turn with others, and
//! tools/oracle/plans.mjs compares what it finds with theirs: they speak with the native program by lines, and with
//! the one in the browser by functions of the page.

#[cfg(not(target_arch = "wasm32"))]
#[path = "pathway/native.rs"]
mod native;
#[cfg(target_arch = "wasm32")]
#[path = "pathway/web.rs"]
mod web;

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    native::run();
    #[cfg(target_arch = "wasm32")]
    web::install();
}
