//! The QR codes of `tests/qr/`, which other programs make and read (`tools/oracle/qr.sh`), are what the program makes.
//! Each file has its text in the first line, and then a line for each row: `#` is dark.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};

use kompetansesti::exchange::{Grid, modules};

/// The files, and what stands in each code: the standard's own example of a text in capitals, a link of the short set and
/// one of the full set, as the tests of `src/exchange/carried/` make them, and a text in which every byte counts.
const CODES: [(&str, &str); 4] = [
    ("capitals.txt", "HELLO WORLD"),
    (
        "short.txt",
        "https://example.org/kompetansesti/#/receive/0GRST84M2C6HE5EAT86R5KBJX6TJ1XGWR77FDFPC2HYFGMW2S0HXXKH2P",
    ),
    (
        "full.txt",
        "https://example.org/kompetansesti/#/receive/0QWX33QARPEY3QR4ZHG2XP5VGW0XSBYN664J9FNTQZTB2X0QKADTKYDD5SY00VZD",
    ),
    ("words.txt", "Ta med deg det du kan: blåbærsyltetøy, 100 % – ja takk."),
];

fn root(inside: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(inside)
}

fn drawn(text: &str, grid: &Grid) -> String {
    let row = |y| (0..grid.size()).map(|x| if grid.is_dark(x, y) { '#' } else { '.' }).collect::<String>() + "\n";
    text.to_owned() + "\n" + &(0..grid.size()).map(row).collect::<String>()
}

#[test]
fn t_03_the_codes_that_other_programs_read_are_what_we_make() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let differs = |(name, text): &(&str, &str)| {
        let made = drawn(text, &modules(text).expect("a code"));
        let kept = fs::read_to_string(root("tests/qr").join(name)).unwrap_or_default();
        fs::write(folder.join(name), &made).expect("a file");
        (kept != made).then(|| name.to_string())
    };
    let differing: Vec<_> = CODES.iter().filter_map(differs).collect();
    assert!(differing.is_empty(), "compare {differing:?} in tests/qr with those in {}", folder.display());
}
