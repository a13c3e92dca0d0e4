//! Files that are cut, swapped, damaged or made to do harm: each ends in a clear error.

use std::io::{self, Read, Seek, SeekFrom};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use super::zip::{Member, archive, gzip, member};
use super::*;

fn members() -> Vec<Member> {
    small().iter().map(|(name, text)| member(name, text.as_bytes())).collect()
}

fn read_bytes(name: &str, bytes: &[u8]) -> Result<Import, EscoFault> {
    read_as(&[(name, Role::Source, bytes)], Choices::default())
}

fn problem(bytes: &[u8]) -> EscoProblem {
    read_bytes("v1.1.1/x_en.zip", bytes).err().expect("an import that must fail").what
}

#[test]
fn an_archive_and_packed_files_give_what_plain_files_give() {
    let expected = read(&small()).expect("an import").pack;
    let mut stored = members();
    for (one, (_, text)) in stored.iter_mut().zip(small()) {
        one.method = 0;
        one.packed = text.into_bytes();
    }
    let mut commented = archive(&members());
    // The last two bytes say how long the comment is.
    commented.truncate(commented.len() - 2);
    commented.extend(b"\x0f\x00PK in a comment");
    for bytes in [archive(&members()), archive(&stored), commented] {
        assert_eq!(read_bytes("x.zip", &bytes).expect("an import").pack, expected);
    }
    let packed: Vec<_> = small().iter().map(|(name, text)| (format!("{name}.gz"), gzip(text.as_bytes()))).collect();
    let files: Vec<_> = packed.iter().map(|(name, bytes)| (name.as_str(), Role::Source, bytes.as_slice())).collect();
    assert_eq!(read_as(&files, Choices::default()).expect("an import").pack, expected);
}

#[test]
fn f_076_an_archive_that_could_do_harm_is_refused() {
    let first = |change: fn(&mut Member)| {
        let mut members = members();
        change(&mut members[0]);
        problem(&archive(&members))
    };
    for name in ["../occupations_en.csv", "a/../../b", "/etc/x_en.csv", "C:\\x_en.csv", "a\\..\\..\\b"] {
        let mut members = members();
        members[0].name = name.into();
        assert_eq!(problem(&archive(&members)), EscoProblem::Outside, "{name}");
    }
    assert_eq!(first(|one| one.flags = 1), EscoProblem::Encrypted);
    assert_eq!(first(|one| one.method = 12), EscoProblem::OtherPacking);
    assert_eq!(first(|one| one.size = u32::MAX), EscoProblem::OtherPacking, "64-bit sizes");
    assert_eq!(first(|one| one.size = 300 << 20), EscoProblem::TooLarge);
    assert_eq!(first(|one| one.size = 200 << 20), EscoProblem::Bomb, "as the list says");
    assert_eq!(first(|one| one.size -= 1), EscoProblem::Bomb, "more than the list says");
    assert_eq!(first(|one| one.size += 1), EscoProblem::Damaged, "less than the list says");
    assert_eq!(first(|one| one.check ^= 1), EscoProblem::Damaged);
    let many: Vec<Member> = (0..501).map(|number| member(&format!("{number}"), b"")).collect();
    assert_eq!(problem(&archive(&many)), EscoProblem::TooManyFiles);
    // Many that lie: each a little, all together too much.
    let mut sum: Vec<Member> = (0..20).map(|number| member(&format!("{number}"), &[b' '; 1 << 16])).collect();
    for one in &mut sum {
        one.packed.resize(2 << 20, 0);
        one.size = 150 << 20;
    }
    assert_eq!(problem(&archive(&sum)), EscoProblem::Bomb);
}

#[test]
fn f_076_a_bomb_behind_a_true_header_ends_at_the_first_row_that_is_too_long() {
    let bomb = small()[0].1.clone() + &"a".repeat(80 << 20);
    let mut lying = member("v1.1.1/occupations_en.csv", bomb.as_bytes());
    lying.size = 4 << 20;
    assert_eq!(problem(&archive(&[lying])), EscoProblem::LongRow);
    assert_eq!(problem(&gzip(bomb.as_bytes())), EscoProblem::LongRow);
}

/// A header, and then the same byte for as long as anybody reads.
struct Endless {
    header: Vec<u8>,
    byte: u8,
    at: usize,
}

impl Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        for byte in &mut *buffer {
            *byte = self.header.get(self.at).copied().unwrap_or(self.byte);
            self.at += 1;
        }
        assert!(self.at < 1 << 30, "a gigabyte is read, and nobody has said anything");
        Ok(buffer.len())
    }
}

impl Seek for Endless {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        assert_eq!(to, SeekFrom::Start(0));
        self.at = 0;
        Ok(0)
    }
}

