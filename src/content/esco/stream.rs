//! The bytes of a table as they are unpacked, watched while they flow. It never holds more than a buffer of them, and
//! ends with an error where a row, or the whole, is larger than any table of ESCO could have.

use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

use super::fault::EscoProblem;

/// The most bytes of a table, unpacked. The largest of ESCO 1.1.1 has 21 MB.
pub(super) const MOST_BYTES: u64 = 256 << 20;
/// The most bytes of a row. The longest of ESCO 1.1.1 that is read has 5 kB.
const MOST_IN_ROW: u64 = 1 << 20;

/// What has been seen of a table so far.
#[derive(Default)]
pub(super) struct Watch {
    all: Cell<u64>,
    in_row: Cell<u64>,
    /// Whether a quotation mark is open.
    quoted: Cell<bool>,
    last: Cell<u8>,
}

impl Watch {
    /// A new row begins.
    pub fn next_row(&self) {
        self.in_row.set(0);
    }

    /// Whether the table ends as a whole one does: after a line break and outside of quotation marks.
    pub fn ends_whole(&self, with_quotes: bool) -> bool {
        let ended = matches!(self.last.get(), b'\n' | b'\r');
        ended && !(with_quotes && self.quoted.get())
    }
}

/// The bytes of a table.
pub(super) struct Stream<'a> {
    inner: Box<dyn Read + 'a>,
    watch: Rc<Watch>,
}

impl<'a> Stream<'a> {
    /// These bytes, and what is seen of them.
    pub fn new(inner: Box<dyn Read + 'a>) -> (Stream<'a>, Rc<Watch>) {
        let watch = Rc::new(Watch::default());
        (Stream { inner, watch: Rc::clone(&watch) }, watch)
    }
}

impl Read for Stream<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        let (watch, bytes) = (&self.watch, &buffer[..count]);
        watch.all.set(watch.all.get() + count as u64);
        watch.in_row.set(watch.in_row.get() + count as u64);
        let marks = bytes.iter().filter(|byte| **byte == b'"').count();
        watch.quoted.set(watch.quoted.get() ^ (marks % 2 == 1));
        watch.last.set(bytes.last().copied().unwrap_or(watch.last.get()));
        if watch.all.get() > MOST_BYTES {
            return Err(EscoProblem::TooLarge.io());
        }
        if watch.in_row.get() > MOST_IN_ROW {
            return Err(EscoProblem::LongRow.io());
        }
        Ok(count)
    }
}
