//! Words and sentences of a text, and how hard it is to read (LIX: Björnsson 1968).
//! It counts; it never judges.

use crate::i18n::fill;

/// What stands in for a placeholder while a text is read.
const STAND_INS: [(&str, &str); 2] = [("office", "Nav"), ("language", "norsk")];
/// Points after these do not end a sentence.
const ABBREVIATIONS: [&str; 12] = ["f.eks", "bl.a", "ca", "kl", "nr", "tlf", "osv", "e.g", "i.e", "dvs", "jf", "evt"];
/// A word with more letters than this is long.
const LONG: usize = 6;

/// The text as a person sees it, as far as that is known here.
pub(super) fn as_read(text: &str) -> String {
    let filled = fill(text, &STAND_INS);
    let mut parts = filled.split("{{");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |read, part| read + "7" + part.split_once("}}").map_or(part, |(_, after)| after))
}

/// The words of a text: whatever holds a letter or a digit, without the marks around it.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

/// The sentences of a text. A colon ends one too, because what follows can be read alone.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, mark) in text.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?' | '…' | ':' | '\n')) {
        let after = &text[at + mark.len_utf8()..];
        let next = after.trim_start_matches(['»', '"', '”', '’', ')', '.', '!', '?']);
        let ends = mark == '\n' || next.is_empty() || next.starts_with(char::is_whitespace);
        if ends && !(mark == '.' && is_inside(&text[start..at], next)) {
            sentences.push(&text[start..at]);
            start = at + mark.len_utf8();
        }
    }
    sentences.push(&text[start..]);
    sentences.retain(|sentence| words(sentence).next().is_some());
    sentences
}

/// Whether a point stands after an abbreviation, or after an ordinal number as in «1. januar».
fn is_inside(before: &str, after: &str) -> bool {
    let last = words(before).last().unwrap_or_default();
    let goes_on = after.trim_start().starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit());
    ABBREVIATIONS.contains(&last.to_lowercase().as_str()) || goes_on && last.bytes().all(|b| b.is_ascii_digit())
}

/// How much there is to read, for LIX.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub words: usize,
    pub long: usize,
    pub sentences: usize,
}

impl Tally {
    /// Adds a text.
    pub fn add(&mut self, text: &str) {
        self.sentences += sentences(text).len();
        for word in words(text) {
            self.words += 1;
            self.long += usize::from(word.chars().filter(|c| c.is_alphabetic()).count() > LONG);
        }
    }

    /// Words a sentence, plus long words in a hundred. Up to 30 is very easy, up to 40 easy.
    pub fn lix(self) -> f64 {
        self.words_a_sentence() + 100.0 * self.long as f64 / self.words.max(1) as f64
    }

    /// The mean length of a sentence.
    pub fn words_a_sentence(self) -> f64 {
        self.words as f64 / self.sentences.max(1) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = sentences(text).into_iter().map(str::trim).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn sentences_end_where_a_reader_stops() {
        check("Ring oss. Si: «Hei!» Vent litt", &["Ring oss", "Si", "«Hei", "» Vent litt"]);
        check(
            "Kurset starter 1. august, f.eks. kl. 8.30 på nav.no.",
            &["Kurset starter 1. august, f.eks. kl. 8.30 på nav.no"],
        );
        check("Vi svarer i 2026. Du kan vente.", &["Vi svarer i 2026", "Du kan vente"]);
        check("a\nb", &["a", "b"]);
        check("… ", &[]);
    }

    #[test]
    fn words_are_counted_without_marks_and_placeholders_are_read() {
        assert_eq!(words("«Hei», e-post – 30 %").collect::<Vec<_>>(), ["Hei", "e-post", "30"]);
        assert_eq!(as_read("Spør {{office}} om {{ n }} av {{m}}."), "Spør Nav om 7 av 7.");
        assert_eq!(as_read("{{ broken"), "7 broken");
    }

    #[test]
    fn lix_is_that_of_a_text_counted_by_hand() {
        let mut tally = Tally::default();
        tally.add("Du kan lese et brev. Du forklarer avtalen.");
        assert_eq!(tally, Tally { words: 8, long: 2, sentences: 2 });
        assert_eq!((tally.words_a_sentence(), tally.lix()), (4.0, 29.0));
        assert_eq!(Tally::default().lix(), 0.0);
    }
}
