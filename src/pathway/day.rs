//! A calendar day, written `yyyy-mm-dd`. It never knows which day it is today, and it has no time zone.

mod number;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub(super) use number::date;

use super::Month;

/// A day that exists in the calendar, in the years 1900 to 2999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day {
    year: u16,
    month: Month,
    day: u8,
}

impl Day {
    /// The first of January 1970, for a device that does not know the day.
    pub const EPOCH: Day = Day { year: 1970, month: Month::JANUARY, day: 1 };
    /// The last day that there is.
    pub const LAST: Day = Day { year: 2999, month: Month::DECEMBER, day: 31 };

    /// The day with these numbers, if the calendar has it.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Day> {
        let month = Month::new(month)?;
        let exists = (1900..=2999).contains(&year) && (1..=month.days(year)).contains(&day);
        exists.then_some(Day { year, month, day })
    }

    /// The month it is in.
    pub fn month(self) -> Month {
        self.month
    }

    /// Whole months from the other day to this one, negative when this one is earlier.
    pub fn months_since(self, other: Day) -> i32 {
        if self < other {
            return -other.months_since(self);
        }
        self.months() - other.months() - i32::from(self.day < other.day)
    }

    fn months(self) -> i32 {
        i32::from(self.year) * 12 + i32::from(self.month.number())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month.number(), self.day)
    }
}

impl From<Day> for String {
    fn from(day: Day) -> String {
        day.to_string()
    }
}

/// A text that is not a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadDay(String);

impl fmt::Display for BadDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "«{}» is not a day written as yyyy-mm-dd", self.0)
    }
}

impl std::error::Error for BadDay {}

impl FromStr for Day {
    type Err = BadDay;

    fn from_str(text: &str) -> Result<Day, BadDay> {
        parse(text).ok_or_else(|| BadDay(text.to_owned()))
    }
}

impl TryFrom<String> for Day {
    type Error = BadDay;

    fn try_from(text: String) -> Result<Day, BadDay> {
        text.parse()
    }
}

fn parse(text: &str) -> Option<Day> {
    let shaped = text.len() == 10
        && text.bytes().enumerate().all(|(at, b)| if matches!(at, 4 | 7) { b == b'-' } else { b.is_ascii_digit() });
    if !shaped {
        return None;
    }
    Day::new(text[..4].parse().ok()?, text[5..7].parse().ok()?, text[8..].parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    #[test]
    fn only_days_of_the_calendar_are_read() {
        for good in ["2026-11-23", "2024-02-29", "2000-02-29", "2026-12-31"] {
            assert_eq!(day(good).to_string(), good);
        }
        #[rustfmt::skip]
        let bad = [
            "", "2026-2-01", "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-04-00",
            "23.11.2026", "2026/11/23", "2026-11-231", "+026-11-23", "２０２６-1", "0026-11-23",
        ];
        for bad in bad {
            assert!(bad.parse::<Day>().is_err(), "{bad}");
        }
    }

    #[test]
    fn months_count_when_they_are_whole() {
        #[rustfmt::skip]
        let table = [
            ("2026-11-23", "2025-11-23", 12), ("2026-11-22", "2025-11-23", 11), ("2026-02-28", "2026-01-31", 0),
            ("2026-03-01", "2026-01-31", 1), ("2026-11-23", "2026-11-23", 0), ("2025-11-23", "2026-11-23", -12),
        ];
        for (later, earlier, months) in table {
            assert_eq!(day(later).months_since(day(earlier)), months, "{later} {earlier}");
        }
    }
}
