//! A person's own words about a competence: the only free text that is kept.
//! It never changes what was written, but shows it without what would turn or cover the words beside it.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The longest note, in characters: two lines on paper.
pub const MAX_NOTE: usize = 200;
/// The most marks that are shown over and under one letter; no language needs more.
const MOST_MARKS: usize = 4;

/// A person's own words, neither empty nor longer than [`MAX_NOTE`] characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Note(String);

impl Note {
    /// The note with these words, shortened to what it may hold; nothing where there are none.
    pub fn new(words: &str) -> Option<Note> {
        let words: String = words.trim().chars().take(MAX_NOTE).collect();
        (!words.is_empty()).then_some(Note(words))
    }

    /// The words for a screen or for paper: without letters that only turn round or hide what stands beside them, and
    /// without heaps of marks that would cover the lines above. What is kept stays as it is, byte by byte.
    pub fn shown(&self) -> String {
        let mut marks = 0;
        let is_seen = |letter: &char| {
            marks = if is_mark(*letter) { marks + 1 } else { 0 };
            marks <= MOST_MARKS && !hides(*letter)
        };
        self.0.chars().filter(is_seen).collect()
    }
}

/// Controls, those of direction among them, the mark of byte order, and what belongs to no script: the page uses some of those
/// itself to carry two languages in one text. Arabic and Hebrew need none of these in a note;
/// the marks and joiners that they do need stay.
fn hides(letter: char) -> bool {
    letter.is_control() && !letter.is_whitespace()
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e000}'..='\u{f8ff}' | '\u{feff}')
}

/// Marks that are drawn over or under the letter before: Latin, Cyrillic, Hebrew, Arabic and Thai ones, and those for all.
fn is_mark(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

impl TryFrom<String> for Note {
    type Error = BadNote;

    fn try_from(words: String) -> Result<Note, BadNote> {
        Note::new(&words).filter(|note| note.0 == words).ok_or(BadNote)
    }
}

impl From<Note> for String {
    fn from(note: Note) -> String {
        note.0
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text that is no note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadNote;

impl fmt::Display for BadNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a note has from 1 to 200 characters, and neither begins nor ends with a space")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_holds_neither_nothing_nor_a_novel() {
        assert_eq!(Note::new("  "), None);
        assert_eq!(Note::new(&"å".repeat(300)).map(|note| note.to_string().chars().count()), Some(MAX_NOTE));
        assert_eq!(Note::try_from("å".repeat(201)), Err(BadNote));
        assert_eq!(serde_json::from_str::<Note>("\" hei\"").ok(), None);
        assert_eq!(serde_json::to_string(&Note::new(" hei ")).ok().as_deref(), Some("\"hei\""));
    }

    #[test]
    fn r_imp_09_what_turns_or_hides_other_words_is_kept_and_not_shown() {
        let check = |words: &str, shown: &str| {
            let note = Note::new(words).expect("words");
            assert_eq!((note.shown().as_str(), note.to_string().as_str()), (shown, words), "{words:?}");
        };
        check("vaskehallen", "vaskehallen");
        check("to\nlinjer\tog mer", "to\nlinjer\tog mer");
        check("a\u{202e}gpj.exe\u{202c}b", "agpj.exeb");
        check("\u{2066}x\u{2067}y\u{2068}z\u{2069}", "xyz");
        check("\u{202a}a\u{202b}b\u{202d}c", "abc");
        check("a\0b\u{1b}[31mc\u{85}d\u{9b}e", "ab[31mc\u{85}de");
        check("\u{feff}a\u{feff}", "a");
        check("<b>a</b> &amp; \u{200f}\u{200d}", "<b>a</b> &amp; \u{200f}\u{200d}");
        check("e\u{301} ệ e\u{302}\u{323}", "e\u{301} ệ e\u{302}\u{323}");
        check("שָׁלוֹם عَرَبِيٌّ ที่นี่", "שָׁלוֹם عَرَبِيٌّ ที่นี่");
        check(&format!("z{}a", "\u{300}".repeat(198)), &format!("z{}a", "\u{300}".repeat(4)));
        check(&"\u{e49}".repeat(10), &"\u{e49}".repeat(4));
        check("\u{0}", "");
    }
}
