//! The six kinds of interest in work (Holland 1997, «RIASEC»). They narrow a list when a person wants that; they judge nothing.

/// One kind of interest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Interest {
    /// R: with hands, tools, machines, animals, out of doors.
    Realistic,
    /// I: finding out how things hang together.
    Investigative,
    /// A: making, shaping, inventing.
    Artistic,
    /// S: helping, caring, teaching.
    Social,
    /// E: selling, leading, starting things.
    Enterprising,
    /// C: order, figures, doing it the right way each time.
    Conventional,
}

impl Interest {
    /// All six, in the order of the acronym.
    pub const ALL: [Interest; 6] = [
        Interest::Realistic,
        Interest::Investigative,
        Interest::Artistic,
        Interest::Social,
        Interest::Enterprising,
        Interest::Conventional,
    ];

    /// Its letter in the acronym.
    pub fn letter(self) -> char {
        ['R', 'I', 'A', 'S', 'E', 'C'][self as usize]
    }

    /// The kind with this letter.
    pub fn from_letter(letter: char) -> Option<Interest> {
        Interest::ALL.into_iter().find(|one| one.letter() == letter)
    }
}

/// A set of interests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Interests(u8);

impl Interests {
    /// The set with these six bits, the first kind in the lowest one, or nothing where there are others.
    pub fn from_bits(bits: u8) -> Option<Interests> {
        (bits < 1 << Interest::ALL.len()).then_some(Interests(bits))
    }

    /// Its six bits.
    pub fn bits(self) -> u8 {
        self.0
    }

    /// Its letters, in the order of the acronym.
    pub fn to_letters(self) -> String {
        Interest::ALL.into_iter().filter(|one| self.contains(*one)).map(Interest::letter).collect()
    }

    /// Whether the kind is in it.
    pub fn contains(self, one: Interest) -> bool {
        self.0 & 1 << one as u8 != 0
    }

    /// Whether no kind is in it.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether some kind is in both.
    pub fn meets(self, other: Interests) -> bool {
        self.0 & other.0 != 0
    }
}

impl FromIterator<Interest> for Interests {
    fn from_iter<T: IntoIterator<Item = Interest>>(kinds: T) -> Interests {
        Interests(kinds.into_iter().fold(0, |bits, one| bits | 1 << one as u8))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_was_put_into_it() {
        for bits in 0..=u8::MAX {
            let Some(set) = Interests::from_bits(bits) else {
                assert!(bits >= 64, "{bits}");
                continue;
            };
            let kinds: Vec<_> = Interest::ALL.into_iter().filter(|one| set.contains(*one)).collect();
            assert_eq!((kinds.iter().copied().collect::<Interests>(), set.is_empty()), (set, kinds.is_empty()));
            assert_eq!(kinds.len(), bits.count_ones() as usize);
            assert!(kinds.iter().all(|one| Interest::from_letter(one.letter()) == Some(*one)));
        }
        let [realistic, social] = [Interest::Realistic, Interest::Social].map(|one| Interests::from_iter([one]));
        assert!(realistic.meets(realistic) && !realistic.meets(social) && !realistic.meets(Interests::default()));
    }
}
