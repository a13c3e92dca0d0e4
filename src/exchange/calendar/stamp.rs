//! The moment when a calendar file is made, in UTC. It comes in from outside: nothing here reads a clock.

use super::date;
use crate::pathway::Day;

/// A second of a day that exists, in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    day: Day,
    /// Seconds since midnight.
    second: u32,
}

const SECONDS_A_DAY: u64 = 86_400;
const MINUTES_A_DAY: u32 = 1_440;

impl Stamp {
    /// The moment so many seconds after 1970 began in UTC, as the clocks of devices count; nothing after the year 2999.
    pub fn new(seconds: u64) -> Option<Stamp> {
        let day = Day::from_number(i32::try_from(seconds / SECONDS_A_DAY).ok()?)?;
        // What is left of a day is far below the end of 32 bits.
        Some(Stamp { day, second: (seconds % SECONDS_A_DAY) as u32 })
    }

    /// `yyyymmddThhmmssZ`.
    pub(super) fn date_time(self) -> String {
        let two = |number: u32| [b'0' + (number / 10) as u8, b'0' + (number % 10) as u8].map(char::from);
        let (hour, minute, second) = (self.second / 3_600, self.second / 60 % 60, self.second % 60);
        let mut text = date(self.day);
        text.push('T');
        [hour, minute, second].into_iter().for_each(|number| text.extend(two(number)));
        text.push('Z');
        text
    }

    /// A number that rises from minute to minute, and stays below 2³¹ as calendars want it.
    /// Within one minute `DTSTAMP` tells the later file.
    pub(super) fn sequence(self) -> u32 {
        // A stamp is made of seconds after 1970, so its day's number is not negative.
        self.day.number().unsigned_abs() * MINUTES_A_DAY + self.second / 60
    }
}
