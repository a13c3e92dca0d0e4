//! The locked file: a person's file that opens only with a sentence. docs/locked-file.md describes it for others.
//! Here are its two lines, and what may stand in them. It never sees the sentence or a key: `platform/lock.rs` does.

mod base64;
mod sentence;

use std::ops::RangeInclusive;

use super::{ImportError, MAX_BYTES, header};
use crate::json::Json;
use crate::pathway::Day;

pub use sentence::{LETTERS, suggest};

/// The word by which a locked file is known.
pub const LOCKED_FORMAT: &str = "kompetansesti-locked";
/// The largest locked file that is read, in bytes: the largest file there is takes a third more as letters.
pub const MAX_LOCKED_BYTES: usize = MAX_BYTES / 3 * 4 + 1_000;
/// How the key is made and what it locks with: the only ways that version 1 has.
const WAYS: [(&str, &str); 2] = [("kdf", "PBKDF2-HMAC-SHA-256"), ("cipher", "AES-256-GCM")];
/// The version of the format.
const VERSION: u32 = 1;
/// How many rounds make the key of a new file.
const ROUNDS: u32 = 600_000;
/// How many rounds a file may ask for. Fewer would protect nothing; more would hold the device up, and nothing stops them.
const ROUNDS_READ: RangeInclusive<u64> = 100_000..=2_000_000;
/// The longest first line, in bytes. Ours has about 180.
const LONGEST_HEADER: usize = 300;
/// What the cipher adds, in bytes, by which it sees that nothing was changed.
const TAG: usize = 16;
/// The bytes of the salt.
pub const SALT: usize = 16;
/// The bytes of the nonce.
pub const NONCE: usize = 12;

/// The first line of a locked file: all that is needed to make the key again, besides the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockHeader {
    /// The line itself, without its end. The cipher vouches for each letter of it.
    pub line: String,
    /// The rounds of PBKDF2.
    pub rounds: u32,
    /// By chance, so that the same sentence makes another key each time.
    pub salt: [u8; SALT],
    /// By chance, and never twice for one key.
    pub nonce: [u8; NONCE],
}

/// A locked file, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockedFile {
    /// Its first line.
    pub header: LockHeader,
    /// Its second line as bytes: the person's file, locked, and what vouches for it.
    pub sealed: Vec<u8>,
}

/// The name under which a locked file is offered. It says nothing about the person. It is text, which every device lets
/// a person choose.
pub fn locked_file_name(saved: &Day) -> String {
    format!("kompetansesti-{saved}-locked.txt")
}

impl LockHeader {
    /// The header of a new file, with bytes by chance: first the salt, then the nonce.
    pub fn new(salt: [u8; SALT], nonce: [u8; NONCE]) -> LockHeader {
        LockHeader::with(ROUNDS, salt, nonce)
    }

    fn with(rounds: u32, salt: [u8; SALT], nonce: [u8; NONCE]) -> LockHeader {
        let [(kdf, by), (cipher, with)] = WAYS;
        let (salt_text, nonce_text) = (base64::write(&salt), base64::write(&nonce));
        let line = format!(
            r#"{{"format":"{LOCKED_FORMAT}","version":{VERSION},"{kdf}":"{by}","iterations":{rounds},"{cipher}":"{with}","salt":"{salt_text}","nonce":"{nonce_text}"}}"#
        );
        LockHeader { line, rounds, salt, nonce }
    }

    /// Reads a first line. Nothing is reckoned before all of it is within its bounds.
    fn parse(line: &str) -> Result<LockHeader, ImportError> {
        if line.len() > LONGEST_HEADER {
            return Err(ImportError::Damaged);
        }
        let json = header::open(line, &[LOCKED_FORMAT], VERSION..=VERSION)?;
        let rounds = json.get("iterations").and_then(Json::count).filter(|rounds| ROUNDS_READ.contains(rounds));
        let rounds = rounds.and_then(|rounds| u32::try_from(rounds).ok()).ok_or(ImportError::Damaged)?;
        let header = LockHeader::with(rounds, bytes(&json, "salt")?, bytes(&json, "nonce")?);
        // There is one way to write a header, so nothing can stand in it unseen.
        if header.line == line { Ok(header) } else { Err(ImportError::Damaged) }
    }
}

fn bytes<const LENGTH: usize>(json: &Json, key: &str) -> Result<[u8; LENGTH], ImportError> {
    let bytes = json.get(key).and_then(Json::text).and_then(base64::read);
    bytes.and_then(|bytes| bytes.try_into().ok()).ok_or(ImportError::Damaged)
}

impl LockedFile {
    /// Whether a text means to be a locked file, in any version.
    pub fn is_meant(text: &str) -> bool {
        text.strip_prefix("{\"format\":\"").is_some_and(|rest| rest.starts_with(LOCKED_FORMAT))
    }

    /// The file's text: two lines, without an end after the second.
    pub fn to_text(&self) -> String {
        format!("{}\n{}", self.header.line, base64::write(&self.sealed))
    }

    /// Reads a locked file's text, all or nothing.
    pub fn parse(text: &str) -> Result<LockedFile, ImportError> {
        if text.len() > MAX_LOCKED_BYTES {
            return Err(ImportError::TooLarge);
        }
        let (line, sealed) = text.split_once('\n').ok_or(ImportError::NotJson)?;
        let header = LockHeader::parse(line)?;
        let sealed = base64::read(sealed).filter(|sealed| sealed.len() > TAG).ok_or(ImportError::Damaged)?;
        Ok(LockedFile { header, sealed })
    }
}

#[cfg(test)]
mod tests;
