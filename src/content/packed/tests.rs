//! Packs: what is written reads back, and no bytes whatever do harm.

use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::Index;

use super::digest::digest;
use super::reader::{LABELS, STRUCTURE};
use super::*;
use crate::occupation::{Entry, Identity, Interests, Uuid};

fn identity() -> impl Strategy<Value = Identity> {
    any::<[u8; 16]>().prop_map(|id| Identity { own: None, esco: Some(Uuid(id)) })
}

/// An occupation that has some of these skills.
fn entry(skills: u16) -> impl Strategy<Value = Entry> {
    let links = || btree_set(0..skills.max(1), 0..usize::from(skills).min(9) + 1).prop_map(Vec::from_iter);
    (identity(), 0..=9999u16, option::of(0..=9999u16), 0..64u8, links(), links()).prop_map(
        move |(identity, isco, styrk, bits, essential, optional)| {
            let interests = Interests::from_bits(bits).expect("six bits");
            let [essential, optional] = if skills == 0 { [vec![], vec![]] } else { [essential, optional] };
            Entry { identity, isco, styrk, interests, essential, optional }
        },
    )
}

fn pack() -> impl Strategy<Value = Pack> {
    let parts = vec(identity(), 0..200).prop_flat_map(|skills| {
        let entries = vec(entry(skills.len() as u16), 0..12);
        (Just(skills), entries)
    });
    (parts, "[0-9.]{0,6}", ".{0,20}").prop_map(|((skills, entries), esco_version, notice)| {
        let catalogue = Catalogue::new(skills, entries).expect("links to skills that are there");
        Pack { esco_version, notice, catalogue }
    })
}

/// A pack, and labels for it.
fn labelled() -> impl Strategy<Value = (Pack, PackLabels)> {
    let name = || "[a-zåæø0-9 (),]{1,12}";
    let groups = proptest::collection::btree_map(0..=9999u16, name(), 0..9).prop_map(Vec::from_iter);
    (pack(), groups, 0..3u8).prop_flat_map(move |(pack, groups, lenders)| {
        let label = (name(), vec(name(), 0..4)).prop_map(|(name, other)| Label { name, other });
        let [entries, skills] = [pack.catalogue.entries().len(), pack.catalogue.skills().len()];
        let lent = move |count: usize| vec(0..=lenders, count);
        let borrowed = (vec("[a-z]{2}", usize::from(lenders)), lent(entries), lent(skills), lent(groups.len()))
            .prop_map(|(languages, occupations, skills, groups)| Borrowed { languages, occupations, skills, groups });
        let words = (vec(label, entries), vec(name(), skills), borrowed);
        (Just(pack), Just(groups), words).prop_map(|(pack, groups, (occupations, skills, borrowed))| {
            (pack, PackLabels { language: "nb".into(), occupations, skills, groups, borrowed })
        })
    })
}

/// A part with this body, whole as far as its head can tell.
fn sealed(kind: [u8; 4], body: &[u8]) -> Vec<u8> {
    [&kind[..], &[1], &digest(body).to_le_bytes(), body].concat()
}

proptest! {
    #[test]
    fn what_is_written_reads_back((pack, labels) in labelled()) {
        let bytes = write_pack(&pack).expect("a pack of ESCO's ids");
        prop_assert_eq!(parse_pack(&bytes), Ok(pack.clone()));
        let words = write_labels(&labels, &pack).expect("labels for it");
        prop_assert_eq!(parse_labels(&words, &pack), Ok(labels));
    }

    #[test]
    fn a_part_that_is_cut_or_damaged_is_found((pack, labels) in labelled(), at: Index, bit in 0..8u8) {
        let bytes = write_pack(&pack).expect("a pack");
        let words = write_labels(&labels, &pack).expect("labels");
        prop_assert!(parse_pack(&bytes[..at.index(bytes.len())]).is_err());
        prop_assert!(parse_labels(&words[..at.index(words.len())], &pack).is_err());
        for mut part in [bytes, words] {
            let at = at.index(part.len());
            part[at] ^= 1 << bit;
            prop_assert!(parse_pack(&part).is_err());
            prop_assert!(parse_labels(&part, &pack).is_err());
        }
    }

    #[test]
    fn no_bytes_do_harm(bytes in vec(any::<u8>(), 0..400)) {
        let pack = Pack::default();
        for part in [bytes.clone(), sealed(STRUCTURE, &bytes), sealed(LABELS, &bytes)] {
            let _ = (parse_pack(&part), parse_labels(&part, &pack));
        }
    }

    #[test]
    fn a_part_that_is_sealed_again_after_damage_does_no_harm((pack, labels) in labelled(), at: Index, byte: u8) {
        let [bytes, words] = [write_pack(&pack).expect("a pack"), write_labels(&labels, &pack).expect("labels")];
        for (kind, part) in [(STRUCTURE, bytes), (LABELS, words)] {
            let mut body = part[13..].to_vec();
            let at = at.index(body.len());
            body[at] = byte;
            let part = sealed(kind, &body);
            let _ = (parse_pack(&part), parse_labels(&part, &pack));
        }
    }
}

