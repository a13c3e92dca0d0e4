//! Telephone numbers: eight digits as Norwegians and Danes group them, or any with a country code.
//! It never takes an amount, a date, years or hours for one; a list of counts may still look like one.

use super::digits::Chain;
use super::{Found, Private};
use crate::pathway::Day;

/// What follows a number that counts something, and what stands before an amount.
const UNITS: [&str; 11] = ["kr", "kroner", "nok", "dkk", "sek", "euro", "eur", "timer", "stk", "kg", "meter"];

/// The telephone numbers in a chain.
pub(super) fn numbers(chain: &Chain) -> Vec<Found> {
    let whole = 0..chain.groups.len();
    let digits = chain.digits(whole.clone());
    let at = |run| Found { what: Private::Phone, place: chain.place(run) };
    if counts(chain) || is_part_of_something(chain) {
        return Vec::new();
    }
    if has_country_code(chain, &digits) || is_grouped(chain, &digits) {
        return vec![at(whole)];
    }
    // One that is not grouped may stand right after another number: «kl 12 91234567».
    let lengths = chain.lengths();
    let alone = |place: usize| {
        lengths[place] == 8 && !chain.between.contains(&'.') && may_begin(&chain.digits(place..place + 1))
    };
    (0..lengths.len()).filter(|place| alone(*place)).map(|place| at(place..place + 1)).collect()
}

/// `+47` and `0047`, and with a plus those of other countries; but not `+10 000 000`.
fn has_country_code(chain: &Chain, digits: &[u8]) -> bool {
    let (first, rest) = (&chain.groups[0].digits, &chain.lengths()[1..]);
    let ours = |digits: &[u8]| digits.len() == 10 && (digits.starts_with(&[4, 7]) || digits.starts_with(&[4, 5]));
    if chain.before.ends_with('+') {
        let thousands = first.len() <= 3 && !rest.is_empty() && rest.iter().all(|length| *length == 3);
        return ours(digits) || (9..=15).contains(&digits.len()) && digits[0] != 0 && !thousands;
    }
    digits.starts_with(&[0, 0]) && ours(&digits[2..])
}

/// The ways in which eight digits are grouped, all with the same sign between them.
fn is_grouped(chain: &Chain, digits: &[u8]) -> bool {
    let between = &chain.between;
    let spaces = between.iter().all(|sign| *sign == ' ');
    let fits = match chain.lengths().as_slice() {
        [8] => true,
        [3, 2, 3] => spaces || between.iter().all(|sign| *sign == '-'),
        [2, 2, 2, 2] => spaces,
        // Neither two years nor two hours: «2019 2024», «2200 0600».
        [4, 4] => spaces && !pairs_up(digits),
        _ => false,
    };
    fits && may_begin(digits)
}

/// Whether both halves are years, or both are hours.
fn pairs_up(digits: &[u8]) -> bool {
    let half = |at: usize| digits[at..at + 4].iter().fold(0_u16, |sum, digit| sum * 10 + u16::from(*digit));
    let (one, two) = (half(0), half(4));
    let year = |half: u16| (1900..2100).contains(&half);
    let hour = |half: u16| half <= 2400 && half % 100 < 60;
    year(one) && year(two) || hour(one) && hour(two)
}

/// No number of eight digits begins with 0 or 1, and a date is none.
fn may_begin(digits: &[u8]) -> bool {
    digits.len() == 8 && digits[0] >= 2 && !is_date(digits)
}

/// `yyyymmdd` or `ddmmyyyy`, in a year that somebody may remember.
fn is_date(digits: &[u8]) -> bool {
    let number =
        |from: usize, to: usize| digits[from..to].iter().fold(0_u16, |sum, digit| sum * 10 + u16::from(*digit));
    let day = |year: u16, month: u16, day: u16| {
        let small = |number: u16| u8::try_from(number).ok();
        (1900..2100).contains(&year)
            && small(month).zip(small(day)).is_some_and(|(month, day)| Day::new(year, month, day).is_some())
    };
    day(number(0, 4), number(4, 6), number(6, 8)) || day(number(4, 8), number(2, 4), number(0, 2))
}

/// Whether the number counts or costs something.
fn counts(chain: &Chain) -> bool {
    let word = |text: &str| text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let is_unit = |text: Option<&str>| text.map(word).is_some_and(|word| UNITS.contains(&word.as_str()));
    let follows = chain.after.trim_start();
    follows.starts_with(['%', '€', '$', '£'])
        || chain.after.starts_with(",-")
        || chain.before.trim_end().ends_with(['€', '$', '£'])
        || is_unit(follows.split_whitespace().next())
        || is_unit(chain.before.split_whitespace().next_back())
}

/// Whether it is the end or the middle of something longer: a code, a decimal number, an address.
fn is_part_of_something(chain: &Chain) -> bool {
    let mut before = chain.before.chars().rev();
    let glued = match before.next() {
        Some(',' | ':') => before.next().is_some_and(char::is_numeric),
        Some('-' | '/' | '_' | '=' | '#' | '@') => true,
        Some(letter) => letter.is_alphabetic(),
        None => false,
    };
    let mut after = chain.after.chars();
    let goes_on = match after.next() {
        Some(',' | ':' | '-') => after.next().is_some_and(char::is_numeric),
        Some('/' | '_' | '=' | '@') => true,
        Some(letter) => letter.is_alphabetic(),
        None => false,
    };
    glued || goes_on
}
