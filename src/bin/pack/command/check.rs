//! `pack check`: lists every problem of a folder, and says how hard its texts are to read.
//! It never changes a file.

use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use kompetansesti::content::{Files, Weight, check};
use kompetansesti::pathway::Day;

/// Lists the problems of a folder; the exit code is 1 when something must be mended.
pub fn run(folder: &str, files: &Files) -> ExitCode {
    let report = check(files, today());
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
