//! Occupations, what each of them usually asks for, and finding one by its name.
//! It never judges a person, and it holds no text in any human language: names come in from outside.

mod catalogue;
mod field;
mod fold;
mod interest;
mod matching;
mod search;
#[cfg(test)]
mod tests;
mod training;

pub use catalogue::{Catalogue, CatalogueFault, Entry, Identity, OccupationNo, Places, SkillNo, Uuid};
pub use field::{Field, field_of};
pub use fold::{Folded, folded};
pub use interest::{Interest, Interests};
#[cfg(not(target_arch = "wasm32"))]
pub use matching::retrieval;
pub use matching::{
    Counts, Held, Matcher, Ranked, Role, TooLittle, Wanted, held_by, is_within_reach, most_telling, rank,
};
pub use search::{Asked, Fit, Hit, Index, Label, Names, fits, search};
pub use training::Training;

use crate::framework::{Cefr, CompetenceId, Level, Map, Set};

/// An occupation's id in the content files, such as `helsefagarbeider`.
pub type OccupationId = String;

/// An occupation of the content files. What it asks for is usual, not law, unless it stands in `required`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Occupation {
    /// Stable for ever.
    pub id: OccupationId,
    /// The countries in which it is offered as a goal.
    pub countries: Set<String>,
    /// What the law or every employer asks the person to hold, such as `authorisation:health`.
    pub required: Vec<String>,
    /// What people in the occupation usually hold, such as `trade:health-worker`.
    pub usual: Vec<String>,
    /// Whether nobody may work in it without authorisation or certificate.
    pub regulated: bool,
    /// The usual level in each competence that matters.
    pub targets: Map<CompetenceId, Level>,
    /// The usual level in the country's working language, in all five skills.
    pub language: Option<Cefr>,
    /// Ids of the offers that lead to the usual qualification, the way to try first before the others.
    pub offers: Vec<String>,
}

/// What an occupation is called in the classifications. Nobody reads it on a screen: the worker matches by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Codes {
    /// Unit group in STYRK-08 (Norway).
    pub styrk: String,
    /// Unit group in ISCO-08.
    pub isco: String,
    /// Unit group in DISCO-08 (Denmark), where a source has it.
    pub disco: Option<String>,
    /// Address of the concept in ESCO.
    pub esco: Option<String>,
    /// The published job profile of basic skills (HK-dir) that the levels lean on.
    pub profile: Option<String>,
}
