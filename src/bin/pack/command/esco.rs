//! `pack import-esco`: makes a pack from the official ESCO download. It never writes anything before all has been read.

mod options;
mod report;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use kompetansesti::content::{Choices, Import, Importer, Role, write_labels, write_pack};

pub use options::Options;

/// A file to be written: its name, and what is in it.
type Part = (String, Vec<u8>);

/// Reads the files, writes the parts, and prints what there is in them and what was odd.
pub fn run(options: &Options) -> ExitCode {
    match import(options) {
        Ok(report) => {
            print!("{report}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}\nNothing is written.");
            ExitCode::from(1)
        }
    }
}

fn import(options: &Options) -> Result<String, String> {
    let mut import = read(options)?;
    let parts = parts(&mut import)?;
    let report = report::of(&import, &parts);
    let readme = (report::README.to_owned(), report::readme(&import, &report).into_bytes());
    let place = (report::PLACE.to_owned(), report::place(&parts).into_bytes());
    let folder = Path::new(options.out);
    let refused = |error| format!("{} cannot be written: {error}.", folder.display());
    fs::create_dir_all(folder).map_err(refused)?;
    for (name, bytes) in parts.iter().chain([&readme, &place]) {
        fs::write(folder.join(name), bytes).map_err(refused)?;
    }
    let list = |title: &str, files: &[String]| format!("{title}:\n  {}\n", files.join("\n  "));
    let files = list("Read", &import.used) + &list("Not needed", &import.unused);
    Ok(format!("{files}\n{report}"))
}

fn read(options: &Options) -> Result<Import, String> {
    let mut importer = Importer::new(Choices {
        language: options.language.clone(),
        esco_version: options.esco_version.map(str::to_owned),
        onet_version: options.onet_version.map(str::to_owned),
    });
    for (role, path) in &options.files {
        for file in files(Path::new(path)).map_err(|error| format!("{path} cannot be read: {error}."))? {
            let name = file.to_string_lossy().replace('\\', "/");
            let opened = File::open(&file).map_err(|error| format!("{name} cannot be read: {error}."))?;
            importer.add(&name, *role, opened).map_err(|fault| fault.to_string())?;
        }
    }
    if options.files.iter().all(|(role, _)| *role != Role::Source) {
        return Err("There is no source.".to_owned());
    }
    importer.finish().map_err(|fault| fault.to_string())
}

/// The file, or all files in the folder and those below, in the order of their names.
fn files(path: &Path) -> std::io::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut inside = fs::read_dir(path)?.collect::<Result<Vec<_>, _>>()?;
    inside.sort_by_key(fs::DirEntry::file_name);
    let mut found = Vec::new();
    for entry in inside {
        // A link is not followed: it could lead round in circles.
        let kind = entry.file_type()?;
        if kind.is_dir() {
            found.extend(files(&entry.path())?);
        } else if kind.is_file() {
            found.push(entry.path());
        }
    }
    Ok(found)
}

/// The structure and the labels of each language.
fn parts(import: &mut Import) -> Result<Vec<Part>, String> {
    let failed = |name: &str, fault| format!("{name} cannot be made: {fault}.");
    let name = "esco.pack".to_owned();
    let structure = write_pack(&import.pack).map_err(|fault| failed(&name, fault))?;
    let mut parts = vec![(name, structure)];
    for language in import.languages() {
        let labels = import.labels(&language);
        let name = format!("esco.{language}.labels");
        let bytes = write_labels(&labels, &import.pack).map_err(|fault| failed(&name, fault))?;
        parts.push((name, bytes));
    }
    Ok(parts)
}
