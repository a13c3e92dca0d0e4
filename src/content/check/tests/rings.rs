//! Offers that wait for themselves, planted in the good files.
//! Each is found at its own place, and another way beside a ring is no fault.

use super::*;

#[test]
fn offers_that_wait_for_themselves_are_found() {
    let offers = |requires: &str, place, what| {
        let requires = format!("\"requires\": {requires}");
        check_planted("content/offer/NO.json", "\"requires\": []", &requires, place, what);
    };
    offers("[[{\"done\":\"no-b\"}]]", "offers.0.requires", "no-a: it can never begin");
    offers("[[{\"done\":\"no-b\"}]]", "offers.1.requires", "no-b: it can never begin");
    offers("[[{\"done\":\"no-a\"}]]", "offers.0.requires", "waits for itself");
    offers("[[{\"done\":\"no-a\"}, {\"done\":\"no-b\"}]]", "offers.0.requires", "waits for itself");
    // What only a later offer gives: a level, a paper, a kind of paper, the language.
    for fact in [
        r#"{"level_at_least":["A3","with_help"]}"#,
        r#"{"holds":"trade:cook"}"#,
        r#"{"holds_any":"trade"}"#,
        r#"{"language_at_least":"B1"}"#,
    ] {
        offers(&format!("[[{fact}]]"), "offers.0.requires", "given only after it");
    }
    // Another way beside the ring will do, and so does what nobody gives.
    let beside = r#""requires": [[{"done":"no-b"}, {"work":"employed"}], [{"holds":"licence:B"}, {"done":"no-b"}]]"#;
    let mut files = good();
    let file = files.get_mut("content/offer/NO.json").expect("offers");
    *file = file.replacen("\"requires\": []", beside, 1);
    let problems = check(&files, today()).problems;
    assert!(problems.iter().all(|problem| problem.file != "content/offer/NO.json"), "{problems:?}");
}