/// Two occupations that share a skill.
fn small() -> (Pack, PackLabels) {
    let identity = |byte: u8| Identity { own: None, esco: Some(Uuid([byte; 16])) };
    let entry = |byte, isco| Entry { identity: identity(byte), isco, essential: vec![1], ..Entry::default() };
    let skills = (0..3).map(identity).collect();
    let catalogue = Catalogue::new(skills, vec![entry(8, 110), entry(9, 2654)]).expect("a catalogue");
    let label = |name: &str| Label { name: name.into(), other: vec![] };
    let labels = PackLabels {
        language: "nb".into(),
        occupations: vec![label("offiser"), label("regissør")],
        skills: ["a", "b", "c"].map(String::from).into(),
        groups: vec![(110, "Offiserer".into()), (2654, "Film directors".into())],
        borrowed: Borrowed {
            languages: vec!["en".into()],
            occupations: vec![0, 0],
            skills: vec![1, 1, 0],
            groups: vec![0, 1],
        },
    };
    (Pack { esco_version: "1.1.1".into(), notice: "n".into(), catalogue }, labels)
}

#[test]
fn each_part_is_refused_for_what_is_wrong_with_it() {
    let (pack, labels) = small();
    let (bytes, words) =
        (write_pack(&pack).expect("the small pack"), write_labels(&labels, &pack).expect("the small pack"));
    let mut newer = bytes.clone();
    newer[4] = 2;
    let mut damaged = bytes.clone();
    *damaged.last_mut().expect("the small pack") ^= 1;
    let table = [
        (bytes.as_slice(), None),
        (&[], Some(PackFault::NotThisKind)),
        (&bytes[..bytes.len() - 1], Some(PackFault::Damaged)),
        (&words, Some(PackFault::NotThisKind)),
        (&newer, Some(PackFault::OtherVersion)),
        (&damaged, Some(PackFault::Damaged)),
        (&vec![0; PACK_MAX_BYTES + 1], Some(PackFault::TooLarge)),
        (&sealed(STRUCTURE, &[0; 9]), Some(PackFault::Senseless)),
    ];
    for (part, expected) in table {
        assert_eq!(parse_pack(part).err(), expected);
    }
    let other = Pack { catalogue: Catalogue::new(vec![], vec![]).expect("the small pack"), ..pack.clone() };
    assert_eq!(parse_labels(&words, &other), Err(PackFault::OtherPack));
    assert_eq!(parse_labels(&bytes, &pack), Err(PackFault::NotThisKind));
}

#[test]
fn counts_that_the_bytes_could_not_fill_are_not_believed() {
    // Five bytes that say 4,294,967,295, as the count of each thing in turn.
    let huge = [0xff, 0xff, 0xff, 0xff, 0x0f];
    for before in 0..=3 {
        let part = sealed(STRUCTURE, &[&[0; 3][..before], &huge].concat());
        assert_eq!(parse_pack(&part), Err(PackFault::Senseless), "{before}");
    }
}

#[test]
fn labels_that_could_not_be_read_again_are_not_written() {
    let (pack, labels) = small();
    let change: [fn(&mut PackLabels); 8] = [
        |labels| labels.skills[0] = "a\nb".into(),
        |labels| labels.skills[0] = String::new(),
        |labels| labels.skills.truncate(2),
        |labels| labels.occupations[0].other.push("a\tb".into()),
        |labels| labels.borrowed.skills.truncate(2),
        |labels| labels.borrowed.occupations[0] = 2,
        |labels| labels.groups.swap(0, 1),
        |labels| labels.groups[1].0 = u16::MAX,
    ];
    for (number, change) in change.iter().enumerate() {
        let mut labels = labels.clone();
        change(&mut labels);
        assert_eq!(write_labels(&labels, &pack), Err(PackFault::Senseless), "{number}");
    }
}

/// Found by fuzzing: a tab in a skill's name, and an occupation with an empty other name, were read and could not be written.
#[test]
fn r_imp_07_words_that_could_not_have_been_written_are_not_read() {
    let (pack, mut labels) = small();
    labels.occupations[0].other.push("sjef".into());
    let words = write_labels(&labels, &pack).expect("the small pack");
    for (from, to) in [("\nb\n", "\n\t\n"), ("Film directors", "Film\tdirectors"), ("offiser\tsjef", "offiser\tsje\t")]
    {
        let at = words.windows(from.len()).position(|part| part == from.as_bytes()).expect(from);
        let body = [&words[13..at], to.as_bytes(), &words[at + from.len()..]].concat();
        assert_eq!(parse_labels(&sealed(LABELS, &body), &pack), Err(PackFault::Senseless), "{to:?}");
    }
}

#[test]
fn a_borrowed_word_tells_who_lent_it() {
    let (_, labels) = small();
    assert_eq!((0..3).map(|no| labels.skill_lent_by(no)).collect::<Vec<_>>(), [Some("en"), Some("en"), None]);
    assert_eq!([labels.occupation_lent_by(1), labels.occupation_lent_by(9)], [None, None]);
    assert_eq!([labels.group(2654), labels.group(1)], [Some("Film directors"), None]);
}
