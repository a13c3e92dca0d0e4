//! Where the large public data is: in `KOMPETANSESTI_DATA`, or in `../shared/data`. Nothing needs it: what would use it says
//! what becomes of it without.

use std::path::{Path, PathBuf};

/// ESCO 1.1.1 in English, in the folder with the data.
pub const ESCO: &str = "esco/v1.1.1-en";

/// The folder with the data, if it is there. If not, it is told what is done without, on the channel for errors: what some
/// programs answer by lines must stay clean.
pub fn data(without: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("KOMPETANSESTI_DATA").map(PathBuf::from);
    let folder = folder.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data"));
    if folder.join(ESCO).is_dir() {
        return Some(folder);
    }
    eprintln!(
        "{without}: {} is not there. Set KOMPETANSESTI_DATA to the folder that holds it.",
        folder.join(ESCO).display()
    );
    None
}
