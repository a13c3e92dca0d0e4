//! Work that a person has done, paid or not, what they can do of it, and what they would like.
//! It never asks where, for whom, or in which years.
//!
//! It is kept as short texts, `skill:drive-forklift=alone`, one for each thing told. The screens that come first carry them
//! along without reading them; those that show work, and the worker, read them as [`Told`].

use super::Profile;
use crate::framework::{Answer, Map};
use crate::occupation::{Interest, Interests, OccupationId};

/// The id of an occupational skill: our own, or the last part of its address in ESCO.
pub type SkillId = String;

/// One thing that is told of work. Nothing in the place of a value takes back what was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// Work that was done.
    Job(OccupationId, Option<Job>),
    /// What can be done of it; `skipped` and `unsure` say only that it was asked about.
    Skill(SkillId, Option<Answer>),
    /// The kinds of work that the person would like.
    Interests(Interests),
}

/// How a kind of work was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Job {
    /// Paid or not, if that was told.
    pub kind: Option<JobKind>,
    /// About how long, all in all, if that was told.
    pub time: Option<JobTime>,
}

/// For whom work was done. All four count alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobKind {
    /// For pay, or in a business of one's own.
    Paid,
    /// Without pay: practice, helping out, on a farm of the family's.
    Unpaid,
    /// Care for children, parents or others at home.
    Care,
    /// Voluntary, in an association.
    Voluntary,
}

/// About how long, all in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobTime {
    /// Less than a year.
    Months,
    /// One to three years.
    Years,
    /// Three to ten years.
    Many,
    /// More than ten years.
    Decade,
}

impl JobKind {
    /// All four, in the order in which they are offered.
    pub const ALL: [JobKind; 4] = [JobKind::Paid, JobKind::Unpaid, JobKind::Care, JobKind::Voluntary];

    /// The word in what is kept, and in message keys.
    pub fn word(self) -> &'static str {
        ["paid", "unpaid", "care", "voluntary"][self as usize]
    }
}

impl JobTime {
    /// All four, the shortest first.
    pub const ALL: [JobTime; 4] = [JobTime::Months, JobTime::Years, JobTime::Many, JobTime::Decade];

    /// The word in what is kept, and in message keys.
    pub fn word(self) -> &'static str {
        ["months", "years", "many", "decade"][self as usize]
    }
}

impl Told {
    /// The text that is kept.
    pub fn to_text(&self) -> String {
        let (kind, id, value) = match self {
            Told::Job(id, job) => ("job:", id.as_str(), job.map_or(String::new(), Job::to_text)),
            Told::Skill(id, answer) => ("skill:", id.as_str(), answer.map_or("", Answer::word).to_owned()),
            Told::Interests(interests) => ("interests", "", interests.to_letters()),
        };
        [kind, id, "=", &value].concat()
    }

    /// Reads what is kept.
    pub fn parse(text: &str) -> Option<Told> {
        let (key, value) = text.split_once('=')?;
        let value = Some(value).filter(|value| !value.is_empty());
        let known = |id: &str| (!id.is_empty()).then(|| id.to_owned());
        if let Some(id) = key.strip_prefix("job:") {
            return Some(Told::Job(known(id)?, value.map(|value| Job::parse(value).ok_or(())).transpose().ok()?));
        }
        if let Some(id) = key.strip_prefix("skill:") {
            return Some(Told::Skill(
                known(id)?,
                value.map(|value| Answer::from_word(value).ok_or(())).transpose().ok()?,
            ));
        }
        let interests = || value.unwrap_or_default().chars().map(Interest::from_letter).collect::<Option<Interests>>();
        if key == "interests" { interests().map(Told::Interests) } else { None }
    }
}

impl Job {
    fn to_text(self) -> String {
        [self.kind.map_or("", JobKind::word), ",", self.time.map_or("", JobTime::word)].concat()
    }

    fn parse(text: &str) -> Option<Job> {
        let (kind, time) = text.split_once(',')?;
        let kind = match kind {
            "" => None,
            kind => Some(JobKind::ALL.into_iter().find(|one| one.word() == kind)?),
        };
        let time = match time {
            "" => None,
            time => Some(JobTime::ALL.into_iter().find(|one| one.word() == time)?),
        };
        Some(Job { kind, time })
    }
}

/// All that is told of work, read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Career {
    /// The work that was done.
    pub jobs: Map<OccupationId, Job>,
    /// The last answer about each skill.
    pub skills: Map<SkillId, Answer>,
    /// The kinds of work that the person would like.
    pub interests: Interests,
}

impl Career {
    /// Whether anything is told of work.
    pub fn is_told(profile: &Profile) -> bool {
        profile.told.iter().any(|text| Told::parse(text).is_some())
    }

    /// Reads what a profile keeps. What cannot be read is left out.
    pub fn of(profile: &Profile) -> Career {
        let mut career = Career::default();
        for told in profile.told.iter().filter_map(|text| Told::parse(text)) {
            match told {
                Told::Job(id, job) => {
                    job.map(|job| career.jobs.insert(id, job));
                }
                Told::Skill(id, answer) => {
                    answer.map(|answer| career.skills.insert(id, answer));
                }
                Told::Interests(interests) => career.interests = interests,
            }
        }
        career
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::profile::Event;

    fn told(text: &str) -> Event {
        Event::Told { told: text.into() }
    }

    #[test]
    fn what_is_told_of_work_is_kept_changed_and_taken_back() {
        #[rustfmt::skip]
        let texts = [
            "job:kokk=care,years", "job:kokk=care,decade", "job:kokker=paid,many", "skill:fry=alone", "skill:fry=skipped",
            "interests=RS", "skill:fry=", "job:kokk=", "job:kokker=", "interests=",
        ];
        let mut profile = Profile::default();
        for event in texts.map(told) {
            let before = profile.clone();
            profile.apply(&event);
            assert_ne!(profile, before, "{event:?}");
            let mut undone = profile.clone();
            undone.apply(&event.inverse(&before).expect("an inverse"));
            assert_eq!(undone, before, "{event:?}");
        }
        assert!(profile.is_empty());
    }

    #[test]
    fn only_what_can_be_told_is_read() {
        #[rustfmt::skip]
        let bad = [
            "", "=", "job:=paid,years", "job:x=paid", "job:x=stolen,years", "job:x=,,", "job:x=years,paid", "skill:=alone",
            "skill:x=never", "skill:x", "interests=X", "interests:x=R", "hobby:x=alone", "SKILL:x=alone",
        ];
        for text in bad {
            assert_eq!(Told::parse(text), None, "{text}");
        }
        let [all, none] = ["interests=RIASEC", "interests="].map(Told::parse);
        assert_eq!(all, Some(Told::Interests(Interest::ALL.into_iter().collect())));
        assert_eq!(none, Some(Told::Interests(Interests::default())));
    }

    proptest! {
        #[test]
        fn what_is_told_reads_back(id in "[a-z0-9-]{1,40}", job: bool, of in 0usize..4, value in prop::option::of(0usize..4)) {
            let told = if job {
                Told::Job(id, value.map(|time| Job { kind: (of > 0).then(|| JobKind::ALL[of]), time: (time > 0).then(|| JobTime::ALL[time]) }))
            } else {
                Told::Skill(id, value.map(|step| Answer::STEPS[step]))
            };
            prop_assert_eq!(Told::parse(&told.to_text()), Some(told));
        }
    }
}
