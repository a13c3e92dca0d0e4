//! The two ways in which a code is written, and what each keeps. They never overlap: the length of a code tells which it is.

/// The two ways in which a code is written. Which one it is stands in its first digit, and follows from its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// The short set as it was asked: at most [`SHORT_LETTERS`] letters. It has no place for steps.
    Short,
    /// Everything: more letters than that.
    Whole,
}

/// The most letters of the short layout, check characters within.
pub const SHORT_LETTERS: usize = 24;

impl Layout {
    /// How many check characters it has.
    pub fn checks(self) -> usize {
        match self {
            Layout::Short => 2,
            Layout::Whole => 4,
        }
    }

    /// How many of the 16 bits of a place are not kept: there are a few dozen places, and every letter is to be typed.
    pub fn dropped(self) -> u32 {
        match self {
            Layout::Short => 4,
            Layout::Whole => 0,
        }
    }

    /// The radix of a place: none, or the bits of its number that are kept.
    pub fn places(self) -> u32 {
        1 + (0x1_0000 >> self.dropped())
    }

    /// The layout of a code with so many letters, check characters within.
    pub fn of_length(letters: usize) -> Layout {
        if letters <= SHORT_LETTERS { Layout::Short } else { Layout::Whole }
    }

    /// How many letters it has besides the check characters, where its digits ask for so many.
    pub fn length(self, letters: usize) -> usize {
        match self {
            Layout::Short => letters,
            Layout::Whole => letters.max(SHORT_LETTERS + 1 - self.checks()),
        }
    }
}
