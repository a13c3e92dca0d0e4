//! `pack sheet`: writes the sheet of a language, or reads one back into the folder.
//! It never writes over a sheet that is there, because a translator may have worked in it.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use kompetansesti::content::{Files, export_sheet, import_sheet};

use super::replace;

/// Writes the sheet of a language to a file, or to the standard output.
pub fn export(files: &Files, language: &str, to: Option<&str>) -> ExitCode {
    let sheet = match export_sheet(files, language) {
        Ok(sheet) => sheet,
        Err(problem) => return failed(&problem.to_string(), 1),
    };
    let Some(to) = to else {
        return match io::stdout().write_all(sheet.as_bytes()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                failed(&format!("The sheet cannot be written: {error}."), 2)
            }
            _ => ExitCode::SUCCESS,
        };
    };
    match File::create_new(to).and_then(|mut file| file.write_all(sheet.as_bytes())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&format!("{to} cannot be written: {error}. Give the name of a new file."), 2),
    }
}

/// Reads a sheet back: all files of the language that it changes, or none.
pub fn import(folder: &str, files: &Files, language: &str, from: &str) -> ExitCode {
    let sheet = match fs::read(from) {
        Ok(sheet) => sheet,
        Err(error) => return failed(&format!("{from} cannot be read: {error}."), 2),
    };
    let reading = import_sheet(files, language, &sheet);
    for problem in &reading.problems {
        println!("{from}: {problem}");
    }
    let faults = reading.problems.iter().filter(|problem| !problem.is_warning()).count();
    if faults > 0 {
        return failed(&format!("{faults} problems; nothing is changed"), 1);
    }
    if let Err(error) = replace::all(Path::new(folder), files, &reading.files) {
        return failed(&format!("The texts cannot be written: {error}."), 2);
    }
    let new = reading.files.iter().filter(|(path, text)| files.get(*path) != Some(text));
    for path in new.map(|(path, _)| path) {
        println!("{folder}/{path} is written");
        for packed in ["br", "gz"].map(|ending| format!("{folder}/{path}.{ending}")) {
            if Path::new(&packed).exists() {
                println!("Delete {packed}, or visitors may get the old texts");
            }
        }
    }
    println!("{} texts changed, {} still to be translated", reading.changed, reading.empty);
    ExitCode::SUCCESS
}

fn failed(why: &str, code: u8) -> ExitCode {
    eprintln!("{why}");
    ExitCode::from(code)
}
