//! The fact language of the content files: what offers require and rules look at.
//! A fact is yes, no or unknown for a person; no fact is about health, benefits or the right to stay.

use serde::{Deserialize, Serialize};

use crate::framework::{Cefr, CompetenceId, Level};
use crate::occupation::OccupationId;

use super::person::is_of_kind;
use super::{AgeBand, GoalKind, HeldId, OfferId, Person, RegionId, Schooling, TradeYears, Truth, Work};

/// One thing that may hold for a person.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// The level in a competence, on the language the person knows best.
    LevelAtLeast(CompetenceId, Level),
    /// The level in the country's working language, in all five skills.
    LanguageAtLeast(Cefr),
    /// Holds this.
    Holds(HeldId),
    /// Holds something of this kind: `trade` is met by `trade:cook`.
    HoldsAny(String),
    /// Has finished this schooling, or more.
    SchoolingAtLeast(Schooling),
    /// Whether the schooling was in another country.
    SchoolingAbroad(bool),
    /// Is in one of these age bands.
    Age(Vec<AgeBand>),
    /// Is this old, in whole years. A band with the age inside it leaves it unknown.
    AgeAtLeast(u8),
    /// In work or not.
    Work(Work),
    /// Has worked this long in one trade, in whole years. A band with the number inside it leaves it unknown.
    TradeYearsAtLeast(u8),
    /// Lives in this region.
    Region(RegionId),
    /// Is after this.
    Goal(GoalKind),
    /// Is after this occupation.
    GoalOccupation(OccupationId),
    /// Is after an occupation that asks for this, or for something of this kind, such as `trade`.
    GoalAsks(HeldId),
    /// Is after an occupation that asks for this level in the working language, or more.
    GoalLanguageAtLeast(Cefr),
    /// Has finished this offer.
    Done(OfferId),
    /// The opposite.
    Not(Box<Fact>),
}

impl Fact {
    /// Whether it holds for this person.
    pub fn of(&self, person: &Person) -> Truth {
        if person.gained.iter().any(|gain| gain.meets(self)) {
            return Truth::Yes;
        }
        let about = &person.about;
        match self {
            Fact::LevelAtLeast(competence, level) => person.level_at_least(*competence, *level),
            Fact::LanguageAtLeast(level) => person.language_at_least(*level),
            Fact::Holds(held) => person.holds(held),
            Fact::HoldsAny(kind) => person.holds_any(kind),
            Fact::SchoolingAtLeast(least) => {
                Truth::of(about.schooling.map(|schooling| schooling.step() >= least.step()))
            }
            Fact::SchoolingAbroad(abroad) => Truth::of(about.schooling_abroad.map(|told| told == *abroad)),
            Fact::Age(bands) => Truth::of(about.age.map(|age| bands.contains(&age))),
            Fact::Work(work) => Truth::of(about.work.map(|told| told == *work)),
            Fact::AgeAtLeast(least) => at_least(about.age.map(AgeBand::years), *least),
            Fact::TradeYearsAtLeast(least) => at_least(about.trade_years.map(TradeYears::years), *least),
            Fact::Region(region) => Truth::of(about.region.as_ref().map(|told| told == region)),
            Fact::Goal(kind) => Truth::of(person.goal.as_ref().map(|goal| GoalKind::of(goal) == *kind)),
            Fact::GoalOccupation(id) => Truth::of(person.goal.as_ref().map(|goal| goal.occupation() == Some(id))),
            Fact::GoalAsks(asked) => {
                person.goal_asks(|goal| goal.held.iter().any(|held| held == asked || is_of_kind(held, asked)))
            }
            Fact::GoalLanguageAtLeast(level) => person.goal_asks(|goal| goal.language >= Some(*level)),
            Fact::Done(offer) => Truth::from(person.done.contains(offer)),
            Fact::Not(fact) => !fact.of(person),
        }
    }

    /// The fact without its negations: what to ask the person about.
    pub fn subject(&self) -> &Fact {
        match self {
            Fact::Not(fact) => fact.subject(),
            fact => fact,
        }
    }
}

/// Whether what lies between two numbers reaches a third; where it only may, nobody knows.
fn at_least(bounds: Option<(u8, u8)>, least: u8) -> Truth {
    match bounds {
        Some((low, _)) if low >= least => Truth::Yes,
        Some((_, high)) if high < least => Truth::No,
        _ => Truth::Unknown,
    }
}
