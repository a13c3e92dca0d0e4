//! `pack calibrate`: the parameters of the statements as people's answers have them, from calibration exports.
//! It never changes the parameters in use: it writes a new file, for a person to read and put in place.

mod collect;
mod estimate;
mod new_file;
mod report;

use std::fs::File;
use std::io::{self, Write};
use std::process::ExitCode;

use kompetansesti::content::{Files, parse_framework, parse_measure};
use kompetansesti::measure::calibration::SampleRule;

use collect::Collected;

/// What the arguments ask for.
pub struct Options<'a> {
    /// Exports, and folders of exports.
    exports: Vec<&'a str>,
    /// The new parameter file.
    to: Option<&'a str>,
    /// Whether statements with DIF come into it too.
    keep_flagged: bool,
    /// The folder that holds `content/`.
    pub folder: &'a str,
}

impl<'a> Options<'a> {
    /// Reads the arguments after `calibrate`, or nothing if they cannot be understood.
    pub fn read(arguments: &[&'a str]) -> Option<Options<'a>> {
        let mut options = Options { exports: Vec::new(), to: None, keep_flagged: false, folder: "public" };
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            match *argument {
                "--to" => options.to = Some(arguments.next()?),
                "--in" => options.folder = arguments.next()?,
                "--keep-flagged" => options.keep_flagged = true,
                option if option.starts_with('-') => return None,
                export => options.exports.push(export),
            }
        }
        (!options.exports.is_empty()).then_some(options)
    }
}

/// Prints what the exports say, and writes the new file if one is asked for.
pub fn run(files: &Files, options: &Options) -> ExitCode {
    match made(files, options) {
        Ok(made) => match io::stdout().write_all(made.report.as_bytes()) {
            // Whoever reads may stop before the end (`| head`), and that is no fault.
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => failed(&error.to_string()),
            _ => options.to.map_or(ExitCode::SUCCESS, |to| write(to, made.new_file.as_deref())),
        },
        Err(why) => failed(&why),
    }
}

struct Made {
    report: String,
    /// The text of the new parameter file; nothing where no statement may stand in it.
    new_file: Option<String>,
}

fn made(files: &Files, options: &Options) -> Result<Made, String> {
    let text = |name: &str| files.get(name).map(String::as_str).unwrap_or_default();
    let framework = parse_framework(text("content/framework.json")).map_err(|error| error.to_string())?;
    let measure = text("content/measure.json");
    let parameters = parse_measure(measure).map_err(|error| error.to_string())?;
    let collected = Collected::read(&framework, &options.exports)?;
    if collected.people == 0 {
        return Err(format!("No file is a calibration export.\n{}", collected.unusable.join("\n")));
    }
    let rule = SampleRule::default();
    let statements: Vec<_> = (framework.competences())
        .flat_map(|competence| estimate::statements(competence, &collected, &parameters, rule))
        .collect();
    let kept: Vec<_> = statements.iter().filter(|one| one.is_usable(options.keep_flagged)).collect();
    let lost = new_file::lost(measure, &kept);
    let report = report::text(&statements, &collected, &parameters, rule, options.keep_flagged, &lost);
    let new_file = (!kept.is_empty()).then(|| new_file::text(measure, &kept)).transpose()?;
    Ok(Made { report, new_file })
}

fn write(to: &str, text: Option<&str>) -> ExitCode {
    let Some(text) = text else {
        eprintln!("No statement may stand in a new file yet, so none is written.");
        return ExitCode::FAILURE;
    };
    match File::create_new(to).and_then(|mut file| file.write_all(text.as_bytes())) {
        Ok(()) => {
            println!("{to} is written. Read it, and put it in the place of content/measure.json.");
            ExitCode::SUCCESS
        }
        Err(error) => failed(&format!("{to} cannot be written: {error}. Give the name of a new file.")),
    }
}

fn failed(why: &str) -> ExitCode {
    eprintln!("{why}");
    ExitCode::from(2)
}
