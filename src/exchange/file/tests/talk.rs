//! What was agreed on in talks in a file: it comes back whole, and hostile values do not.

use super::super::*;
use super::{check, day, profile};
use crate::profile::Event;

/// A profile with a value of each kind that version 5 added.
pub fn with_talk(mut profile: Profile) -> Profile {
    #[rustfmt::skip]
    let texts = [
        "goal:1=Truckførerbevis", "step:1=person,2026-12-01,done,Ringe, og spørre", "meeting=2026-12-10T10:00",
        "seen:A2=alone,2026-11-27,To\nlinjer", "note:1=2026-11-27,Trives", "without=work,cv",
    ];
    for told in texts {
        profile.apply(&Event::Told { told: told.into() });
    }
    profile
}

#[test]
fn what_was_agreed_on_comes_back_whole() {
    let file = ProfileFile::new(with_talk(profile(&[])), day());
    assert_eq!(ProfileFile::parse(&file.to_text()), Ok(file));
}

#[test]
fn hostile_values_in_what_was_agreed_on_are_refused_whole() {
    let whole = serde_json::to_string(&ProfileFile::new(with_talk(profile(&[])), day())).expect("plain data");
    let long = format!("goal:1={}", "x".repeat(201));
    #[rustfmt::skip]
    let table = [
        ("goal:1=Truckførerbevis", "goal:1="), ("goal:1=Truckførerbevis", "goal:4=x"), ("goal:1=Truckførerbevis", long.as_str()),
        ("person,", "boss,"), ("2026-12-01", "2026-02-30"), ("T10:00", "T25:00"), ("seen:A2", "seen:"), ("note:1=", "note:1=2026-11-27,a\",\"note:1="),
        ("without=work", "without=sleep"), ("\"without=work,cv\"", "7"),
    ];
    for (from, to) in table {
        assert!(whole.contains(from), "{from} in {whole}");
        check(&whole.replacen(from, to, 1), ImportError::Damaged);
    }
}
