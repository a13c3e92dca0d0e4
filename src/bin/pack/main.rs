//! The author's and operator's command line: it reads a folder and hands it to one command.
//! It never changes content unless a whole translator's sheet is read back into it.

mod check;
mod folder;
mod links;

use std::env;
use std::path::Path;
use std::process::ExitCode;

use kompetansesti::content::Files;

const USAGE: &str = "\
Usage: pack COMMAND [FOLDER]

FOLDER holds content/ and locales/; it is public, if none is given.

  check   lists every problem of content/, locales/ and config.json, with its file, line and what to do
  links   lists every web address of content/ and locales/, with the places where it stands
          and, for what is checked at its source, the day when somebody last did";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["check"] => with("public", |files| check::run("public", files)),
        ["check", folder] => with(folder, |files| check::run(folder, files)),
        ["links"] => with("public", links::run),
        ["links", folder] => with(folder, links::run),
        _ => {
            eprintln!("{USAGE}");
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
