//! Work that a person has done, paid or not, and what they can do of it. It never asks where, for whom, or in which years.

use serde::{Deserialize, Serialize};

use super::{Event, Profile};
use crate::framework::{Answer, Map};
use crate::occupation::{Interests, OccupationId};

/// The id of an occupational skill: our own, or the last part of its address in ESCO.
pub type SkillId = String;

/// What a person has told of their work.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Career {
    /// The work that was done.
    pub jobs: Map<OccupationId, Job>,
    /// The last answer about each skill; `skipped` and `unsure` say only that it was asked about.
    pub skills: Map<SkillId, Answer>,
    /// The kinds of work that the person would like, as letters; none where nothing was chosen.
    #[serde(skip_serializing_if = "Interests::is_empty")]
    pub interests: Interests,
}

/// How a kind of work was done.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Job {
    /// Paid or not.
    pub kind: JobKind,
    /// About how long, all in all.
    pub time: JobTime,
}

/// For whom work was done. All four count alike.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JobKind {
    /// For pay, or in a business of one's own.
    #[default]
    Paid,
    /// Without pay: practice, helping out, on a farm of the family's.
    Unpaid,
    /// Care for children, parents or others at home.
    Care,
    /// Voluntary, in an association.
    Voluntary,
}

/// About how long, all in all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JobTime {
    /// Less than a year.
    #[default]
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

    /// The word in message keys.
    pub fn word(self) -> &'static str {
        ["paid", "unpaid", "care", "voluntary"][self as usize]
    }
}

impl JobTime {
    /// All four, the shortest first.
    pub const ALL: [JobTime; 4] = [JobTime::Months, JobTime::Years, JobTime::Many, JobTime::Decade];

    /// The word in message keys.
    pub fn word(self) -> &'static str {
        ["months", "years", "many", "decade"][self as usize]
    }
}

impl Career {
    /// Whether nothing was told.
    pub fn is_empty(&self) -> bool {
        *self == Career::default()
    }

    /// Tells of a job, or takes it back.
    pub(super) fn tell_job(&mut self, occupation: &OccupationId, job: Option<Job>) {
        put(&mut self.jobs, occupation, job);
    }

    /// Answers about a skill, or takes the answer back.
    pub(super) fn tell_skill(&mut self, skill: &SkillId, answer: Option<Answer>) {
        put(&mut self.skills, skill, answer);
    }
}

fn put<T>(map: &mut Map<String, T>, id: &String, value: Option<T>) {
    map.retain(|known, _| known != id);
    if let Some(value) = value {
        map.insert(id.clone(), value);
    }
}

/// What brings back what one of these events is about to change.
pub(super) fn inverse(event: &Event, before: &Profile) -> Option<Event> {
    let career = &before.career;
    match event {
        Event::JobTold { occupation, .. } => {
            Some(Event::JobTold { occupation: occupation.clone(), job: career.jobs.get(occupation).copied() })
        }
        Event::SkillTold { skill, .. } => {
            Some(Event::SkillTold { skill: skill.clone(), answer: career.skills.get(skill).copied() })
        }
        Event::InterestsTold { .. } => Some(Event::InterestsTold { interests: career.interests }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::occupation::Interest;

    #[test]
    fn what_is_told_of_work_is_kept_changed_and_taken_back() {
        let job = |time| Some(Job { kind: JobKind::Care, time });
        let events = [
            Event::JobTold { occupation: "kokk".into(), job: job(JobTime::Years) },
            Event::JobTold { occupation: "kokk".into(), job: job(JobTime::Decade) },
            Event::SkillTold { skill: "fry".into(), answer: Some(Answer::Alone) },
            Event::SkillTold { skill: "fry".into(), answer: Some(Answer::Skipped) },
            Event::InterestsTold { interests: [Interest::Social].into_iter().collect() },
            Event::SkillTold { skill: "fry".into(), answer: None },
            Event::JobTold { occupation: "kokk".into(), job: None },
            Event::InterestsTold { interests: Interests::default() },
        ];
        let mut profile = Profile::default();
        for event in &events {
            let before = profile.clone();
            profile.apply(event);
            assert_ne!(profile, before, "{event:?}");
            let mut undone = profile.clone();
            undone.apply(&event.inverse(&before).expect("an inverse"));
            assert_eq!(undone, before, "{event:?}");
        }
        assert!(profile.is_empty());
    }

    #[test]
    fn words_are_those_of_the_file() {
        for kind in JobKind::ALL {
            assert_eq!(serde_json::to_value(kind).expect("plain data"), kind.word());
        }
        for time in JobTime::ALL {
            assert_eq!(serde_json::to_value(time).expect("plain data"), time.word());
        }
    }
}
