//! How much may be said in one place: names beside bars, one-sentence reasons, short help.
//! It never looks at how it is said; `plain` does.

use super::pack::Pack;
use super::problem::Findings;
use super::text::{as_read, sentences, words};

const LONGEST_HELP: usize = 25;
const LONGEST_NAME: usize = 4;

/// Keys whose text is one sentence, by their head and last part.
const ONE_SENTENCE: [(&str, &str); 7] = [
    ("competence.", "why"),
    ("language.", "why"),
    ("offer.", "who"),
    ("offer.", "what"),
    ("offer.", "entry"),
    ("offer.", "first"),
    ("occupation.", "about"),
];

/// Every text that has a limit, in every language.
pub(super) fn check(pack: &Pack, findings: &mut Findings) {
    let countries = pack.countries();
    for (_, _, file, messages) in pack.message_files() {
        for (key, raw) in messages.iter() {
            let text = as_read(raw);
            let mut fault = |what: String, remedy: &str| findings.fault(&file, key, what, remedy);
            let last = key.rsplit('.').next().unwrap_or_default();
            let last = last.split_once('_').filter(|(_, end)| countries.contains(end)).map_or(last, |(last, _)| last);
            let length = words(&text).count();
            if key.starts_with("help.") && length > LONGEST_HELP {
                fault(format!("{length} words of help"), "Use at most 25.");
            }
            if key.starts_with("competence.") && last == "name" {
                name(&text, length, &mut fault);
            }
            let one = ONE_SENTENCE.iter().any(|(head, end)| key.starts_with(head) && last == *end);
            // A colon may stand in one sentence; only what ends it is counted here.
            if one && sentences(&text.replace(':', ",")).len() > 1 {
                fault("more than one sentence".into(), "Say it in one.");
            }
        }
    }
}

/// A competence's name follows «Du kan …», and stands beside a bar.
fn name(text: &str, length: usize, fault: &mut impl FnMut(String, &str)) {
    if length > LONGEST_NAME {
        fault(format!("{length} words in a name"), "Use at most 4; it must fit beside a bar.");
    }
    if text.starts_with(char::is_lowercase) {
        fault("the name begins with a small letter".into(), "Begin with a capital.");
    }
}
