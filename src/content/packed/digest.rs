//! A short digest of bytes (FNV-1a, 64 bits), by which damage is found.
//! It never keeps out a forger: a pack comes from the site that the program itself comes from.

use crate::occupation::Catalogue;

/// Bytes of a digest.
pub(super) const LENGTH: usize = 8;

const START: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// The digest of these bytes. Each byte changes it, and no later byte changes it back.
pub(super) fn digest(bytes: &[u8]) -> u64 {
    more(START, bytes)
}

/// The digest of which concept has which number: all that the labels of a pack depend on.
pub(super) fn numbering(catalogue: &Catalogue) -> u64 {
    let occupations = catalogue.entries().iter().map(|entry| &entry.identity);
    let ids = catalogue.skills().iter().chain(occupations).filter_map(|identity| identity.esco);
    let counts = [catalogue.skills().len(), catalogue.entries().len()];
    let start = counts.iter().fold(START, |state, count| more(state, &(*count as u64).to_le_bytes()));
    ids.fold(start, |state, id| more(state, &id.0))
}

fn more(state: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(state, |state, byte| (state ^ u64::from(*byte)).wrapping_mul(PRIME))
}
