//! `pack retrieve`: how well the matching finds the occupation that a made-up person is made from, beside other measures.
//! It never chooses a constant; whoever does must do it on other seeds than those that are reported.

use std::fs;
use std::process::ExitCode;

use kompetansesti::content::{Files, parse_codes, parse_pack, parse_skills, with_codes};
use kompetansesti::measure::simulation::Chance;
use kompetansesti::occupation::retrieval::{Setting, retrieve};
use kompetansesti::occupation::{Catalogue, Matcher};

/// The seed of the figures in docs/occupations.md.
const SEED: u64 = 1;
const HEAD: &str = "\
| of essential / of optional skills / others | Jaccard, essential | cosine | cosine by rarity | ours |
| --- | ---: | ---: | ---: | ---: |";

/// What the arguments ask for.
pub struct Options<'a> {
    pack: Option<&'a str>,
    seed: u64,
}

impl<'a> Options<'a> {
    /// Reads the arguments after `retrieve`, or nothing if they cannot be understood.
    pub fn read(arguments: &[&'a str]) -> Option<Options<'a>> {
        let mut options = Options { pack: None, seed: SEED };
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            match *argument {
                "--seed" => options.seed = arguments.next()?.parse().ok()?,
                option if option.starts_with('-') || options.pack.is_some() => return None,
                pack => options.pack = Some(pack),
            }
        }
        Some(options)
    }
}

/// Prints the table.
pub fn run(files: &Files, options: &Options) -> ExitCode {
    match catalogue(files, options.pack) {
        Ok((catalogue, source)) => {
            print!("{}", table(catalogue, &source, options.seed));
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
    }
}

/// What is searched in, and where it is from.
fn catalogue(files: &Files, pack: Option<&str>) -> Result<(Catalogue, String), String> {
    if let Some(path) = pack {
        let bytes = fs::read(path).map_err(|error| format!("{path} cannot be read: {error}."))?;
        let pack = parse_pack(&bytes).map_err(|fault| format!("{path} cannot be used: {fault}."))?;
        return Ok((pack.catalogue, format!("ESCO {}", pack.esco_version)));
    }
    let text = |name: &str| files.get(name).map(String::as_str).unwrap_or_default();
    let skills = parse_skills(text("content/skills.json")).map_err(|error| error.to_string())?;
    let codes = parse_codes(text("content/codes.json")).map_err(|error| error.to_string())?;
    let source = "content/skills.json, since no pack was given: fewer occupations, so this is easier";
    Ok((with_codes(&skills.catalogue, &codes), source.to_owned()))
}

fn table(catalogue: Catalogue, source: &str, seed: u64) -> String {
    let (occupations, skills) = (catalogue.entries().len(), catalogue.skills().len());
    let matcher = Matcher::new(catalogue);
    let mut persons = 0;
    let mut rows = String::new();
    for (number, setting) in Setting::ALL.iter().enumerate() {
        let mut chance = Chance::of(seed, number);
        let found = retrieve(&matcher, setting, &mut || chance.uniform());
        persons = found.persons;
        let percent = |share: f64| format!("{:.0} %", 100.0 * share);
        let means = found.reciprocal_ranks.map(|mean| format!("{mean:.3}")).join(" | ");
        let made = [percent(setting.essential), percent(setting.optional), setting.noise.to_string()].join(" / ");
        rows += &format!("| {made} | {means} |\n");
    }
    format!(
        "{occupations} occupations and {skills} skills ({source}).\n\
        Mean of 1 ÷ the place of the right occupation, for {persons} made-up persons a row, seed {seed}.\n\n{HEAD}\n{rows}"
    )
}
