//! Digits as people write them: groups with one space, hyphen or point between, in Latin or Arabic figures.
//! It never decides what a number means.

use std::ops::Range;

/// The most digits that a chain keeps; more is no number of anybody.
const MOST: usize = 40;

/// Digits that stand together.
pub(super) struct Group {
    pub digits: Vec<u8>,
    pub place: Range<usize>,
}

/// Groups of digits with exactly one sign between one and the next.
pub(super) struct Chain<'a> {
    pub groups: Vec<Group>,
    /// The signs between the groups, one fewer than they; all spaces are written `' '`, all hyphens `'-'`.
    pub between: Vec<char>,
    /// The text before it.
    pub before: &'a str,
    /// The text after it.
    pub after: &'a str,
}

/// The value of a figure, also of those that Arabic, Persian and East Asian keyboards write.
fn digit(letter: char) -> Option<u8> {
    let zero = match letter {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        _ => return None,
    };
    u8::try_from(u32::from(letter) - u32::from(zero)).ok()
}

/// What may stand between two groups of one number.
fn separator(letter: char) -> Option<char> {
    match letter {
        ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' => Some(' '),
        '-' | '\u{2010}'..='\u{2013}' | '\u{2212}' => Some('-'),
        '.' => Some('.'),
        _ => None,
    }
}

impl<'a> Chain<'a> {
    /// All chains of a text, in order.
    pub fn all(text: &'a str) -> Vec<Chain<'a>> {
        let mut chains: Vec<Chain> = Vec::new();
        for group in groups(text) {
            let joined = chains.last_mut().and_then(|chain| {
                let gap = &text[chain.end()..group.place.start];
                let mut letters = gap.chars();
                let sign = separator(letters.next()?).filter(|_| letters.next().is_none())?;
                Some((chain, sign))
            });
            match joined {
                Some((chain, sign)) => {
                    chain.after = &text[group.place.end..];
                    chain.between.push(sign);
                    chain.groups.push(group);
                }
                None => chains.push(Chain {
                    before: &text[..group.place.start],
                    after: &text[group.place.end..],
                    groups: vec![group],
                    between: Vec::new(),
                }),
            }
        }
        chains
    }

    fn end(&self) -> usize {
        self.groups.last().map_or(0, |group| group.place.end)
    }

    /// The place of these groups.
    pub fn place(&self, groups: Range<usize>) -> Range<usize> {
        let place = |at: usize| self.groups.get(at).map(|group| group.place.clone()).unwrap_or_default();
        place(groups.start).start..place(groups.end.saturating_sub(1)).end
    }

    /// The digits of these groups, one after another.
    pub fn digits(&self, groups: Range<usize>) -> Vec<u8> {
        self.groups[groups].iter().flat_map(|group| group.digits.iter().copied()).take(MOST).collect()
    }

    /// How long each group is.
    pub fn lengths(&self) -> Vec<usize> {
        self.groups.iter().map(|group| group.digits.len()).collect()
    }

    /// Every run of groups that has this many digits in all.
    pub fn runs(&self, digits: usize) -> Vec<Range<usize>> {
        let lengths = self.lengths();
        let end = |start: usize| {
            let mut sum = 0;
            let ends = lengths[start..].iter().map(|length| {
                sum += length;
                sum
            });
            ends.take_while(|sum| *sum <= digits).position(|sum| sum == digits).map(|more| start..start + more + 1)
        };
        (0..lengths.len()).filter_map(end).collect()
    }
}

fn groups(text: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (at, letter) in text.char_indices() {
        let Some(value) = digit(letter) else { continue };
        let end = at + letter.len_utf8();
        match groups.last_mut().filter(|group| group.place.end == at) {
            Some(group) => {
                group.digits.push(value);
                group.place.end = end;
            }
            None => groups.push(Group { digits: vec![value], place: at..end }),
        }
    }
    groups
}
