//! `pack melo` on a small folder of our own, where what it must print can be worked out by hand.
//! Natively only: a browser has neither files nor programs.
#![cfg(not(target_arch = "wasm32"))]

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use flate2::{Compression, write::GzEncoder};

/// A folder with these files, made anew.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder to write in");
    for (name, text) in files {
        let mut file = File::create(folder.join(name)).expect("a new file");
        if name.ends_with(".gz") {
            GzEncoder::new(file, Compression::fast()).write_all(text.as_bytes()).expect("room for it");
        } else {
            file.write_all(text.as_bytes()).expect("room for it");
        }
    }
    folder
}

fn melo(folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_pack")).arg("melo").arg(folder).output().expect("the command runs")
}

const ELEMENTS: &str = "C1_no_000\tkokk\nC1_no_001\tgrytekokk\nC2_no_000\tbussjåfør\nC3_no_000\tbussjåfør\n";
/// The first query finds both that are right, in places 1 and 2. For the second two are equal to the letter, and the
/// last by name counts as first. The third finds nothing, and to the fourth nothing is relevant.
const QUERIES: &str = "Q1\tKokk\nQ2\tBussjåfør\nQ3\tAstronaut\nQ4\tKokk\n";
const ANNOTATIONS: &str =
    "Q1\t0\tC1_no_000\t1\nQ1\t0\tC1_no_001\t1\nQ2\t0\tC2_no_000\t1\nQ3\t0\tC2_no_000\t1\nQ4\t0\tC1_no_000\t0\n";
const MEASURES: &str =
    "num_q\t3\nrecip_rank\t0.5000\nmap\t0.5000\nsuccess_1\t0.3333\nsuccess_5\t0.6667\nsuccess_10\t0.6667\n";

#[test]
fn the_measures_are_those_of_trec_eval_from_plain_files_and_packed_ones() {
    let files = [("queries.tsv", QUERIES), ("corpus_elements.tsv", ELEMENTS), ("annotations.tsv", ANNOTATIONS)];
    let packed = [("queries.tsv.gz", QUERIES), ("corpus_elements.tsv", ELEMENTS), ("annotations.tsv.gz", ANNOTATIONS)];
    for (name, files) in [("melo-plain", files), ("melo-packed", packed)] {
        let output = melo(&folder(name, &files));
        assert_eq!(String::from_utf8_lossy(&output.stdout), MEASURES, "{name}");
        assert!(output.status.success());
    }
}

#[test]
fn what_is_wrong_with_a_folder_is_said() {
    let check = |name: &str, files: &[(&str, &str)], expected: &str| {
        let output = melo(&folder(name, files));
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(expected) && output.status.code() == Some(2), "{name}: {said}");
    };
    check("melo-empty", &[], "annotations.tsv (or .gz) cannot be read");
    check("melo-three", &[("annotations.tsv", "Q1\t0\tC1\n")], "«Q1 0 C1» is not four columns");
    check(
        "melo-text",
        &[("annotations.tsv", ANNOTATIONS), ("queries.tsv", "Q1\n")],
        "queries.tsv: «Q1» is not an id and a text",
    );
}
