//! The new text of a message file. Where no text comes or goes, it replaces only what has changed, and all else stays
//! byte for byte; otherwise it writes the file anew in the house's form. It never leaves out a text it is given.

use std::collections::{BTreeMap, BTreeSet};

use super::judge::Filled;
use super::layout::{Entry, Step, encode};
use super::stock::{Words, woven};

/// The file with these texts; nothing where there was no file and there is no text.
pub(super) fn rewrite(words: &Words, filled: &[Filled]) -> Option<String> {
    let filled: Vec<&Filled> = filled.iter().filter(|one| one.text.is_some()).collect();
    let same = |old: &Entry| filled.iter().any(|one| one.key == old.key);
    match words.old {
        Some(old) if filled.len() == words.entries.len() && words.entries.iter().all(same) => {
            Some(replaced(old, &words.entries, &filled))
        }
        None if filled.is_empty() => None,
        _ => Some(anew(words, &filled)),
    }
}

/// The old file with the changed texts in their places.
fn replaced(old: &str, entries: &[Entry], filled: &[&Filled]) -> String {
    let texts: BTreeMap<&str, &str> = filled.iter().map(|one| (one.key.as_str(), one.text())).collect();
    let mut new = String::with_capacity(old.len());
    let mut copied = 0;
    for entry in entries {
        let text = texts.get(entry.key.as_str()).copied().unwrap_or(&entry.text);
        new.push_str(&old[copied..entry.span.start]);
        new.push_str(&literal(text, Some((entry, old))));
        copied = entry.span.end;
    }
    new.push_str(&old[copied..]);
    new
}

/// The file written anew, with the old order and the old way of writing each text where there was one.
fn anew(words: &Words, filled: &[&Filled]) -> String {
    let by_key: BTreeMap<&str, &Filled> = filled.iter().map(|one| (one.key.as_str(), *one)).collect();
    let before: BTreeMap<&str, &Entry> = words.entries.iter().map(|entry| (entry.key.as_str(), entry)).collect();
    let old = words.entries.iter().filter_map(|entry| by_key.get(entry.key.as_str()).copied()).collect();
    let mut root = Node::Object(Vec::new());
    for one in woven(old, filled.iter().copied(), |a, b| a.key == b.key) {
        let entry = before.get(one.key.as_str()).copied();
        let path = entry.map_or(&one.path, |entry| &entry.path);
        root.put(path, literal(one.text(), entry.zip(words.old)));
    }
    let mut text = String::new();
    root.print("", 0, &words.inline, &mut text);
    text.push('\n');
    text
}

/// How a text is written: as before if it is the same, and with the escapes that stood there if it is not.
fn literal(text: &str, old: Option<(&Entry, &str)>) -> String {
    let Some((entry, file)) = old else { return encode(text) };
    let raw = &file[entry.span.clone()];
    if text == entry.text {
        return raw.to_owned();
    }
    let mut new = encode(text);
    for (at, _) in raw.match_indices("\\u") {
        let Some(escape) = raw.get(at..at + 6) else { continue };
        let character: Option<char> = serde_json::from_str(&format!("\"{escape}\"")).ok();
        if let Some(character) = character.filter(|character| !character.is_ascii()) {
            new = new.replace(character, escape);
        }
    }
    new
}

/// A value of the file to be written.
enum Node {
    Text(String),
    List(Vec<(Step, Node)>),
    Object(Vec<(Step, Node)>),
}

impl Node {
    /// Puts a text at the end of a path.
    fn put(&mut self, path: &[Step], literal: String) {
        let Some((step, rest)) = path.split_first() else {
            *self = Node::Text(literal);
            return;
        };
        if let Node::Text(_) = self {
            let empty = Vec::new();
            *self = if matches!(step, Step::Item(_)) { Node::List(empty) } else { Node::Object(empty) };
        }
        let (Node::List(inside) | Node::Object(inside)) = self else { return };
        let at = inside.iter().position(|(known, _)| known.same(step)).unwrap_or_else(|| {
            inside.push((step.clone(), Node::Text(String::new())));
            inside.len() - 1
        });
        inside[at].1.put(rest, literal);
    }

    /// Writes lists on one line, and objects with a line for each field unless they are among those on one line.
    fn print(&self, place: &str, depth: usize, inline: &BTreeSet<String>, to: &mut String) {
        let line = format!("\n{}", "  ".repeat(depth));
        let (open, between, close, inside) = match self {
            Node::Text(literal) => return to.push_str(literal),
            Node::List(items) => ("[".to_owned(), ", ".to_owned(), "]".to_owned(), items),
            Node::Object(fields) if inline.contains(place) => {
                ("{ ".to_owned(), ", ".to_owned(), " }".to_owned(), fields)
            }
            Node::Object(fields) => (format!("{{{line}  "), format!(",{line}  "), format!("{line}}}"), fields),
        };
        for (number, (step, node)) in inside.iter().enumerate() {
            to.push_str(if number == 0 { &open } else { &between });
            if let Step::Field { raw, .. } = step {
                to.push_str(raw);
                to.push_str(": ");
            }
            let name = step.name();
            let place = if place.is_empty() { name } else { format!("{place}.{name}") };
            node.print(&place, depth + 1, inline, to);
        }
        to.push_str(&close);
    }
}
