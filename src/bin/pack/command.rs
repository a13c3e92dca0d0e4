//! The author's and operator's command line: it reads a folder and hands it to one command.
//! It never changes content unless a whole translator's sheet is read back into it.

mod calibrate;
mod check;
mod described;
mod esco;
mod folder;
mod links;
mod melo;
mod paths;
mod people;
mod plan;
mod replace;
mod retrieve;
mod sheet;
mod simulate;
mod walks;
mod words;
mod world;

use std::env;
use std::path::Path;
use std::process::ExitCode;

use kompetansesti::content::Files;
use words::Words;
use world::World;

const USAGE: &str = "\
Usage: pack check [FOLDER]
       pack links [FOLDER]
       pack people FILE [FOLDER]
       pack plan FILE [FOLDER]
       pack paths FILE [FOLDER]
       pack sheet LANGUAGE [--to FILE | --from FILE] [FOLDER]
       pack calibrate FILE… [--to NEW_FILE] [--keep-flagged] [--in FOLDER]
       pack melo DIR
       pack retrieve [FILE.pack] [--seed N]
       pack simulate [--persons N] [--seed S] [--lengths 1-42] [--truth WITHIN/BETWEEN]… [FOLDER]
       pack import-esco SOURCE… --out NEW_FOLDER [--labels SOURCE]… [--language L] [--esco-version V]
            [--styrk FILE [--styrk-list FILE]] [--star FILE] [--interests FILE --crosswalk FILE --onet-version V]

FOLDER holds content/ and locales/; it is public, if none is given.

  check   lists every problem of content/, locales/ and config.json, with its file, line and what to do
  links   lists every web address of content/ and locales/, with the places where it stands and,
          for each offer, the day when somebody last looked at its source
  people  writes what the described people of a file get as their first suggestions, for a counsellor to judge
  plan    writes the plan that a person's file leads to, as JSON: the steps, why, what the way would be without each
  paths   writes the way to each occupation, from each start that a file describes, for a counsellor to judge
  sheet   writes all texts of a language, beside the source, as a spreadsheet (CSV UTF-8) for a translator;
          with --from, reads such a sheet back into locales/LANGUAGE/, or says what is wrong and changes nothing
  calibrate
          estimates how the statements work from calibration exports (files, or folders of them): slopes, thresholds,
          how sure they are, and which statements work otherwise in one language than in another (DIF);
          with --to, writes a new measure.json with them, without the flagged ones unless --keep-flagged is given
  melo    measures how well the search finds occupations by real titles, on a folder of the MELO benchmark: mean
          reciprocal rank, mean average precision, and how often one of the first 1, 5 and 10 is right
  retrieve
          measures how well the matching finds the occupation that a made-up person is made from, beside other measures:
          over a pack of import-esco, or else over content/skills.json of public, which has far fewer occupations
  simulate
          asks simulated persons, for whom the statements work otherwise than believed, and writes what the question
          set is worth: whether what is claimed comes true, and how reliable it is, by the number of answers;
          their abilities hang together as measure.json has it, and then as 0.85 within and 0.7 between areas, or as
          each --truth says; 20000 persons if no number is given: some minutes, built with --release
  import-esco
          makes a pack of occupations, skills and names from the official ESCO download (CSV, in folders or zip
          archives), and says what was odd in it; docs/occupations.md tells more";

/// Does what the arguments ask for.
pub fn run() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["check"] => with("public", |files| check::run("public", files)),
        ["check", folder] => with(folder, |files| check::run(folder, files)),
        ["links"] => with("public", links::run),
        ["links", folder] => with(folder, links::run),
        ["plan", person] => with("public", |files| plan::run(files, person)),
        ["plan", person, folder] => with(folder, |files| plan::run(files, person)),
        ["melo", folder] => melo::run(folder),
        ["retrieve", ref options @ ..] => match retrieve::Options::read(options) {
            Some(options) => with("public", |files| retrieve::run(files, &options)),
            None => usage(),
        },
        ["people", people] => with("public", |files| print(people::table(files, people))),
        ["people", people, folder] => with(folder, |files| print(people::table(files, people))),
        ["paths", starts] => with("public", |files| print(ways(files, starts))),
        ["paths", starts, folder] => with(folder, |files| print(ways(files, starts))),
        ["sheet", language, ref options @ ..] => match options {
            [] => with("public", |files| sheet::export(files, language, None)),
            ["--to", to] => with("public", |files| sheet::export(files, language, Some(to))),
            ["--from", from] => with("public", |files| sheet::import("public", files, language, from)),
            [folder] if !folder.starts_with('-') => with(folder, |files| sheet::export(files, language, None)),
            ["--to", to, folder] => with(folder, |files| sheet::export(files, language, Some(to))),
            ["--from", from, folder] => with(folder, |files| sheet::import(folder, files, language, from)),
            _ => usage(),
        },
        ["calibrate", ref options @ ..] => match calibrate::Options::read(options) {
            Some(options) => with(options.folder, |files| calibrate::run(files, &options)),
            None => usage(),
        },
        ["simulate", ref options @ ..] => match simulate::Options::read(options) {
            Some(options) => with(options.folder, |files| simulate::run(files, &options)),
            None => usage(),
        },
        ["import-esco", ref options @ ..] => match esco::Options::read(options) {
            Some(options) => esco::run(&options),
            None => usage(),
        },
        _ => usage(),
    }
}

fn usage() -> ExitCode {
    eprintln!("{USAGE}");
    ExitCode::from(2)
}

/// The ways from the starts in a file.
fn ways(files: &Files, starts: &str) -> Result<String, String> {
    let (world, words, starts) = (World::read(files)?, Words::read(files)?, described::read(starts)?);
    Ok(paths::table(&world, &words, &starts, &walks::walks(&world, &starts)))
}

/// Prints a table for counsellors, or why there is none.
fn print(table: Result<String, String>) -> ExitCode {
    match table {
        Ok(table) => {
            print!("{table}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("The table cannot be made: {why}. Run `pack check` first.");
            ExitCode::from(2)
        }
    }
}

/// Runs a command on the files of a folder; the exit code is 2 when they cannot be read.
fn with(folder: &str, command: impl FnOnce(&Files) -> ExitCode) -> ExitCode {
    match folder::read(Path::new(folder)) {
        Ok(files) => command(&files),
        Err(error) => {
            eprintln!("{folder} cannot be read: {error}. Give the folder that holds content/ and locales/.");
            ExitCode::from(2)
        }
    }
}
