//! From where a person is to where they want to be: facts, offers, rules and the plan.
//! It never promises an offer, and it holds no text in any human language.

mod words;

mod about;
mod ask_again;
mod belief;
mod day;
mod fact;
mod figures;
mod gain;
mod gap;
mod goal;
mod month;
mod next_level;
mod offer;
pub mod optimum;
mod pace;
mod person;
mod plan;
mod planner;
mod requirement;
mod rule;
mod schedule;
mod standing;
mod terms;
#[cfg(test)]
mod tests;
mod truth;
mod wishes;

pub use about::{ANY_TRADE, About, AgeBand, CountryId, ELSEWHERE, HeldId, RegionId, Schooling, TradeYears, Work};
pub use ask_again::ask_again;
pub use belief::{LevelBelief, LevelRange};
pub use day::{BadDay, Day};
pub use fact::Fact;
pub use figures::{Basis, Effort, FirstMove, Minutes, Starts, Weeks};
pub use gain::Gain;
pub use gap::{Gap, LanguageGap, Need};
pub use goal::{Goal, GoalKind, OccupationId};
pub use month::Month;
pub use next_level::{next_levels, useful_order};
pub use offer::{Offer, OfferId, Reach};
pub use pace::{BadPace, Pace};
pub use person::{Asked, LANGUAGE_SKILLS, Person};
pub use plan::{Plan, Planner, Reason, SHOWN_STEPS, Situation, Step, Way, Without};
pub use planner::ExactPlanner;
pub use requirement::Requirement;
pub use rule::Rule;
pub use schedule::{Dated, MOST_AT_ONCE, MOST_TASKS, Schedule, Task, Tasks, schedule};
pub use standing::{LanguageStanding, Standing};
pub use terms::{Cost, Decides, Entitlement, Form, Place};
pub use truth::Truth;
pub use wishes::{Preference, Wishes};
