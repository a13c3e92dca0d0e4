//! Plain language in every text: forbidden words, long sentences, LIX (ux L-01 and L-02).
//! It never rewrites; it says which rule is broken and how to get round it.

use std::collections::BTreeMap;

use super::pack::{OF_OCCUPATION, Pack, message_file};
use super::phrases::Phrases;
use super::problem::Findings;
use super::text::{Tally, as_read, sentences, words};
use crate::i18n::{first_of, has_mark};

/// The longest sentence, in words.
const LONGEST: usize = 20;
/// The longest mean of a file, in words a sentence.
const LONGEST_MEAN: f64 = 12.0;

/// How hard a message file is to read, or the files of all occupations together.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Its path; that of the folder, where it is many small files.
    pub file: String,
    /// LIX of all its texts together: up to 30 is very easy, up to 40 easy.
    pub lix: f64,
    /// The mean length of a sentence, in words.
    pub words_a_sentence: f64,
    /// The highest LIX that is allowed.
    limit: f64,
}

/// How hard each file is whose language has a table in `phrases`.
pub(super) fn readings(pack: &Pack) -> Vec<Reading> {
    let mut tallies: BTreeMap<(&str, &str), Tally> = BTreeMap::new();
    for (language, namespace, _, messages) in pack.message_files().filter(|one| Phrases::of(one.0).is_some()) {
        let part = if namespace.starts_with(OF_OCCUPATION) { OF_OCCUPATION } else { namespace };
        let tally = tallies.entry((language, part)).or_default();
        for (_, text) in messages.iter().filter(|(key, _)| !is_name(key)) {
            tally.add(&as_read(text));
        }
    }
    let reading = |((language, part), tally): ((&str, &str), Tally)| {
        let limit = if part == "questions" { 30.0 } else { 35.0 };
        let file =
            if part == OF_OCCUPATION { format!("locales/{language}/{part}") } else { message_file(language, part) };
        Reading { file, lix: tally.lix(), words_a_sentence: tally.words_a_sentence(), limit }
    };
    tallies.into_iter().map(reading).collect()
}

/// Names of jobs and certificates are as long as they are; what is read is the sentences.
fn is_name(key: &str) -> bool {
    key.contains(".other.") || key.starts_with("held.")
}

/// Each file as a whole.
pub(super) fn check_reading(pack: &Pack, findings: &mut Findings) {
    for Reading { file, lix, words_a_sentence, limit } in readings(pack) {
        if lix > limit {
            let remedy = "Shorten sentences, and use shorter words, where they are longest.";
            findings.fault(&file, "", format!("LIX is {lix:.1}, and at most {limit} is easy enough"), remedy);
        }
        if words_a_sentence > LONGEST_MEAN {
            let what = format!("{words_a_sentence:.1} words a sentence on the mean");
            findings.fault(&file, "", what, format!("Come down to {LONGEST_MEAN} by splitting the longest."));
        }
    }
}

/// Each text of every language that has a table in `phrases`.
pub(super) fn check_texts(pack: &Pack, findings: &mut Findings) {
    for (language, _, file, messages) in pack.message_files() {
        for (key, text) in messages.iter().filter(|(_, text)| has_mark(text)) {
            let remedy = "Take it out: it would part the text in two languages.";
            findings.fault(&file, key, format!("«{}» holds a letter for private use", first_of(text)), remedy);
        }
        let Some(phrases) = Phrases::of(language) else { continue };
        for (key, text) in messages.iter() {
            check_text(phrases, &file, key, &as_read(text), findings);
        }
    }
}

fn check_text(phrases: &Phrases, file: &str, key: &str, text: &str, findings: &mut Findings) {
    for (phrase, remedy) in phrases.found_in(text) {
        findings.fault(file, key, format!("«{}» is not for people to read", phrase.trim_end_matches('*')), remedy);
    }
    if phrases.names_money(text) {
        findings.fault(file, key, "it names an amount of money", "Say only free, fee, loan or paid; amounts grow old.");
    }
    // The one name that has a star in it.
    if text.replace("O*NET", "").contains('*') {
        findings.fault(file, key, "a star explains nothing", "Say in words what must be filled in.");
    }
    if key.rsplit('.').next() == Some("placeholder") {
        let remedy = "Put the guidance in a hint above the field; it must stay when one types.";
        findings.fault(file, key, "guidance inside a field disappears", remedy);
    }
    for sentence in sentences(text) {
        let length = words(sentence).count();
        if length > LONGEST {
            let what = format!("{length} words in one sentence: «{}»", sentence.trim());
            findings.fault(file, key, what, format!("Split it; {LONGEST} words is the most."));
        }
    }
}
