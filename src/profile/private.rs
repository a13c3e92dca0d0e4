//! What a free text should not hold: a national identity number, an e-mail address, a telephone number.
//! It says what was found and where. It never changes the text, keeps nothing of it, and cannot be sure: it is a hint.
//!
//! Written by hand, because the crates for patterns would cost more than all the rest of the screen that asks.

mod digits;
mod email;
mod identity;
mod phone;

use std::ops::Range;

use digits::Chain;

/// What kind of private thing a text seems to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Private {
    /// A Norwegian fødselsnummer or D-number.
    BirthNumber,
    /// A Danish CPR number.
    Cpr,
    /// An e-mail address.
    Email,
    /// A telephone number of Norway or Denmark, or one with a country code.
    Phone,
}

impl Private {
    /// The end of the message key.
    pub fn key(self) -> &'static str {
        match self {
            Private::BirthNumber => "birth_number",
            Private::Cpr => "cpr",
            Private::Email => "email",
            Private::Phone => "phone",
        }
    }
}

/// Something private, and where it stands in the text, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it seems to be.
    pub what: Private,
    /// Its place; it begins and ends between characters.
    pub place: Range<usize>,
}

/// All that looks private in a text, in the order in which it stands there. No place is in two of them.
pub fn private_in(text: &str) -> Vec<Found> {
    let mut found = email::addresses(text);
    for chain in Chain::all(text) {
        // What is a number of identity is not looked at as a telephone number too.
        let identity = identity::numbers(&chain);
        found.extend(if identity.is_empty() { phone::numbers(&chain) } else { identity });
    }
    found.sort_by_key(|found| found.place.start);
    // Digits inside an e-mail address belong to it.
    let mut end = 0;
    found.retain(|found| {
        let is_new = found.place.start >= end;
        end = end.max(found.place.end);
        is_new
    });
    found
}

#[cfg(test)]
mod tests;
