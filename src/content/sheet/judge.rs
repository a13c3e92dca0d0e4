//! The rows of a sheet against the texts that there are: what is missing, strange or broken, and what the texts become.
//! It never judges a text that nobody has changed; `pack check` does.

use std::collections::{BTreeMap, BTreeSet};

use super::SheetReading;
use super::fault::{SheetFault, SheetProblem};
use super::layout::Step;
use super::stock::{Row, Stock, Words};
use super::table::{Cell, Line};
use crate::content::check::translation::{has_broken_placeholder, is_search_word, other_placeholders, plural_base};

/// A text as it is to stand.
pub(super) struct Filled {
    pub key: String,
    pub path: Vec<Step>,
    /// Nothing where it is not translated yet.
    pub text: Option<String>,
}

impl Filled {
    /// The text, or nothing to read.
    pub fn text(&self) -> &str {
        self.text.as_deref().unwrap_or_default()
    }
}

/// Where a sheet has the texts of one file, by key.
type Found<'a> = BTreeMap<&'a str, &'a Line>;

/// What the files of the language become, with all that is wrong and how much is new.
pub(super) fn judge(stock: &Stock, lines: &[Line]) -> (Vec<Vec<Filled>>, SheetReading) {
    let mut reading = SheetReading::default();
    let known = |line: &&Line| stock.files.iter().any(|words| words.name == line.file);
    let strange = lines.iter().filter(|line| !known(line));
    reading.problems.extend(strange.map(|line| SheetFault::UnknownFile.at(line.row, line.place())));
    let mut before = 1;
    let filled = stock.files.iter().map(|words| {
        let own = lines.iter().filter(|line| line.file == words.name);
        let found = by_key(own, &mut reading.problems);
        let rows = with_more_search_words(words, &found, &mut reading.problems);
        missing(words, &rows, &found, &mut before, &mut reading.problems);
        one_file(&rows, &found, &mut reading)
    });
    (filled.collect(), reading)
}

/// The lines of a file, each key once.
fn by_key<'a>(lines: impl Iterator<Item = &'a Line>, problems: &mut Vec<SheetProblem>) -> Found<'a> {
    let mut found = Found::new();
    for line in lines {
        match found.get(line.key.as_str()) {
            Some(first) => problems.push(SheetFault::Twice(first.row).at(line.row, line.place())),
            None => drop(found.insert(&line.key, line)),
        }
    }
    found
}

/// The rows there should be, and those for search words that a translator has added: each language has as many as it
/// likes. Any other row is unknown.
fn with_more_search_words(words: &Words, found: &Found, problems: &mut Vec<SheetProblem>) -> Vec<Row> {
    let mut rows = words.rows.clone();
    let known: BTreeSet<&str> = words.rows.iter().map(|row| row.key.as_str()).collect();
    let mut new: Vec<&&Line> = found.values().filter(|line| !known.contains(line.key.as_str())).collect();
    new.sort_by_key(|line| line.row);
    for line in new {
        let place = line.key.rsplit_once('.').filter(|_| is_search_word(&line.key));
        let number = place.and_then(|(_, number)| number.parse().ok().filter(|n: &usize| n.to_string() == number));
        let in_list = |row: &Row| row.key.rsplit_once('.').map(|(list, _)| list) == place.map(|(list, _)| list);
        let (Some(number), Some(last)) = (number, rows.iter().rposition(in_list)) else {
            problems.push(SheetFault::UnknownKey.at(line.row, line.place()));
            continue;
        };
        let mut path = rows[last].path.clone();
        path.pop();
        path.push(Step::Item(number));
        rows.insert(last + 1, Row { key: line.key.clone(), path, source: String::new(), text: None });
    }
    rows
}

/// Names the rows that are not there, those beside one another together, after the row that they should follow.
fn missing(words: &Words, rows: &[Row], found: &Found, before: &mut usize, problems: &mut Vec<SheetProblem>) {
    for run in rows.chunk_by(|a, b| found.contains_key(a.key.as_str()) == found.contains_key(b.key.as_str())) {
        let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
        match found.get(last.key.as_str()) {
            Some(line) => *before = line.row,
            None => {
                let place = format!("{} {}", words.name, first.key);
                problems.push(SheetFault::Missing(run.len(), last.key.clone()).at(*before, place));
            }
        }
    }
}

