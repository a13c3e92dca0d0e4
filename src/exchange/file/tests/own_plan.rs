//! The person's own plan in a file: dates, first moves, wishes and what lacks come back whole, and hostile ones do not.

use super::super::*;
use super::{check, day, profile};
use crate::framework::Level;
use crate::pathway::{Pace, Preference, Wishes};
use crate::profile::{Event, MOST_LACKS, MissingOffer, Wanted};

/// A profile with a value in every field that version 3 added.
pub fn with_own_plan(mut profile: Profile) -> Profile {
    let a1 = "A1".parse().expect("an id");
    let what = [
        Wanted::Level(a1, Level::Alone),
        Wanted::Language(crate::framework::Cefr::B2),
        Wanted::Qualification("trade:cook".into()),
    ];
    let lacks = what.map(|what| MissingOffer { what, country: "NO".into(), region: Some("innlandet".into()) });
    let wishes = Wishes {
        only_online: true,
        only_near: true,
        no_fee: true,
        pace: Pace::LEAST,
        preference: Preference::AtWork,
        as_if: [(a1, Level::Alone)].into(),
    };
    for event in [
        Event::OfferPlanned { offer: "no-a".into(), planned: true },
        Event::StepDated { offer: "no-a".into(), day: Some(day()) },
        Event::FirstMoveDone { offer: "no-a".into(), done: true },
        Event::WishesChanged { wishes: Box::new(wishes) },
        Event::OffersLacked { attempt: 1, lacks: lacks.into() },
    ] {
        profile.apply(&event);
    }
    profile
}

#[test]
fn the_own_plan_comes_back_whole() {
    let file = ProfileFile::new(with_own_plan(profile(&[])), day());
    assert_eq!((file.profile.dated.len(), file.profile.lacks.len()), (1, 3));
    assert_eq!(ProfileFile::parse(&file.to_text()), Ok(file));
}

/// The file with one thing of the own plan changed, which the old text must hold.
fn changed(from: &str, to: &str) -> String {
    let whole = serde_json::to_string(&ProfileFile::new(with_own_plan(profile(&[])), day())).expect("plain data");
    assert!(whole.contains(from), "{from} in {whole}");
    whole.replacen(from, to, 1)
}

#[test]
fn hostile_values_in_the_own_plan_are_refused_whole() {
    let long = "x".repeat(101);
    #[rustfmt::skip]
    let table = [
        (r#""dated":{"no-a":"2026-11-23"}"#, r#""dated":{"no-a":"2026-02-29"}"#),
        (r#""dated":{"no-a":"2026-11-23"}"#, r#""dated":{"no-a":"2026-11-23T00:00:00Z"}"#),
        (r#""dated":{"no-a":"2026-11-23"}"#, r#""dated":{"no-a":20780}"#),
        (r#""dated":{"no-a":"2026-11-23"}"#, r#""dated":{"no-b":"2026-11-23"}"#),
        (r#""dated":{"no-a":"2026-11-23"}"#, r#""dated":["no-a"]"#),
        (r#""first_moves":["no-a"]"#, r#""first_moves":["no-a\nATTENDEE:x"]"#),
        (r#""first_moves":["no-a"]"#, r#""first_moves":[""]"#),
        (r#""first_moves":["no-a"]"#, r#""first_moves":[1]"#),
        (r#""pace":1"#, r#""pace":0"#),
        (r#""pace":1"#, r#""pace":41"#),
        (r#""pace":1"#, r#""pace":257"#),
        (r#""pace":1"#, r#""pace":"6""#),
        (r#""preference":"at_work""#, r#""preference":"cheapest""#),
        (r#""only_near":true"#, r#""only_near":1"#),
        (r#""only_near":true"#, r#""only_nearby":true"#),
        (r#"["A1","alone"]"#, r#"["A1","brilliant"]"#),
        (r#"["A1","alone"]"#, r#"["A1","alone","alone"]"#),
        (r#"["A1","alone"]"#, r#"["A1"]"#),
        (r#""count":1"#, r#""count":0"#),
        (r#""count":1"#, r#""count":-1"#),
        (r#""count":1"#, r#""count":4294967296"#),
        (r#""attempt":1"#, r#""attempt":4294967295"#),
        (r#"{"language":"B2"}"#, r#"{"language":"D1"}"#),
        (r#"{"language":"B2"}"#, r#"{"qualification":"trade:cook"}"#),
        (r#"{"language":"B2"}"#, r#"{"wish":"a pony"}"#),
        (r#""country":"NO""#, r#""country":"""#),
        (r#""region":"innlandet""#, r#""region":"innlandet\u0000""#),
    ];
    for (from, to) in table {
        check(&changed(from, to), ImportError::Damaged);
    }
    check(&changed("trade:cook", &long), ImportError::Damaged);
    check(&changed(r#""first_moves":["no-a"]"#, &format!(r#""first_moves":["{long}"]"#)), ImportError::Damaged);
}

#[test]
fn more_than_anybody_could_make_is_refused() {
    let lack = |number: usize| {
        format!(
            r#"{{"missing":{{"what":{{"language":"B2"}},"country":"NO","region":"r{number}"}},"count":1,"attempt":1}}"#
        )
    };
    let lacks = |count: usize| {
        let all: Vec<_> = (0..count).map(lack).collect();
        changed(r#""lacks":["#, &format!(r#""lacks":[{},"#, all.join(",")))
    };
    assert!(ProfileFile::parse(&lacks(MOST_LACKS - 3)).is_ok());
    check(&lacks(MOST_LACKS - 2), ImportError::Damaged);
    check(&lacks(4_000), ImportError::Damaged);
    let moves: Vec<_> = (0..=1_000).map(|number| format!("\"no-{number}\"")).collect();
    check(
        &changed(r#""first_moves":["no-a"]"#, &format!(r#""first_moves":[{}]"#, moves.join(","))),
        ImportError::Damaged,
    );
}
