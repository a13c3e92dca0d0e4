//! What is done with bytes from anywhere: once for each kind of thing that enters. `fuzz/` calls it with whatever libFuzzer
//! thinks of, `tests/fuzz.rs` with the files that are kept in `fuzz/corpus/`. It never touches a file or the network.

#[path = "code.rs"]
pub mod code;
#[path = "config.rs"]
pub mod config;
#[path = "content.rs"]
pub mod content;
#[path = "import.rs"]
pub mod import;
#[path = "locked.rs"]
pub mod locked;
#[path = "packed.rs"]
pub mod packed;
#[path = "screens.rs"]
mod screens;
#[path = "shipped.rs"]
mod shipped;

/// What a target does with bytes.
pub type Target = fn(&[u8]);

/// The targets by their names, which are also those of their folders in `fuzz/corpus/`.
pub const ALL: [(&str, Target); 6] = [
    ("import", import::run),
    ("code", code::run),
    ("config", config::run),
    ("content", content::run),
    ("locked", locked::run),
    ("packed", packed::run),
];
