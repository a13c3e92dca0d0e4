//! What every calendar text keeps, whatever the words, the days and the moment.

use proptest::prelude::*;

use super::*;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// 2026-11-23 08:05:09 in UTC.
const NOW: u64 = 20_780 * 86_400 + 8 * 3_600 + 5 * 60 + 9;

fn text_at(seconds: u64, day: Day, summary: &str) -> String {
    let days = [CalendarDay { known_by: "no-fov-1", day, minute: None, summary }];
    calendar(&days, Stamp::new(seconds).expect("a moment")).expect("a day")
}

#[test]
fn t_05_a_meeting_is_an_hour_by_the_clock_on_the_wall() {
    let at = |minute| {
        let days =
            [CalendarDay { known_by: "meeting-7", day: day("2026-10-25"), minute: Some(minute), summary: "Møte" }];
        let text = calendar(&days, Stamp::new(NOW).expect("a moment")).expect("a day");
        ["DTSTART:", "DURATION:", "TRANSP:", "CLASS:"].map(|name| value(&text, name))
    };
    let expected = |start: &str| [start, "PT1H", "OPAQUE", "PRIVATE"].map(str::to_owned);
    assert_eq!(at(10 * 60 + 5), expected("20261025T100500"));
    assert_eq!(at(0), expected("20261025T000000"));
    assert_eq!(at(1439), expected("20261025T235900"));
}

/// The lines as a calendar reads them.
fn unfolded(text: &str) -> Vec<String> {
    text.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

fn value(text: &str, name: &str) -> String {
    let found = unfolded(text).into_iter().find_map(|line| line.strip_prefix(name).map(str::to_owned));
    found.unwrap_or_else(|| panic!("{name} in {text}"))
}

fn unescaped(text: &str) -> String {
    let mut chars = text.chars();
    let mut plain = String::new();
    while let Some(c) = chars.next() {
        plain.extend(if c == '\\' { chars.next().map(|c| if c == 'n' { '\n' } else { c }) } else { Some(c) });
    }
    plain
}

#[test]
fn t_05_a_step_is_one_whole_private_day_and_nothing_else() {
    let lines = unfolded(&text_at(NOW, day("2026-12-31"), "Min avtale"));
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Kompetansesti//Plan//EN",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        "UID:d753a705bbfb4d86@plan.kompetansesti.invalid",
        "DTSTAMP:20261123T080509Z",
        "SEQUENCE:29923685",
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        "SUMMARY:Min avtale",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ];
    assert_eq!(lines, expected);
    assert_eq!(calendar(&[], Stamp::new(NOW).expect("a moment")), None);
}

#[test]
fn t_05_a_later_file_wins_over_an_earlier_one() {
    let [first, same_minute, later] =
        [NOW, NOW + 50, NOW + 51].map(|seconds| text_at(seconds, day("2026-12-01"), "Plan"));
    let number = |text: &str| value(text, "SEQUENCE:").parse::<u32>().expect("a number");
    assert_eq!([&first, &same_minute, &later].map(|text| number(text) - number(&first)), [0, 0, 1]);
    let stamps = [&first, &same_minute, &later].map(|text| value(text, "DTSTAMP:"));
    assert_eq!(stamps, ["20261123T080509Z", "20261123T080559Z", "20261123T080600Z"]);
    assert_eq!(value(&first, "UID:"), value(&later, "UID:"));
}

#[test]
fn a_moment_lies_between_1970_and_2999() {
    let time = |seconds| Stamp::new(seconds).map(Stamp::date_time);
    assert_eq!(time(0).as_deref(), Some("19700101T000000Z"));
    assert_eq!(time(951_782_399).as_deref(), Some("20000228T235959Z"));
    assert_eq!(time(951_782_400).as_deref(), Some("20000229T000000Z"));
    let last = (Day::LAST.number() as u64 + 1) * 86_400 - 1;
    assert_eq!(time(last).as_deref(), Some("29991231T235959Z"));
    assert_eq!((time(last + 1), time(u64::MAX)), (None, None));
    assert!(Stamp::new(last).expect("a moment").sequence() < 1 << 31);
}

