//! The day as a digit: 4095 days from the first of January 2026. It never tells a day wrong: one beyond them is unknown.

use crate::pathway::Day;

/// The radix: unknown, or one of the days.
pub const DAYS: u32 = 1 << 12;
/// The number of the first of January 2026, since 1970.
const FIRST: i32 = 20_454;

/// The digit of a day, 0 where it is unknown.
pub fn digit(day: Option<Day>) -> u32 {
    let after = day.and_then(|day| u32::try_from(day.number() - FIRST).ok());
    after.map(|after| after + 1).filter(|digit| *digit < DAYS).unwrap_or(0)
}

/// The day with this digit.
pub fn day(digit: u32) -> Option<Day> {
    let after = i32::try_from(digit.checked_sub(1)?).ok()?;
    Day::from_number(FIRST + after)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: u32) {
        let day: Day = text.parse().expect("a day");
        assert_eq!(digit(Some(day)), expected, "{text}");
        assert_eq!(super::day(expected), (expected > 0).then_some(day), "{text}");
    }

    #[test]
    fn days_within_reach_have_digits_from_one() {
        check("1970-01-01", 0);
        check("2025-12-31", 0);
        check("2026-01-01", 1);
        check("2026-11-26", 330);
        check("2037-03-18", 4_095);
        check("2037-03-19", 0);
        check("2999-12-31", 0);
        assert_eq!((digit(None), day(0)), (0, None));
    }
}
