//! Days as numbers, so that they can be added and compared with weeks: day 0 is the first of January 1970.
//! It never meets an hour, so no summer time can move a day.

use super::Day;

impl Day {
    /// Days since [`Day::EPOCH`], negative before it.
    pub fn number(self) -> i32 {
        // The year begins in March, so that the day that not every year has comes last.
        let month = i32::from(self.month.number());
        let (year, month) = (i32::from(self.year) - i32::from(month < 3), (month + 9) % 12);
        let before = year * 365 + year / 4 - year / 100 + year / 400;
        before + (month * 153 + 2) / 5 + i32::from(self.day) - 1 - FIRST_OF_MARCH_0
    }

    /// The day with this number, if it lies in the years that there are.
    pub fn from_number(number: i32) -> Option<Day> {
        let (year, month, day) = date(number);
        Day::new(u16::try_from(year).ok()?, month, day)
    }

    /// The day this many days later, or earlier where they are negative.
    pub fn plus(self, days: i32) -> Option<Day> {
        Day::from_number(self.number().checked_add(days)?)
    }

    /// The day of the week as ISO 8601 counts: 1 is Monday, 7 is Sunday.
    pub fn weekday(self) -> u8 {
        // The first of January 1970 was a Thursday, and what is left of a division by seven is less than seven.
        (self.number() + 3).rem_euclid(7) as u8 + 1
    }
}

/// How many days the first of January 1970 lies after the first of March of the year 0.
const FIRST_OF_MARCH_0: i32 = 719_468;
/// How many days there are in 400 years.
const ERA: i32 = 146_097;

/// Year, month and day of the day with this number in the Gregorian calendar, also in years that [`Day`] does not have.
/// The way is Howard Hinnant's `civil_from_days`.
pub fn date(number: i32) -> (i32, u8, u8) {
    let shifted = i64::from(number) + i64::from(FIRST_OF_MARCH_0);
    // Within 400 years every number is small.
    let (era, of_era) = (shifted.div_euclid(ERA.into()) as i32, shifted.rem_euclid(ERA.into()) as i32);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (year * 365 + year / 4 - year / 100);
    let month = (of_year * 5 + 2) / 153;
    let day = of_year - (month * 153 + 2) / 5 + 1;
    let january_or_february = month >= 10;
    let month = if january_or_february { month - 9 } else { month + 3 };
    (era * 400 + year + i32::from(january_or_february), month as u8, day as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pathway::Month;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    #[test]
    fn numbers_are_those_of_the_unix_calendar() {
        #[rustfmt::skip]
        let table = [
            ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
            ("2026-11-23", 20_780), ("1900-01-01", -25_567), ("2100-02-28", 47_540), ("2100-03-01", 47_541),
        ];
        for (text, number) in table {
            assert_eq!(day(text).number(), number, "{text}");
            assert_eq!(Day::from_number(number), Some(day(text)), "{number}");
        }
    }

    #[test]
    fn days_are_added_over_the_ends_of_months_and_leap_years() {
        #[rustfmt::skip]
        let table = [
            ("2026-01-31", 1, "2026-02-01"), ("2026-02-28", 1, "2026-03-01"), ("2028-02-28", 1, "2028-02-29"),
            ("2028-02-29", 1, "2028-03-01"), ("2028-02-29", 366, "2029-03-01"), ("2027-02-28", 365, "2028-02-28"),
            ("2026-12-31", 1, "2027-01-01"), ("2026-04-30", 1, "2026-05-01"), ("2026-03-01", -1, "2026-02-28"),
            ("2028-03-01", -1, "2028-02-29"), ("2100-02-28", 1, "2100-03-01"), ("2026-11-23", 0, "2026-11-23"),
            ("2026-03-29", 7, "2026-04-05"), ("2026-10-25", 7, "2026-11-01"),
        ];
        for (from, days, to) in table {
            assert_eq!(day(from).plus(days), Some(day(to)), "{from} {days}");
            assert_eq!(day(to).plus(-days), Some(day(from)), "{to} {days}");
        }
    }

    #[test]
    fn weekdays_are_those_of_the_calendar_on_the_wall() {
        #[rustfmt::skip]
        let table = [
            ("1970-01-01", 4), ("2026-11-23", 1), ("2026-11-29", 7), ("2000-01-01", 6), ("1900-01-01", 1),
            ("2024-02-29", 4), ("2026-03-29", 7), ("2026-10-25", 7), ("1969-12-31", 3),
        ];
        for (text, weekday) in table {
            assert_eq!(day(text).weekday(), weekday, "{text}");
        }
    }

    #[test]
    fn every_day_there_is_follows_the_one_before_it() {
        let (first, last) = (day("1900-01-01"), Day::LAST);
        let mut expected = (1900u16, 1u8, 1u8);
        for number in first.number()..=last.number() {
            let day = Day::from_number(number).expect("a day between two that exist");
            assert_eq!(day, Day::new(expected.0, expected.1, expected.2).expect("a day"));
            assert_eq!(day.number(), number);
            expected.2 += 1;
            if expected.2 > Month::new(expected.1).expect("a month").days(expected.0) {
                expected = if expected.1 == 12 { (expected.0 + 1, 1, 1) } else { (expected.0, expected.1 + 1, 1) };
            }
        }
        assert_eq!((last.plus(1), first.plus(-1), last.plus(i32::MAX)), (None, None, None));
        assert_eq!((Day::from_number(i32::MAX), Day::from_number(i32::MIN)), (None, None));
    }
}
