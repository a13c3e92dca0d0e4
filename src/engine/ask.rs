//! What can be asked of the engine, and what it says. Both are JSON of one build of the program for another part of the same
//! build: they are never kept, so they have no version.

use serde::{Deserialize, Serialize};

use crate::json;
use crate::occupation::OccupationId;
use crate::pathway::Plan;
use crate::profile::SkillId;

/// The text of [`Ask::Plan`], for the part of the page that asks nothing else.
pub const PLAN: &str = "\"plan\"";

/// A question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Ask {
    /// The plan.
    Plan,
    /// Occupations whose names fit what is being typed, or all of a field where nothing is.
    Find {
        /// What is typed.
        query: String,
        /// The field to look at alone, if any.
        field: Option<String>,
    },
    /// The ids of the fields of work, in the order in which they are shown.
    Fields,
    /// What occupations are called.
    Names {
        /// Which occupations.
        occupations: Vec<OccupationId>,
    },
    /// The next skill of an occupation to ask about.
    NextSkill {
        /// Which occupation.
        occupation: OccupationId,
    },
    /// All skills of an occupation.
    Skills {
        /// Which occupation.
        occupation: OccupationId,
    },
    /// Occupations that fit what the person can do.
    Match(Look),
    /// How far the best plan is to each of these.
    Distances {
        /// Which occupations.
        occupations: Vec<OccupationId>,
    },
}

/// Which occupations to look at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Look {
    /// The most training that may be usual ([`crate::occupation::Training::word`]).
    pub training: Option<String>,
    /// The field to look at alone.
    pub field: Option<String>,
    /// Only in the fields of work that the person has done.
    pub near: bool,
    /// Only work that answers to what the person likes.
    pub liked: bool,
    /// Skills to take as learned: «hvis du lærer dette».
    pub learned: Vec<SkillId>,
}

/// What the engine says about work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// Occupations, the best first.
    Found(Vec<Hit>),
    /// The ids of the fields of work.
    Fields(Vec<String>),
    /// The names of those occupations that there are.
    Names(Vec<Named>),
    /// The next skill; nothing when all have been asked about.
    Skill(Option<NextSkill>),
    /// There is no such occupation here.
    Unknown,
    /// All skills of an occupation, the main ones first.
    Skills(Vec<Named>),
    /// Occupations that fit.
    Matched(Box<Matches>),
    /// The person's own hours for the best plan to each occupation that the content leads to.
    Distances(Vec<(OccupationId, u32)>),
}

/// The answer to [`Ask::Plan`]: apart from the others, because another part of the page reads it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Planned {
    /// The plan that was asked for.
    pub planned: Plan,
}

impl Planned {
    /// The text that is sent.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).expect("a plan is plain data")
    }

    /// Reads what was sent.
    pub fn parse(text: &str) -> Option<Plan> {
        json::read::<Planned>(text).ok().map(|said| said.planned)
    }
}

impl Ask {
    /// The text that is sent.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).expect("a question is plain data")
    }
}

impl Said {
    /// The text that is sent.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).expect("an answer is plain data")
    }

    /// Reads what was sent.
    pub fn parse(text: &str) -> Option<Said> {
        json::read(text).ok()
    }
}

/// Something with a name. What the page has words for itself comes without.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// The id that a profile keeps.
    pub id: String,
    /// Its name, where the page has none.
    pub name: Option<String>,
    /// The language that the name is in, where it is another than the person's.
    pub lent: Option<String>,
}

/// An occupation that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    /// Which one.
    pub occupation: Named,
    /// The other name that fits, where it is not the one that is shown.
    pub via: Option<String>,
}

/// A skill to ask about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextSkill {
    /// Which one.
    pub skill: Named,
    /// How many of the occupation's skills are left to ask about, this one among them …
    pub left: usize,
    /// … of so many.
    pub of: usize,
}

/// Occupations that fit, and what would open more.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matches {
    /// So many more skills must be there before anything is ranked; 0 where there are enough, but they point nowhere.
    pub too_little: Option<usize>,
    /// Occupations that answer to what the person would like, where too little is known to rank any.
    pub liked: Vec<Named>,
    /// The best first.
    pub rows: Vec<Row>,
    /// Skills that would bring most occupations of the list nearer, each with how many.
    pub lessons: Vec<(Named, usize)>,
    /// Occupations that come within reach by what is taken as learned.
    pub opened: Vec<Named>,
}

/// One occupation of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Which one.
    pub occupation: Named,
    /// So many of its main skills the person has …
    pub has: usize,
    /// … and so many were not asked about …
    pub unasked: usize,
    /// … of so many.
    pub of: usize,
    /// So many of its other skills the person has …
    pub optional_has: usize,
    /// … of so many.
    pub optional_of: usize,
    /// The main skills that are not there, the most telling first.
    pub missing: Vec<Named>,
    /// Whether the rest can be learned in the work.
    pub within_reach: bool,
    /// Whether it can be a goal: the content says what it asks for.
    pub is_goal: bool,
}
