//! The folder that the command line works on, read as the app reads it.
//! It never writes.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use kompetansesti::content::Files;

/// The files that the app reads: `config.json`, `content/*.json`, `locales/*/*.json` and `locales/*/occupation/*.json`.
pub fn read(folder: &Path) -> io::Result<Files> {
    let mut files = BTreeMap::new();
    read_folder(&folder.join("content"), "content/", &mut files)?;
    for entry in fs::read_dir(folder.join("locales"))? {
        let entry = entry?;
        if entry.path().is_dir() {
            let name = format!("locales/{}/", entry.file_name().to_string_lossy());
            read_folder(&entry.path(), &name, &mut files)?;
            let occupations = entry.path().join("occupation");
            if occupations.is_dir() {
                read_folder(&occupations, &format!("{name}occupation/"), &mut files)?;
            }
        }
    }
    if let Ok(config) = fs::read_to_string(folder.join("config.json")) {
        files.insert("config.json".to_owned(), config);
    }
    Ok(files)
}

/// The JSON files right in one folder.
fn read_folder(folder: &Path, prefix: &str, files: &mut Files) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_file() && name.ends_with(".json") {
            files.insert(format!("{prefix}{name}"), fs::read_to_string(&path)?);
        }
    }
    Ok(())
}
