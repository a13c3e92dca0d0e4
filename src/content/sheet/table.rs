//! The sheet as bytes: CSV with a header, in the form that we write and in those that spreadsheets save.
//! It never knows which rows there should be, and never lets a text be taken for a formula.

use csv::{ReaderBuilder, StringRecord, Terminator, WriterBuilder};

use super::fault::{SheetFault, SheetProblem};
use super::stock::Stock;
use crate::content::check::pack::SOURCE;

/// A row of a sheet, its cells as they stand there.
pub(super) struct Line {
    /// Its number, from 1 for the header.
    pub row: usize,
    pub file: String,
    pub key: String,
    pub source: Cell,
    pub text: Cell,
}

impl Line {
    /// The text that the row is about.
    pub fn place(&self) -> String {
        format!("{} {}", self.file, self.key)
    }
}

/// A cell that holds a text.
pub(super) struct Cell(String);

/// Stands before a text that a spreadsheet would take for a formula: a zero-width space. It is not seen, it keeps the
/// first character from being the first, and spreadsheets save it again, which they do not with an apostrophe.
const GUARD: char = '\u{200b}';

impl Cell {
    /// The text without its guard.
    pub fn text(&self) -> &str {
        self.0.strip_prefix(GUARD).unwrap_or(&self.0)
    }

    /// The text with line breaks as our files have them, whichever the spreadsheet writes.
    pub fn tidy(&self) -> String {
        self.text().replace("\r\n", "\n").replace('\r', "\n")
    }

    /// The character that makes the cell a formula, if it is one.
    pub fn formula(&self) -> Option<char> {
        self.0.chars().next().filter(|first| is_formula(*first))
    }
}

/// Signs that begin a formula, also as they are written in wide letters.
fn is_formula(first: char) -> bool {
    ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'].contains(&first)
}

/// A text that begins with a guard of its own gets another, because one is taken away again. Some spreadsheets pass over
/// the spaces before a formula.
fn guarded(text: &str) -> String {
    if text.starts_with(GUARD) || text.trim_start_matches(' ').starts_with(is_formula) {
        format!("{GUARD}{text}")
    } else {
        text.to_owned()
    }
}

/// The whole sheet.
pub(super) fn print(stock: &Stock) -> String {
    const VEC: &str = "writing to memory cannot fail";
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(header(stock.language)).expect(VEC);
    for words in &stock.files {
        for row in &words.rows {
            let cells = [&words.name, &row.key, &row.source, row.text.as_deref().unwrap_or_default()];
            writer.write_record(cells.map(guarded)).expect(VEC);
        }
    }
    let bytes = writer.into_inner().expect(VEC);
    format!("\u{feff}{}", String::from_utf8(bytes).expect("texts and ASCII are UTF-8"))
}

fn header(language: &str) -> [String; 4] {
    ["file".into(), "key".into(), format!("source ({SOURCE})"), format!("text ({language})")]
}

/// The rows of a sheet, with those that have something wrong in themselves.
pub(super) fn parse(sheet: &[u8], language: &str) -> Result<(Vec<Line>, Vec<SheetProblem>), SheetProblem> {
    let text = decode(sheet).map_err(|fault| fault.of(""))?;
    let (records, columns) = records(text, language).map_err(|fault| fault.at(1, String::new()))?;
    let width = records.first().map_or(0, StringRecord::len);
    let too_wide = |record: &StringRecord| record.iter().skip(width).any(|cell| !cell.trim().is_empty());
    let astray = records.iter().position(too_wide);
    if text.matches('"').count() % 2 == 1 {
        return Err(SheetFault::OpenQuote.at(astray.unwrap_or(records.len() - 1) + 1, String::new()));
    }
    let (mut lines, mut problems) = (Vec::new(), Vec::new());
    for (number, record) in records.iter().enumerate().skip(1) {
        // A spreadsheet may leave out empty cells at the end of a row, and save empty rows.
        let [file, key, source, text] = columns.map(|column| Cell(record.get(column).unwrap_or_default().to_owned()));
        if record.iter().any(|cell| !cell.trim().is_empty()) {
            let (file, key) = (file.text().trim().to_owned(), key.text().to_owned());
            let line = Line { row: number + 1, file, key, source, text };
            problems.extend(too_wide(record).then(|| SheetFault::TooManyCells.at(line.row, line.place())));
            lines.push(line);
        }
    }
    Ok((lines, problems))
}

/// The bytes as a text, without a byte order mark.
fn decode(sheet: &[u8]) -> Result<&str, SheetFault> {
    let utf16 = |bytes: &[u8]| bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    if sheet.starts_with(b"PK\x03\x04") || sheet.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(SheetFault::Workbook);
    }
    if utf16(sheet) || sheet.iter().take(2).any(|byte| *byte == 0) {
        return Err(SheetFault::Utf16);
    }
    let line = |valid: usize| sheet[..valid].iter().filter(|byte| **byte == b'\n').count() + 1;
    let text = std::str::from_utf8(sheet).map_err(|error| SheetFault::NotUtf8(line(error.valid_up_to())))?;
    Ok(text.trim_start_matches('\u{feff}'))
}

/// All records, by the separator with which the first of them is the header, and the places of the four columns.
fn records(text: &str, language: &str) -> Result<(Vec<StringRecord>, [usize; 4]), SheetFault> {
    for separator in [b',', b';', b'\t'] {
        let mut reader =
            ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(text.as_bytes());
        let mut records = reader.records().filter_map(Result::ok);
        let Some(first) = records.next() else { break };
        let names: Vec<String> = first.iter().map(|name| name.trim().to_lowercase()).collect();
        let column = |wanted: &str| names.iter().position(|name| *name == wanted.to_lowercase());
        let [file, key, source, text] = header(language);
        let (Some(file), Some(key), Some(source)) = (column(&file), column(&key), column(&source)) else { continue };
        let Some(text) = column(&text) else {
            let found = names.iter().find_map(|name| name.strip_prefix("text (")?.strip_suffix(')'));
            let Some(found) = found.map(str::to_owned) else { continue };
            return Err(SheetFault::OtherLanguage(found));
        };
        return Ok(([first].into_iter().chain(records).collect(), [file, key, source, text]));
    }
    Err(SheetFault::NoHeader(language.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_exp_09_no_cell_is_taken_for_a_formula() {
        let check = |text: &str, expected: bool| {
            let written = guarded(text);
            assert_eq!(written != text, expected, "{text:?}");
            assert_eq!(Cell(written).text(), text);
        };
        for first in ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"] {
            check(&format!("{first}HYPERLINK(\"https://evil.example\")"), true);
            check(&format!("   {first}1+1"), true);
            check(&format!("a {first} b"), false);
        }
        check("\u{200b}=1", true);
        check(" Hei", false);
        check("", false);
    }
}
