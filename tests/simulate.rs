//! `pack simulate` itself: every table for the content that ships, the same at each call, and help for wrong arguments.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;
use std::process::{Command, Output};

fn pack(arguments: &str) -> Output {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut pack = Command::new(env!("CARGO_BIN_EXE_pack"));
    pack.args(arguments.split_whitespace()).current_dir(root).output().expect("the command runs")
}

#[test]
fn it_says_what_the_content_that_ships_is_worth() {
    let call = "simulate --persons 10 --seed 3 --lengths 2-4 --truth 0.7/0.5 public";
    let (first, again) = (pack(call), pack(call));
    let text = String::from_utf8(first.stdout).expect("a text");
    assert!(first.status.success() && again.stdout == text.as_bytes(), "{text}");
    for part in
        ["True correlations 0.7 within", "| areas, plain sums |", "| the range shown:", "| 45 |", "short set (16.0)"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    // The tables by length, and the two goals that a row is about, show these lengths alone.
    assert!(["\n| 2 |", "\n| 3 |", "\n| 4 |"].iter().all(|row| text.matches(row).count() == 2), "{text}");
}

#[test]
fn arguments_that_make_no_sense_bring_the_help() {
    for wrong in ["--persons 0", "--seed x", "--lengths 5-2", "--lengths 0-3", "--truth 0.4/0.6", "--persons", "--all"]
    {
        let told = pack(&format!("simulate {wrong}"));
        assert_eq!(told.status.code(), Some(2), "{wrong}");
        assert!(String::from_utf8_lossy(&told.stderr).contains("pack simulate"), "{wrong}");
    }
}
