//! The folder that the command line works on, read as the app reads it.
//! It never writes.

use std::path::Path;
use std::{fs, io};

use kompetansesti::content::{Files, is_content};

/// The files that the app reads, by their paths under the folder.
pub fn read(folder: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    for inside in ["content", "locales"] {
        read_folder(&folder.join(inside), &format!("{inside}/"), &mut files)?;
    }
    if let Ok(config) = fs::read_to_string(folder.join("config.json")) {
        files.insert("config.json".to_owned(), config);
    }
    Ok(files)
}

fn read_folder(folder: &Path, prefix: &str, files: &mut Files) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            read_folder(&path, &format!("{name}/"), files)?;
        } else if is_content(&name) {
            files.insert(name, fs::read_to_string(&path)?);
        }
    }
    Ok(())
}
