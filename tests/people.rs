//! The table that counsellors judge is the one that the command makes of the content as it is now.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;
use std::process::Command;

#[test]
fn the_kept_table_is_what_the_command_writes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let run =
        Command::new(env!("CARGO_BIN_EXE_pack")).args(["people", "docs/review/people.json"]).current_dir(root).output();
    let made = String::from_utf8(run.expect("the command runs").stdout).expect("a text");
    let kept = std::fs::read_to_string(root.join("docs/review/people.md")).expect("the table");
    let people = made.lines().filter(|line| line.starts_with("## ")).count();
    assert_eq!(people, 10, "{made}");
    assert!(made == kept, "Make it anew, and let a counsellor read what has changed:\n{made}");
}
