//! How well the matching finds the occupation that a made-up person is made from: over all of ESCO where its files are
//! (tests/data/mod.rs), and always over the content that ships. docs/occupations.md has the figures.
#![cfg(not(target_arch = "wasm32"))]

mod data;
#[path = "data/imported.rs"]
mod imported;

use std::fs;
use std::path::Path;
use std::process::Command;

use data::{ESCO, data};
use imported::imported;
use kompetansesti::content::{parse_codes, parse_skills, with_codes};
use kompetansesti::measure::simulation::Chance;
use kompetansesti::occupation::retrieval::{Measure, Retrieval, Setting, retrieve};
use kompetansesti::occupation::{Catalogue, Matcher};

/// As `pack retrieve` has it.
const SEED: u64 = 1;

/// What is found in each setting.
fn found(catalogue: Catalogue) -> [Retrieval; 3] {
    let matcher = Matcher::new(catalogue);
    let mut number = 0;
    Setting::ALL.map(|setting| {
        let mut chance = Chance::of(SEED, number);
        number += 1;
        retrieve(&matcher, &setting, &mut || chance.uniform())
    })
}

fn ours(found: &Retrieval) -> f64 {
    let place = Measure::ALL.iter().position(|measure| *measure == Measure::Likelihood).expect("it is one of them");
    found.reciprocal_ranks[place]
}

#[test]
fn the_occupation_is_found_among_all_of_esco() {
    let Some(data) = data("NOT RUN") else { return };
    for (setting, found) in Setting::ALL.iter().zip(found(imported(&data.join(ESCO)).pack.catalogue)) {
        assert_eq!(found.persons, 500);
        assert!(ours(&found) >= 0.95, "{setting:?}: {found:?}");
    }
}

/// The bound is lower: in the last setting a person tells ten strange skills and, of at most fifteen own, about five.
#[test]
fn the_occupation_is_found_among_those_that_ship() {
    let text = |name: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content").join(name));
    let skills = parse_skills(&text("skills.json").expect("a file")).expect("the skills");
    let codes = parse_codes(&text("codes.json").expect("a file")).expect("the codes");
    let catalogue = with_codes(&skills.catalogue, &codes);
    let all = catalogue.entries().len();
    for (setting, found) in Setting::ALL.iter().zip(found(catalogue)) {
        assert_eq!(found.persons, all, "each occupation has enough skills");
        assert!(ours(&found) >= 0.9, "{setting:?}: {found:?}");
    }
}

#[test]
fn the_command_prints_a_table_and_says_what_it_is_over() {
    let run = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_pack")).arg("retrieve").args(arguments).output().expect("it runs")
    };
    let output = run(&["--seed", "2"]);
    let printed = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(output.status.success());
    assert!(printed.contains("fewer occupations") && printed.contains("seed 2"), "{printed}");
    assert_eq!(printed.lines().filter(|line| line.contains(" % / ")).count(), 3, "{printed}");
    for (arguments, why) in [
        (&["--seed"][..], "Usage"),
        (&["a.pack", "b.pack"], "Usage"),
        (&["missing.pack"], "missing.pack cannot be read"),
        (&["Cargo.toml"], "Cargo.toml cannot be used"),
    ] {
        let output = run(arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.code() == Some(2) && said.contains(why), "{arguments:?}: {said}");
    }
}
