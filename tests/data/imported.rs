//! The real ESCO 1.1.1 in English, imported in memory. It writes nothing.

use std::fs::{self, File};
use std::path::Path;

use kompetansesti::content::{Choices, Import, Importer, Role};

/// Imports the files of this folder, whose name tells the version.
pub fn imported(folder: &Path) -> Import {
    let mut importer = Importer::new(Choices::default());
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        importer.add(&path.to_string_lossy(), Role::Source, File::open(&path).expect("a file")).expect("a real file");
    }
    importer.finish().expect("all of ESCO")
}
