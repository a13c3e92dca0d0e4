//! Somebody described in a file, for a counsellor to judge what they get. They are made up for this.
//! It never reads what a real person has answered.

use std::collections::BTreeMap;

use kompetansesti::framework::{Cefr, CompetenceId, Level};
use kompetansesti::pathway::{About, Goal, LevelBelief, Person};
use serde::Deserialize;

/// Somebody described.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Described {
    /// Who it is, in a sentence or two.
    pub who: String,
    /// The facts they told.
    pub about: About,
    goal: Option<Goal>,
    /// The level of everything that is not named.
    mostly: Level,
    #[serde(default)]
    levels: BTreeMap<CompetenceId, Level>,
    /// What they were not asked about.
    #[serde(default)]
    unanswered: Vec<CompetenceId>,
    /// The working language, where it is not a first language.
    language: Option<Cefr>,
}

/// Those who are described in a file.
pub fn read(file: &str) -> Result<Vec<Described>, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    serde_json::from_str(&text).map_err(|error| format!("{file}: {error}"))
}

impl Described {
    /// The person, who answered about all these competences but for some.
    pub fn person(&self, all: &[CompetenceId]) -> Person {
        let sure = |level: Level| LevelBelief { at_least: Level::ALL.map(|one| if one <= level { 1.0 } else { 0.0 }) };
        let answered = all.iter().filter(|id| !self.unanswered.contains(id));
        let level = |id: &CompetenceId| self.levels.get(id).copied().unwrap_or(self.mostly);
        Person {
            about: About { language: self.language, ..self.about.clone() },
            levels: answered.map(|id| (*id, sure(level(id)))).collect(),
            goal: self.goal.clone(),
            ..Person::default()
        }
    }
}
