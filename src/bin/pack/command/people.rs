//! `pack people`: what described people get as their first suggestions, as a table for counsellors to judge.
//! The people are made up for this. It never reads what a real person has answered.

use std::collections::BTreeMap;
use std::process::ExitCode;

use kompetansesti::content::{ContentError, Files, parse_framework, parse_occupations, parse_offers, parse_rules};
use kompetansesti::framework::{Cefr, CompetenceId, Level};
use kompetansesti::i18n::{Messages, fill};
use kompetansesti::pathway::{
    About, ExactPlanner, Goal, LevelBelief, Offer, Person, Planner, Reason, Situation, Step, useful_order,
};
use serde::Deserialize;

/// How many suggestions are shown for each.
const SHOWN: usize = 3;
/// The words of the table.
const LANGUAGE: &str = "nb";

/// Somebody described.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Described {
    /// Who it is, in a sentence or two.
    who: String,
    about: About,
    goal: Option<Goal>,
    /// The level of everything that is not named.
    mostly: Level,
    #[serde(default)]
    levels: BTreeMap<String, Level>,
    /// The working language, where it is not a first language.
    language: Option<Cefr>,
}

/// Writes the table of the people in a file.
pub fn run(files: &Files, people: &str) -> ExitCode {
    let table = std::fs::read_to_string(people)
        .map_err(|error| error.to_string())
        .and_then(|text| serde_json::from_str(&text).map_err(|error| error.to_string()))
        .and_then(|people: Vec<Described>| table(files, &people));
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

fn table(files: &Files, people: &[Described]) -> Result<String, String> {
    let text = |name: &str| files.get(name).map(String::as_str).unwrap_or_default();
    let framework = parse_framework(text("content/framework.json")).map_err(|error| error.to_string())?;
    let offers = of_countries(files, "content/offer/", parse_offers)?;
    let rules = of_countries(files, "content/rule/", parse_rules)?;
    let occupations = parse_occupations(text("content/occupations.json")).map_err(|error| error.to_string())?;
    let words = Words { messages: messages(files)? };
    let (planner, useful) =
        (ExactPlanner { offers: &offers, rules: &rules, keep_on: &|| true }, useful_order(&framework));
    let mut table = String::from(HEAD);
    for (number, described) in people.iter().enumerate() {
        let person = described.person(framework.competences().map(|competence| competence.id))?;
        let goal = person.goal.as_ref().and_then(Goal::occupation).cloned();
        let occupation = occupations.iter().find(|occupation| Some(&occupation.id) == goal.as_ref());
        let hidden = Default::default();
        let situation = Situation {
            person: &person,
            occupation,
            hidden: &hidden,
            useful: &useful,
            wishes: &Default::default(),
            today: None,
            short_set: false,
        };
        let plan = planner.plan(&situation);
        let country = described.about.country.as_deref().unwrap_or_default();
        table.push_str(&format!("## {}. {}\n\n", number + 1, described.who));
        for (place, step) in plan.steps.iter().take(SHOWN).enumerate() {
            let offer = offers.iter().find(|offer| offer.id == step.offer);
            table.push_str(&format!("{}. {}\n", place + 1, words.step(step, offer, country)));
        }
        table.push('\n');
    }
    Ok(table.trim_end().to_owned() + "\n")
}

/// What stands in the files of all countries.
fn of_countries<T>(
    files: &Files,
    folder: &str,
    parse: fn(&str) -> Result<Vec<T>, ContentError>,
) -> Result<Vec<T>, String> {
    let here = files.iter().filter(|(path, _)| path.starts_with(folder));
    let read = here.map(|(path, text)| parse(text).map_err(|error| error.of_file(path).to_string()));
    Ok(read.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

const HEAD: &str = "# What ten people get as their first suggestions

Made by `cargo run --bin pack -- people docs/review/people.json`, and compared with it by `tests/people.rs`.
The people are made up: varied in country, schooling, language, trade, age and work. What is not named, they do as most is.
A counsellor reads it and asks: would I have said this, in this order?

";

/// All texts of the language.
fn messages(files: &Files) -> Result<Messages, String> {
    let mut messages = Messages::default();
    let folder = format!("locales/{LANGUAGE}/");
    for (path, text) in files.iter().filter(|(path, _)| path.starts_with(&folder)) {
        messages.merge(Messages::parse(text).map_err(|error| format!("{path}: {error}"))?);
    }
    Ok(messages)
}

impl Described {
    fn person(&self, all: impl Iterator<Item = CompetenceId>) -> Result<Person, String> {
        let mut levels: BTreeMap<CompetenceId, Level> = all.map(|id| (id, self.mostly)).collect();
        for (name, level) in &self.levels {
            levels.insert(name.parse().map_err(|_| format!("{name} is no competence"))?, *level);
        }
        let sure = |level: Level| LevelBelief { at_least: Level::ALL.map(|one| if one <= level { 1.0 } else { 0.0 }) };
        Ok(Person {
            about: About { language: self.language, ..self.about.clone() },
            levels: levels.into_iter().map(|(id, level)| (id, sure(level))).collect(),
            goal: self.goal.clone(),
            ..Person::default()
        })
    }
}

/// The words of a step, as the app has them.
struct Words {
    messages: Messages,
}

impl Words {
    fn local(&self, key: &str, country: &str) -> String {
        let office = self.messages.get_context("country.office", country);
        let language = self.messages.get_context("country.language", country);
        self.messages.format_context(key, country, &[("office", &office), ("language", &language)])
    }

    fn step(&self, step: &Step, offer: Option<&Offer>, country: &str) -> String {
        let title = self.local(&format!("offer.{}.title", step.offer), country);
        let reasons: Vec<String> = step.reasons.iter().take(2).map(|reason| self.reason(reason, country)).collect();
        let minutes = offer.map_or(0, |offer| offer.first.minutes.number());
        format!("**{title}** ({minutes} minutter å begynne). {}", reasons.join(" "))
    }

    fn reason(&self, reason: &Reason, country: &str) -> String {
        let local = |key: &str| self.local(key, country);
        let fill_in = |key: &str, values: &[(&str, &str)]| fill(&local(key), values);
        match reason {
            Reason::Rule { reason, .. } => local(&format!("reason.{reason}")),
            Reason::Gap { competence, from, to } => {
                let name = local(&format!("competence.{competence}.name")).to_lowercase();
                let level = |level: &Level| local(&format!("level.{}", level.word()));
                fill_in("path.reason.gap", &[("name", &name), ("from", &level(from)), ("to", &level(to))])
            }
            Reason::Language { from, to } => {
                fill_in("path.reason.language", &[("from", from.code()), ("to", to.code())])
            }
            Reason::Qualification(held) => {
                let held = local(&format!("held.{}", held.replace(':', "-")));
                fill_in("path.reason.qualification", &[("held", &held)])
            }
            Reason::Prerequisite(offer) => {
                fill_in("path.reason.prerequisite", &[("title", &local(&format!("offer.{offer}.title")))])
            }
            Reason::Route(occupation) => {
                let name = local(&format!("occupation.{occupation}.name")).to_lowercase();
                fill_in("path.reason.route", &[("occupation", &name)])
            }
        }
    }
}
