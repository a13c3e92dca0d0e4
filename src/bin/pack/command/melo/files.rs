//! The files of a MELO folder, each plain or packed with gzip. It never writes.
//! `concept_mapping.tsv` is not read: the benchmark counts names, not concepts.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read;
use std::path::Path;

use flate2::read::MultiGzDecoder;

/// A query or a name of the corpus.
pub struct Text {
    pub id: String,
    pub text: String,
}

impl Text {
    /// Whether it is the first name of its concept (`C000578_sv_000`), which is the preferred one.
    pub fn is_first(&self) -> bool {
        self.id.ends_with("_000")
    }
}

/// A folder of the benchmark.
pub struct Folder {
    pub queries: Vec<Text>,
    pub elements: Vec<Text>,
    relevant: BTreeMap<String, BTreeSet<String>>,
}

impl Folder {
    /// Reads a folder, or says what is wrong with it.
    pub fn read(folder: &Path) -> Result<Folder, String> {
        let mut relevant: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for row in rows(folder, "annotations.tsv")? {
            let cells: Vec<&str> = row.iter().map(String::as_str).collect();
            match cells[..] {
                // As `trec_eval` has it: query, a number nobody reads, element, and 1 for relevant.
                [query, _, element, "1"] => {
                    relevant.entry(query.to_owned()).or_default().insert(element.to_owned());
                }
                [_, _, _, "0"] => {}
                _ => {
                    return Err(format!("annotations.tsv: «{}» is not four columns that end in 0 or 1", row.join(" ")));
                }
            }
        }
        let mut queries = texts(folder, "queries.tsv")?;
        queries.retain(|query| relevant.contains_key(&query.id));
        Ok(Folder { queries, elements: texts(folder, "corpus_elements.tsv")?, relevant })
    }

    /// The elements that are relevant to a query.
    pub fn relevant(&self, query: &str) -> &BTreeSet<String> {
        static NONE: BTreeSet<String> = BTreeSet::new();
        self.relevant.get(query).unwrap_or(&NONE)
    }
}

fn texts(folder: &Path, name: &str) -> Result<Vec<Text>, String> {
    let text = |row: Vec<String>| match &row[..] {
        [id, text] => Ok(Text { id: id.clone(), text: text.clone() }),
        _ => Err(format!("{name}: «{}» is not an id and a text", row.join(" "))),
    };
    rows(folder, name)?.into_iter().map(text).collect()
}

/// The cells of each line.
fn rows(folder: &Path, name: &str) -> Result<Vec<Vec<String>>, String> {
    let text = read(folder, name)?;
    Ok(text.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect())
}

fn read(folder: &Path, name: &str) -> Result<String, String> {
    let plain = folder.join(name);
    let packed = folder.join(format!("{name}.gz"));
    let mut text = String::new();
    let read = match plain.is_file() {
        true => fs::File::open(&plain).and_then(|mut file| file.read_to_string(&mut text)),
        false => fs::File::open(&packed).and_then(|file| MultiGzDecoder::new(file).read_to_string(&mut text)),
    };
    read.map(|_| text).map_err(|error| format!("{} (or .gz) cannot be read: {error}", plain.display()))
}
