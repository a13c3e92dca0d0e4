//! `pack people`: what described people get as their first suggestions, as a table for counsellors to judge.
//! It never shows more of a plan than its first suggestions.

use kompetansesti::content::Files;
use kompetansesti::i18n::fill;
use kompetansesti::pathway::{Reason, Step};

use super::described;
use super::words::Words;
use super::world::World;

/// How many suggestions are shown for each.
const SHOWN: usize = 3;

/// The table of the people in a file.
pub fn table(files: &Files, people: &str) -> Result<String, String> {
    let (world, words) = (World::read(files)?, Words::read(files)?);
    let mut table = String::from(HEAD);
    for (number, described) in described::read(people)?.iter().enumerate() {
        let plan = world.plan(&described.person(&world.competences));
        let country = described.about.country.as_deref().unwrap_or_default();
        table.push_str(&format!("## {}. {}\n\n", number + 1, described.who));
        for (place, step) in plan.steps.iter().take(SHOWN).enumerate() {
            table.push_str(&format!("{}. {}\n", place + 1, suggestion(&world, &words, step, country)));
        }
        table.push('\n');
    }
    Ok(table.trim_end().to_owned() + "\n")
}

const HEAD: &str = "# What ten people get as their first suggestions

Made by `cargo run --bin pack -- people docs/review/people.json`, and compared with it by `tests/people.rs`.
The people are made up: varied in country, schooling, language, trade, age and work. What is not named, they do as most is.
A counsellor reads it and asks: would I have said this, in this order?

";

fn suggestion(world: &World, words: &Words, step: &Step, country: &str) -> String {
    let title = words.title(&step.offer, country);
    let reasons: Vec<String> = step.reasons.iter().take(2).map(|reason| why(words, reason, country)).collect();
    let minutes = world.offer(&step.offer).map_or(0, |offer| offer.first.minutes.number());
    format!("**{title}** ({minutes} minutter å begynne). {}", reasons.join(" "))
}

/// Why a step is in a plan.
fn why(words: &Words, reason: &Reason, country: &str) -> String {
    let local = |key: &str| words.local(key, country);
    let fill_in = |key: &str, values: &[(&str, &str)]| fill(&local(key), values);
    match reason {
        Reason::Rule { reason, .. } => local(&format!("reason.{reason}")),
        Reason::Gap { competence, from, to } => {
            let name = words.competence(&competence.to_string(), country);
            let level = |word: &str| local(&format!("level.{word}"));
            let values = [("name", &*name), ("from", &*level(from.word())), ("to", &*level(to.word()))];
            fill_in("path.reason.gap", &values)
        }
        Reason::Language { from, to } => fill_in("path.reason.language", &[("from", from.code()), ("to", to.code())]),
        Reason::Qualification(held) => fill_in("path.reason.qualification", &[("held", &words.held(held, country))]),
        Reason::Prerequisite(offer) => fill_in("path.reason.prerequisite", &[("title", &words.title(offer, country))]),
        Reason::Route(occupation) => {
            let name = local(&format!("occupation.{occupation}.name")).to_lowercase();
            fill_in("path.reason.route", &[("occupation", &name)])
        }
    }
}
