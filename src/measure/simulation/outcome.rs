//! What came of a run. It only adds up.

use super::row::Row;
use super::score::Score;

/// Rows by the number of answers.
pub type Lengths = Vec<(usize, Row)>;

/// What came of a run with simulated persons.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The full interview, after these numbers of answers. Who could be asked no more is counted with what they had said.
    pub lengths: Lengths,
    /// The full interview where it is over by itself.
    pub by_itself: Row,
    /// The full interview where nothing is left that could be asked.
    pub last: Row,
    /// The short set.
    pub short: Row,
    /// A fixed form of some lengths, scored alike.
    pub fixed: Lengths,
    /// The full interview of some lengths, chosen and scored as if competences had nothing to do with one another.
    pub without_lending: Lengths,
    /// All statements, scored alike.
    pub whole: Row,
    /// All statements, by plain sums.
    pub sums: Score,
}

impl Outcome {
    /// Nobody yet.
    pub(super) fn empty(lengths: &[usize], compared: &[usize]) -> Outcome {
        let rows = |lengths: &[usize]| lengths.iter().map(|length| (*length, Row::default())).collect::<Lengths>();
        Outcome {
            lengths: rows(lengths),
            by_itself: Row::default(),
            last: Row::default(),
            short: Row::default(),
            fixed: rows(compared),
            without_lending: rows(compared),
            whole: Row::default(),
            sums: Score::default(),
        }
    }

    /// Adds the persons of another part of the run.
    pub(super) fn merge(&mut self, other: &Outcome) {
        let lists = [
            (&mut self.lengths, &other.lengths),
            (&mut self.fixed, &other.fixed),
            (&mut self.without_lending, &other.without_lending),
        ];
        for (mine, others) in lists {
            mine.iter_mut().zip(others).for_each(|((_, one), (_, other))| one.merge(other));
        }
        self.by_itself.merge(&other.by_itself);
        self.last.merge(&other.last);
        self.short.merge(&other.short);
        self.whole.merge(&other.whole);
        self.sums.merge(&other.sums);
    }
}
