//! What is measured, as something that can be done any number of times. It never looks at a clock.

use std::hint::black_box;

use kompetansesti::framework::Level;

use crate::sitting::{Gain, Sitting};

/// How many answers a sitting has before it begins anew, and after how many the choice alone is measured.
pub const ANSWERS: usize = 25;
const HALFWAY: usize = 12;

/// What is measured, by its name: the choice alone, or all that one more answer asks for until the next question.
pub const MEASURES: [(&str, bool, Gain); 5] = [
    ("levels", false, Gain::Decision(None)),
    ("target", false, Gain::Decision(Some(Level::Alone))),
    ("trace", false, Gain::Trace),
    ("step-levels", true, Gain::Decision(None)),
    ("step-trace", true, Gain::Trace),
];

/// One measure, ready to be done.
pub struct Measure {
    sitting: Sitting,
    whole_step: bool,
    gain: Gain,
}

impl Measure {
    pub fn new(number: usize) -> Measure {
        let (_, whole_step, gain) = MEASURES[number];
        let mut measure = Measure { sitting: Sitting::new(), whole_step, gain };
        measure.rewind();
        measure
    }

    /// To where the measure begins.
    fn rewind(&mut self) {
        self.sitting.forget();
        while !self.whole_step && self.sitting.answered() < HALFWAY {
            self.sitting.hear(self.sitting.next(self.gain, self.sitting.answered()));
        }
    }

    /// Does it so many times, from the beginning. What comes back depends on every question that was chosen.
    pub fn times(&mut self, times: usize) -> u32 {
        if self.whole_step {
            self.rewind();
        }
        let mut question = self.sitting.next(self.gain, 0);
        let mut chosen = 0_u32;
        for turn in 0..times {
            if self.whole_step {
                if self.sitting.answered() == ANSWERS {
                    self.sitting.forget();
                    question = self.sitting.next(self.gain, 0);
                }
                self.sitting.hear(black_box(question));
            }
            question = black_box(&self.sitting).next(black_box(self.gain), turn);
            chosen = chosen.wrapping_mul(31).wrapping_add(question as u32);
        }
        chosen
    }
}
