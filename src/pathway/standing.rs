//! Where a person stands towards an occupation: «du har 8 av 11». It counts only what the person answered,
//! and it never gives a percentage or a verdict.

use serde::{Deserialize, Serialize};

use crate::framework::{Cefr, CompetenceId, LanguageSkill, Level};
use crate::occupation::Occupation;

use super::{Fact, Gap, HeldId, LanguageGap, LevelRange, Need, Person, Truth};

/// The competence that asks about reading in the language that the person knows best.
const READING: &str = "A1";
/// The reading in the working language without which a level of reading cannot be used at work.
const READING_AT_WORK: [Cefr; 4] = [Cefr::A0, Cefr::A1, Cefr::B1, Cefr::C1];

/// The occupation's wishes, parted by what the person has told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Competences at the usual level or above.
    pub met: Vec<CompetenceId>,
    /// Competences below the usual level.
    pub gaps: Vec<Gap>,
    /// Competences that were not answered directly. They are not gaps.
    pub unanswered: Vec<CompetenceId>,
    /// Reading, where the person reads well enough in the language they know best, but not yet in the
    /// working language. It calls for language training only.
    pub language_first: Vec<CompetenceId>,
    /// The working language, where the occupation asks for it.
    pub language: Option<LanguageStanding>,
    /// Required and usual qualifications that the person does not hold.
    pub missing: Vec<HeldId>,
    /// Those that the person has told nothing about.
    pub untold: Vec<HeldId>,
}

/// The working language against the wanted level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LanguageStanding {
    /// The level wanted in all five skills.
    pub want: Cefr,
    /// The lowest known skill.
    pub have: Option<Cefr>,
    /// Whether it is met.
    pub met: Truth,
}

impl Standing {
    /// Where this person stands towards this occupation.
    pub fn new(person: &Person, occupation: &Occupation) -> Standing {
        let mut standing = Standing::default();
        let mut want = occupation.language;
        for (competence, level) in &occupation.targets {
            if let Some(reading) = standing.place(person, *competence, *level) {
                want = want.max(Some(reading));
            }
        }
        standing.language = want.map(|want| LanguageStanding {
            want,
            have: person.lowest_language(),
            met: Fact::LanguageAtLeast(want).of(person),
        });
        for held in occupation.required.iter().chain(&occupation.usual) {
            match Fact::Holds(held.clone()).of(person) {
                Truth::Yes => {}
                Truth::No => push_once(&mut standing.missing, held),
                Truth::Unknown => push_once(&mut standing.untold, held),
            }
        }
        standing
    }

    /// How many of the answered things the person has. See [`Standing::asked`].
    pub fn had(&self) -> usize {
        self.met.len() + usize::from(self.language.is_some_and(|language| language.met == Truth::Yes))
    }

    /// How many of the occupation's levels are known, the working language counted as one.
    pub fn asked(&self) -> usize {
        let language = self.language.is_some_and(|language| language.met != Truth::Unknown);
        self.met.len() + self.gaps.len() + self.language_first.len() + usize::from(language)
    }

    /// Whether everything is known, and nothing is missing.
    pub fn is_complete(&self) -> bool {
        let language = self.language.is_none_or(|language| language.met == Truth::Yes);
        let told = self.unanswered.is_empty() && self.untold.is_empty();
        told && language && self.gaps.is_empty() && self.language_first.is_empty() && self.missing.is_empty()
    }

    /// What offers can do something about: levels first, then language, then what to hold. What the person
    /// has not told about holding is among it, because most people who skip that question hold little.
    pub fn needs(&self) -> Vec<Need> {
        let levels = self.gaps.iter().cloned().map(Need::Level);
        let language = self.language.filter(|language| language.met == Truth::No);
        let language = language.and_then(|LanguageStanding { want, have, .. }| Some(LanguageGap { have: have?, want }));
        let held = self.missing.iter().chain(&self.untold).cloned().map(Need::Qualification);
        levels.chain(language.map(Need::Language)).chain(held).collect()
    }

    /// Puts one target where it belongs. Gives the language level that reading at work waits for, if it does.
    fn place(&mut self, person: &Person, competence: CompetenceId, want: Level) -> Option<Cefr> {
        match Fact::LevelAtLeast(competence, want).of(person) {
            Truth::Unknown => self.unanswered.push(competence),
            Truth::No => {
                let have = person.level(competence).unwrap_or(LevelRange::exactly(Level::NotYet));
                self.gaps.push(Gap { competence, have, want });
            }
            Truth::Yes => {
                let reading = READING_AT_WORK[want.number()];
                let waits = competence.to_string() == READING
                    && person.skill_at_least(LanguageSkill::Reading, reading) == Truth::No;
                if waits {
                    self.language_first.push(competence);
                    return Some(reading);
                }
                self.met.push(competence);
            }
        }
        None
    }
}

fn push_once(all: &mut Vec<HeldId>, held: &HeldId) {
    if !all.contains(held) {
        all.push(held.clone());
    }
}
