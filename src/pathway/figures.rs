//! The figures of an offer: hours, weeks, months of start, and the first move. They never hold an amount of money.

use super::words::words;
use super::{Month, RegionId};
use crate::framework::{Map, Set};

/// The person's own hours for the whole offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Effort {
    /// At least.
    pub low: u32,
    /// At most.
    pub high: u32,
    /// Where the figures come from.
    pub basis: Basis,
}

impl Effort {
    /// The middle of the two, rounded up: what ways are compared by, and dates are reckoned with.
    pub fn middle(self) -> u32 {
        self.low + self.high.saturating_sub(self.low).div_ceil(2)
    }
}

/// How many weeks an offer takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Weeks {
    /// At least.
    pub low: u32,
    /// At most.
    pub high: u32,
    /// Where the figures come from.
    pub basis: Basis,
}

/// When an offer usually starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Starts {
    /// At any time.
    Any,
    /// Nobody knows without asking.
    Ask,
    /// In these months.
    Months(Set<Month>),
}

/// The thing to do today, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstMove {
    /// How long it takes.
    pub minutes: Minutes,
    /// Address of the page with whom to contact.
    pub contact: String,
    /// The same for those who live in a region with an office of its own.
    pub near: Map<RegionId, String>,
    /// Telephone number, where a source has one.
    pub phone: Option<String>,
}

impl FirstMove {
    /// The page for one who lives in this region, or has not said where.
    pub fn contact_in(&self, region: Option<&str>) -> &str {
        region.and_then(|region| self.near.get(region)).unwrap_or(&self.contact)
    }
}

/// A quarter of an hour at most, so that every path begins with something that can be done today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minutes(u8);

impl Minutes {
    /// From 1 to 15 minutes, and nothing else.
    pub fn new(minutes: u8) -> Option<Minutes> {
        (1..=15).contains(&minutes).then_some(Minutes(minutes))
    }

    /// How many.
    pub fn number(self) -> u8 {
        self.0
    }
}

words! {
    /// Where a figure comes from.
    pub enum Basis {
        /// The offer's source says so.
        Source = "source",
        /// We reckoned it.
        Estimate = "estimate",
    }
}
