//! Every web address that stands in the content and in the texts, for a person to look at.
//! It never asks whether an address answers, and it never leaves a file out because it is broken.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::Files;
use crate::json::Json;

/// An address with all the places where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address, from `http` on.
    pub address: String,
    /// Where it stands, by file and place.
    pub places: BTreeSet<Mention>,
}

/// A place where an address stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mention {
    /// The file's path under `public/`.
    pub file: String,
    /// Dotted keys, with the id of what has one: `offers.no-fov-1.url`. A line, where the file is not JSON.
    pub place: String,
    /// When it was checked at its source.
    pub checked: Checked,
}

/// Whether somebody has looked at the source of what an address belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Checked {
    /// It belongs to nothing that keeps a day.
    #[default]
    NoDay,
    /// Not yet.
    Never,
    /// On this day, as it is written.
    On(String),
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.address)?;
        for (number, place) in self.places.iter().enumerate() {
            write!(f, "{}{place}", if number == 0 { "\t" } else { "; " })?;
        }
        Ok(())
    }
}

impl fmt::Display for Mention {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.file, self.place)?;
        match &self.checked {
            Checked::NoDay => Ok(()),
            Checked::Never => f.write_str(" (not checked)"),
            Checked::On(day) => write!(f, " (checked {day})"),
        }
    }
}

/// Every address of `content/` and `locales/` once, in order.
pub fn links(files: &Files) -> Vec<Link> {
    let mut found = Found::default();
    for (file, text) in files {
        if file.starts_with("content/") || file.starts_with("locales/") {
            match Json::parse(text) {
                Ok(json) => found.walk(file, "", &json, &Checked::NoDay),
                Err(_) => found.read_lines(file, text),
            }
        }
    }
    found.0.into_iter().map(|(address, places)| Link { address, places }).collect()
}

/// The places by address.
#[derive(Default)]
struct Found(BTreeMap<String, BTreeSet<Mention>>);

impl Found {
    /// Adds what stands in a value. The day of what is around it counts until something inside has its own.
    fn walk(&mut self, file: &str, place: &str, json: &Json, checked: &Checked) {
        match json {
            Json::Text(text) => self.add(file, place, text, checked),
            Json::List(items) => {
                for (number, item) in items.iter().enumerate() {
                    let number = number.to_string();
                    let name = item.get("id").and_then(Json::text).unwrap_or(&number);
                    self.walk(file, &inside(place, name), item, checked);
                }
            }
            Json::Object(fields) => {
                let own = day_of(json);
                for (name, value) in fields {
                    self.walk(file, &inside(place, name), value, own.as_ref().unwrap_or(checked));
                }
            }
            _ => {}
        }
    }

    /// Adds what stands in a file that is not JSON, so that a missing comma hides no address.
    fn read_lines(&mut self, file: &str, text: &str) {
        for (number, line) in text.lines().enumerate() {
            self.add(file, &format!("line {}", number + 1), line, &Checked::NoDay);
        }
    }

    fn add(&mut self, file: &str, place: &str, text: &str, checked: &Checked) {
        for address in addresses(text) {
            let mention = Mention { file: file.to_owned(), place: place.to_owned(), checked: checked.clone() };
            self.0.entry(address.to_owned()).or_default().insert(mention);
        }
    }
}

fn inside(place: &str, name: &str) -> String {
    if place.is_empty() { name.to_owned() } else { format!("{place}.{name}") }
}

/// What an object says of its check, if it says anything.
fn day_of(json: &Json) -> Option<Checked> {
    match json.get("checked")? {
        Json::Text(day) => Some(Checked::On(day.clone())),
        _ => Some(Checked::Never),
    }
}

/// The addresses of a text, also in the middle of a sentence.
fn addresses(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find("http") {
        let from = &rest[start..];
        let end = from.find(|c: char| c.is_whitespace() || c.is_control() || "\"<>«»“”".contains(c));
        let whole = &from[..end.unwrap_or(from.len())];
        // What ends a sentence or a bracket does not belong to the address.
        let address = whole.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'', '’', '…']);
        if ["http://", "https://"].iter().any(|scheme| address.len() > scheme.len() && address.starts_with(scheme)) {
            found.push(address);
        }
        rest = &from["http".len().max(whole.len())..];
    }
    found
}

#[cfg(test)]
#[path = "links_tests.rs"]
mod tests;
