//! How much may be said in one place: names beside bars, one-sentence reasons, short help.
//! It never looks at how it is said; `plain` does.

use super::pack::Pack;
use super::problem::Findings;
use super::text::{as_read, sentences, words};

const LONGEST_HELP: usize = 25;
const LONGEST_NAME: usize = 4;

/// The most sentences of a text, by the head and the last part of its key.
const SENTENCES: [(&str, &str, usize); 7] = [
    ("competence.", "why", 1),
    ("language.", "why", 1),
    ("offer.", "who", 1),
    ("offer.", "what", 1),
    // What one needs, and who decides: two sentences are easier than one with a semicolon.
    ("offer.", "entry", 2),
    ("offer.", "first", 1),
    ("occupation.", "about", 1),
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
            let most = SENTENCES.iter().find(|(head, end, _)| key.starts_with(head) && last == *end);
            // A colon may stand in one sentence; only what ends it is counted here.
            let count = sentences(&text.replace(':', ",")).len();
            if let Some((_, _, most)) = most.filter(|(_, _, most)| count > *most) {
                fault(format!("{count} sentences"), if *most == 1 { "Say it in one." } else { "Use at most two." });
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
