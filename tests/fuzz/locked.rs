//! A locked file: its first line, which is read before anything is reckoned, and the bytes behind it. The cipher itself is the
//! browser's, and is not here.

use kompetansesti::exchange::{LockedFile, ProfileFile};

/// Reads the bytes as a locked file. What is read is written again as it stood, and is never taken for a file that is open.
pub fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let Ok(locked) = LockedFile::parse(&text) else { return };
    assert!(LockedFile::is_meant(&text), "{text}");
    assert!((100_000..=2_000_000).contains(&locked.header.rounds), "rounds that hold nobody up, and protect");
    assert!(ProfileFile::parse(&text).is_err(), "{text}");
    assert_eq!(LockedFile::parse(&locked.to_text()).as_ref(), Ok(&locked));
    assert_eq!(locked.to_text(), text, "there is one way to write it");
}
