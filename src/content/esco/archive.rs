//! The files in a zip archive, one at a time. It never unpacks what nobody asks for, and never believes a size: the
//! list of files is bounded before it is read, and a file that turns out otherwise than the list says is refused.
//!
//! Only what ESCO's downloads use is read: files as they are or deflated, no encryption, no 64-bit sizes. The layout is
//! that of PKWARE's APPNOTE 6.3, 4.3.7 (before each file), 4.3.12 (the list) and 4.3.16 (the end).

use std::io::{self, Read, Seek, SeekFrom};

use flate2::Crc;
use flate2::read::DeflateDecoder;

use super::fault::EscoProblem;
use super::stream::MOST_BYTES;

/// What an archive begins with.
pub(super) const MAGIC: &[u8] = b"PK\x03\x04";

const END: &[u8] = b"PK\x05\x06";
const END_BYTES: u64 = 22;
/// The longest comment after the end.
const COMMENT: u64 = 0xffff;
const IN_LIST: &[u8] = b"PK\x01\x02";
const IN_LIST_BYTES: usize = 46;
const BEFORE_FILE_BYTES: usize = 30;
const MOST_FILES: usize = 500;
/// The most bytes of the list.
const MOST_IN_LIST: u64 = 1 << 20;
/// The most bytes of all files together, unpacked.
const MOST_IN_ALL: u64 = 2 << 30;
/// How many times smaller a packed table may be. ESCO's are up to nine times.
const MOST_RATIO: u64 = 100;
/// A file may be this small and pack better than that.
const SMALL: u64 = 1 << 20;

/// A file in the archive.
pub(super) struct Packed {
    /// Its path.
    pub name: String,
    deflated: bool,
    check: u32,
    packed: u64,
    size: u64,
    at: u64,
}

/// The files of an archive, in the order of its list. Folders are left out.
pub(super) fn files(archive: &mut (impl Read + Seek)) -> Result<Vec<Packed>, EscoProblem> {
    let list = list(archive)?;
    let (mut files, mut rest) = (Vec::new(), list.as_slice());
    while !rest.is_empty() {
        if files.len() == MOST_FILES {
            return Err(EscoProblem::TooManyFiles);
        }
        let head = rest.get(..IN_LIST_BYTES).filter(|head| head.starts_with(IN_LIST)).ok_or(EscoProblem::Damaged)?;
        let [name, extra, comment] = [28, 30, 32].map(|at| usize::from(short(head, at)));
        let name = rest.get(IN_LIST_BYTES..IN_LIST_BYTES + name).ok_or(EscoProblem::Damaged)?;
        files.push(packed(head, name)?);
        rest = rest.get(IN_LIST_BYTES + name.len() + extra + comment..).ok_or(EscoProblem::Damaged)?;
    }
    if files.iter().map(|file| file.size).sum::<u64>() > MOST_IN_ALL {
        return Err(EscoProblem::Bomb);
    }
    files.retain(|file| !file.name.ends_with('/'));
    Ok(files)
}

/// The bytes of the list of files.
fn list(archive: &mut (impl Read + Seek)) -> Result<Vec<u8>, EscoProblem> {
    let length = archive.seek(SeekFrom::End(0))?;
    let tail = length.min(END_BYTES + COMMENT);
    let tail = bytes(archive, length - tail, tail)?;
    let at = tail.windows(END.len()).rposition(|window| window == END).ok_or(EscoProblem::Cut)?;
    let end = tail.get(at..at + END_BYTES as usize).ok_or(EscoProblem::Cut)?;
    let (files, size, start) = (usize::from(short(end, 10)), u64::from(long(end, 12)), u64::from(long(end, 16)));
    if files > MOST_FILES || size > MOST_IN_LIST {
        return Err(EscoProblem::TooManyFiles);
    }
    if start + size > length {
        return Err(EscoProblem::Damaged);
    }
    bytes(archive, start, size)
}

/// A file as the list has it.
fn packed(head: &[u8], name: &[u8]) -> Result<Packed, EscoProblem> {
    let name = String::from_utf8_lossy(name).replace('\\', "/");
    if name.starts_with('/') || name.contains([':', '\0']) || name.split('/').any(|part| part == "..") {
        return Err(EscoProblem::Outside);
    }
    if short(head, 8) & 1 != 0 {
        return Err(EscoProblem::Encrypted);
    }
    let deflated = match short(head, 10) {
        0 => false,
        8 => true,
        _ => return Err(EscoProblem::OtherPacking),
    };
    let [check, packed, size, at] = [16, 20, 24, 42].map(|at| long(head, at));
    if [packed, size, at].contains(&u32::MAX) {
        return Err(EscoProblem::OtherPacking);
    }
    let [packed, size, at] = [packed, size, at].map(u64::from);
    if size > MOST_BYTES {
        return Err(EscoProblem::TooLarge);
    }
    if size > SMALL && size / MOST_RATIO > packed {
        return Err(EscoProblem::Bomb);
    }
    Ok(Packed { name, deflated, check, packed, size, at })
}

/// A file's bytes, unpacked while they are read.
pub(super) fn open<'a>(archive: &'a mut (impl Read + Seek), file: &Packed) -> Result<Box<dyn Read + 'a>, EscoProblem> {
    let head = bytes(archive, file.at, BEFORE_FILE_BYTES as u64)?;
    if !head.starts_with(MAGIC) {
        return Err(EscoProblem::Damaged);
    }
    let start = file.at + BEFORE_FILE_BYTES as u64 + u64::from(short(&head, 26)) + u64::from(short(&head, 28));
    archive.seek(SeekFrom::Start(start))?;
    let packed = archive.take(file.packed);
    let (check, left) = (file.check, file.size);
    Ok(if file.deflated {
        Box::new(Checked { inner: DeflateDecoder::new(packed), seen: Crc::new(), check, left })
    } else {
        Box::new(Checked { inner: packed, seen: Crc::new(), check, left })
    })
}

/// Bytes that must be as many as the list says, and have the checksum that stands there.
struct Checked<R> {
    inner: R,
    seen: Crc,
    check: u32,
    left: u64,
}

impl<R: Read> Read for Checked<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.seen.update(&buffer[..count]);
        self.left = self.left.checked_sub(count as u64).ok_or_else(|| EscoProblem::Bomb.io())?;
        let ended = count == 0 && !buffer.is_empty();
        if ended && (self.left > 0 || self.seen.sum() != self.check) {
            return Err(EscoProblem::Damaged.io());
        }
        Ok(count)
    }
}

fn bytes(archive: &mut (impl Read + Seek), at: u64, count: u64) -> Result<Vec<u8>, EscoProblem> {
    archive.seek(SeekFrom::Start(at))?;
    let mut bytes = Vec::new();
    archive.by_ref().take(count).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == count { Ok(bytes) } else { Err(EscoProblem::Cut) }
}

fn short(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([bytes[at], bytes[at + 1]])
}

fn long(bytes: &[u8], at: usize) -> u32 {
    u32::from(short(bytes, at)) | u32::from(short(bytes, at + 2)) << 16
}
