//! Puts new files in the place of old ones: all of them, or none.
//! It never leaves half a file: each is written whole under another name before any takes its place.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use kompetansesti::content::Files;

/// Replaces the files that are to be others than they are. After an error, all are as they were.
pub fn all(folder: &Path, old: &Files, new: &Files) -> io::Result<()> {
    let changed: Vec<(&String, &String)> = new.iter().filter(|(path, text)| old.get(*path) != Some(text)).collect();
    let written = changed.iter().try_for_each(|(path, text)| write(&folder.join(path), text));
    let mut placed = 0;
    let done = written.and_then(|()| {
        changed.iter().try_for_each(|(path, _)| {
            fs::rename(beside(&folder.join(path)), folder.join(path))?;
            placed += 1;
            Ok(())
        })
    });
    if done.is_err() {
        for (path, _) in &changed[..placed] {
            put_back(&folder.join(path), old.get(*path));
        }
        for (path, _) in &changed {
            // It may have been placed already, or never written.
            drop(fs::remove_file(beside(&folder.join(path))));
        }
    }
    done
}

/// The name under which a file waits; it does not end as the files that are read.
fn beside(path: &Path) -> PathBuf {
    path.with_extension("json.new")
}

/// Writes a file whole, down to the disk, with the rights that the old one has.
fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = fs::File::create(beside(path))?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    match fs::metadata(path) {
        Ok(old) => file.set_permissions(old.permissions()),
        Err(_) => Ok(()),
    }
}

/// Makes a file what it was. Nothing more can be done where that fails too; the first error is the one that is told.
fn put_back(path: &Path, old: Option<&String>) {
    let result = match old {
        Some(text) => write(path, text).and_then(|()| fs::rename(beside(path), path)),
        None => fs::remove_file(path),
    };
    drop(result);
}
