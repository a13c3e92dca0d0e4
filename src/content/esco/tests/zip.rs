//! Zip archives, made here, whole and with planted faults.

use std::io::Write;

use flate2::write::{DeflateEncoder, GzEncoder};
use flate2::{Compression, Crc};

/// A file as it stands in the archive; what the list says of it may be a lie.
pub struct Member {
    pub name: String,
    pub packed: Vec<u8>,
    pub check: u32,
    pub size: u32,
    pub flags: u16,
    pub method: u16,
}

/// A file that is deflated.
pub fn member(name: &str, bytes: &[u8]) -> Member {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory");
    let mut check = Crc::new();
    check.update(bytes);
    let packed = encoder.finish().expect("memory");
    Member { name: name.to_owned(), packed, check: check.sum(), size: bytes.len() as u32, flags: 0, method: 8 }
}

/// The archive of these files.
pub fn archive(members: &[Member]) -> Vec<u8> {
    let (mut files, mut list) = (Vec::new(), Vec::new());
    for one in members {
        let at = files.len() as u32;
        let mut head = Vec::new();
        for short in [20, one.flags, one.method, 0, 0] {
            head.extend(u16::to_le_bytes(short));
        }
        for long in [one.check, one.packed.len() as u32, one.size] {
            head.extend(u32::to_le_bytes(long));
        }
        head.extend(u16::to_le_bytes(one.name.len() as u16));
        head.extend([0, 0]);
        files.extend([b"PK\x03\x04", &head[..], one.name.as_bytes(), &one.packed].concat());
        list.extend([b"PK\x01\x02\x14\x00", &head[..], &[0; 10], &at.to_le_bytes(), one.name.as_bytes()].concat());
    }
    let count = (members.len() as u16).to_le_bytes();
    let [size, at] = [list.len(), files.len()].map(|number| (number as u32).to_le_bytes());
    [&files[..], &list, b"PK\x05\x06\0\0\0\0", &count, &count, &size, &at, &[0, 0]].concat()
}

/// The bytes as gzip packs them.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}
