//! Numbers of identity: Norway's, which must check out, and Denmark's, which need not.
//! It never says whose a number is, and knows no register.
//!
//! A Norwegian number has two check digits, modulo 11 (Skatteetaten); a D-number has 40 added to the day, and made-up
//! ones for tests have 40 or 80 added to the month. A Danish number has had no check digit that holds since 2007
//! (CPR-kontoret), so where it is written as one, `ddmmyy-xxxx`, a day that exists is enough; only where ten digits
//! stand in other groups must the check digit hold too.

use super::digits::Chain;
use super::{Found, Private};
use crate::pathway::Day;

const FIRST_CHECK: [u32; 10] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const SECOND_CHECK: [u32; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const CPR_CHECK: [u32; 10] = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/// The numbers of identity in a chain.
pub(super) fn numbers(chain: &Chain) -> Vec<Found> {
    let norwegian = chain.runs(11).into_iter().filter(|run| is_birth_number(&chain.digits(run.clone())));
    let found: Vec<_> =
        norwegian.map(|run| Found { what: Private::BirthNumber, place: chain.place(run) }).take(1).collect();
    if !found.is_empty() || chain.before.ends_with('+') {
        return found;
    }
    let danish = chain.runs(10).into_iter().filter(|run| {
        let lengths = &chain.lengths()[run.clone()];
        let (digits, between) = (chain.digits(run.clone()), &chain.between[run.start..run.end - 1]);
        let written_as_one = matches!(lengths, [10] | [6, 4]);
        let alone = !chain.before.ends_with(char::is_alphabetic) && !chain.after.starts_with(char::is_alphabetic);
        alone && !between.contains(&'.') && is_day(&digits, 0, &[0]) && (written_as_one || checks(&digits, &CPR_CHECK))
    });
    danish.map(|run| Found { what: Private::Cpr, place: chain.place(run) }).take(1).collect()
}

fn is_birth_number(digits: &[u8]) -> bool {
    let day_added = if digits[0] >= 4 { 40 } else { 0 };
    checks(digits, &FIRST_CHECK) && checks(digits, &SECOND_CHECK) && is_day(digits, day_added, &[0, 40, 80])
}

/// Whether the digits, each times its weight, add up to a multiple of 11.
fn checks(digits: &[u8], weights: &[u32]) -> bool {
    digits.iter().zip(weights).map(|(digit, weight)| u32::from(*digit) * weight).sum::<u32>().is_multiple_of(11)
}

/// Whether the first six digits are a day, month and year, with these numbers added to the day and the month.
/// The century is not told; this one has every leap day that the last one had.
fn is_day(digits: &[u8], day_added: u8, month_added: &[u8]) -> bool {
    let pair = |at: usize| digits[at] * 10 + digits[at + 1];
    let year = 2000 + u16::from(pair(4));
    let Some(day) = pair(0).checked_sub(day_added) else { return false };
    month_added.iter().filter_map(|added| pair(2).checked_sub(*added)).any(|month| Day::new(year, month, day).is_some())
}
