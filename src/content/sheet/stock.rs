//! The texts of one language beside their source, in the order in which a translator meets them.
//! It never writes a text, and never leaves out one that only the language has.

use std::collections::{BTreeMap, BTreeSet};

use super::fault::{SheetFault, SheetProblem};
use super::layout::{Entry, Layout, Step};
use crate::content::Files;
use crate::content::check::pack::{NAMESPACES, SOURCE, message_file};
use crate::content::check::translation::{forms, plural_base};
use crate::i18n::Messages;

/// The message files of a language.
pub(super) struct Stock<'a> {
    pub language: &'a str,
    pub files: Vec<Words<'a>>,
}

/// One message file.
pub(super) struct Words<'a> {
    /// Its name: `ui.json`.
    pub name: String,
    /// Its path under `public/`.
    pub path: String,
    /// The file as it stands, if there is one.
    pub old: Option<&'a str>,
    /// What it holds.
    pub entries: Vec<Entry>,
    /// The dotted keys of its objects that stand on one line, and of those of the source that it does not have.
    pub inline: BTreeSet<String>,
    /// What it should hold, and what it holds besides.
    pub rows: Vec<Row>,
}

/// One text that the language has or should have.
#[derive(Clone)]
pub(super) struct Row {
    pub key: String,
    pub path: Vec<Step>,
    /// The text in the source; empty where only the language has one.
    pub source: String,
    /// The language's own text.
    pub text: Option<String>,
}

impl<'a> Stock<'a> {
    /// Reads the files of a language and those of the source.
    pub fn of(files: &'a Files, language: &'a str) -> Result<Stock<'a>, SheetProblem> {
        if !is_tag(language) {
            return Err(SheetFault::NotALanguage.of(language));
        }
        let words = namespaces(files).map(|namespace| Words::of(files, language, namespace));
        Ok(Stock { language, files: words.collect::<Result<_, _>>()? })
    }
}

impl<'a> Words<'a> {
    fn of(files: &'a Files, language: &str, namespace: &str) -> Result<Words<'a>, SheetProblem> {
        let source = read(files, &message_file(SOURCE, namespace))?
            .ok_or_else(|| SheetFault::NoSource.of(&message_file(SOURCE, namespace)))?;
        let path = message_file(language, namespace);
        let Layout { entries, mut inline } = read(files, &path)?.unwrap_or_default();
        let has = |object: &str| entries.iter().any(|entry| entry.key.starts_with(&format!("{object}.")));
        inline.extend(source.inline.into_iter().filter(|object| !has(object)));
        let own: BTreeMap<&str, &str> = texts(&entries);
        let mut rows = wanted(language, &source.entries);
        for row in &mut rows {
            row.text = own.get(row.key.as_str()).map(|text| (*text).to_owned());
        }
        let besides = entries.iter().map(|entry| Row {
            key: entry.key.clone(),
            path: entry.path.clone(),
            source: String::new(),
            text: Some(entry.text.clone()),
        });
        let rows = woven(rows, besides, |a, b| a.key == b.key);
        let old = files.get(&path).map(String::as_str);
        Ok(Words { name: format!("{namespace}.json"), old, path, entries, inline, rows })
    }
}

/// What the source has words in: the files of every language, and one for each country and each occupation.
fn namespaces(files: &Files) -> impl Iterator<Item = &str> {
    let own = files.keys().filter_map(|path| {
        let inside = path.strip_prefix("locales/")?.strip_prefix(SOURCE)?.strip_prefix('/')?.strip_suffix(".json")?;
        inside.contains('/').then_some(inside)
    });
    NAMESPACES.into_iter().chain(own)
}

/// How a file is written, or nothing where there is no such file.
fn read(files: &Files, path: &str) -> Result<Option<Layout>, SheetProblem> {
    let Some(text) = files.get(path) else { return Ok(None) };
    match Messages::parse(text) {
        Ok(_) => Ok(Some(Layout::of(text))),
        Err(error) => Err(SheetFault::Unreadable(error.to_string()).of(path)),
    }
}

fn texts(entries: &[Entry]) -> BTreeMap<&str, &str> {
    entries.iter().map(|entry| (entry.key.as_str(), entry.text.as_str())).collect()
}

/// What a language must have, in the order of the source, with the plural forms of its own.
fn wanted(language: &str, source: &[Entry]) -> Vec<Row> {
    let known = texts(source);
    let mut rows: Vec<Row> = Vec::with_capacity(source.len());
    for entry in source {
        let plural = plural_base(&entry.key).filter(|base| known.contains_key(format!("{base}_one").as_str()));
        let Some(base) = plural else {
            let (key, path) = (entry.key.clone(), entry.path.clone());
            rows.push(Row { key, path, source: entry.text.clone(), text: None });
            continue;
        };
        if rows.iter().any(|row| plural_base(&row.key) == Some(base)) {
            continue;
        }
        for form in forms(language) {
            let key = format!("{base}_{form}");
            let other = format!("{base}_other");
            let text = known.get(key.as_str()).or_else(|| known.get(other.as_str())).copied().unwrap_or(&entry.text);
            rows.push(Row { path: renamed(&entry.path, form), source: text.to_owned(), key, text: None });
        }
    }
    rows
}

/// The path of another plural form of the same text.
fn renamed(path: &[Step], form: &str) -> Vec<Step> {
    let mut path = path.to_vec();
    if let Some(Step::Field { name, .. }) = path.last() {
        let base = name.rsplit_once('_').map_or(name.as_str(), |(base, _)| base);
        let field = Step::field(&format!("{base}_{form}"));
        path.pop();
        path.push(field);
    }
    path
}

/// The first list with what is new in the second, each right after what it follows there.
pub(super) fn woven<T>(mut base: Vec<T>, more: impl IntoIterator<Item = T>, same: fn(&T, &T) -> bool) -> Vec<T> {
    let mut next = 0;
    for one in more {
        match base.iter().position(|known| same(known, &one)) {
            Some(at) => next = at + 1,
            None => {
                base.insert(next, one);
                next += 1;
            }
        }
    }
    base
}

/// Whether this is a language tag such as `nn` or `zh-Hant`. It becomes the name of a folder, so nothing else may pass.
fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_lowercase())
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}
