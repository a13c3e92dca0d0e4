//! A translator's spreadsheet of one language: written from the message files, and read back into them.
//! It never touches a file itself, never judges what nobody has changed, and never gives half a language.

mod fault;
mod judge;
mod layout;
mod rewrite;
mod stock;
mod table;

use super::Files;
use crate::i18n::Messages;
pub use fault::{SheetFault, SheetProblem};
use judge::Filled;
use stock::{Stock, Words};

/// What a sheet says about the files of its language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetReading {
    /// The message files as they are to stand, by their path under `public/`; none when anything must be mended.
    pub files: Files,
    /// What is wrong, by row.
    pub problems: Vec<SheetProblem>,
    /// How many texts are new or changed.
    pub changed: usize,
    /// How many texts are still to be translated.
    pub empty: usize,
}

/// The sheet of a language: a CSV file (RFC 4180) with a byte order mark, which tells Excel that it is UTF-8.
pub fn export_sheet(files: &Files, language: &str) -> Result<String, SheetProblem> {
    Ok(table::print(&Stock::of(files, language)?))
}

/// The message files of a language as a sheet wants them, from the files there are and the sheet's bytes.
pub fn import_sheet(files: &Files, language: &str, sheet: &[u8]) -> SheetReading {
    let stock = match Stock::of(files, language) {
        Ok(stock) => stock,
        Err(problem) => return SheetReading { problems: vec![problem], ..SheetReading::default() },
    };
    let (lines, problems) = match table::parse(sheet, language) {
        Ok(table) => table,
        Err(problem) => return SheetReading { problems: vec![problem], ..SheetReading::default() },
    };
    let (filled, mut reading) = judge::judge(&stock, &lines);
    reading.problems.extend(problems);
    reading.problems.sort_by_key(|problem| problem.row);
    if reading.problems.iter().all(SheetProblem::is_warning) {
        let pairs = stock.files.iter().zip(&filled);
        let texts = pairs.filter_map(|(words, filled)| Some((words.path.clone(), rewritten(words, filled)?)));
        match texts.map(|(path, text)| Ok((path, text?))).collect() {
            Ok(files) => reading.files = files,
            Err(problem) => reading.problems.push(problem),
        }
    }
    reading
}

/// The new text of a message file, if it is to have any, read once more as the app will read it.
fn rewritten(words: &Words, filled: &[Filled]) -> Option<Result<String, SheetProblem>> {
    let text = rewrite::rewrite(words, filled)?;
    let wanted = filled.iter().filter(|one| one.text.is_some()).count();
    let what = match Messages::parse(&text) {
        Ok(messages) if messages.iter().count() == wanted => return Some(Ok(text)),
        Ok(_) => "a text stands where others stand inside it".to_owned(),
        Err(error) => error.to_string(),
    };
    Some(Err(SheetFault::Unusable(what).of(&words.path)))
}

#[cfg(test)]
mod tests;
