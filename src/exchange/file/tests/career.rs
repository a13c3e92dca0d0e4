//! What is told of work in a file: it comes back whole, and hostile values do not.

use super::super::*;
use super::{check, day, profile};
use crate::profile::Event;

/// A profile with a value of each kind that version 4 added.
pub fn with_career(mut profile: Profile) -> Profile {
    for told in ["job:kokk=voluntary,decade", "skill:fry=alone", "skill:boil=skipped", "interests=RS"] {
        profile.apply(&Event::Told { told: told.into() });
    }
    profile
}

#[test]
fn what_is_told_of_work_comes_back_whole() {
    let file = ProfileFile::new(with_career(profile(&[])), day());
    assert_eq!(ProfileFile::parse(&file.to_text()), Ok(file));
}

#[test]
fn hostile_values_in_what_is_told_of_work_are_refused_whole() {
    let whole = serde_json::to_string(&ProfileFile::new(with_career(profile(&[])), day())).expect("plain data");
    let long = format!("skill:{}=alone", "x".repeat(101));
    #[rustfmt::skip]
    let table = [
        ("job:kokk=", "job:="), ("job:kokk=", "job:a\\nb="), ("voluntary,", "stolen,"), ("decade", "12"),
        ("skill:fry=alone", long.as_str()), ("skill:fry=alone", "skill:fry="), ("skill:fry=alone", "skill:boil=alone"),
        ("interests=RS", "interests=RX"), ("interests=RS", "employer=x"), ("\"interests=RS\"", "{}"),
    ];
    for (from, to) in table {
        assert!(whole.contains(from), "{from} in {whole}");
        check(&whole.replacen(from, to, 1), ImportError::Damaged);
    }
}
