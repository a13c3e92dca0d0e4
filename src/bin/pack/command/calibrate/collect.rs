//! Reads calibration exports, and gathers the answers that can be used.
//! It never uses an answer to another wording than the present one, and never counts a file twice.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fs, io};

use kompetansesti::exchange::{CalibrationFile, MAX_BYTES};
use kompetansesti::framework::{CompetenceId, Framework, Question};
use kompetansesti::measure::{Reply, latest};

/// A person's answers to the statements at levels 1, 2 and 3 of one competence: 0–3, or nothing.
pub type Answers = [Option<usize>; 3];

/// What was found in the exports.
#[derive(Default)]
pub struct Collected {
    /// How many exports are used.
    pub people: usize,
    /// Files that cannot be used, each with the reason.
    pub unusable: Vec<String>,
    /// Files with the same content as another.
    pub repeated: usize,
    /// Replies to an older or newer wording of a statement.
    pub other_wording: usize,
    /// Replies to what the framework does not have.
    pub unknown: usize,
    /// The languages, in the order of their numbers.
    pub languages: Vec<String>,
    /// By competence: how many people of each language have answered so.
    patterns: BTreeMap<CompetenceId, BTreeMap<(usize, Answers), u32>>,
}

impl Collected {
    /// Reads files, and all files that end in `.json` of folders.
    pub fn read(framework: &Framework, places: &[&str]) -> Result<Collected, String> {
        let mut collected = Collected::default();
        let mut seen = BTreeSet::new();
        for place in places {
            let paths = paths(Path::new(place)).map_err(|error| format!("{place} cannot be read: {error}."))?;
            for path in paths {
                match read(&path) {
                    Ok(file) if !seen.insert(file.to_text()) => collected.repeated += 1,
                    Ok(file) => collected.add(framework, &file),
                    Err(why) => collected.unusable.push(format!("{}: {why}", path.display())),
                }
            }
        }
        Ok(collected)
    }

    fn add(&mut self, framework: &Framework, file: &CalibrationFile) {
        self.people += 1;
        let language = self.language(&file.language);
        let mut usable = Vec::new();
        for entry in &file.replies {
            match entry.is_current(framework) {
                Some(true) => usable.push((entry.item(), entry.reply())),
                Some(false) => self.other_wording += 1,
                None => self.unknown += 1,
            }
        }
        let mut own: BTreeMap<CompetenceId, Answers> = BTreeMap::new();
        for (question, reply) in latest(&usable).iter() {
            let (Question::Statement(statement), Reply::Answer(answer)) = (question, reply) else { continue };
            let Some(place) = statement.level().number().checked_sub(1) else { continue };
            own.entry(statement.competence()).or_default()[place] = answer.score();
        }
        for (competence, answers) in own.into_iter().filter(|(_, answers)| answers.iter().any(Option::is_some)) {
            *self.patterns.entry(competence).or_default().entry((language, answers)).or_default() += 1;
        }
    }

    /// The number of a language, which it keeps.
    fn language(&mut self, tag: &str) -> usize {
        self.languages.iter().position(|known| known == tag).unwrap_or_else(|| {
            self.languages.push(tag.to_owned());
            self.languages.len() - 1
        })
    }

    /// How many people of which language have answered a competence's statements so.
    pub fn patterns(&self, competence: CompetenceId) -> impl Iterator<Item = (usize, Answers, u32)> + '_ {
        let patterns = self.patterns.get(&competence).into_iter().flatten();
        patterns.map(|((language, answers), count)| (*language, *answers, *count))
    }
}

/// The file itself, or the exports in a folder, in the order of their names.
fn paths(place: &Path) -> io::Result<Vec<PathBuf>> {
    if !place.is_dir() {
        return Ok(vec![place.to_owned()]);
    }
    let entries = fs::read_dir(place)?.collect::<io::Result<Vec<_>>>()?;
    let mut paths: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    paths.sort();
    Ok(paths)
}

/// One export. A file that is too large is not taken into memory.
fn read(path: &Path) -> Result<CalibrationFile, String> {
    let small = fs::metadata(path).map(|about| about.len() <= MAX_BYTES as u64);
    let text = match small {
        Ok(true) => fs::read_to_string(path),
        Ok(false) => return Err(kompetansesti::exchange::ImportError::TooLarge.to_string()),
        Err(error) => Err(error),
    };
    CalibrationFile::parse(&text.map_err(|error| error.to_string())?).map_err(|error| error.to_string())
}
