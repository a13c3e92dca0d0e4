//! How deep, how long and how large a file may be: the last that is opened, and the first that is not.

use super::super::*;
use super::{check, day, profile, rescued};
use crate::exchange::Record;
use crate::profile::Event;

/// A file with something more in it than our own.
fn with(field: &str) -> String {
    let whole = serde_json::to_string(&ProfileFile::new(profile(&[(1, 1, 2)]), day())).expect("plain data");
    assert!(whole.contains(r#""profile":{"#));
    whole.replacen(r#""profile":{"#, &format!(r#""profile":{{{field},"#), 1)
}

/// What the file leads to, and whether bounds or reading have refused it: both say that the file is damaged.
fn is_held(text: &str) -> bool {
    let json = header::open(text, &[FORMAT], 1..=VERSION).expect("our own");
    bounds::holds(&json, bounds::LONGEST)
}

fn nested(depth: usize) -> String {
    format!(r#""planned":{}{}"#, "[".repeat(depth), "]".repeat(depth))
}

/// The file and the profile are two of the sixteen.
#[test]
fn r_imp_03_sixteen_deep_is_held_and_one_more_is_refused() {
    assert!(is_held(&with(&nested(14))));
    assert!(!is_held(&with(&nested(15))));
    check(&with(&nested(15)), ImportError::Damaged);
    check(&with(&nested(120)), ImportError::Damaged);
    let objects = format!("{}1{}", r#"{"a":"#.repeat(15), "}".repeat(15));
    assert!(!is_held(&with(&format!(r#""about":{objects}"#))));
}

/// The parser's own limit stands before ours: a stack that overflows in wasm is a trap, and no error.
#[test]
fn r_imp_03_what_lies_deeper_than_the_parser_goes_is_no_json() {
    assert!(crate::json::Json::parse(&format!("{}{}", "[".repeat(127), "]".repeat(127))).is_ok());
    check(&with(&nested(126)), ImportError::NotJson);
    check(&with(&nested(100_000)), ImportError::NotJson);
}

#[test]
fn r_imp_03_ten_thousand_in_a_list_are_opened_and_one_more_is_refused() {
    let list = |many: usize| {
        with(&format!(r#""planned":[{}]"#, vec![r#""a""#; many].join(","))).replacen(r#","planned":[]"#, "", 1)
    };
    let opened = ProfileFile::parse(&list(10_000)).expect("as many as may be");
    assert_eq!(opened.profile.planned.len(), 10_000);
    check(&list(10_001), ImportError::Damaged);
    let fields = |many: usize| (0..many).map(|at| format!(r#""{at}":1"#)).collect::<Vec<_>>().join(",");
    assert!(is_held(&with(&format!(r#""dated":{{{}}}"#, fields(10_000)))));
    assert!(!is_held(&with(&format!(r#""dated":{{{}}}"#, fields(10_001)))));
}

/// Characters are counted, and not bytes.
#[test]
fn r_imp_03_ten_thousand_characters_are_opened_and_one_more_is_refused() {
    let text =
        |many: usize| with(&format!(r#""planned":["{}"]"#, "å".repeat(many))).replacen(r#","planned":[]"#, "", 1);
    assert!(ProfileFile::parse(&text(10_000)).is_ok());
    check(&text(10_001), ImportError::Damaged);
    let key = |many: usize| with(&format!(r#""{}":1"#, "k".repeat(many)));
    assert!(is_held(&key(10_000)) && !is_held(&key(10_001)));
}

/// A copy from the rescue panel holds records as texts, and one of them may be a whole opened file; what is in each
/// record is held to the same bounds, and one beyond them hides no other.
#[test]
fn r_imp_03_the_records_of_a_copy_are_held_to_the_same() {
    let mut long = profile(&[(1, 1, 2)]);
    (0..2_000).for_each(|at| long.apply(&Event::OfferPlanned { offer: format!("no-{at}"), planned: true }));
    let imported = |profile: &Profile| Record::new(Event::Imported { profile: Box::new(profile.clone()) }).to_text();
    let record = imported(&long);
    assert!(record.len() > bounds::LONGEST);
    let opened = ProfileFile::parse(&rescued(&[record.clone().into()])).expect("our own copy");
    assert_eq!(opened.profile, long);
    let beyond = record.replacen(r#""no-0""#, &format!(r#""{}""#, "x".repeat(10_001)), 1);
    check(&rescued(&[beyond.clone().into()]), ImportError::Damaged);
    let opened = ProfileFile::parse(&rescued(&[record.into(), beyond.into()])).expect("the other is whole");
    assert_eq!(opened.profile, long);
}

#[test]
fn r_imp_01_one_byte_too_many_is_refused_before_it_is_read() {
    let whole = ProfileFile::new(profile(&[]), day()).to_text();
    let filled = |bytes: usize| format!("{whole}{}", " ".repeat(bytes - whole.len()));
    assert!(ProfileFile::parse(&filled(MAX_BYTES)).is_ok());
    check(&filled(MAX_BYTES + 1), ImportError::TooLarge);
}

/// Nothing packed or sealed is unpacked, so no small file can become a large one. The browser gives bytes that are no
/// text as U+FFFD (`Blob.text`).
#[test]
fn r_imp_02_f_076_packed_files_are_refused_as_what_is_no_text_of_ours() {
    #[rustfmt::skip]
    let packed: [&[u8]; 8] = [
        b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", b"PK\x03\x04\x14\x00\x00\x00\x08\x00", b"PK\x05\x06\x00\x00",
        b"age-encryption.org/v1\n-> scrypt bBjlhJVYZeE4aqUdmtRHfw 63\n", b"BZh91AY&SY", b"\xfd7zXZ\x00\x00",
        b"\x28\xb5\x2f\xfd\x04\x00", b"-----BEGIN AGE ENCRYPTED FILE-----\n",
    ];
    for bytes in packed {
        check(&String::from_utf8_lossy(bytes), ImportError::NotJson);
        let many = [bytes, &[0; 1_000]].concat();
        check(&String::from_utf8_lossy(&many), ImportError::NotJson);
    }
}
