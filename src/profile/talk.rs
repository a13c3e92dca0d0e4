//! What two agree on in a talk, and what a counsellor writes beside the person's own answers. It is never merged with those, and
//! never counts in a result.
//!
//! It is kept as short texts, `goal:1=Truckførerbevis`, as what is told of work is: only the screens of a talk read them, as
//! [`InTalk`].

mod kept;
mod meeting;

pub use kept::Talk;
pub use meeting::{Meeting, minute};

use crate::framework::{CompetenceId, Level, Set};
use crate::measure::Note;
use crate::pathway::Day;

/// The most goals that are agreed on (T-06).
pub const MOST_GOALS: u8 = 3;
/// The most steps: what fits on one page and in one head.
pub const MOST_STEPS: u8 = 6;
/// The most short notes of a counsellor.
pub const MOST_REMARKS: u8 = 10;

/// One thing from a talk. Nothing in the place of a value takes it back. Goals, steps and remarks are numbered from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InTalk {
    /// A goal, in the person's words.
    Goal(u8, Option<Note>),
    /// A step towards the goals.
    Step(u8, Option<AgreedStep>),
    /// When the two meet again.
    Meeting(Option<Meeting>),
    /// What somebody else has seen of a competence.
    Seen(CompetenceId, By, Option<Seen>),
    /// A short note of the counsellor's, which the person reads too.
    Remark(u8, Option<Remark>),
    /// The parts that are left out of this talk.
    Without(Set<Part>),
    /// A number by chance, by which calendars tell what these two agreed on from what others did.
    Whose(u32),
}

/// A step that was agreed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreedStep {
    /// Who does it.
    pub who: Who,
    /// By when, if that was agreed.
    pub day: Option<Day>,
    /// Whether it is done.
    pub done: bool,
    /// What is to be done.
    pub what: Note,
}

/// Who does a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// The person.
    Person,
    /// The counsellor.
    Counsellor,
    /// The two together.
    Both,
}

/// Who has seen something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// The counsellor.
    Counsellor,
    /// A workplace, after a trial.
    Workplace,
}

/// What somebody else has seen of a competence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The level, on the person's own scale.
    pub level: Level,
    /// When it was written.
    pub day: Day,
    /// What was seen, in few words.
    pub note: Option<Note>,
}

/// A short note, and when it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// When.
    pub day: Day,
    /// The words.
    pub text: Note,
}

/// A part of a talk that can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What the person can do.
    Result,
    /// The way on.
    Path,
    /// Work that was done.
    Work,
    /// What the counsellor has seen.
    Seen,
    /// What is agreed on.
    Agree,
    /// Text for a CV.
    Cv,
}

impl Who {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Who; 3] = [Who::Person, Who::Counsellor, Who::Both];

    /// The word in what is kept, and in message keys.
    pub fn word(self) -> &'static str {
        ["person", "counsellor", "both"][self as usize]
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<Who> {
        Who::ALL.into_iter().find(|who| who.word() == word)
    }
}

impl By {
    /// Both, in the order in which they are offered.
    pub const ALL: [By; 2] = [By::Counsellor, By::Workplace];

    /// The word in message keys.
    pub fn word(self) -> &'static str {
        ["counsellor", "workplace"][self as usize]
    }

    /// The word in what is kept.
    fn kind(self) -> &'static str {
        ["seen", "card"][self as usize]
    }
}

impl Part {
    /// All of them, in the order of a talk.
    pub const ALL: [Part; 6] = [Part::Result, Part::Path, Part::Work, Part::Seen, Part::Agree, Part::Cv];

    /// The word in what is kept, in links and in message keys.
    pub fn word(self) -> &'static str {
        ["result", "path", "work", "seen", "agree", "cv"][self as usize]
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<Part> {
        Part::ALL.into_iter().find(|part| part.word() == word)
    }
}

impl InTalk {
    /// The text that is kept.
    pub fn to_text(&self) -> String {
        let words = |note: &Note| note.to_string();
        match self {
            InTalk::Goal(at, goal) => format!("goal:{at}={}", goal.as_ref().map(words).unwrap_or_default()),
            InTalk::Step(at, step) => {
                format!("step:{at}={}", step.as_ref().map(AgreedStep::to_text).unwrap_or_default())
            }
            InTalk::Meeting(meeting) => format!("meeting={}", meeting.map(Meeting::to_text).unwrap_or_default()),
            InTalk::Seen(id, by, seen) => {
                format!("{}:{id}={}", by.kind(), seen.as_ref().map(Seen::to_text).unwrap_or_default())
            }
            InTalk::Remark(at, remark) => {
                let text = |remark: &Remark| format!("{},{}", remark.day, remark.text);
                format!("note:{at}={}", remark.as_ref().map(text).unwrap_or_default())
            }
            InTalk::Whose(number) => format!("whose={number}"),
            InTalk::Without(parts) => {
                let words: Vec<_> = parts.iter().map(|part| part.word()).collect();
                format!("without={}", words.join(","))
            }
        }
    }

