//! Damaged and hostile values in records: each is told from a whole one, and hides no other.

use super::*;
use crate::pathway::Goal;
use crate::profile::examples::every_event;

/// A whole record, this text, and the whole one's successor; only the one between may count as damaged.
fn check(text: &str, is_read: bool) {
    let record = |goal| Record::new(Event::GoalChosen { goal: Some(goal) }).to_text();
    let mut opened = Opened::default();
    for text in [&record(Goal::Study), text, &Record::new(Event::UsefulAnswered { useful: Some(true) }).to_text()] {
        opened.read(text).expect("not newer");
    }
    assert_eq!(opened.damaged, usize::from(!is_read), "{text}");
    assert!(opened.profile.useful == Some(true) && opened.profile.goal.is_some(), "{text}");
}

/// A record with this in the place of its event.
fn event(event: &str) -> String {
    format!(r#"{{"schema":{SCHEMA},"event":{event}}}"#)
}

#[test]
fn f_022_a_record_cut_anywhere_is_damaged_and_hides_no_other() {
    for whole in every_event().into_iter().map(|event| Record::new(event).to_text()) {
        for tenth in 0..10 {
            let cut = whole.floor_char_boundary(whole.len() * tenth / 10);
            check(&whole[..cut], false);
        }
    }
}

#[test]
fn f_025_numbers_that_cannot_be_are_not_shown_as_truth() {
    for number in ["99", "-1", "2.5", "1e400", "-1e400", "-0", "4294967296", "\"2\"", "null", "NaN"] {
        check(
            &event(&format!(r#"{{"answered":{{"attempt":1,"question":"A1.2","reply":{{"answer":{number}}}}}}}"#)),
            false,
        );
        check(&event(&format!(r#"{{"wishes_changed":{{"wishes":{{"pace":{number}}}}}}}"#)), false);
        check(&event(&format!(r#"{{"wishes_changed":{{"wishes":{{"as_if":[["A1",{number}]]}}}}}}"#)), false);
    }
    for number in ["-1", "2.5", "1e400", "-0", "4294967296", "\"1\"", "null", "01", "0x1", "+1"] {
        check(&event(&format!(r#"{{"more_asked":{{"attempt":{number}}}}}"#)), false);
    }
    for question in ["A1.0", "A1.4", "A1.99", "A0.1", "A100.1", "A-1.1", "A1.2.5", "a1.1", "A1.\u{661}", "A1.1 ", ""] {
        let text = format!(r#"{{"answered":{{"attempt":1,"question":"{question}","reply":{{"answer":"alone"}}}}}}"#);
        check(&event(&text), false);
    }
    for level in ["D1", "B3", "a1", "7", ""] {
        let text = format!(r#"{{"answered":{{"attempt":1,"question":"B1","reply":{{"language":"{level}"}}}}}}"#);
        check(&event(&text), false);
    }
}

#[test]
fn f_028_a_record_without_a_version_of_ours_is_damaged_and_a_later_one_is_newer() {
    for schema in ["0", "-1", "\"3\"", "1.5", "null", "[4]", "true", "1e400", "-0", "\"\""] {
        check(&format!(r#"{{"schema":{schema},"event":"deleted"}}"#), false);
    }
    check(r#"{"event":"deleted"}"#, false);
    check(r#"{"schema":5}"#, false);
    check(r#"{"schema":5,"schema":5,"event":"deleted"}"#, false);
    check(r#"["schema",4,"event","deleted"]"#, false);
    for found in [SCHEMA + 1, 999, u32::MAX] {
        let text = format!(r#"{{"schema":{found},"event":"deleted"}}"#);
        assert_eq!(Record::parse(&text), Err(BadRecord::Newer { found }));
    }
}

#[test]
fn f_034_a_nul_is_kept_where_it_is_written_as_one_and_damages_no_other_record() {
    let told = |note: &str| {
        event(&format!(r#"{{"evidence_given":{{"attempt":1,"competence":"A1","evidence":{{"note":"{note}"}}}}}}"#))
    };
    check(&told("a\\u0000b"), true);
    let record = Record::parse(&told("a\\u0000b")).expect("ours");
    assert_eq!(Record::parse(&record.to_text()), Ok(record.clone()));
    assert!(record.to_text().contains("a\\u0000b"), "{record:?}");
    check(&told("a\0b"), false);
    check("\0", false);
    check(&[Record::new(Event::UsefulAnswered { useful: None }).to_text(), "\0".into()].concat(), false);
}

#[test]
fn f_037_days_that_no_calendar_has_are_not_taken_for_days() {
    let started =
        |day: &str| event(&format!(r#"{{"attempt_started":{{"attempt":1,"day":{day},"set":"full","seed":1}}}}"#));
    #[rustfmt::skip]
    let bad = [
        "\"0000-00-00\"", "\"9999-12-31\"", "\"2026-02-30\"", "\"2026-13-01\"", "\"2026-00-10\"", "\"2100-02-29\"", "\"1899-12-31\"",
        "\"3000-01-01\"", "\"-2026-01-01\"", "\"2026-1-1\"", "\"2026-11-23T00:00:00Z\"", "\"23.11.2026\"", "\"\"", "20261123", "null",
        "\"\u{662}\u{660}\u{662}\u{666}-11-23\"",
    ];
    for day in bad {
        check(&started(day), false);
    }
    for day in ["\"1900-01-01\"", "\"1970-01-01\"", "\"2024-02-29\"", "\"2569-11-23\"", "\"2999-12-31\""] {
        check(&started(day), true);
    }
}

/// What is stored is only ever text: it comes back as it went in, and `tests/tidy` lets no code make elements of text.
#[test]
fn f_043_markup_in_any_text_comes_back_as_the_text_it_is() {
    let hostile = "<img src=x onerror=alert(1)>\"'`{{x}}</script>&lt;";
    let json = serde_json::to_string(hostile).expect("plain data");
    for text in [
        format!(r#"{{"goal_chosen":{{"goal":{{"occupation":{json}}}}}}}"#),
        format!(r#"{{"goal_chosen":{{"goal":{{"qualification":{json}}}}}}}"#),
        format!(r#"{{"about_changed":{{"about":{{"country":{json},"region":{json},"held":[{json}]}}}}}}"#),
        format!(r#"{{"offer_planned":{{"offer":{json},"planned":true}}}}"#),
        format!(r#"{{"told":{{"told":{json}}}}}"#),
        format!(r#"{{"evidence_given":{{"attempt":1,"competence":"A1","evidence":{{"places":[],"note":{json}}}}}}}"#),
    ] {
        check(&event(&text), true);
        let record = Record::parse(&event(&text)).expect("ours");
        assert_eq!(record.to_text(), event(&text));
    }
    for field in ["question", "answer"] {
        let text = r#"{"answered":{"attempt":1,"question":"A1.1","reply":{"answer":"alone"}}}"#;
        let planted =
            if field == "question" { text.replace("\"A1.1\"", &json) } else { text.replace("\"alone\"", &json) };
        check(&event(&planted), false);
    }
}
