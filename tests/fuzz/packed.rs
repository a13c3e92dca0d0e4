//! The parts of ESCO as they come over the network. Besides the bytes as they are, they are taken as what stands behind the
//! head of each part, and given the head that they need: chance would hardly ever find a digest.

use std::sync::OnceLock;

use kompetansesti::content::{Pack, PackLabels, parse_labels, parse_pack, write_labels, write_pack};

/// Reads the bytes as a part, as what stands in the structure, and as words of a small pack that is kept.
pub fn run(bytes: &[u8]) {
    structure(bytes);
    structure(&headed(*b"KSPs", bytes));
    let (pack, numbering) = small();
    labels(&headed(*b"KSPl", &[numbering, bytes].concat()), pack);
}

fn structure(bytes: &[u8]) {
    let Ok(pack) = parse_pack(bytes) else { return };
    let written = write_pack(&pack).expect("what was read can be written");
    assert_eq!(parse_pack(&written).as_ref(), Ok(&pack), "what we write we read");
    pack.catalogue.frequencies();
    labels(bytes, &pack);
}

fn labels(bytes: &[u8], pack: &Pack) {
    let Ok(labels) = parse_labels(bytes, pack) else { return };
    for no in 0..pack.catalogue.entries().len() as u16 {
        labels.occupation_lent_by(no);
        labels.skill_lent_by(no);
        labels.group(no);
    }
    let written = write_labels(&labels, pack).expect("what was read can be written");
    assert_eq!(parse_labels(&written, pack), Ok(labels), "what we write we read");
}

/// A part with its head: the kind, the version, and the digest of what follows (FNV-1a, 64 bits).
fn headed(kind: [u8; 4], body: &[u8]) -> Vec<u8> {
    let digest = body
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |state, byte| (state ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3));
    [&kind[..], &[1], &digest.to_le_bytes(), body].concat()
}

/// The pack that is kept, and what the words for it begin with.
fn small() -> (&'static Pack, &'static [u8]) {
    static SMALL: OnceLock<(Pack, Vec<u8>)> = OnceLock::new();
    let (pack, numbering) = SMALL.get_or_init(|| {
        let body = include_bytes!("../../fuzz/corpus/packed/structure");
        let pack = parse_pack(&headed(*b"KSPs", body)).expect("the small pack");
        let words = |count: usize| vec!["x".to_owned(); count];
        let mut labels = PackLabels { skills: words(pack.catalogue.skills().len()), ..PackLabels::default() };
        let entries = pack.catalogue.entries().len();
        labels.occupations =
            words(entries).into_iter().map(|name| kompetansesti::content::Label { name, other: vec![] }).collect();
        labels.borrowed.occupations = vec![0; entries];
        labels.borrowed.skills = vec![0; labels.skills.len()];
        let written = write_labels(&labels, &pack).expect("words");
        // The head has 13 bytes, and the digest of the numbering 8.
        (pack, written[13..21].to_vec())
    });
    (pack, numbering)
}
