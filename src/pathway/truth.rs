//! Three-valued truth, by Kleene's strong logic (1952). It never turns what nobody has told into a «no».

use std::ops::Not;

use serde::{Deserialize, Serialize};

/// Whether something holds for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Truth {
    /// It does not hold.
    No,
    /// The person has not told.
    Unknown,
    /// It holds.
    Yes,
}

impl Truth {
    /// All values, least certain to hold first.
    pub const ALL: [Truth; 3] = [Truth::No, Truth::Unknown, Truth::Yes];

    /// The truth of something known, and unknown otherwise.
    pub fn of(known: Option<bool>) -> Truth {
        known.map_or(Truth::Unknown, Truth::from)
    }

    /// Both: the lesser of the two.
    pub fn and(self, other: Truth) -> Truth {
        self.min(other)
    }

    /// At least one: the greater of the two.
    pub fn or(self, other: Truth) -> Truth {
        self.max(other)
    }

    /// All of them; `Yes` when there are none.
    pub fn all(truths: impl IntoIterator<Item = Truth>) -> Truth {
        truths.into_iter().fold(Truth::Yes, Truth::and)
    }

    /// Any of them; `No` when there are none.
    pub fn any(truths: impl IntoIterator<Item = Truth>) -> Truth {
        truths.into_iter().fold(Truth::No, Truth::or)
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Truth {
        if holds { Truth::Yes } else { Truth::No }
    }
}

impl Not for Truth {
    type Output = Truth;

    fn not(self) -> Truth {
        match self {
            Truth::Yes => Truth::No,
            Truth::No => Truth::Yes,
            Truth::Unknown => Truth::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{self, No, Unknown, Yes};

    #[test]
    fn the_tables_of_and_or_and_not_are_kleenes() {
        #[rustfmt::skip]
        let table = [
            // a        b        and      or
            (Yes,     Yes,     Yes,     Yes),
            (Yes,     Unknown, Unknown, Yes),
            (Yes,     No,      No,      Yes),
            (Unknown, Yes,     Unknown, Yes),
            (Unknown, Unknown, Unknown, Unknown),
            (Unknown, No,      No,      Unknown),
            (No,      Yes,     No,      Yes),
            (No,      Unknown, No,      Unknown),
            (No,      No,      No,      No),
        ];
        for (a, b, and, or) in table {
            assert_eq!((a.and(b), a.or(b)), (and, or), "{a:?} {b:?}");
        }
        assert_eq!(Truth::ALL.map(|truth| !truth), [Yes, Unknown, No]);
    }

    #[test]
    fn nothing_to_meet_is_met_and_nothing_to_choose_is_not() {
        assert_eq!((Truth::all([]), Truth::any([])), (Yes, No));
    }

    #[test]
    fn what_is_not_told_is_unknown() {
        assert_eq!([None, Some(true), Some(false)].map(Truth::of), [Unknown, Yes, No]);
    }
}
