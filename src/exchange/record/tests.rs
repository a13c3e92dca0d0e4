//! Records that older versions wrote are read as they are.

mod faults;
mod versions;

use super::*;
use crate::exchange::{ProfileFile, VERSION};

const RECORDS: &str = include_str!("version-2.jsonl");
const FILE: &str = include_str!("../file/tests/version-2.json");
const THIRD_RECORDS: &str = include_str!("version-3.jsonl");
const THIRD_FILE: &str = include_str!("../file/tests/version-3.json");

/// The same person in records and in a file, both as version 2 wrote them.
#[test]
fn records_and_files_of_the_second_version_lead_to_the_same_profile() {
    let mut opened = Opened::default();
    for record in RECORDS.lines() {
        opened.read(record).expect("a record of ours");
    }
    let file = ProfileFile::parse(FILE).expect("a file of ours");
    assert_eq!((opened.records, opened.damaged, file.version), (18, 0, VERSION));
    assert_eq!(opened.profile, file.profile);
    let attempt = &file.profile.attempts[0];
    assert_eq!((attempt.seed, attempt.extended_at.as_slice(), attempt.evidence.len()), (7, &[3][..], 1));
}

/// What version 3 added is not there, and the fourth unfinished step of an older file is kept.
#[test]
fn what_older_versions_did_not_know_is_empty() {
    let profile = ProfileFile::parse(FILE).expect("a file of ours").profile;
    assert!(profile.dated.is_empty() && profile.first_moves.is_empty() && profile.lacks.is_empty());
    assert!(profile.wishes.is_empty() && !profile.has_room());
    assert_eq!(profile.planned, ["no-a", "no-b", "no-c", "no-d"]);
    let text = ProfileFile::new(profile, "2026-11-23".parse().expect("a day")).to_text();
    for new in ["dated", "first_moves", "wishes", "lacks"] {
        assert!(!text.contains(new), "what is empty is not written: {new}");
    }
}

#[test]
fn records_of_the_second_version_are_newer_than_none_but_the_next_is() {
    let next = RECORDS.lines().next().expect("a record").replacen(":2", ":6", 1);
    assert_eq!(Record::parse(&next), Err(BadRecord::Newer { found: 6 }));
    for record in RECORDS.lines() {
        let event = Record::parse(record).expect("a record of ours").event;
        assert_eq!(Record::parse(&Record::new(event.clone()).to_text()), Ok(Record { schema: SCHEMA, event }));
    }
}

/// The same for version 3, with what it added.
#[test]
fn records_and_files_of_the_third_version_lead_to_the_same_profile() {
    let mut opened = Opened::default();
    for record in THIRD_RECORDS.lines() {
        opened.read(record).expect("a record of ours");
    }
    let file = ProfileFile::parse(THIRD_FILE).expect("a file of ours");
    assert_eq!((opened.profile, opened.damaged), (file.profile.clone(), 0));
    assert_eq!((file.profile.dated.len(), file.profile.lacks.len(), file.profile.first_moves.len()), (1, 3, 1));
    assert!(!file.profile.wishes.is_empty() && file.profile.told.is_empty());
}
