//! How questions are asked (EXPERIENCE §2): «Kan du …?», one task, few words, nothing turned round.
//! It never knows whether a question is a good one; people try that out.

use std::collections::BTreeMap;

use super::pack::Pack;
use super::phrases::{Phrases, stands_in};
use super::problem::Findings;
use super::text::{as_read, words};

const LONGEST: usize = 14;

/// Questions that may have a list, because it names one thing in several ways.
const ONE_THING: [&str; 1] = [
    // Whom one serves is called customer, guest or patient in different trades; the task is one.
    "statement.F4.2",
];

/// Every question in every language.
pub(super) fn check(pack: &Pack, findings: &mut Findings) {
    for (language, _, file, messages) in pack.message_files().filter(|(_, namespace, ..)| *namespace == "questions") {
        let mut asked: BTreeMap<String, &str> = BTreeMap::new();
        for (key, raw) in messages.iter() {
            let text = as_read(raw);
            let statement = key.starts_with("statement.");
            let question = statement || key.starts_with("language.") && key.contains(".question");
            let mut fault = |what: String, remedy: &str| findings.fault(&file, key, what, remedy);
            if question {
                form(&text, &mut fault);
                if let Some(other) = asked.insert(text.to_lowercase(), key) {
                    fault(format!("it asks the same as {other}"), "Ask about something else.");
                }
            }
            if let Some(phrases) = Phrases::of(language).filter(|_| statement) {
                task(phrases, key, &text, &mut fault);
            }
        }
    }
}

/// What holds for questions in any language.
fn form(text: &str, fault: &mut impl FnMut(String, &str)) {
    if !text.ends_with(['?', '؟', ';']) || text.matches('?').count() > 1 {
        fault("it does not end as one question".into(), "End with one question mark.");
    }
    let length = words(text).count();
    if length > LONGEST {
        fault(format!("{length} words"), &format!("Use at most {LONGEST}; the rest can stand in help."));
    }
}

/// One task, asked straight.
fn task(phrases: &Phrases, key: &str, text: &str, fault: &mut impl FnMut(String, &str)) {
    let small = text.to_lowercase();
    let has = |word: &str| stands_in(&small, word);
    if !text.starts_with(phrases.opening) {
        fault(format!("it does not begin with «{}…»", phrases.opening), "Begin so, and go on with what one does.");
    }
    if let Some(word) = phrases.negations.iter().find(|word| has(word)) {
        fault(format!("«{word}» turns the question round"), "Ask for what one does, not for what one does not.");
    }
    if has(phrases.with_help) {
        fault(format!("«{}» is one of the answers", phrases.with_help), "Ask about an easier task instead.");
    }
    let commas = text.matches(',').count();
    let after_comma = small.split_once(',').map_or("", |(_, after)| after);
    let list = commas > 1 || phrases.listing.iter().any(|word| stands_in(after_comma, word));
    if list && !ONE_THING.contains(&key) {
        fault("it has a list".into(), "Ask about one thing; keep the most common.");
    } else if let Some(word) = phrases.joining.iter().find(|word| has(word)) {
        fault(format!("«{word}» joins two tasks"), "Keep one of them; a person may do one and not the other.");
    }
}
