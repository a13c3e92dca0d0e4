//! How an occupation or a skill is known: by an id of our own, by its id in ESCO, or by both. It never says what it is called.

use std::fmt::{Display, Formatter, Result};

/// A concept's identity. One that has neither id is known by nothing, and never found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// The id in our content files, such as `kokk`.
    pub own: Option<String>,
    /// The last part of its address in ESCO.
    pub esco: Option<Uuid>,
}

impl Identity {
    /// The id that a profile keeps: our own, where there is one.
    pub fn id(&self) -> String {
        match (&self.own, self.esco) {
            (Some(own), _) => own.clone(),
            (None, Some(uuid)) => uuid.to_string(),
            (None, None) => String::new(),
        }
    }
}

/// A universally unique identifier (RFC 9562), as ESCO names its concepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Uuid(pub [u8; 16]);

/// Where concepts stand in a list, by their ids in ESCO. Those without one are not in it.
#[derive(Clone, Debug)]
pub struct Places(Vec<(Uuid, usize)>);

impl Places {
    /// The places of these, from 0.
    pub fn new<'a>(known: impl IntoIterator<Item = &'a Identity>) -> Places {
        let mut all: Vec<_> = known.into_iter().enumerate().filter_map(|(at, one)| Some((one.esco?, at))).collect();
        all.sort_unstable();
        Places(all)
    }

    /// Where the one stands that has the same id in ESCO.
    pub fn of(&self, identity: &Identity) -> Option<usize> {
        let uuid = identity.esco?;
        self.0.binary_search_by_key(&uuid, |(known, _)| *known).ok().map(|at| self.0[at].1)
    }
}

/// Where the hyphens stand in the text of an id.
const HYPHENS: [usize; 4] = [8, 13, 18, 23];

impl Uuid {
    /// Reads `303a1e34-cb16-4054-b323-81e5eec17397`, in small letters or capitals.
    pub fn parse(text: &str) -> Option<Uuid> {
        let bytes = text.as_bytes();
        if bytes.len() != 36 || HYPHENS.iter().any(|at| bytes[*at] != b'-') {
            return None;
        }
        let mut digits = bytes.iter().enumerate().filter(|(at, _)| !HYPHENS.contains(at)).map(|(_, byte)| digit(*byte));
        let mut id = [0; 16];
        for byte in &mut id {
            *byte = digits.next()?? << 4 | digits.next()??;
        }
        Some(Uuid(id))
    }
}

impl Display for Uuid {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        for (at, byte) in self.0.iter().enumerate() {
            // A hyphen stands before the fifth, seventh, ninth and eleventh byte.
            let hyphen = if matches!(at, 4 | 6 | 8 | 10) { "-" } else { "" };
            write!(f, "{hyphen}{byte:02x}")?;
        }
        Ok(())
    }
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_the_text_of_an_id_is_one() {
        #[rustfmt::skip]
        let table = [
            ("303a1e34-cb16-4054-b323-81e5eec17397", true), ("303A1E34-CB16-4054-B323-81E5EEC17397", true),
            ("303a1e34-cb16-4054-b323-81e5eec1739", false), ("303a1e34-cb16-4054-b323-81e5eec173977", false),
            ("303a1e34-cb16-4054-b323-81e5eec1739g", false), ("303a1e34cb16-4054-b323-81e5eec17397-", false),
            ("", false), ("kokk", false), ("303a1e34-cb16-4054-b323-81e5eec1739æ", false),
        ];
        for (text, is_one) in table {
            assert_eq!(Uuid::parse(text).map(|uuid| uuid.to_string()), is_one.then(|| text.to_lowercase()), "{text}");
        }
    }

    proptest! {
        #[test]
        fn an_id_reads_back_as_it_was_written(id: [u8; 16]) {
            prop_assert_eq!(Uuid::parse(&Uuid(id).to_string()), Some(Uuid(id)));
        }
    }
}
