//! From the official ESCO download to a pack, natively and leniently: every oddity is counted, nothing is guessed.
//! It never opens a file itself, never goes by a file's name except for its language, and never holds a whole table.

mod archive;
mod assembly;
mod concept;
mod crosswalk;
mod fault;
mod gathered;
mod lending;
mod notice;
mod oddity;
mod stream;
mod table;
#[cfg(test)]
mod tests;
mod wording;

use std::collections::BTreeSet;
use std::io::{Read, Seek};

use flate2::read::MultiGzDecoder;

use super::packed::{Pack, PackLabels};
use assembly::Order;
pub use crosswalk::Crosswalk;
pub use fault::{EscoFault, EscoProblem};
use gathered::{Destination, Gathered};
pub use oddity::{Oddities, Oddity};
use table::{Kind, Table};

/// What a file begins with that gzip has packed.
const GZIP: &[u8] = b"\x1f\x8b";

/// What a file is given as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Of the ESCO that is imported.
    Source,
    /// Of another version of ESCO, whose names are used where this one has none.
    Labels,
    /// Something beside ESCO.
    Beside(Crosswalk),
}

/// What cannot be read from the files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// The language of files whose names do not say theirs.
    pub language: Option<String>,
    /// The version, where it is not in the names of files and folders or is to be another one.
    pub esco_version: Option<String>,
    /// The version of O*NET.
    pub onet_version: Option<String>,
}

/// Takes in files one by one.
#[derive(Default)]
pub struct Importer {
    choices: Choices,
    gathered: Gathered,
    versions: BTreeSet<String>,
    used: Vec<String>,
    unused: Vec<String>,
}

/// All that has been read, put together.
pub struct Import {
    /// The part that is the same in all languages.
    pub pack: Pack,
    /// The files that were read, and those that hold nothing that is needed.
    pub used: Vec<String>,
    /// The files that hold nothing that is needed.
    pub unused: Vec<String>,
    gathered: Gathered,
    order: Order,
}

impl Importer {
    /// An importer that has read nothing.
    pub fn new(choices: Choices) -> Importer {
        Importer { choices, ..Importer::default() }
    }

    /// Reads a file: a table, one that gzip has packed, or a zip archive of them. The name is its path.
    pub fn add(&mut self, name: &str, role: Role, mut file: impl Read + Seek) -> Result<(), EscoFault> {
        let fault = |problem: EscoProblem| problem.of(name);
        let mut head = Vec::new();
        file.by_ref().take(4).read_to_end(&mut head).map_err(|error| fault(error.into()))?;
        file.rewind().map_err(|error| fault(error.into()))?;
        if head == archive::MAGIC {
            for packed in archive::files(&mut file).map_err(fault)? {
                let inner = format!("{name}/{}", packed.name);
                let bytes = archive::open(&mut file, &packed).map_err(|problem| problem.of(&inner))?;
                self.read(&inner, role, bytes)?;
            }
            Ok(())
        } else if head.starts_with(GZIP) {
            self.read(name, role, Box::new(MultiGzDecoder::new(file)))
        } else {
            self.read(name, role, Box::new(file))
        }
    }

    fn read(&mut self, name: &str, role: Role, bytes: Box<dyn Read + '_>) -> Result<(), EscoFault> {
        let table = Table::open(name, bytes)?;
        let used = match (table, role) {
            (Some(mut table), Role::Source) => self.read_esco(&mut table, false)?,
            (Some(mut table), Role::Labels) => self.read_esco(&mut table, true)?,
            (Some(mut table), Role::Beside(crosswalk)) => {
                crosswalk.read(&mut table, &mut self.gathered)?;
                true
            }
            (None, Role::Beside(crosswalk)) => return Err(EscoProblem::WrongFile(crosswalk.what()).of(name)),
            (None, _) => false,
        };
        let list = if used { &mut self.used } else { &mut self.unused };
        list.push(name.to_owned());
        if used && role == Role::Source {
            self.versions.extend(wording::version(name).map(str::to_owned));
        }
        Ok(())
    }

    /// Reads a table of ESCO, and says whether it was one that is needed.
    fn read_esco(&mut self, table: &mut Table, words_only: bool) -> Result<bool, EscoFault> {
        let kind = table.kind;
        if kind == Kind::Relations {
            return if words_only { Ok(false) } else { self.gathered.relations(table).map(|()| true) };
        }
        if ![Kind::Occupations, Kind::Skills, Kind::Groups].contains(&kind) {
            return Ok(false);
        }
        let language = wording::language(&table.name).or_else(|| self.choices.language.clone());
        let language = language.ok_or_else(|| EscoProblem::NoLanguage.of(&table.name))?;
        let into = Destination { language: &language, words_only };
        match kind {
            Kind::Occupations => self.gathered.occupations(table, into).map(|()| true),
            Kind::Skills => self.gathered.skills(table, into).map(|()| true),
            _ => self.gathered.groups(table, into),
        }
    }

    /// Puts together what has been read.
    pub fn finish(mut self) -> Result<Import, EscoFault> {
        let (catalogue, order) = assembly::catalogue(&mut self.gathered)?;
        let esco_version = self.version()?;
        let scores = self.gathered.crosswalks.scores.as_ref();
        let onet = scores.map(|_| self.choices.onet_version.as_deref().unwrap_or_default());
        let notice = notice::notice(&esco_version, &self.gathered, onet);
        let pack = Pack { esco_version, notice, catalogue };
        Ok(Import { pack, used: self.used, unused: self.unused, gathered: self.gathered, order })
    }

    fn version(&self) -> Result<String, EscoFault> {
        let mut found = self.versions.iter();
        match (&self.choices.esco_version, found.next(), found.next()) {
            (Some(chosen), ..) => Ok(chosen.clone()),
            (None, Some(found), None) => Ok(found.clone()),
            (None, None, _) => Err(EscoProblem::NoVersion.of("")),
            (None, Some(_), Some(_)) => {
                let all: Vec<&str> = self.versions.iter().map(String::as_str).collect();
                Err(EscoProblem::Versions(all.join(" and ")).of(""))
            }
        }
    }
}

impl Import {
    /// The languages in which some occupation has a name, in alphabetical order.
    pub fn languages(&self) -> Vec<String> {
        let all = self.gathered.words.iter().chain(&self.gathered.other_words);
        let named = all.filter(|(_, words)| !words.occupations.is_empty()).map(|(language, _)| language.clone());
        named.collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The words of one of them. Names that are lent or from another version are counted among the oddities.
    pub fn labels(&mut self, language: &str) -> PackLabels {
        lending::labels(&mut self.gathered, &self.order, language)
    }

    /// All that was odd so far.
    pub fn oddities(&self) -> &Oddities {
        &self.gathered.oddities
    }
}

/// The tag of a language of ESCO, as a person or a file's name says it: `no` is `nb`.
pub fn esco_language(text: &str) -> Option<String> {
    wording::tag(text)
}
