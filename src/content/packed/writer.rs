//! The bytes of a part, written from front to back: what `reader.rs` reads. It never runs in a browser.

use super::digest::digest;
use super::reader::VERSION;
use super::{PACK_MAX_BYTES, PackFault};

/// What has been written so far, without the head.
#[derive(Default)]
pub(super) struct Writer {
    body: Vec<u8>,
}

impl Writer {
    /// Bytes as they are.
    pub fn bytes(&mut self, bytes: &[u8]) {
        self.body.extend_from_slice(bytes);
    }

    /// A whole number.
    pub fn number(&mut self, mut number: u32) {
        while number >= 0x80 {
            self.body.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.body.push(number as u8);
    }

    /// How many things follow.
    pub fn count(&mut self, count: usize) -> Result<(), PackFault> {
        self.number(u32::try_from(count).map_err(|_| PackFault::TooLarge)?);
        Ok(())
    }

    /// A text.
    pub fn text(&mut self, text: &str) -> Result<(), PackFault> {
        self.count(text.len())?;
        self.bytes(text.as_bytes());
        Ok(())
    }

    /// The whole part of this kind.
    pub fn close(self, kind: [u8; 4]) -> Result<Vec<u8>, PackFault> {
        let digest = digest(&self.body).to_le_bytes();
        let part = [&kind[..], &[VERSION], &digest, &self.body].concat();
        if part.len() > PACK_MAX_BYTES { Err(PackFault::TooLarge) } else { Ok(part) }
    }
}
