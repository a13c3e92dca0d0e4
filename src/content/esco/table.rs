//! A table: found by the columns of its header, and read row by row. It never goes by a file's name, and never holds
//! more than a row.

use std::io::{Chain, Cursor, Read};
use std::rc::Rc;

use csv::{ErrorKind, Reader, ReaderBuilder, StringRecord};

use super::fault::{EscoFault, EscoProblem};
use super::stream::{Stream, Watch};

/// What a table is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// ESCO's occupations in one language.
    Occupations,
    /// ESCO's skills in one language.
    Skills,
    /// ISCO's groups in one language; ESCO's own groups of skills have the same columns.
    Groups,
    /// Which occupation needs which skill.
    Relations,
    /// A crosswalk between ESCO and a national list, as ESCO publishes them.
    National,
    /// The crosswalk between O*NET and ESCO.
    Onet,
    /// O*NET's interests.
    Interests,
    /// A list of codes with their names.
    Codes,
}

/// The columns that each kind has and, after a minus, may not have.
const KINDS: [(Kind, &[&str]); 8] = [
    (Kind::Occupations, &["concepturi", "preferredlabel", "iscogroup"]),
    (Kind::Skills, &["concepturi", "preferredlabel", "skilltype", "-broaderconcepturi"]),
    (Kind::Relations, &["occupationuri", "relationtype", "skilluri"]),
    (Kind::Groups, &["concepturi", "preferredlabel", "code", "concepttype", "-iscogroup", "-broaderconcepturi"]),
    (
        Kind::National,
        &["classification 1 uri", "classification 2 uri", "classification 2 preflabel", "mapping relation"],
    ),
    (Kind::Onet, &["o*net id", "esco or isco uri"]),
    (Kind::Interests, &["o*net-soc code", "element id", "scale id", "data value"]),
    (Kind::Codes, &["code", "parentcode", "name"]),
];

/// In how many bytes, and after how many rows of other things, the header must be found.
const HEAD_BYTES: u64 = 64 << 10;
const HEAD_ROWS: usize = 40;
/// More rows than any table of ESCO has by ten times.
const MOST_ROWS: u64 = 2_000_000;
/// What may part the values of a row.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
const UTF16: [&[u8]; 2] = [b"\xff\xfe", b"\xfe\xff"];

/// A table whose header has been read.
pub(super) struct Table<'a> {
    /// The file's name, for faults.
    pub name: String,
    /// What it is about.
    pub kind: Kind,
    columns: Vec<String>,
    reader: Reader<Chain<Cursor<Vec<u8>>, Stream<'a>>>,
    watch: Rc<Watch>,
    with_quotes: bool,
    row: StringRecord,
    rows: u64,
}

/// A column that a table may have.
#[derive(Clone, Copy)]
pub(super) struct Column(Option<usize>);

/// A row of a table.
pub(super) struct Row<'a> {
    values: &'a StringRecord,
    /// The line at which it begins, from 1.
    pub line: u64,
}

impl Row<'_> {
    /// The value in a column, without blanks around it; empty where there is no such column.
    pub fn get(&self, column: Column) -> &str {
        self.raw(column).trim()
    }

    /// The value in a column as it stands.
    pub fn raw(&self, column: Column) -> &str {
        column.0.and_then(|at| self.values.get(at)).unwrap_or_default()
    }
}

impl<'a> Table<'a> {
    /// The table in these bytes, or nothing if they hold none that is known.
    pub fn open(name: &str, bytes: Box<dyn Read + 'a>) -> Result<Option<Table<'a>>, EscoFault> {
        let (mut stream, watch) = Stream::new(bytes);
        let mut head = Vec::new();
        stream.by_ref().take(HEAD_BYTES).read_to_end(&mut head).map_err(|error| EscoProblem::from(error).of(name))?;
        if UTF16.iter().any(|mark| head.starts_with(mark)) {
            return Err(EscoProblem::NotUtf8.of(name));
        }
        if head.starts_with(BYTE_ORDER_MARK) {
            head.drain(..BYTE_ORDER_MARK.len());
        }
        let found = SEPARATORS.into_iter().find_map(|separator| Some((separator, header(&head, separator)?)));
        let Some((separator, (kind, before, columns))) = found else { return Ok(None) };
        let with_quotes = separator != b'\t';
        let reader = rows(Cursor::new(head).chain(stream), separator);
        let row = StringRecord::new();
        let mut table = Table { name: name.to_owned(), kind, columns, reader, watch, with_quotes, row, rows: 0 };
        for _ in 0..=before {
            table.read()?;
        }
        Ok(Some(table))
    }

    /// The column of this name.
    pub fn column(&self, name: &str) -> Column {
        Column(self.columns.iter().position(|column| column.eq_ignore_ascii_case(name)))
    }

    /// The next row, if there is one.
    pub fn next(&mut self) -> Result<Option<Row<'_>>, EscoFault> {
        let more = self.read()?;
        let line = self.line();
        if !more {
            let whole = self.watch.ends_whole(self.with_quotes);
            return if whole { Ok(None) } else { Err(EscoProblem::Cut.at(&self.name, self.reader.position().line())) };
        }
        self.rows += 1;
        if self.rows > MOST_ROWS {
            return Err(EscoProblem::TooMuch("rows").of(&self.name));
        }
        let width = self.columns.len();
        if self.row.len() < width || self.row.iter().skip(width).any(|value| !value.trim().is_empty()) {
            // A file that was cut in the middle of a row: reading on shows whether it ends here.
            let ended = !self.read()?;
            let what = if ended { EscoProblem::Cut } else { EscoProblem::Uneven };
            return Err(what.at(&self.name, line));
        }
        Ok(Some(Row { values: &self.row, line }))
    }

    fn read(&mut self) -> Result<bool, EscoFault> {
        self.watch.next_row();
        self.reader.read_record(&mut self.row).map_err(|error| {
            let line = self.reader.position().line();
            match error.into_kind() {
                ErrorKind::Io(error) => EscoProblem::from(error).at(&self.name, line),
                ErrorKind::Utf8 { pos, .. } => EscoProblem::NotUtf8.at(&self.name, pos.map_or(line, |pos| pos.line())),
                _ => EscoProblem::Uneven.at(&self.name, line),
            }
        })
    }

    fn line(&self) -> u64 {
        self.row.position().map_or(0, csv::Position::line)
    }
}

fn rows<R: Read>(bytes: R, separator: u8) -> Reader<R> {
    // O*NET's text files are parted by tabs and know no quotation marks.
    ReaderBuilder::new()
        .delimiter(separator)
        .quoting(separator != b'\t')
        .has_headers(false)
        .flexible(true)
        .from_reader(bytes)
}

/// What the header says, how many rows stand before it, and its columns.
fn header(head: &[u8], separator: u8) -> Option<(Kind, usize, Vec<String>)> {
    let rows = rows(head, separator).into_records();
    rows.take(HEAD_ROWS).map_while(Result::ok).enumerate().find_map(|(at, row)| {
        let columns: Vec<String> = row.iter().map(|name| name.trim().to_lowercase()).collect();
        let has = |name: &str| columns.iter().any(|column| column == name);
        let fits = |names: &[&str]| names.iter().all(|name| name.strip_prefix('-').map_or(has(name), |not| !has(not)));
        let (kind, _) = KINDS.iter().find(|(_, names)| fits(names))?;
        Some((*kind, at, columns))
    })
}