/// Judges what stands in each row of a file.
fn one_file(rows: &[Row], found: &Found, reading: &mut SheetReading) -> Vec<Filled> {
    let mut filled = Vec::with_capacity(rows.len());
    for row in rows {
        let text = found.get(row.key.as_str()).and_then(|line| {
            let source = &line.source;
            if source.text() != row.source && source.tidy() != row.source {
                reading.problems.push(SheetFault::SourceChanged.at(line.row, line.place()));
            }
            judge_text(row, &line.text).unwrap_or_else(|fault| {
                reading.problems.push(fault.at(line.row, line.place()));
                None
            })
        });
        reading.changed += usize::from(text != row.text);
        reading.empty += usize::from(text.is_none() && !is_search_word(&row.key));
        filled.push(Filled { key: row.key.clone(), path: row.path.clone(), text });
    }
    for (row, one) in rows.iter().zip(&filled).filter(|(_, one)| one.text.is_none()) {
        // One that is there but broken has been named already.
        let empty = found.get(row.key.as_str()).filter(|line| line.text.text().trim().is_empty());
        if let Some(line) = empty.filter(|_| lacks_form(one, rows, &filled)) {
            reading.problems.push(SheetFault::NoForm.at(line.row, line.place()));
        }
    }
    filled
}

/// Whether a plural form is empty while a translator has written another of the same text.
fn lacks_form(one: &Filled, rows: &[Row], filled: &[Filled]) -> bool {
    let Some(base) = plural_base(&one.key) else { return false };
    rows.iter()
        .zip(filled)
        .any(|(row, other)| plural_base(&other.key) == Some(base) && other.text.is_some() && other.text != row.text)
}

/// The text of a row, or nothing where there is none yet.
fn judge_text(row: &Row, cell: &Cell) -> Result<Option<String>, SheetFault> {
    let old = row.text.as_deref().unwrap_or_default();
    let text = cell.tidy();
    if cell.text() == old || text == old {
        return Ok(row.text.clone());
    }
    if text.trim().is_empty() {
        return if is_search_word(&row.key) || row.text.is_none() { Ok(None) } else { Err(SheetFault::Emptied) };
    }
    if let Some(first) = cell.formula().filter(|first| !old.starts_with(*first) && !row.source.starts_with(*first)) {
        return Err(SheetFault::Formula(first));
    }
    if is_cell_fault(&text) {
        return Err(SheetFault::CellFault(text));
    }
    if MISREAD.iter().any(|letters| text.contains(letters)) {
        return Err(SheetFault::Misread);
    }
    if has_broken_placeholder(&text) {
        return Err(SheetFault::BrokenPlaceholder);
    }
    match other_placeholders(&row.key, &row.source, &text).filter(|_| !row.source.is_empty()) {
        None => Ok(Some(text)),
        Some((found, wanted)) => {
            let owned = |names: BTreeSet<&str>| names.into_iter().map(str::to_owned).collect();
            Err(SheetFault::Placeholders { found: owned(found), wanted: owned(wanted) })
        }
    }
}

/// What «æ», «ø», «å», «Æ», «Ø», «Å» and «–» become when UTF-8 is read as something else, and what is left of a letter
/// that could not be read at all.
const MISREAD: [&str; 8] = ["Ã¦", "Ã¸", "Ã¥", "Ã†", "Ã˜", "Ã…", "â€", "\u{fffd}"];

/// Whether a cell holds `#NAME?`, `#REF!` or the like, in whatever language.
fn is_cell_fault(text: &str) -> bool {
    let inside = text.strip_prefix('#').unwrap_or_default();
    let loud = inside.len() > 2 && !inside.contains(|c: char| c.is_lowercase() || c.is_whitespace());
    loud && (inside.ends_with(['!', '?']) || inside == "N/A" || inside == "I/T")
}
