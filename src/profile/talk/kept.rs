//! All that is kept of talks, read from its texts. What cannot be read is left out, and never guessed at.

use super::{AgreedStep, By, InTalk, MOST_REMARKS, MOST_STEPS, Meeting, Part, Remark, Seen};
use crate::framework::{CompetenceId, Map, Set};
use crate::measure::Note;
use crate::profile::Profile;

/// All that is kept of talks, read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Talk {
    /// The goals, by their numbers.
    pub goals: Map<u8, Note>,
    /// The steps, by their numbers.
    pub steps: Map<u8, AgreedStep>,
    /// When the two meet again.
    pub meeting: Option<Meeting>,
    /// What others have seen.
    pub seen: Map<(CompetenceId, By), Seen>,
    /// The counsellor's short notes, by their numbers.
    pub remarks: Map<u8, Remark>,
    /// By which calendars know what these two agreed on, once that was asked for.
    pub whose: Option<u32>,
    /// The parts that are left out.
    pub without: Set<Part>,
}

impl Talk {
    /// Reads what a profile keeps. What cannot be read is left out.
    pub fn of(profile: &Profile) -> Talk {
        let mut talk = Talk::default();
        for told in profile.told.iter().filter_map(|text| InTalk::parse(text)) {
            match told {
                InTalk::Goal(at, Some(goal)) => {
                    talk.goals.insert(at, goal);
                }
                InTalk::Step(at, Some(step)) => {
                    talk.steps.insert(at, step);
                }
                InTalk::Seen(id, by, Some(seen)) => {
                    talk.seen.insert((id, by), seen);
                }
                InTalk::Remark(at, Some(remark)) => {
                    talk.remarks.insert(at, remark);
                }
                InTalk::Meeting(meeting) => talk.meeting = meeting,
                InTalk::Without(parts) => talk.without = parts,
                InTalk::Whose(number) => talk.whose = Some(number),
                InTalk::Goal(_, None) | InTalk::Step(_, None) | InTalk::Seen(_, _, None) | InTalk::Remark(_, None) => {}
            }
        }
        talk
    }

    /// Whether anything was agreed on.
    pub fn has_agreed(&self) -> bool {
        !self.goals.is_empty() || !self.steps.is_empty() || self.meeting.is_some()
    }

    /// The number of the next step, if there is room for one.
    pub fn next_step(&self) -> Option<u8> {
        (1..=MOST_STEPS).find(|at| !self.steps.contains_key(at))
    }

    /// The number of the next note, if there is room for one.
    pub fn next_remark(&self) -> Option<u8> {
        (1..=MOST_REMARKS).find(|at| !self.remarks.contains_key(at))
    }
}
