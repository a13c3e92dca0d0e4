//! What separates and quotes elsewhere is only letters of a note: a file keeps a line's end, a quotation mark, a
//! semicolon and a mark of byte order as they were written.

use super::super::*;
use super::{day, profile};
use crate::measure::{Evidence, Note};
use crate::profile::Event;

#[test]
fn f_100_a_note_with_anything_that_separates_comes_back_as_it_was_written() {
    for words in [
        "a\nb",
        "a\r\nb",
        "a\rb",
        "\"a\"",
        "a\"b;c,d\te",
        "a;b",
        "\u{feff}a",
        "a\u{feff}",
        "\u{feff}\"a\"\";\r\n\"\n=1+1",
        "a\u{2028}b\u{2029}c\u{85}d",
        "\\\"\\n\\u0041",
        "}],\"note\":\"b\"",
    ] {
        let mut profile = profile(&[(1, 1, 2)]);
        let competence = "A2".parse().expect("an id");
        let note = Some(Note::try_from(words.to_owned()).expect("a note"));
        let evidence = Some(Box::new(Evidence { note, ..Evidence::default() }));
        profile.apply(&Event::EvidenceGiven { attempt: 1, competence, evidence });
        let text = ProfileFile::new(profile, day()).to_text();
        let back = ProfileFile::parse(&text).expect("our own file");
        let kept = back.profile.attempts[0].evidence.get(&competence).and_then(|told| told.note.as_ref());
        assert_eq!(kept.map(Note::to_string).as_deref(), Some(words));
        // One whom the format is told reads the same, whatever reads it.
        let open: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(open["profile"]["attempts"][0]["evidence"]["A2"]["note"], words);
        assert!(!text.starts_with('\u{feff}'), "a reader of JSON need not know what a mark of byte order is");
    }
}
