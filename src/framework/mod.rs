//! What can be assessed: areas, competences, levels, statements and the two scales.
//! It never turns answers into estimates, and it holds no text in any human language.

mod answer;
mod cefr;
mod id;
mod level;
mod map;
mod order;
mod set;

pub use answer::Answer;
pub use cefr::{Cefr, LanguageSkill};
pub use id::{AreaId, CompetenceId, Question, StatementId};
pub use level::Level;
pub use map::Map;
pub use order::sort_short;
pub use set::Set;

/// Everything that can be asked about, in the order in which people see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Framework {
    /// The areas, in display order.
    pub areas: Vec<Area>,
}

/// One area: a heading that people see, with what belongs under it.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// One letter, stable for ever.
    pub id: AreaId,
    /// What the area asks, and on which scale.
    pub content: AreaContent,
}

/// What an area asks. The two scales are never averaged with one another.
#[derive(Clone, Debug, PartialEq)]
pub enum AreaContent {
    /// Competences on the four-step autonomy scale.
    Autonomy(Vec<Competence>),
    /// The five skills of one language, each rated once from below A1 to C2.
    Language(Vec<(CompetenceId, LanguageSkill)>),
}

/// One competence with a statement at each of the levels 1, 2 and 3.
#[derive(Clone, Debug, PartialEq)]
pub struct Competence {
    /// For example `A3`, stable for ever.
    pub id: CompetenceId,
    /// Whether the short set asks about it.
    pub short: bool,
    /// Codes in published frameworks (DigComp 3.0, ESCO, LifeComp …), for exchange.
    pub codes: Vec<String>,
    /// Text versions of the statements at levels 1, 2 and 3. A reworded statement gets a new version.
    pub versions: [u32; 3],
}

impl Framework {
    /// All competences on the autonomy scale, in display order.
    pub fn competences(&self) -> impl Iterator<Item = &Competence> {
        self.areas.iter().flat_map(Area::competences)
    }

    /// The language skills, in display order.
    pub fn language_skills(&self) -> impl Iterator<Item = (CompetenceId, LanguageSkill)> + '_ {
        self.areas
            .iter()
            .flat_map(|area| match &area.content {
                AreaContent::Language(skills) => skills.as_slice(),
                AreaContent::Autonomy(_) => &[],
            })
            .copied()
    }

    /// The competence with this id, if the framework has it.
    pub fn competence(&self, id: CompetenceId) -> Option<&Competence> {
        self.competences().find(|competence| competence.id == id)
    }

    /// Whether this question exists in the framework, so that a hand-written address can be refused.
    pub fn contains(&self, question: Question) -> bool {
        match question {
            Question::Statement(statement) => self.competence(statement.competence()).is_some(),
            Question::Language(skill) => self.language_skills().any(|(id, _)| id == skill),
        }
    }
}

impl Area {
    /// The area's competences; none for the language area.
    pub fn competences(&self) -> &[Competence] {
        match &self.content {
            AreaContent::Autonomy(competences) => competences,
            AreaContent::Language(_) => &[],
        }
    }
}
