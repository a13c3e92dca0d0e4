//! Files out and files in: what comes back is what went out, and bad files change nothing.

mod bounds;
mod career;
mod hygiene;
mod own_plan;
mod schema;
mod separators;
mod talk;

use proptest::prelude::*;

use super::*;
use crate::framework::{Answer, Question};
use crate::measure::{QuestionSet, Reply};
use crate::pathway::Goal;
use crate::profile::Event;

fn day() -> Day {
    "2026-11-23".parse().expect("a day")
}

fn profile(replies: &[(u8, u8, usize)]) -> Profile {
    let mut profile = Profile::default();
    profile.apply(&Event::AttemptStarted { attempt: 1, day: day(), set: QuestionSet::Full, seed: 7 });
    for (number, level, answer) in replies {
        let question: Question = format!("A{}.{}", 1 + number % 9, 1 + level % 3).parse().expect("an id");
        let answers =
            [Answer::NotYet, Answer::WithHelp, Answer::Alone, Answer::CanGuide, Answer::Unsure, Answer::Skipped];
        let reply = Reply::Answer(answers[answer % answers.len()]);
        profile.apply(&Event::Answered { attempt: 1, question, reply });
    }
    profile.apply(&Event::GoalChosen { goal: Some(Goal::Occupation("renholder".into())) });
    profile
}

fn check(text: &str, expected: ImportError) {
    assert_eq!(ProfileFile::parse(text), Err(expected), "{text:.80}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    /// R-EXP-01: export, wipe, import gives the same bytes.
    #[test]
    fn r_exp_01_a_profile_comes_back_as_the_same_bytes(replies in prop::collection::vec((0u8..20, 0u8..5, 0usize..9), 0..60)) {
        let file = ProfileFile::new(profile(&replies), day());
        let text = file.to_text();
        let back = ProfileFile::parse(&text).expect("our own file");
        prop_assert_eq!(back.to_text(), text);
        prop_assert_eq!(back.profile, file.profile);
    }

    #[test]
    fn no_text_whatever_makes_it_panic(text in ".{0,200}") {
        let _ = ProfileFile::parse(&text);
    }
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    let text = ProfileFile::new(profile(&[(1, 1, 1), (2, 2, 2)]), day()).to_text();
    for cut in (0..text.len()).filter(|cut| text.is_char_boundary(*cut)) {
        check(&text[..cut], ImportError::NotJson);
    }
}

#[test]
fn bad_files_are_refused_for_the_right_reason() {
    check("", ImportError::NotJson);
    check("hei", ImportError::NotJson);
    check(&"[".repeat(5_000), ImportError::NotJson);
    check(&" ".repeat(MAX_BYTES + 1), ImportError::TooLarge);
    check("null", ImportError::Foreign);
    check(r#"{"$schema":"https://example.org"}"#, ImportError::Foreign);
    check(&format!("{{\"format\":\"kompetansesti-profile\",\"version\":{}}}", VERSION + 1), ImportError::Newer);
    check(r#"{"format":"kompetansesti-profile","version":999,"profile":{}}"#, ImportError::Newer);
    for version in ["0", "-1", "\"1\"", "1.5", "null"] {
        check(&format!(r#"{{"format":"kompetansesti-profile","version":{version}}}"#), ImportError::Damaged);
    }
}

#[test]
fn impossible_values_inside_a_file_are_refused() {
    let whole = ProfileFile::new(profile(&[(1, 1, 2)]), day()).to_text();
    for (from, to) in [
        (&*format!("\"version\": {VERSION}"), "\"version\": 0"),
        ("\"alone\"", "\"brilliant\""),
        ("\"A2.2\"", "\"A2.9\""),
        ("2026-11-23", "2026-02-30"),
        ("\"full\"", "\"endless\""),
        ("\"attempts\"", "\"<script>\""),
        ("\"id\": 1", "\"id\": -1"),
        ("\"id\": 1", "\"id\": 4294967295"),
    ] {
        assert!(whole.contains(from), "{from}");
        check(&whole.replacen(from, to, 1), ImportError::Damaged);
    }
}

/// A copy such as `public/boot.js` makes, with these records.
fn rescued(records: &[serde_json::Value]) -> String {
    let rows: Vec<_> =
        records.iter().zip(1..).map(|(value, key)| serde_json::json!({"key": key, "value": value})).collect();
    let database = serde_json::json!({"version": 1, "stores": {"events": rows}});
    serde_json::json!({"format": "kompetansesti-raw", "version": 1, "saved": "2026-11-23", "database": database})
        .to_string()
}

#[test]
fn what_the_rescue_panel_gave_is_opened_and_a_damaged_record_hides_no_other() {
    let started = Event::AttemptStarted { attempt: 1, day: day(), set: QuestionSet::Full, seed: 7 };
    let chosen = Event::GoalChosen { goal: Some(Goal::Occupation("renholder".into())) };
    let [started, chosen] = [started, chosen].map(|event| super::super::Record::new(event).to_text().into());
    let bad = ["{".into(), 42.into(), serde_json::json!({"a": 1}), serde_json::Value::Null];
    let file = ProfileFile::parse(&rescued(&[&[started, chosen], &bad[..]].concat())).expect("our own copy");
    assert_eq!(file, ProfileFile::new(profile(&[]), day()));
    check(&rescued(&bad), ImportError::Damaged);
    check(&rescued(&[]), ImportError::Damaged);
    check(&rescued(&[r#"{"schema":6,"event":"dreamt"}"#.into()]), ImportError::Newer);
    check(r#"{"format":"kompetansesti-raw","version":6}"#, ImportError::Newer);
    check(r#"{"format":"kompetansesti-raw","version":1,"saved":"2026-11-23"}"#, ImportError::Damaged);
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let text = ProfileFile::new(profile(&[]), day()).to_text();
    assert!(ProfileFile::parse(&format!("\u{feff}{text}")).is_ok());
}

/// A device may count years otherwise, or write its figures otherwise; files hold the day as ISO writes it.
#[test]
fn f_058_days_in_files_are_written_as_iso_writes_them() {
    for number in 0..7 {
        let day = crate::profile::examples::day(number);
        let is_iso =
            |text: &str| text.len() == 10 && text.bytes().all(|letter| letter == b'-' || letter.is_ascii_digit());
        assert!(is_iso(&day.to_string()), "{day}");
        assert!(ProfileFile::new(Profile::default(), day).to_text().contains(&format!("\"saved\": \"{day}\"")));
    }
    for other in ["2569-11-23 BE", "๒๕๖๙-๑๑-๒๓", "۱۴۰۵-۰۹-۰۲", "R8-11-23", "2026-11-23[u-ca=buddhist]"]
    {
        assert!(other.parse::<Day>().is_err(), "{other}");
    }
}

#[test]
fn the_file_name_says_nothing_about_the_person() {
    assert_eq!(file_name(&day()), "kompetansesti-2026-11-23.json");
}

/// A file as version 1 wrote it.
#[test]
fn a_file_of_the_first_version_is_opened_whole() {
    let first = include_str!("tests/version-1.json");
    let file = ProfileFile::parse(first).expect("a file of ours");
    let attempt = &file.profile.attempts[0];
    assert_eq!((file.version, attempt.replies.len(), attempt.seed, attempt.evidence.len()), (VERSION, 2, 0, 0));
    assert_eq!(file.profile.planned, ["no-x"]);
    assert!(ProfileFile::parse(&file.to_text()).is_ok());
}
