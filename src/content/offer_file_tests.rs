//! One good offer, and one planted fault for each thing that an offer may not be.
//! Every fault must be found at its own place.

use super::*;
use crate::framework::Cefr;
use crate::pathway::Schooling;

const GOOD: &str = r#"{"version":1,"offers":[{"id":"no-x","country":"NO","region":"innlandet","requires":[[{"work":"employed"}]],
  "gains":[{"competence":"A1","from":"not_yet","to":"with_help"},{"language":"A2"},{"qualification":"trade:cook"},{"schooling":"lower_secondary"}],
  "effort":{"low":30,"high":80,"basis":"source"},"weeks":{"low":1,"high":40,"basis":"estimate"},"starts":["01","08"],"forms":["day","self"],
  "place":"local","cost":"free","decides":"you","entitlement":"open","course":true,
  "first":{"minutes":10,"contact":"https://x.no/a"},"url":"https://x.no","checked":"2026-11-23"}]}"#;

fn check(old: &str, new: &str, place: &str, what: &str) {
    assert!(GOOD.contains(old), "{old}");
    let error = parse_offers(&GOOD.replacen(old, new, 1)).expect_err(old);
    assert!(error.place() == place && error.what().contains(what), "{error}");
}

#[test]
fn a_good_file_becomes_offers() {
    let offer = parse_offers(GOOD).expect("a good file").remove(0);
    assert_eq!(
        offer.gains[1..],
        [
            Gain::Language(Cefr::A2),
            Gain::Qualification("trade:cook".into()),
            Gain::Schooling(Schooling::LowerSecondary)
        ]
    );
    assert_eq!((offer.reach, offer.forms.len(), offer.checked.is_some()), (Reach::Region("innlandet".into()), 2, true));
    assert!(matches!(offer.starts, Starts::Months(months) if months.len() == 2));
}

#[test]
fn other_ways_of_writing_are_read_too() {
    let read = |old, new| parse_offers(&GOOD.replacen(old, new, 1)).expect(new).remove(0);
    assert_eq!(read("\"innlandet\"", "\"national\"").reach, Reach::National);
    assert_eq!(read("[\"01\",\"08\"]", "\"any\"").starts, Starts::Any);
    assert_eq!(read("[\"01\",\"08\"]", "\"ask\"").starts, Starts::Ask);
    assert_eq!(read("\"2026-11-23\"", "null").checked, None);
    let near = read("no/a\"", "no/a\",\"near\":{\"innlandet\":\"https://i.no\"}").first;
    assert_eq!(near.contact_in(Some("innlandet")), "https://i.no");
    assert_eq!((near.contact_in(Some("elsewhere")), near.contact_in(None)), ("https://x.no/a", "https://x.no/a"));
    assert_eq!(read("no/a\"", "no/a\",\"phone\":\"1\"").first.phone.as_deref(), Some("1"));
}

#[test]
fn values_that_cannot_be_are_refused_at_their_place() {
    check("\"low\":30", "\"low\":81", "offers.0.effort", "hours do not rise");
    check("\"low\":30", "\"low\":-30", "", "invalid value: integer `-30`");
    check("\"high\":40", "\"high\":0", "offers.0.weeks", "weeks do not rise");
    check("[\"day\",\"self\"]", "[]", "offers.0.forms", "no form");
    check("https://x.no\"", "http://x.no\"", "offers.0.url", "no address");
    check("https://x.no/a", "", "offers.0.first.contact", "no address");
    check("https://x.no/a", "javascript:alert(1)", "offers.0.first.contact", "no address");
    check("\"minutes\":10", "\"minutes\":16", "offers.0.first.minutes", "quarter");
    check("\"to\":\"with_help\"", "\"to\":\"not_yet\"", "offers.0.gains.0", "A1 does not rise");
    check("{\"language\":\"A2\"}", "{}", "offers.0.gains.1", "one thing");
    check("\"language\":\"A2\"", "\"language\":\"A2\",\"from\":\"alone\"", "offers.0.gains.1", "one thing");
    check("\"language\":\"A2\"", "\"language\":\"A2\",\"qualification\":\"x\"", "offers.0.gains.1", "one thing");
    check("\"08\"", "\"13\"", "offers.0.starts", "«13»");
    check("\"08\"", "\"8\"", "offers.0.starts", "«8»");
    check("[\"01\",\"08\"]", "[]", "offers.0.starts", "no month");
    check("[[{\"work\":\"employed\"}]]", "[[]]", "offers.0.requires.0", "never holds");
}

#[test]
fn words_nobody_knows_are_refused_with_what_is_known() {
    check("\"self\"", "\"mail\"", "", "one of day, evening");
    check("\"free\"", "\"100 kr\"", "", "one of free");
    check("\"A2\"", "\"A9\"", "", "unknown variant `A9`");
    check("[\"01\",\"08\"]", "\"soon\"", "", "\"any\", \"ask\" or a list of months");
    check("2026-11-23", "2026-02-30", "", "not a day");
    check("\"course\"", "\"kurs\"", "", "unknown field `kurs`");
}

#[test]
fn two_offers_may_not_have_the_same_id() {
    let (head, offer) = GOOD.trim_end_matches("]}").split_once('[').expect("a list");
    let twice = format!("{head}[{offer},{offer}]}}");
    assert_eq!(parse_offers(&twice).expect_err("twins").place(), "offers.1");
}

/// A file with so many small offers.
fn with_offers(count: usize) -> String {
    let (gains, rest) = (GOOD.find("[{\"competence\"").expect("gains"), GOOD.find("\n  \"effort\"").expect("hours"));
    let small = format!("{}[],{}", &GOOD[..gains], &GOOD[rest..]).replace("\n  ", "");
    let (head, offer) = small.split_at(small.find("{\"id\"").expect("an offer"));
    let offer = offer.strip_suffix("]}").expect("the end of the list");
    let all: Vec<String> = (0..count).map(|number| offer.replacen("no-x", &format!("no-{number}"), 1)).collect();
    format!("{head}{}]}}", all.join(","))
}

#[test]
fn more_offers_than_can_be_planned_from_are_refused_with_what_to_do() {
    assert_eq!(parse_offers(&with_offers(2_000)).map(|offers| offers.len()), Ok(2_000));
    let error = parse_offers(&with_offers(2_001)).expect_err("one too many");
    assert!(error.place() == "offers" && error.what().contains("2001 offers"), "{error}");
    assert!(error.remedy().contains("at most 2000"), "{error}");
    // Ten thousand are refused by their size alone, before anything is read.
    let error = parse_offers(&with_offers(10_000)).expect_err("far too many");
    assert!(matches!(error, ContentError::TooLarge { .. }) && !error.remedy().is_empty(), "{error}");
}
