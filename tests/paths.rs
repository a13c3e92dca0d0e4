//! Every way that ships, from three starts to every occupation: kept as a table, and each with what a plan promises.
#![cfg(not(target_arch = "wasm32"))]

use std::path::{Path, PathBuf};
use std::process::Command;

use kompetansesti::pathway::{ANY_TRADE, Asked, Gain, Truth};
use walks::Walk;
use words::Words;
use world::World;

#[path = "../src/bin/pack/command/described.rs"]
mod described;
#[path = "../src/bin/pack/command/folder.rs"]
mod folder;
#[path = "../src/bin/pack/command/paths.rs"]
mod paths;
#[path = "../src/bin/pack/command/walks.rs"]
mod walks;
#[path = "../src/bin/pack/command/words.rs"]
mod words;
#[path = "../src/bin/pack/command/world.rs"]
mod world;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

#[test]
fn every_way_is_kept_and_proven_and_can_be_walked_and_none_ends_in_silence() {
    let files = folder::read(&root().join("public")).expect("the content");
    let (world, words) = (World::read(&files).expect("sound content"), Words::read(&files).expect("sound words"));
    let starts = described::read(&root().join("docs/review/starts.json").to_string_lossy()).expect("the starts");
    let walks = walks::walks(&world, &starts);
    let countries: usize = world.occupations.iter().map(|occupation| occupation.countries.len()).sum();
    assert_eq!((starts.len(), walks.len()), (3, countries * 3));
    for walk in &walks {
        check(walk, &world);
    }
    let asked_more = walks.iter().any(|walk| !walk.plan.answer_more.is_empty());
    assert!(asked_more, "nobody was asked for more answers, so nothing is known of how many");
    let made = paths::table(&world, &words, &starts, &walks);
    let kept = std::fs::read_to_string(root().join("docs/review/paths.md")).expect("the table");
    let changed: Vec<&str> = made.lines().filter(|line| !kept.lines().any(|other| other == *line)).collect();
    assert!(made == kept, "Make it anew, and let a counsellor read what has changed:\n{}", changed.join("\n"));
}

#[test]
fn the_command_writes_the_table() {
    let nobody = Path::new(env!("CARGO_TARGET_TMPDIR")).join("nobody.json");
    std::fs::write(&nobody, "[]").expect("a file");
    let run = Command::new(env!("CARGO_BIN_EXE_pack")).arg("paths").arg(&nobody).current_dir(root()).output();
    let made = String::from_utf8(run.expect("the command runs").stdout).expect("a text");
    let kept = std::fs::read_to_string(root().join("docs/review/paths.md")).expect("the table");
    assert!(made.starts_with("# The way to each occupation") && kept.starts_with(&made), "{made}");
}

/// What each way must be.
fn check(walk: &Walk, world: &World) {
    let Walk { occupation, country, start, plan, .. } = walk;
    let name = format!("{} in {country}, from start {}", occupation.id, start + 1);
    let says_something = plan.all_steps().next().is_some() || !plan.uncovered.is_empty() || plan.nothing_missing;
    assert!(says_something, "{name}: neither a step nor what is missing");
    assert_eq!(plan.slack, 0, "{name}: not shown to be the best");
    assert!(plan.answer_more.len() <= 3, "{name}: {:?}", plan.answer_more);
    let steps: Vec<_> = plan.all_steps().map(|step| &step.offer).collect();
    assert_eq!(too_early(walk, world), None, "{name}: it stands before what it needs, in {steps:?}");
}

/// The first step that could not be joined when it comes.
fn too_early<'w>(walk: &'w Walk, world: &World) -> Option<&'w str> {
    let mut person = walk.person.clone();
    person.asked = Some(Asked::by(walk.occupation));
    for step in walk.plan.all_steps() {
        let offer = world.offer(&step.offer).expect("an offer of the content");
        if offer.is_open_to(&person) == Truth::No {
            return Some(&step.offer);
        }
        person.finish(offer);
        // An offer that is open to any trade gives the one that the occupation asks for.
        if offer.gains.contains(&Gain::Qualification(ANY_TRADE.to_owned())) {
            let asked = walk.occupation.required.iter().chain(&walk.occupation.usual);
            person.gained.extend(asked.filter(|held| held.starts_with("trade:")).cloned().map(Gain::Qualification));
        }
    }
    None
}
