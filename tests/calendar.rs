//! The calendar files of `tests/calendar/`, which two other programs read (`calendar.mjs` there, `tools/oracle/calendar.sh`),
//! are what the program makes; and no two offers that ship have one name in a calendar.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use kompetansesti::content::parse_offers;
use kompetansesti::exchange::{CalendarDay, Stamp, calendar};
use kompetansesti::pathway::Day;
use serde::Deserialize;

/// What stands in a calendar file: `tests/calendar/expected.json`.
#[derive(Deserialize)]
struct Expected {
    /// Seconds since 1970.
    made: u64,
    days: Vec<ExpectedDay>,
}

#[derive(Deserialize)]
struct ExpectedDay {
    offer: String,
    day: Day,
    #[serde(default)]
    minute: Option<u16>,
    summary: String,
}

fn root(inside: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(inside)
}

fn expected() -> BTreeMap<String, Expected> {
    let text = fs::read_to_string(root("tests/calendar/expected.json")).expect("a file");
    serde_json::from_str(&text).expect("what stands in the files")
}

fn text(file: &Expected) -> String {
    let days = file.days.iter().map(|one| CalendarDay {
        known_by: &one.offer,
        day: one.day,
        minute: one.minute,
        summary: &one.summary,
    });
    calendar(&days.collect::<Vec<_>>(), Stamp::new(file.made).expect("a moment")).expect("days")
}

#[test]
fn t_05_the_files_that_other_programs_read_are_what_we_write() {
    let expected = expected();
    assert_eq!(expected.len(), 4);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let differs = |(name, file): (&String, &Expected)| {
        let made = text(file);
        let kept = fs::read(root("tests/calendar").join(name)).unwrap_or_default();
        fs::write(folder.join(name), &made).expect("a file");
        (kept != made.as_bytes()).then(|| name.clone())
    };
    let differing: Vec<_> = expected.iter().filter_map(differs).collect();
    assert!(differing.is_empty(), "compare {differing:?} in tests/calendar with those in {}", folder.display());
}

#[test]
fn t_05_no_two_offers_that_ship_have_one_name_in_a_calendar() {
    let mut offers = Vec::new();
    for country in ["NO", "DK"] {
        let file = fs::read_to_string(root("public/content/offer").join(country).with_extension("json"));
        offers.extend(parse_offers(&file.expect("a file")).expect("offers"));
    }
    let names: BTreeSet<String> = offers
        .iter()
        .map(|offer| {
            let day = ExpectedDay { offer: offer.id.clone(), day: Day::EPOCH, minute: None, summary: String::new() };
            let text = text(&Expected { made: 0, days: vec![day] });
            text.lines().find(|line| line.starts_with("UID:")).expect("a name").to_owned()
        })
        .collect();
    assert!(names.len() > 100);
    assert_eq!(names.len(), offers.len());
}
