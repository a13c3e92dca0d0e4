//! `pack plan`: the way that a person's file leads to, as the planner gives it, for one who wants to hold the screen against it.
//! It reads a file that somebody has saved and given away; it keeps nothing of it.

use std::process::ExitCode;

use kompetansesti::content::{Files, parse_config};
use kompetansesti::engine::{Ask, Engine, Request, Texts};
use kompetansesti::exchange::ProfileFile;

/// Writes the plan of a person's file as JSON. The plan begins on the day when the file was saved.
pub fn run(files: &Files, person: &str) -> ExitCode {
    match answer(files, person) {
        Ok(answer) => {
            println!("{answer}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("There is no plan: {why}.");
            ExitCode::from(2)
        }
    }
}

fn answer(files: &Files, person: &str) -> Result<String, String> {
    let text = std::fs::read_to_string(person).map_err(|error| format!("{person} cannot be read: {error}"))?;
    let ProfileFile { profile, saved, .. } = ProfileFile::parse(&text).map_err(|error| error.to_string())?;
    let text = |name: &str| files.get(name).map(String::as_str).unwrap_or_default();
    let config = parse_config(text("config.json")).map_err(|error| error.to_string())?;
    let country = profile.about.country.clone().unwrap_or_else(|| config.default_country.clone());
    let of_country = |kind: &str| text(&format!("content/{kind}/{country}.json"));
    let engine = Engine::new(&Texts {
        framework: text("content/framework.json"),
        measure: text("content/measure.json"),
        facts: text("content/facts.json"),
        offers: of_country("offer"),
        occupations: text("content/occupations.json"),
        rules: of_country("rule"),
    });
    let engine = engine.ok_or("the content cannot be used; run `pack check`")?;
    let (default_country, ask) = (config.default_country, Ask::Plan.to_text());
    let request = Request { number: 1, profile, default_country, today: Some(saved), ask };
    Ok(engine.say(None, &request, &|| true).expect("a plan can always be asked for"))
}
