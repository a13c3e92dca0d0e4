//! A month of the year. It belongs to no year of its own.

/// A month of the year, 1 to 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(u8);

impl Month {
    /// The first month.
    pub const JANUARY: Month = Month(1);
    /// The last month.
    pub const DECEMBER: Month = Month(12);

    /// The month with this number, if there is one.
    pub fn new(number: u8) -> Option<Month> {
        (1..=12).contains(&number).then_some(Month(number))
    }

    /// Its number, 1 to 12.
    pub fn number(self) -> u8 {
        self.0
    }

    /// How many days it has in this year.
    pub fn days(self, year: u16) -> u8 {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        match self.0 {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }
}
