//! What stands in a code, with the numbers of ids in place of the ids, and the order in which it stands there.
//! It never looks an id up, so a code can be read whole before anything in it is known.

use super::goal::Aim;
use super::layout::Layout;
use super::number::{Number, Reader, Writer};
use super::replies::{self, Replies};
use super::{CarriedError, check, days, names};
use crate::framework::Framework;
use crate::measure::QuestionSet;
use crate::pathway::Day;

/// The most steps.
pub const MOST_STEPS: usize = 15;
/// The radix of the first digit in every version: the layout, or [`NEWER`].
const HEADS: u32 = 3;
/// The first digit of every later version. It keeps the letters and the check characters, without a salt; all else is free.
const NEWER: u32 = 2;
const SETS: u32 = 2;

/// What stands in a code.
#[derive(Clone, Debug, PartialEq)]
pub struct Contents {
    pub set: QuestionSet,
    /// Nothing where it is unknown.
    pub day: Option<Day>,
    /// The number of a place. The layout may not keep its lowest bits: [`Layout::dropped`].
    pub place: Option<u16>,
    pub goal: Aim,
    pub replies: Replies,
    /// The numbers of offers, in order.
    pub steps: Vec<u16>,
}

impl Contents {
    /// The letters of a code, as numbers 0–31, with its check characters; nothing where the layout has no place for it.
    pub fn symbols(&self, layout: Layout, framework: &Framework) -> Option<Vec<u8>> {
        let mut to = Writer::default();
        to.put(layout as u32, HEADS);
        match layout {
            Layout::Short if !self.is_short(framework) => return None,
            Layout::Short => self.put_common(&mut to, layout, framework),
            Layout::Whole => {
                to.put(self.set as u32, SETS);
                self.put_common(&mut to, layout, framework);
                to.put(self.steps.len() as u32, MOST_STEPS as u32 + 1);
                self.steps.iter().for_each(|step| to.put(u32::from(*step), 0x1_0000));
            }
        }
        let digits = to.symbols();
        let mut symbols = vec![0; layout.length(digits.len()) - digits.len()];
        symbols.extend(digits);
        symbols.extend(check::checks(&symbols, names::of_framework(framework), layout.checks()));
        (Layout::of_length(symbols.len()) == layout).then_some(symbols)
    }

    fn is_short(&self, framework: &Framework) -> bool {
        let replies = replies::are_short(framework, &self.replies);
        self.set == QuestionSet::Short && self.steps.is_empty() && self.goal.is_short() && replies
    }

    fn put_common(&self, to: &mut Writer, layout: Layout, framework: &Framework) {
        to.put(days::digit(self.day), days::DAYS);
        to.put(self.place.map_or(0, |place| 1 + u32::from(place >> layout.dropped())), layout.places());
        self.goal.put(to, framework, layout == Layout::Whole);
        match layout {
            Layout::Short => replies::put_short(to, framework, &self.replies),
            Layout::Whole => replies::put_whole(to, framework, &self.replies),
        }
    }

    /// Reads the letters of a code.
    pub fn read(symbols: &[u8], framework: &Framework) -> Result<(Layout, Contents), CarriedError> {
        let layout = Layout::of_length(symbols.len());
        let at = symbols.len().checked_sub(layout.checks()).filter(|at| *at > 0).ok_or(CarriedError::Wrong)?;
        let (letters, checks) = symbols.split_at(at);
        let fits = |salt| check::checks(letters, salt, layout.checks()) == checks;
        let mut from = Reader::new(Number::from_symbols(letters));
        let head = from.next(HEADS);
        if head == NEWER && fits(0) {
            return Err(CarriedError::Newer);
        }
        if head != layout as u32 || !fits(names::of_framework(framework)) {
            return Err(CarriedError::Wrong);
        }
        let contents = Contents::read_rest(&mut from, layout, framework).ok_or(CarriedError::Wrong)?;
        let length = from.length().map(|length| layout.length(length));
        if length == Some(letters.len()) { Ok((layout, contents)) } else { Err(CarriedError::Wrong) }
    }

    fn read_rest(from: &mut Reader, layout: Layout, framework: &Framework) -> Option<Contents> {
        let is_full = layout == Layout::Whole && from.next(SETS) == QuestionSet::Full as u32;
        let set = if is_full { QuestionSet::Full } else { QuestionSet::Short };
        let day = days::day(from.next(days::DAYS));
        let place = from.next(layout.places()).checked_sub(1).map(|place| place << layout.dropped());
        let place = place.and_then(|place| u16::try_from(place).ok());
        let goal = Aim::read(from, framework, layout == Layout::Whole)?;
        let mut contents = Contents { set, day, place, goal, replies: Replies::new(), steps: Vec::new() };
        match layout {
            Layout::Short => contents.replies = replies::read_short(from, framework),
            Layout::Whole => {
                contents.replies = replies::read_whole(from, framework);
                let steps = from.next(MOST_STEPS as u32 + 1);
                // A digit below 65,536 has 16 bits.
                contents.steps = (0..steps).map(|_| from.next(0x1_0000) as u16).collect();
            }
        }
        Some(contents)
    }
}
