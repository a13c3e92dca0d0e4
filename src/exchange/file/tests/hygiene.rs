//! Letters that turn, hide or cover others: a file keeps them byte by byte, and halves of letters make it no file.

use super::super::*;
use super::{check, day, profile};
use crate::measure::{Evidence, MAX_NOTE, Note};
use crate::profile::Event;

/// A file with this between the quotes of its note, as it stands in JSON.
fn with_note(json: &str) -> String {
    let mut profile = profile(&[(1, 1, 2)]);
    let evidence = Some(Box::new(Evidence { note: Note::new("NOTE"), ..Evidence::default() }));
    profile.apply(&Event::EvidenceGiven { attempt: 1, competence: "A2".parse().expect("an id"), evidence });
    let text = ProfileFile::new(profile, day()).to_text();
    assert!(text.contains("\"NOTE\""));
    text.replacen("NOTE", json, 1)
}

/// The note of a file, as it is kept.
fn note(text: &str) -> String {
    let file = ProfileFile::parse(text).expect("our own file");
    let evidence: Vec<_> = file.profile.attempts[0].evidence.iter().collect();
    evidence[0].1.note.as_ref().expect("a note").to_string()
}

#[test]
fn r_imp_09_no_letter_of_a_note_is_changed_by_reading_and_writing() {
    let all =
        ('\u{202a}'..='\u{202e}').chain('\u{2066}'..='\u{2069}').chain(['\u{feff}', '\u{200d}', '\u{e000}', '😀']);
    for letter in all {
        let text = with_note(&format!("a{letter}b"));
        assert_eq!(note(&text), format!("a{letter}b"));
        assert_eq!(ProfileFile::parse(&text).map(|file| file.to_text()).as_ref(), Ok(&text), "{letter:?}");
    }
    for (json, kept) in
        [("a\\u0000b", "a\0b"), ("a\\u202eb", "a\u{202e}b"), ("\\ud83d\\ude00", "😀"), ("\\u001b", "\u{1b}")]
    {
        assert_eq!(note(&with_note(json)), kept);
        let once = ProfileFile::parse(&with_note(json)).expect("our own file").to_text();
        assert_eq!(note(&once), kept);
        assert_eq!(ProfileFile::parse(&once).map(|file| file.to_text()), Ok(once));
    }
}

/// In the browser the parser mends half a letter, and `json/browser.rs` refuses what was mended.
#[test]
fn r_imp_09_half_a_letter_and_bare_controls_make_no_file() {
    for json in ["\\ud83d", "\\ude00", "\\ud83dx", "\\ud83d\\ud83d", "\\ude00\\ud83d", "\0", "\u{1f}", "\n"] {
        check(&with_note(json), ImportError::NotJson);
    }
}

#[test]
fn r_imp_09_no_more_marks_than_a_note_has_room_for() {
    let marked = |marks: usize| format!("e{}", "\u{301}".repeat(marks));
    assert_eq!(note(&with_note(&marked(MAX_NOTE - 1))), marked(MAX_NOTE - 1));
    check(&with_note(&marked(MAX_NOTE)), ImportError::Damaged);
    check(&with_note(&marked(10_000)), ImportError::Damaged);
}
