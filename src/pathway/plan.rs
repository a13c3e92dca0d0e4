//! The plan: ordered steps to the goal, each with its reasons. It never promises that a step will be granted.

use serde::{Deserialize, Serialize};

use crate::framework::{Cefr, CompetenceId, Level, Set};
use crate::occupation::{Occupation, OccupationId};

use super::{Dated, Day, Fact, HeldId, Need, OfferId, Person, Preference, Standing, Wishes};

/// How many steps a plan shows at first.
pub const SHOWN_STEPS: usize = 5;

/// What a planner plans for.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// Who it is for.
    pub person: &'a Person,
    /// The occupation that is the goal, if the goal is one.
    pub occupation: Option<&'a Occupation>,
    /// «Ikke for meg».
    pub hidden: &'a Set<OfferId>,
    /// What the person wishes of the way.
    pub wishes: &'a Wishes,
    /// The day to begin at, from outside; without it steps get no dates.
    pub today: Option<Day>,
    /// The competences in the order in which a next level is useful, for one without an occupation.
    pub useful: &'a [CompetenceId],
    /// Whether the person chose the short set, and is not to be asked for more answers.
    pub short_set: bool,
}

/// Something that makes plans. The same situation always gives the same plan.
pub trait Planner {
    /// The plan for this situation.
    fn plan(&self, situation: &Situation) -> Plan;
}

/// Ordered steps, and what they leave open.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// The steps shown at first, in order.
    pub steps: Vec<Step>,
    /// The steps after those, in order.
    pub more: Vec<Step>,
    /// Offers that would do instead of steps in the plan. None of them needs another step first.
    pub alternatives: Vec<Step>,
    /// Other whole ways to the same, each better in something that matters.
    pub ways: Vec<Way>,
    /// When each step happens, shown ones first; empty without a day to begin at.
    pub dates: Vec<Dated>,
    /// How many hours another way could be better at most, as far as the search came; 0 when none is better.
    pub slack: u32,
    /// What no step of the plan leads to, of what is missing or untold: the region's best signal of what lacks.
    pub uncovered: Vec<Need>,
    /// Where the person stands towards the occupation, if the goal is one. What finished offers gave counts.
    pub standing: Option<Standing>,
    /// Whether everything about the goal is known and met.
    pub nothing_missing: bool,
    /// Competences that are worth more answers, three at most, gaps first.
    pub answer_more: Vec<CompetenceId>,
    /// No offers can be found before the person says which country to look in.
    pub ask_country: bool,
}

/// One step: an offer, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The offer.
    pub offer: OfferId,
    /// Why it is in the plan; never empty.
    pub reasons: Vec<Reason>,
    /// What the person would have to tell before it is known whether they may join: «spør …».
    pub unknown: Vec<Fact>,
    /// The others of those of which every way must have one: «ett av disse må med».
    pub instead: Vec<OfferId>,
    /// What the way would be without this step.
    pub without: Without,
}

/// What a way would be without one of its steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Without {
    /// Nobody has looked.
    #[default]
    Untold,
    /// No other way leads there.
    NoWay,
    /// The goal can be reached all the same; only what is advised besides it lacks.
    Advice,
    /// So many of the person's own hours more.
    More(u32),
    /// So many hours fewer; but it asks for more of something else, or is less certain to be open.
    Fewer(u32),
}

/// A whole way to the goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    /// What it is best in.
    pub preference: Preference,
    /// Its steps, in order.
    pub steps: Vec<OfferId>,
    /// The person's own hours for all of it, between least and most.
    pub hours: u32,
    /// Weeks at the person's own pace.
    pub weeks: u32,
}

/// Why a step is in the plan.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// A rule of the content files fired, or is the country's fallback.
    Rule {
        /// Key of the sentence that says why.
        reason: String,
        /// What the person told that made it fire.
        because: Vec<Fact>,
    },
    /// It leads on in a competence of the goal.
    Gap {
        /// What it is about.
        competence: CompetenceId,
        /// Where the person stands before this step.
        from: Level,
        /// Where the step leads.
        to: Level,
    },
    /// It leads on in the working language.
    Language {
        /// Where the person stands before this step.
        from: Cefr,
        /// Where the step leads.
        to: Cefr,
    },
    /// It gives something that the occupation asks people to hold.
    Qualification(HeldId),
    /// A later step needs it.
    Prerequisite(OfferId),
    /// It is on the usual way into the occupation.
    Route(OccupationId),
}

impl Plan {
    /// All steps in order, shown or not.
    pub fn all_steps(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().chain(&self.more)
    }
}
