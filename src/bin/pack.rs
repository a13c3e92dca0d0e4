//! The author's and operator's command line. It never changes content by itself.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};
use std::{env, fs, io};

use kompetansesti::content::{Files, Weight, check};
use kompetansesti::pathway::Day;

const USAGE: &str = "\
Usage: pack check [FOLDER]

  check   reads content/, locales/ and config.json in FOLDER (public, if none is given)
          and lists every problem with its file, line and what to do";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["check"] => run_check("public"),
        ["check", folder] => run_check(folder),
        _ => {
            eprintln!("{USAGE}");
            ExitCode::from(2)
        }
    }
}

/// Lists the problems of a folder; the exit code is 1 when something must be mended.
fn run_check(folder: &str) -> ExitCode {
    let files = match read(Path::new(folder)) {
        Ok(files) => files,
        Err(error) => {
            eprintln!("{folder} cannot be read: {error}. Give the folder that holds content/ and locales/.");
            return ExitCode::from(2);
        }
    };
    let report = check(&files, today());
    for problem in &report.problems {
        println!("{folder}/{problem}");
    }
    let faults = report.problems.iter().filter(|problem| problem.weight == Weight::Fault).count();
    for reading in &report.reading {
        println!("{}: LIX {:.0}, {:.1} words a sentence", reading.file, reading.lix, reading.words_a_sentence);
    }
    let warnings = report.problems.len() - faults;
    if warnings > 0 {
        println!("{warnings} to look at (warnings)");
    }
    println!("{faults} problems in {} files, {} texts, {} languages", report.files, report.texts, report.languages);
    if faults == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The files that the app reads: `config.json`, `content/*.json` and `locales/*/*.json`.
fn read(folder: &Path) -> io::Result<Files> {
    let mut files = BTreeMap::new();
    read_folder(&folder.join("content"), "content/", &mut files)?;
    for entry in fs::read_dir(folder.join("locales"))? {
        let entry = entry?;
        if entry.path().is_dir() {
            let name = format!("locales/{}/", entry.file_name().to_string_lossy());
            read_folder(&entry.path(), &name, &mut files)?;
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

/// Today in UTC, from the days since 1970 (Howard Hinnant's `civil_from_days`).
fn today() -> Day {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |passed| passed.as_secs());
    let days = i64::try_from(seconds / 86_400).unwrap_or(0) + 719_468;
    let era = days / 146_097;
    let day_of_era = days % 146_097;
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    let small = |number: i64| u8::try_from(number).unwrap_or(0);
    Day::new(u16::try_from(year).unwrap_or(0), small(month), small(day)).expect("the calendar has this day")
}
