//! What the answers say about one competence, as plain data from the measurement.
//! It never says anything about a competence without a direct answer: such a one has no belief at all.

use serde::{Deserialize, Serialize};

use crate::framework::Level;

use super::Truth;

/// The probability of standing at each level or above, for a competence that was answered directly.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LevelBelief {
    /// Probability of level ≥ 0, 1, 2 and 3: the first is 1, and none is greater than the one before it.
    pub at_least: [f64; 4],
}

impl LevelBelief {
    /// Probability of this level or a higher one.
    pub fn reaching(self, level: Level) -> f64 {
        self.at_least[level.number()]
    }

    /// Whether the level counts as reached: when that is at least as likely as not.
    pub fn reaches(self, level: Level) -> Truth {
        Truth::from(level == Level::NotYet || self.reaching(level) >= 0.5)
    }

    /// The levels that the answers point to.
    pub fn range(self) -> LevelRange {
        let highest = |limit: f64| {
            let reached = Level::ALL.into_iter().rfind(|level| self.reaching(*level) >= limit);
            reached.unwrap_or(Level::NotYet)
        };
        LevelRange { low: highest(0.9), best: highest(0.5), high: highest(0.1) }
    }
}

/// Where a person stands in one competence, with how far it may be off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LevelRange {
    /// Reached with probability .9.
    pub low: Level,
    /// Reached with probability .5: what the product says.
    pub best: Level,
    /// Reached with probability .1.
    pub high: Level,
}

impl LevelRange {
    /// A level that is certain.
    pub fn exactly(level: Level) -> LevelRange {
        LevelRange { low: level, best: level, high: level }
    }

    /// The same range after something that gives at least this level.
    pub fn raised_to(self, level: Level) -> LevelRange {
        LevelRange { low: self.low.max(level), best: self.best.max(level), high: self.high.max(level) }
    }
}
