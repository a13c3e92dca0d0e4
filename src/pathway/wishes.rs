//! stub replaced by helper. It never stays.
use super::words::words;
use crate::framework::{CompetenceId, Level, Set};
words! {
    /// What a way should be best in.
    #[derive(Default)]
    pub enum Preference {
        /// A bit of everything.
        #[default]
        Balanced = "balanced",
        /// Done soonest.
        Fastest = "fastest",
        /// Fewest hours.
        FewestHours = "fewest_hours",
        /// As much as possible from home.
        FromHome = "from_home",
        /// As much as possible at work.
        AtWork = "at_work",
    }
}
/// Wishes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// a
    pub only_online: bool,
    /// b
    pub only_near: bool,
    /// c
    pub no_fee: bool,
    /// d
    pub preference: Preference,
    /// e
    pub as_if: Set<(CompetenceId, Level)>,
}
