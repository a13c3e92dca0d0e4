//! The bytes of a part, read from front to back: first the head that every part has, then numbers and texts.
//! It never reads past the end, and never believes a count that the bytes left could not fill.

use super::digest::{LENGTH, digest};
use super::{PACK_MAX_BYTES, PackFault};

/// The only version of the format so far.
pub(super) const VERSION: u8 = 1;

/// What a part begins with, by its kind.
pub(super) const STRUCTURE: [u8; 4] = *b"KSPs";
pub(super) const LABELS: [u8; 4] = *b"KSPl";

/// Where reading has come to.
pub(super) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// What stands in a part of this kind, after its head: kind, version, and the digest of all that follows.
    pub fn open(bytes: &'a [u8], kind: [u8; 4]) -> Result<Reader<'a>, PackFault> {
        if bytes.len() > PACK_MAX_BYTES {
            return Err(PackFault::TooLarge);
        }
        let rest = bytes.strip_prefix(&kind).ok_or(PackFault::NotThisKind)?;
        let (version, rest) = rest.split_first().ok_or(PackFault::Damaged)?;
        if *version != VERSION {
            return Err(PackFault::OtherVersion);
        }
        let (stated, rest) = rest.split_first_chunk::<LENGTH>().ok_or(PackFault::Damaged)?;
        if u64::from_le_bytes(*stated) != digest(rest) {
            return Err(PackFault::Damaged);
        }
        Ok(Reader { rest })
    }

    /// So many bytes as they are.
    pub fn bytes(&mut self, count: usize) -> Result<&'a [u8], PackFault> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or(PackFault::Senseless)?;
        self.rest = rest;
        Ok(taken)
    }

    /// As many bytes as the array has.
    pub fn array<const N: usize>(&mut self) -> Result<[u8; N], PackFault> {
        let (taken, rest) = self.rest.split_first_chunk().ok_or(PackFault::Senseless)?;
        self.rest = rest;
        Ok(*taken)
    }

    /// A whole number: seven bits in each byte, the lowest first, and the eighth where more follow (LEB128).
    pub fn number(&mut self) -> Result<u32, PackFault> {
        let mut number = 0;
        for place in 0..5 {
            let [byte] = self.array()?;
            number |= u64::from(byte & 0x7f) << (7 * place);
            if byte & 0x80 == 0 {
                return u32::try_from(number).map_err(|_| PackFault::Senseless);
            }
        }
        Err(PackFault::Senseless)
    }

    /// A whole number of 16 bits.
    pub fn short(&mut self) -> Result<u16, PackFault> {
        u16::try_from(self.number()?).map_err(|_| PackFault::Senseless)
    }

    /// How many things follow that have at least `each` bytes.
    pub fn count(&mut self, each: usize) -> Result<usize, PackFault> {
        let count = self.number()? as usize;
        let enough = count.checked_mul(each).is_some_and(|bytes| bytes <= self.rest.len());
        if enough { Ok(count) } else { Err(PackFault::Senseless) }
    }

    /// A text, after the number of its bytes.
    pub fn text(&mut self) -> Result<&'a str, PackFault> {
        let count = self.count(1)?;
        std::str::from_utf8(self.bytes(count)?).map_err(|_| PackFault::Senseless)
    }

    /// That nothing follows.
    pub fn close(self) -> Result<(), PackFault> {
        if self.rest.is_empty() { Ok(()) } else { Err(PackFault::Senseless) }
    }
}