    /// Reads what is kept.
    pub fn parse(text: &str) -> Option<InTalk> {
        let (key, value) = text.split_once('=')?;
        let value = Some(value).filter(|value| !value.is_empty());
        let (kind, id) = key.split_once(':').unwrap_or((key, ""));
        Some(match kind {
            "goal" => InTalk::Goal(number(id, MOST_GOALS)?, read(value, note)?),
            "step" => InTalk::Step(number(id, MOST_STEPS)?, read(value, AgreedStep::parse)?),
            "note" => InTalk::Remark(number(id, MOST_REMARKS)?, read(value, Remark::parse)?),
            "seen" => InTalk::Seen(id.parse().ok()?, By::Counsellor, read(value, Seen::parse)?),
            "card" => InTalk::Seen(id.parse().ok()?, By::Workplace, read(value, Seen::parse)?),
            "whose" if key == kind => {
                InTalk::Whose(value?.parse().ok().filter(|number: &u32| value == Some(number.to_string().as_str()))?)
            }
            "meeting" if key == kind => InTalk::Meeting(read(value, Meeting::parse)?),
            "without" if key == kind => {
                let parts = value.into_iter().flat_map(|value| value.split(','));
                InTalk::Without(parts.map(Part::from_word).collect::<Option<_>>()?)
            }
            _ => return None,
        })
    }

    /// What somebody wrote in it in their own words.
    pub fn words(&self) -> Option<&Note> {
        match self {
            InTalk::Goal(_, goal) => goal.as_ref(),
            InTalk::Step(_, step) => step.as_ref().map(|step| &step.what),
            InTalk::Seen(_, _, seen) => seen.as_ref().and_then(|seen| seen.note.as_ref()),
            InTalk::Remark(_, remark) => remark.as_ref().map(|remark| &remark.text),
            InTalk::Meeting(_) | InTalk::Without(_) | InTalk::Whose(_) => None,
        }
    }

    /// Whether two agreed on it; the rest is the counsellor's own.
    pub fn is_agreed(&self) -> bool {
        matches!(self, InTalk::Goal(..) | InTalk::Step(..) | InTalk::Meeting(_) | InTalk::Whose(_))
    }
}

/// A value, or its absence; nothing where the value cannot be read.
fn read<T>(value: Option<&str>, parse: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    match value {
        Some(value) => parse(value).map(Some),
        None => Some(None),
    }
}

/// A number from 1 to the most there are, in one spelling.
fn number(text: &str, most: u8) -> Option<u8> {
    (1..=most).find(|number| number.to_string() == text)
}

fn note(text: &str) -> Option<Note> {
    Note::try_from(text.to_owned()).ok()
}

impl AgreedStep {
    fn to_text(&self) -> String {
        let day = self.day.map(String::from).unwrap_or_default();
        format!("{},{day},{},{}", self.who.word(), if self.done { "done" } else { "" }, self.what)
    }

    fn parse(text: &str) -> Option<AgreedStep> {
        let mut parts = text.splitn(4, ',');
        let who = Who::from_word(parts.next()?)?;
        let day = read(Some(parts.next()?).filter(|day| !day.is_empty()), |day| day.parse().ok())?;
        let done = match parts.next()? {
            "" => false,
            "done" => true,
            _ => return None,
        };
        Some(AgreedStep { who, day, done, what: note(parts.next()?)? })
    }
}

impl Seen {
    fn to_text(&self) -> String {
        let note = self.note.as_ref().map(Note::to_string).unwrap_or_default();
        format!("{},{},{note}", self.level.word(), self.day)
    }

    fn parse(text: &str) -> Option<Seen> {
        let mut parts = text.splitn(3, ',');
        let word = parts.next()?;
        let level = Level::ALL.into_iter().find(|level| level.word() == word)?;
        let day = parts.next()?.parse().ok()?;
        Some(Seen { level, day, note: read(Some(parts.next()?).filter(|text| !text.is_empty()), note)? })
    }
}

impl Remark {
    fn parse(text: &str) -> Option<Remark> {
        let (day, text) = text.split_once(',')?;
        Some(Remark { day: day.parse().ok()?, text: note(text)? })
    }
}

#[cfg(test)]
mod tests;
