//! How many hours a week a person can use on the way. It never holds a number that no week has room for.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Hours a week, from 1 to 40.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Pace(u8);

impl Pace {
    /// The fewest hours.
    pub const LEAST: Pace = Pace(1);
    /// The most hours: a week's work.
    pub const MOST: Pace = Pace(40);

    /// From 1 to 40 hours, and nothing else.
    pub fn new(hours: u8) -> Option<Pace> {
        (Pace::LEAST.0..=Pace::MOST.0).contains(&hours).then_some(Pace(hours))
    }

    /// How many hours.
    pub fn hours(self) -> u8 {
        self.0
    }
}

/// Six hours: an evening or two beside work or family, for one who has not said.
impl Default for Pace {
    fn default() -> Pace {
        Pace(6)
    }
}

/// A number that is no pace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadPace;

impl fmt::Display for BadPace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("hours a week go from 1 to 40")
    }
}

impl TryFrom<u8> for Pace {
    type Error = BadPace;

    fn try_from(hours: u8) -> Result<Pace, BadPace> {
        Pace::new(hours).ok_or(BadPace)
    }
}

impl From<Pace> for u8 {
    fn from(pace: Pace) -> u8 {
        pace.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_has_from_one_to_forty_hours() {
        assert_eq!([0, 1, 40, 41].map(|hours| Pace::new(hours).map(Pace::hours)), [None, Some(1), Some(40), None]);
        assert_eq!(serde_json::to_string(&Pace::default()).ok().as_deref(), Some("6"));
        for bad in ["0", "41", "256", "-1", "6.5", "\"6\"", "null"] {
            assert!(serde_json::from_str::<Pace>(bad).is_err(), "{bad}");
        }
    }
}
