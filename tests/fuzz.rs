//! What is kept in `fuzz/corpus/` goes through the same functions as `make fuzz` calls, so that nothing that once did harm, or
//! leads far in, does harm again. Without libFuzzer it thinks of nothing new but a few changes of each file.
#![cfg(not(target_arch = "wasm32"))]

#[path = "fuzz/targets.rs"]
mod targets;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The files that are kept for a target, in order.
fn kept(name: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(name);
    let mut files: Vec<_> = fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()).collect();
    files.sort();
    files
}

fn run(name: &str, target: targets::Target) {
    let files = kept(name);
    assert!(files.len() >= 5, "{name} has a corpus");
    for file in &files {
        let bytes = fs::read(file).expect("a file");
        println!("{}", file.display());
        target(&bytes);
        changed(&bytes).for_each(|bytes| target(&bytes));
    }
}

/// The bytes cut, doubled, and with one byte changed, at a few places that are the same each time.
fn changed(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let places = (0..bytes.len()).step_by((bytes.len() / 24).max(1));
    places.flat_map(move |at| {
        let mut other = bytes.to_vec();
        other[at] = other[at].wrapping_add(1);
        [bytes[..at].to_vec(), [&bytes[..at], bytes].concat(), other]
    })
}

#[test]
fn r_imp_07_every_target_has_a_corpus_and_a_file_that_calls_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let names = |folder: &str| {
        let entries = fs::read_dir(root.join(folder)).expect("a folder").flatten();
        let names = entries.map(|entry| entry.file_name().to_string_lossy().trim_end_matches(".rs").to_owned());
        names.collect::<BTreeSet<_>>()
    };
    let targets: BTreeSet<_> = targets::ALL.map(|(name, _)| name.to_owned()).into();
    assert_eq!((names("corpus"), names("fuzz_targets")), (targets.clone(), targets));
}

#[test]
fn r_imp_07_nothing_that_is_kept_does_harm() {
    targets::ALL.iter().for_each(|(name, target)| run(name, *target));
}
