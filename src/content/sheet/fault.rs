//! What can be wrong with a translator's sheet, in words for whoever has it open.
//! It never speaks of a fault without saying what to do.

use std::collections::BTreeSet;
use std::fmt;

/// Something that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetProblem {
    /// The row as a spreadsheet numbers it: the header is row 1. Nothing where the whole sheet is meant.
    pub row: Option<usize>,
    /// The file and the key of the row, or of the file in the folder; empty where neither is meant.
    pub place: String,
    /// What is wrong.
    pub fault: SheetFault,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetFault {
    /// The language asked for cannot be a folder of `locales/`.
    NotALanguage,
    /// The source has no such file.
    NoSource,
    /// A message file that stands in the folder cannot be read, for this reason.
    Unreadable(String),
    /// The new message file could not be read again, for this reason.
    Unusable(String),
    /// The file is a workbook, and not CSV.
    Workbook,
    /// The file is UTF-16.
    Utf16,
    /// The file is neither UTF-8 nor UTF-16, which first shows in this line.
    NotUtf8(usize),
    /// The first row does not name the columns of this language.
    NoHeader(String),
    /// The sheet is of this other language.
    OtherLanguage(String),
    /// A quotation mark is opened and not closed.
    OpenQuote,
    /// There are cells outside the columns of the header.
    TooManyCells,
    /// There is no such message file.
    UnknownFile,
    /// Neither the source nor the language has such a text.
    UnknownKey,
    /// The text stands in this row already.
    Twice(usize),
    /// So many rows that must be there are not, from the place to this key.
    Missing(usize, String),
    /// A text that the language has is gone.
    Emptied,
    /// A plural form is missing, and others of the same text are there.
    NoForm,
    /// The text begins with this character, and would be a formula in a spreadsheet.
    Formula(char),
    /// The spreadsheet shows this fault of its own in place of the text.
    CellFault(String),
    /// Letters have been read in a wrong encoding.
    Misread,
    /// The placeholders are not those of the source.
    Placeholders {
        /// Those of the text.
        found: BTreeSet<String>,
        /// Those of the source.
        wanted: BTreeSet<String>,
    },
    /// Something looks like a placeholder and is none.
    BrokenPlaceholder,
    /// The source is not what the sheet says. A warning: the translation may still fit.
    SourceChanged,
}

impl SheetFault {
    /// The problem of a row.
    pub(super) fn at(self, row: usize, place: String) -> SheetProblem {
        SheetProblem { row: Some(row), place, fault: self }
    }

    /// The problem of a file, or of the sheet as a whole.
    pub(super) fn of(self, place: &str) -> SheetProblem {
        SheetProblem { row: None, place: place.to_owned(), fault: self }
    }

    /// What is wrong.
    fn what(&self) -> String {
        match self {
            SheetFault::NotALanguage => "this is not a language tag".into(),
            SheetFault::NoSource => "the file is missing, and all languages follow it".into(),
            SheetFault::Unreadable(why) => format!("the file cannot be read: {why}"),
            SheetFault::Unusable(why) => format!("the new file could not be used: {why}"),
            SheetFault::Workbook => "the sheet is a workbook, and not CSV".into(),
            SheetFault::Utf16 => "the sheet is UTF-16 («Unicode text»)".into(),
            SheetFault::NotUtf8(line) => format!("the sheet is not UTF-8, as line {line} of the file shows"),
            SheetFault::NoHeader(_) => "the first row does not name the columns".into(),
            SheetFault::OtherLanguage(found) => format!("the sheet is of the language «{found}»"),
            SheetFault::OpenQuote => "here or before, a quotation mark is opened and not closed".into(),
            SheetFault::TooManyCells => "there are cells beyond the columns of the first row".into(),
            SheetFault::UnknownFile => "there is no such message file".into(),
            SheetFault::UnknownKey => "there is no such text".into(),
            SheetFault::Twice(first) => format!("the text stands in row {first} already"),
            SheetFault::Missing(1, _) => "the row of this text is missing after this row".into(),
            SheetFault::Missing(count, last) => format!("{count} rows are missing after this row, the last is {last}"),
            SheetFault::Emptied => "there is a text today, and none in the sheet".into(),
            SheetFault::NoForm => "this plural form is empty, and others of the same text are not".into(),
            SheetFault::Formula('\t' | '\r') => "the text begins with a tab or a line break".into(),
            SheetFault::Formula(first) => format!("the text begins with «{first}», as a formula does"),
            SheetFault::CellFault(text) => format!("«{text}» is what a spreadsheet shows when a formula fails"),
            SheetFault::Misread => "some letters were read wrongly, such as «Ã¸» for «ø»".into(),
            SheetFault::Placeholders { found, wanted } => {
                format!("the text has {}, but the source has {}", shown(found), shown(wanted))
            }
            SheetFault::BrokenPlaceholder => "a placeholder is broken".into(),
            SheetFault::SourceChanged => "the source is no longer what the sheet says".into(),
        }
    }

    /// What to do.
    fn remedy(&self) -> String {
        match self {
            SheetFault::NotALanguage => "Write one such as nn, da or uk.",
            SheetFault::NoSource => "Put it back.",
            SheetFault::Unreadable(_) => "Mend it first; pack check says where.",
            SheetFault::Unusable(_) => "Shorten what is long, or tell whoever develops the program.",
            SheetFault::Workbook | SheetFault::Utf16 | SheetFault::NotUtf8(_) => "Save as CSV UTF-8.",
            SheetFault::NoHeader(language) => {
                return format!("Let it be: file, key, source (nb), text ({language}).");
            }
            SheetFault::OtherLanguage(_) => "Give the sheet together with its own language.",
            SheetFault::OpenQuote => "Close it, and write two (\"\") for each that belongs to a text.",
            SheetFault::TooManyCells => "Put a text with commas or semicolons between quotation marks (\").",
            SheetFault::UnknownFile | SheetFault::UnknownKey => {
                "Put file and key back as they were, or remove the row."
            }
            SheetFault::Twice(_) => "Remove one of the two rows.",
            SheetFault::Missing(..) => "Put it back, or copy your texts into a new sheet.",
            SheetFault::Emptied => "Write the text.",
            SheetFault::NoForm => "Write it too, or none of them.",
            SheetFault::Formula(_) => "Begin with something else, such as a letter or a dash («–»).",
            SheetFault::CellFault(_) => "Write the text again.",
            SheetFault::Misread => "Open the sheet as UTF-8, write the text again, and save as CSV UTF-8.",
            SheetFault::Placeholders { .. } => "Use the same placeholders, spelled the same.",
            SheetFault::BrokenPlaceholder => "Write {{name}} as the source does.",
            SheetFault::SourceChanged => "See whether the translation still fits.",
        }
        .into()
    }
}

impl SheetProblem {
    /// Whether the sheet may be used in spite of it.
    pub fn is_warning(&self) -> bool {
        self.fault == SheetFault::SourceChanged
    }
}

impl fmt::Display for SheetProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let weight = if self.is_warning() { "warning: " } else { "" };
        let row = self.row.map(|row| format!("row {row}: ")).unwrap_or_default();
        let place = if self.place.is_empty() { String::new() } else { format!("{}: ", self.place) };
        write!(f, "{row}{weight}{place}{}. {}", self.fault.what(), self.fault.remedy())
    }
}

impl std::error::Error for SheetProblem {}

/// The placeholders as they are written.
fn shown(names: &BTreeSet<String>) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("{{{{{name}}}}}")).collect();
    if names.is_empty() { "no placeholder".to_owned() } else { names.join(" ") }
}
