//! What leaves and what enters: files that a person saves and opens. It never decides where a file goes.

mod file;

pub use file::{FORMAT, ImportError, MAX_BYTES, ProfileFile, VERSION, file_name};
