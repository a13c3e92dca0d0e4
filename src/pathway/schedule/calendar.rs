//! Weeks by number, and the days and months they lie in. It never asks which day it is today: that comes in.

use crate::pathway::Day;
use crate::pathway::day::date;

/// The weeks that follow a Monday.
#[derive(Clone, Copy)]
pub struct Calendar {
    /// The number of the first week's Monday.
    monday: i32,
}

impl Calendar {
    /// The weeks from the first Monday that is not before this day.
    pub fn after(today: Day) -> Calendar {
        Calendar { monday: today.number() + (8 - i32::from(today.weekday())) % 7 }
    }

    /// The Monday of a week, or the calendar's last day where it lies beyond.
    pub fn first_day(self, week: u32) -> Day {
        Day::from_number(self.day(week)).unwrap_or(Day::LAST)
    }

    /// The last Sunday before a week, or the calendar's last day where it lies beyond.
    pub fn last_day(self, week: u32) -> Day {
        Day::from_number(self.day(week) - 1).unwrap_or(Day::LAST)
    }

    /// The first week from this one whose Monday lies in one of these months, a bit each; without months this one.
    pub fn next(self, months: u16, mut week: u32) -> u32 {
        // Each month has four Mondays, so one is found within a year.
        while months != 0 && months & 1 << date(self.day(week)).1 == 0 {
            week += 1;
        }
        week
    }

    /// The number of a week's Monday. A hundred steps of 65,535 weeks, and a year between them, are far from the end of `i32`.
    fn day(self, week: u32) -> i32 {
        self.monday + 7 * week as i32
    }
}
