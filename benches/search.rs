//! How long a search takes, keystroke by keystroke, among 14,000 names (src/occupation/search/).
//! The names are ESCO's where its files are, and else made up; what is typed is the same each time.
//!
//! `cargo bench --bench search` prints what it finds. tools/bench/search.mjs measures it beside others: it speaks with
//! the native program by lines, and with the one in the browser by functions of the page.

#[cfg(not(target_arch = "wasm32"))]
#[path = "search/names.rs"]
mod names;
#[cfg(not(target_arch = "wasm32"))]
#[path = "search/native.rs"]
mod native;
#[cfg(not(target_arch = "wasm32"))]
#[path = "search/typed.rs"]
mod typed;
#[cfg(target_arch = "wasm32")]
#[path = "search/web.rs"]
mod web;

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    native::run();
    #[cfg(target_arch = "wasm32")]
    web::install();
}
