//! Why a part of a pack cannot be used. It never guesses at what the bytes may have been meant to be.

use std::fmt;

/// What is wrong with a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackFault {
    /// It has more bytes than any part may have.
    TooLarge,
    /// It is something else, or the part of the other kind.
    NotThisKind,
    /// It was written for another version of the program.
    OtherVersion,
    /// Its end is missing, or it is damaged.
    Damaged,
    /// It is undamaged, and yet a value in it cannot be: whoever wrote it made a mistake.
    Senseless,
    /// The labels were made for another pack than this one.
    OtherPack,
}

impl fmt::Display for PackFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            PackFault::TooLarge => "the file is over 8 MB",
            PackFault::NotThisKind => "the file is no such part of a pack",
            PackFault::OtherVersion => "the file is for another version of the program",
            PackFault::Damaged => "the file is damaged or not whole",
            PackFault::Senseless => "the file holds a value that cannot be",
            PackFault::OtherPack => "the labels belong to another pack",
        })
    }
}

impl std::error::Error for PackFault {}