#[test]
fn a_row_without_end_is_refused_while_it_flows() {
    for (header, byte, expected) in [
        (small()[0].1.clone(), b'a', Some(EscoProblem::LongRow)),
        (small()[0].1.clone() + "\"", b'\n', Some(EscoProblem::LongRow)),
        (small()[0].1.clone() + "\"", b'"', Some(EscoProblem::LongRow)),
        (small()[0].1.clone(), b'\n', Some(EscoProblem::LongRow)),
        (small()[0].1.clone(), b',', Some(EscoProblem::LongRow)),
        ("no table at all".to_owned(), b'a', None),
    ] {
        let mut importer = Importer::new(Choices::default());
        let endless = Endless { header: header.into_bytes(), byte, at: 0 };
        let found = importer.add("x_en.csv", Role::Source, endless).err().map(|fault| fault.what);
        assert_eq!(found, expected, "{byte}");
    }
}

#[test]
fn more_words_than_a_language_has_are_refused() {
    let name = "a".repeat(900_000);
    let rows: Vec<OccupationRow> = (1..=14).map(|number| (number, "5120", name.as_str(), "", "released")).collect();
    let problem = fault(&with("v1.1.1/occupations_en.csv", occupations(&rows)));
    assert_eq!(problem, EscoProblem::TooMuch("words of one language"));
}

#[test]
fn another_encoding_is_told_with_its_line() {
    let norwegian = occupations(&[(1, "5120", "kokk", "", "released"), (2, "0110", "måler", "", "released")]);
    let latin: Vec<u8> = norwegian.chars().map(|letter| letter as u8).collect();
    let fault = read_bytes("v1.1.1/occupations_no.csv", &latin).err().expect("a fault");
    assert_eq!((&fault.what, fault.line), (&EscoProblem::NotUtf8, Some(3)));
    assert!(fault.to_string().starts_with("v1.1.1/occupations_no.csv, line 3: it is not UTF-8."), "{fault}");
    let utf16: Vec<u8> = [0xfeff].into_iter().chain(norwegian.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(problem(&utf16), EscoProblem::NotUtf8);
}

#[test]
fn files_that_do_not_belong_together_are_refused() {
    for (at, what) in ["occupations", "skills", "relations"].into_iter().enumerate() {
        let mut files = small();
        files.remove(at);
        assert_eq!(fault(&files), EscoProblem::Missing(what));
    }
    let others = relations(&[(1, "essential", "knowledge", 11), (8, "essential", "knowledge", 11)]);
    assert_eq!(fault(&with("v1.1.1/relations.csv", others)), EscoProblem::Mismatch(1, 2));
    let swapped =
        small()[2].1.replacen("occupationUri", "x", 1).replace("skillUri", "occupationUri").replace("x,", "skillUri,");
    assert_eq!(fault(&with("v1.1.1/relations.csv", swapped)), EscoProblem::Missing("relations"), "columns swapped");
}

#[test]
fn a_row_with_too_few_or_too_many_values_is_told_with_its_line() {
    let text = small()[1].1.clone();
    for broken in [text.replacen(",cross-sector", "", 1), text.replacen(",cross-sector", ",cross-sector,more", 1)] {
        let fault = read(&with("v1.1.1/skills_en.csv", broken)).err().expect("a fault");
        assert_eq!((fault.what, fault.line), (EscoProblem::Uneven, Some(2)));
    }
    // Empty values that a spreadsheet has added do no harm.
    assert!(read(&with("v1.1.1/skills_en.csv", text.replace("released\n", "released,,\n"))).is_ok());
}

proptest! {
    #[test]
    fn a_table_that_is_cut_within_a_row_is_refused(file in 0..4usize, at: Index) {
        let mut files = small();
        let text = files[file].1.clone();
        let header = text.find('\n').expect("a header");
        let at = header + 1 + at.index(text.len() - header - 1);
        prop_assume!(text.is_char_boundary(at));
        files[file].1.truncate(at);
        let whole_rows = files[file].1.ends_with('\n') && files[file].1.matches('"').count().is_multiple_of(2);
        // A table without its last rows looks like any other: only what it lacks can tell.
        prop_assert!(read(&files).is_err() || whole_rows);
        if !whole_rows {
            prop_assert_eq!(fault(&files), EscoProblem::Cut);
        }
    }

    #[test]
    fn an_archive_that_is_cut_or_damaged_never_gives_another_pack(at: Index, bit in 0..8u8) {
        let expected = read(&small()).expect("an import").pack;
        let whole = archive(&members());
        prop_assert!(read_bytes("x.zip", &whole[..at.index(whole.len())]).is_err());
        let mut damaged = whole;
        let at = at.index(damaged.len());
        damaged[at] ^= 1 << bit;
        if let Ok(import) = read_bytes("x.zip", &damaged) {
            // Bits that nobody reads, such as the day, or a letter in a file's name.
            prop_assert_eq!(import.pack.catalogue, expected.catalogue);
        }
    }

    #[test]
    fn no_bytes_do_harm(bytes in vec(any::<u8>(), 0..200), file in 0..4usize, at: Index) {
        for start in [&b""[..], b"PK\x03\x04", b"PK\x03\x04PK\x05\x06", b"\x1f\x8b\x08"] {
            let _ = read_bytes("x_en.csv", &[start, &bytes].concat());
        }
        let text = small()[file].1.clone().into_bytes();
        let (front, back) = text.split_at(at.index(text.len()));
        let _ = read_bytes("x_en.csv", &[front, &bytes, back].concat());
    }
}
