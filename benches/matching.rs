//! How long it takes to rank all occupations of ESCO for a person, to choose the skill to ask about next, and to load all that.
//! The persons are the same each time. Where ESCO's files are not there, the content that ships is ranked, and it says so.
//!
//! `cargo bench --bench matching` prints what it finds. tools/bench/matching.mjs measures it in turn with the program in the
//! browser: it speaks with the native program by lines, and with the other one by functions of the page.

#[cfg(not(target_arch = "wasm32"))]
#[path = "../tests/data/mod.rs"]
mod data;
#[cfg(not(target_arch = "wasm32"))]
#[path = "matching/files.rs"]
mod files;
#[cfg(not(target_arch = "wasm32"))]
#[path = "../tests/data/imported.rs"]
mod imported;
#[cfg(not(target_arch = "wasm32"))]
#[path = "matching/native.rs"]
mod native;
#[cfg(not(target_arch = "wasm32"))]
#[path = "matching/persons.rs"]
mod persons;
#[cfg(target_arch = "wasm32")]
#[path = "matching/web.rs"]
mod web;
#[path = "matching/work.rs"]
mod work;

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    native::run();
    #[cfg(target_arch = "wasm32")]
    web::install();
}