/// The weeks of the last Sundays of March and October, when Oslo changes its clocks.
#[test]
fn t_05_days_stay_where_they_are_when_the_clocks_change() {
    for sunday in ["2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31", "2028-03-26", "2028-10-29"] {
        for days in -7..=7 {
            let chosen = day(sunday).plus(days).expect("a day");
            let text = text_at(NOW, chosen, "Plan");
            assert_eq!(value(&text, "DTSTART;VALUE=DATE:"), chosen.to_string().replace('-', ""));
            let next = chosen.plus(1).expect("a day");
            assert_eq!(value(&text, "DTEND;VALUE=DATE:"), next.to_string().replace('-', ""));
            assert!(!text.contains("TZID") && !text.contains("VTIMEZONE"));
        }
    }
    assert!(!text_at(NOW, Day::LAST, "Plan").contains("DTEND"), "the calendar's last day has no next one");
}

#[test]
fn t_05_no_words_can_begin_a_line_of_their_own() {
    let check = |summary: &str, expected: &str| {
        let text = text_at(NOW, day("2026-12-01"), summary);
        assert_eq!(value(&text, "SUMMARY:"), expected, "{summary:?}");
        assert_eq!(unfolded(&text).len(), 15, "{summary:?}");
    };
    check("a, b; c\\d: e", "a\\, b\\; c\\\\d: e");
    check("a\r\nATTENDEE:mailto:x@y", "a\\nATTENDEE:mailto:x@y");
    check("a\nEND:VEVENT\rBEGIN:VEVENT", "a\\nEND:VEVENT\\nBEGIN:VEVENT");
    check("a\u{2028}b\u{2029}c\u{85}d\u{b}e\u{c}f\u{0}g\u{7f}h\ti", "a\\nb\\nc\\ndefgh i");
    check("", "");
}

/// Texts with many characters of two to four bytes, and with what must be escaped.
fn some_words() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop_oneof![
            3 => "[a-zæøåÆØÅ ]{1,20}",
            1 => Just("مرحبا بالعالم".to_owned()),
            1 => Just("👩‍🔧🇳🇴🧑🏽‍🏫".to_owned()),
            1 => Just("e\u{301}\u{200d}".to_owned()),
            1 => "[,;:\\\\\"\r\n\t ]{1,5}",
            1 => "\\PC{0,10}",
            1 => any::<char>().prop_map(String::from),
        ],
        0..15,
    )
    .prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn t_05_lines_are_short_and_cut_between_characters_only(line in some_words()) {
        let line = line.replace(['\r', '\n'], "");
        let mut text = String::new();
        fold(&line, &mut text);
        prop_assert!(text.ends_with("\r\n"));
        for part in text.as_bytes().split(|byte| *byte == b'\n') {
            let part = part.strip_suffix(b"\r").unwrap_or(part);
            prop_assert!(part.len() <= 75 && std::str::from_utf8(part).is_ok());
        }
        prop_assert_eq!(text.replace("\r\n ", ""), [&line, "\r\n"].concat());
    }

    #[test]
    fn t_05_words_come_back_but_for_control_characters(words in some_words(), offset in 0..2_000_000_000u64, days in 0..300_000) {
        let text = text_at(offset, Day::EPOCH.plus(days).expect("a day"), &words);
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
        prop_assert_eq!(unfolded(&text).len(), 15);
        let ends = |c: char| matches!(c, '\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
        let plain = words.replace("\r\n", "\n").replace(ends, "\n").replace('\t', " ");
        let plain: String = plain.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
        prop_assert_eq!(unescaped(&value(&text, "SUMMARY:")), plain);
    }
}
