//! Why an import ends: what is wrong with a file or with all of them together, in words for the operator.
//! It is never about a single odd row: those are counted in `oddity.rs`, and the import goes on.

use std::fmt;
use std::io;

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EscoFault {
    /// The file, with the archive that it lies in; empty where all files are meant.
    pub file: String,
    /// The line, from 1, where one is to blame.
    pub line: Option<u64>,
    /// What is wrong.
    pub what: EscoProblem,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EscoProblem {
    /// The system could not read it, for this reason.
    Unreadable(String),
    /// The file ends too early.
    Cut,
    /// The archive or the compressed file is damaged.
    Damaged,
    /// The file is not UTF-8.
    NotUtf8,
    /// A row, or a text in it, has more than 1 MB.
    LongRow,
    /// A row has not as many values as the header.
    Uneven,
    /// The file has more than 256 MB, unpacked.
    TooLarge,
    /// The archive unpacks to far more than any table does.
    Bomb,
    /// The archive has more than 500 files.
    TooManyFiles,
    /// The archive names a file outside of itself.
    Outside,
    /// The archive is encrypted.
    Encrypted,
    /// The archive is packed in a way that is not read.
    OtherPacking,
    /// There is more than any ESCO has: of this.
    TooMuch(&'static str),
    /// The file's name does not say its language.
    NoLanguage,
    /// The file is not what it was given as: this.
    WrongFile(&'static str),
    /// No file holds this.
    Missing(&'static str),
    /// So many of so many relations are with concepts that are not there.
    Mismatch(usize, usize),
    /// No name of a file or folder says which ESCO it is.
    NoVersion,
    /// The names of files say that they are of different ESCOs.
    Versions(String),
}

impl EscoProblem {
    /// The fault of a file.
    pub(super) fn of(self, file: &str) -> EscoFault {
        EscoFault { file: file.to_owned(), line: None, what: self }
    }

    /// The fault at a line of a file.
    pub(super) fn at(self, file: &str, line: u64) -> EscoFault {
        EscoFault { file: file.to_owned(), line: Some(line), what: self }
    }

    /// As the error of a reader, from which [`EscoProblem::from`] takes it back.
    pub(super) fn io(self) -> io::Error {
        io::Error::other(self)
    }
}

impl From<io::Error> for EscoProblem {
    fn from(error: io::Error) -> EscoProblem {
        if let Some(problem) = error.get_ref().and_then(|inner| inner.downcast_ref::<EscoProblem>()) {
            return problem.clone();
        }
        match error.kind() {
            io::ErrorKind::UnexpectedEof => EscoProblem::Cut,
            io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput => EscoProblem::Damaged,
            _ => EscoProblem::Unreadable(error.to_string()),
        }
    }
}

impl fmt::Display for EscoProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EscoProblem::Unreadable(why) => write!(f, "it cannot be read: {why}"),
            EscoProblem::Cut => {
                f.write_str("it ends too early. Download it again; if it is whole, end it with a line break")
            }
            EscoProblem::Damaged => f.write_str("it is damaged. Download it again"),
            EscoProblem::NotUtf8 => {
                f.write_str("it is not UTF-8. Take the file as it was downloaded, or save as CSV UTF-8")
            }
            EscoProblem::LongRow => {
                f.write_str("a row has over 1 MB: a quotation mark may be missing. Download it again")
            }
            EscoProblem::Uneven => f.write_str("a row has not as many values as the header. Download it again"),
            EscoProblem::TooLarge => {
                f.write_str("it has over 256 MB, and no table of ESCO has. Give the files of ESCO alone")
            }
            EscoProblem::Bomb => f.write_str("it unpacks to far more than tables do. Do not use it"),
            EscoProblem::TooManyFiles => f.write_str("it has over 500 files. Give the archive as it was downloaded"),
            EscoProblem::Outside => f.write_str("it names a file outside of itself. Do not use it"),
            EscoProblem::Encrypted => f.write_str("it is encrypted. Unpack it, and give the folder"),
            EscoProblem::OtherPacking => {
                f.write_str("it is packed in a way that is not read here. Unpack it, and give the folder")
            }
            EscoProblem::TooMuch(what) => write!(f, "there are more {what} than any ESCO has. Give one download alone"),
            EscoProblem::NoLanguage => f.write_str(
                "its name does not say its language, as in occupations_no.csv. Rename it, or say --language nb",
            ),
            EscoProblem::WrongFile(what) => write!(f, "it is not {what}: its columns or addresses are others"),
            EscoProblem::Missing(what) => write!(f, "there is no file with {what}. Give the whole download"),
            EscoProblem::Mismatch(lost, all) => write!(
                f,
                "{lost} of {all} relations are with concepts that are not there. Give files of one version, and all of them"
            ),
            EscoProblem::NoVersion => {
                f.write_str("no file or folder is named after the version, such as v1.1.1. Say --esco-version 1.1.1")
            }
            EscoProblem::Versions(found) => write!(
                f,
                "the names of the files say {found}. Give one version, another one's names after --labels, or say --esco-version"
            ),
        }
    }
}

impl std::error::Error for EscoProblem {}

impl fmt::Display for EscoFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self.line.map(|line| format!(", line {line}")).unwrap_or_default();
        let place = if self.file.is_empty() { String::new() } else { format!("{}{line}: ", self.file) };
        write!(f, "{place}{}.", self.what)
    }
}

impl std::error::Error for EscoFault {}
