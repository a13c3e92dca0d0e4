//! A person's file, the copy that is made when the program is dead, the export for calibration, and stored records.

use kompetansesti::exchange::{CalibrationFile, MAX_BYTES, Opened, ProfileFile};

use super::screens;

/// Opens the bytes as each of those. What opens is saved and opened again, and every screen reads of it.
pub fn run(bytes: &[u8]) {
    // A browser reads a file as text in the same way.
    let text = String::from_utf8_lossy(bytes);
    if let Ok(file) = ProfileFile::parse(&text) {
        let saved = file.to_text();
        // Our own spaces and line breaks may make it larger than what is read.
        if saved.len() <= MAX_BYTES {
            assert_eq!(ProfileFile::parse(&saved).as_ref(), Ok(&file), "what we save we can open");
        }
        screens::all(&file.profile);
        // One in sixteen, because a plan takes so much longer than the rest.
        if bytes.len().is_multiple_of(16) {
            screens::plan(&file.profile);
        }
    }
    if let Ok(file) = CalibrationFile::parse(&text) {
        assert!(CalibrationFile::parse(&file.to_text()).is_ok(), "what we save we can open");
    }
    let mut opened = Opened::default();
    let read = text.lines().all(|line| opened.read(line).is_ok());
    assert!(opened.damaged <= opened.records && (read || opened.records > 0), "records are counted");
}
