//! `pack paths`: the way to each occupation from described starts, as a table for counsellors to judge.
//! It never hides that something is missing on a way.

use std::fmt::Write;

use kompetansesti::pathway::{OfferId, Plan};

use super::described::Described;
use super::walks::Walk;
use super::words::Words;
use super::world::World;

/// The table of the ways from these starts.
pub fn table(world: &World, words: &Words, starts: &[Described], walks: &[Walk]) -> String {
    let mut table = String::from(HEAD);
    for (number, start) in starts.iter().enumerate() {
        let _ = writeln!(table, "{}. {}", number + 1, start.who);
    }
    let mut country = "";
    for walk in walks {
        if walk.country != country {
            country = walk.country;
            let name = words.local(&format!("about_you.country.{country}"), country);
            let _ = write!(table, "\n## {name}\n\n{COLUMNS}");
        }
        table.push_str(&row(world, words, walk));
    }
    table
}

const HEAD: &str = "# The way to each occupation

Made by `cargo run --bin pack -- paths docs/review/starts.json`, and compared with it by `tests/paths.rs`.
Steps in order, each with the person's own hours and the weeks it takes; what no step leads to; and what would do instead of a step.
The starts are made up. Of several trades a start holds the first that the occupation does not ask for.

";

const COLUMNS: &str = "| occupation | start | steps | missing | instead |\n| --- | --- | --- | --- | --- |\n";

fn row(world: &World, words: &Words, walk: &Walk) -> String {
    let Walk { occupation, country, start, person, plan } = walk;
    let held: Vec<String> = person.about.held.iter().flatten().map(|held| words.held(held, country)).collect();
    let from = if held.is_empty() { String::new() } else { format!(", {}", held.join(", ")) };
    let steps: Vec<String> = plan.all_steps().map(|step| measured(world, words, &step.offer, country)).collect();
    let missing: Vec<String> = plan.uncovered.iter().map(|need| words.need(need, country)).collect();
    let others: Vec<String> = instead(plan).into_iter().map(|id| words.title(id, country)).collect();
    let name = words.local(&format!("occupation.{}.name", occupation.id), country);
    let cell = |all: Vec<String>| if all.is_empty() { "–".to_owned() } else { all.join("; ") };
    format!("| {name} | {}{from} | {} | {} | {} |\n", start + 1, cell(steps), cell(missing), cell(others))
}

/// An offer's title, hours and weeks.
fn measured(world: &World, words: &Words, id: &OfferId, country: &str) -> String {
    let title = words.title(id, country);
    let Some(offer) = world.offer(id) else { return title };
    let (hours, weeks) = (range(offer.effort.low, offer.effort.high), range(offer.weeks.low, offer.weeks.high));
    format!("{title} ({hours} h, {weeks} w)")
}

fn range(low: u32, high: u32) -> String {
    if low == high { low.to_string() } else { format!("{low}–{high}") }
}

/// What would do instead of the steps, each once.
fn instead(plan: &Plan) -> Vec<&OfferId> {
    let mut others = Vec::new();
    for other in plan.all_steps().flat_map(|step| &step.instead) {
        if !others.contains(&other) {
            others.push(other);
        }
    }
    others
}
