//! What a locked file may be, and what is refused before any key is made.

use proptest::prelude::*;

use super::*;
use crate::exchange::ProfileFile;

fn file() -> LockedFile {
    LockedFile { header: LockHeader::new([7; SALT], [9; NONCE]), sealed: (0..200).collect() }
}

/// The file's text with something in its header exchanged.
fn spoilt(from: &str, to: &str) -> String {
    let text = file().to_text();
    let spoilt = text.replacen(from, to, 1);
    assert_ne!(text, spoilt, "{from} is there");
    spoilt
}

#[test]
fn the_text_of_a_file_is_this() {
    let text = file().to_text();
    let (line, sealed) = text.split_once('\n').expect("two lines");
    assert_eq!(
        line,
        r#"{"format":"kompetansesti-locked","version":1,"kdf":"PBKDF2-HMAC-SHA-256","iterations":600000,"cipher":"AES-256-GCM","salt":"BwcHBwcHBwcHBwcHBwcHBw==","nonce":"CQkJCQkJCQkJCQkJ"}"#
    );
    assert!(sealed.starts_with("AAECAwQF"));
    assert!(LockedFile::is_meant(&text));
    assert_eq!(LockedFile::parse(&text), Ok(file()));
}

#[test]
fn the_name_says_the_day_and_nothing_else() {
    let day: Day = "2026-11-26".parse().expect("a day");
    assert_eq!(locked_file_name(&day), "kompetansesti-2026-11-26-locked.txt");
}

#[test]
fn r_exp_03_f_082_rounds_outside_their_bounds_are_refused() {
    for (rounds, fits) in [
        ("100000", true),
        ("2000000", true),
        ("99999", false),
        ("2000001", false),
        ("0", false),
        ("-1", false),
        ("1", false),
        ("4294967295", false),
        ("4294967296", false),
        ("4295567296", false),
        ("18446744073709551615", false),
        ("18446744073709551616", false),
        ("1e6", false),
        ("600000.0", false),
        ("0600000", false),
        ("0x927c0", false),
        ("+600000", false),
        ("-600000", false),
        ("", false),
        ("\"600000\"", false),
        ("null", false),
        ("[600000]", false),
    ] {
        let text = spoilt("600000", rounds);
        assert_eq!(LockedFile::parse(&text).is_ok(), fits, "{rounds}");
    }
}

#[test]
fn r_exp_03_f_082_a_header_that_cannot_be_is_refused() {
    use ImportError::{Damaged, Newer, NotJson};
    for (from, to, error) in [
        ("\"version\":1", "\"version\":0", Damaged),
        ("\"version\":1", "\"version\":2", Newer),
        ("\"version\":1", "\"version\":1.0", Damaged),
        ("PBKDF2-HMAC-SHA-256", "PBKDF2-HMAC-SHA-1", Damaged),
        ("AES-256-GCM", "AES-256-CTR", Damaged),
        ("BwcHBwcHBwcHBwcHBwcHBw==", "", Damaged),
        ("BwcHBwcHBwcHBwcHBwcHBw==", "BwcHBwcHBwcHBwcHBwcH", Damaged),
        ("BwcHBwcHBwcHBwcHBwcHBw==", "BwcHBwcHBwcHBwcHBwcHBx==", Damaged),
        ("CQkJCQkJCQkJCQkJ", "CQkJCQkJCQkJCQkJCQkJ", Damaged),
        ("CQkJCQkJCQkJCQkJ", "CQkJCQkJCQkJ", Damaged),
        ("\"nonce\"", "\"salt\"", Damaged),
        ("\"iterations\":600000,", "", Damaged),
        ("\"iterations\":600000", "\"iterations\":600000,\"iterations\":600000", Damaged),
        ("\"iterations\":600000", "\"iterations\":600000,\"iterations\":1", Damaged),
        (",\"salt\"", ",\"salt\":\"AAAAAAAAAAAAAAAAAAAAAA==\",\"salt\"", Damaged),
        ("\"iterations\"", "\"rounds\"", Damaged),
        ("\"kdf\"", " \"kdf\"", Damaged),
        ("{", "{\"x\":1,", Damaged),
        ("{", "{{", NotJson),
        ("}", "", NotJson),
        ("\n", "\r\n", Damaged),
        ("\n", "", NotJson),
        ("\n", "\n\n", Damaged),
    ] {
        assert_eq!(LockedFile::parse(&spoilt(from, to)), Err(error), "{from} → {to}");
    }
    let long = spoilt("PBKDF2", &"P".repeat(LONGEST_HEADER));
    assert_eq!(LockedFile::parse(&long), Err(Damaged));
}

#[test]
fn what_is_locked_is_longer_than_what_vouches_for_it_and_not_too_long() {
    let of = |length: usize| LockedFile { sealed: vec![0; length], ..file() }.to_text();
    assert_eq!(LockedFile::parse(&of(TAG)), Err(ImportError::Damaged));
    assert!(LockedFile::parse(&of(TAG + 1)).is_ok());
    assert!(LockedFile::parse(&of(MAX_BYTES + TAG)).is_ok(), "the largest file there is");
    assert_eq!(LockedFile::parse(&of(MAX_BYTES + 2_000)), Err(ImportError::TooLarge));
}

#[test]
fn r_exp_04_cut_short_at_every_byte_it_is_another_file_or_none() {
    let text = file().to_text();
    for end in 0..text.len() {
        let cut = &text[..end];
        // What is cut at four letters is whole letters still; then what vouches for the file is not its own, and it stays locked.
        assert_ne!(LockedFile::parse(cut).as_ref(), Ok(&file()), "{end}");
        assert!(ProfileFile::parse(cut).is_err(), "{end}");
    }
}

#[test]
fn r_exp_04_every_bit_of_two_kilobytes_counts() {
    let whole = LockedFile { sealed: (0..1_500).map(|at| (at * 31 % 251) as u8).collect(), ..file() };
    let text = whole.to_text();
    assert!(text.len() >= 2_000);
    for bit in 0..text.len() * 8 {
        let mut bytes = text.clone().into_bytes();
        bytes[bit / 8] ^= 1 << (bit % 8);
        // Bytes that are no text any more are read by the browser with a sign for what is wrong.
        let flipped = String::from_utf8_lossy(&bytes);
        let read = LockedFile::parse(&flipped);
        // What is still a locked file has another header or other bytes, and both are what the cipher vouches for.
        assert!(
            read.is_err()
                || read.is_ok_and(|read| read.header.line != whole.header.line || read.sealed != whole.sealed),
            "bit {bit}"
        );
        assert!(ProfileFile::parse(&flipped).is_err(), "bit {bit}");
    }
}

proptest! {
    #[test]
    fn every_file_comes_back(salt: [u8; SALT], nonce: [u8; NONCE], rounds in 100_000_u32..=2_000_000, sealed in prop::collection::vec(0_u8.., TAG + 1..300)) {
        let file = LockedFile { header: LockHeader::with(rounds, salt, nonce), sealed };
        prop_assert_eq!(LockedFile::parse(&file.to_text()), Ok(file));
    }

    #[test]
    fn nothing_makes_it_panic(text: String, after: String, at in 0_usize..180) {
        let _ = LockedFile::parse(&text);
        let whole = file().to_text();
        let _ = LockedFile::parse(&format!("{}{after}", &whole[..at]));
        let _ = LockedFile::parse(&format!("{}{text}{}", &whole[..at], &whole[at..]));
    }
}
