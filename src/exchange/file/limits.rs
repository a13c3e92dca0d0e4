//! What a file of a person cannot hold: more than anybody could make, and things that contradict each other.
//! It looks only at sizes and at what belongs together, never at what the content files know. How long any list may be
//! was seen to before (`exchange/bounds.rs`).

use crate::framework::Set;
use crate::pathway::Goal;
use crate::profile::{InTalk, Lack, MOST_LACKS, Profile, Told, Wanted, told_once};

/// The most offers that anything is remembered of, and the most wishes of one kind.
const MOST_NAMED: usize = 1_000;
/// The longest id, in characters.
const LONGEST: usize = 100;

/// Whether a person can have made this profile.
pub fn is_possible(profile: &Profile) -> bool {
    attempts(profile)
        && goal(profile.goal.as_ref())
        && plan(profile)
        && lacks(&profile.lacks)
        && profile.wishes.as_if.len() <= MOST_NAMED
        && told(&profile.told)
}

/// Every attempt has an id of its own, and there is room for another after it.
fn attempts(profile: &Profile) -> bool {
    let attempts = &profile.attempts;
    let ids: Set<_> = attempts.iter().map(|attempt| attempt.id).collect();
    ids.len() == attempts.len() && attempts.iter().all(|attempt| attempt.id < u32::MAX)
}

/// What is named may be an id, and nobody is after everything.
fn goal(goal: Option<&Goal>) -> bool {
    match goal {
        Some(Goal::Occupation(id) | Goal::Qualification(id)) => is_id(id),
        Some(Goal::Levels(wanted)) => wanted.len() <= MOST_NAMED,
        _ => true,
    }
}

/// Only steps of the plan have dates.
fn plan(profile: &Profile) -> bool {
    profile.dated.len() <= MOST_NAMED
        && profile.dated.keys().all(|offer| profile.planned.contains(offer))
        && profile.first_moves.len() <= MOST_NAMED
        && profile.dated.keys().chain(profile.first_moves.iter()).all(|offer| is_id(offer))
}

/// Each kind stands once, and was counted.
fn lacks(lacks: &[Lack]) -> bool {
    lacks.len() <= MOST_LACKS
        && lacks.iter().enumerate().all(|(at, lack)| {
            let twin = lacks[..at].iter().any(|before| before.missing == lack.missing);
            !twin && lack.count > 0 && lack.attempt < u32::MAX && names(lack).all(|name| is_id(name))
        })
}

/// What is told of work and in talks can be read, and each thing is told once. No text of a talk can be longer than a note.
fn told(told: &Set<String>) -> bool {
    let is_told = |text: &String| is_id(text) && Told::parse(text).is_some() || InTalk::parse(text).is_some();
    told_once(told) && told.iter().all(is_told)
}

fn names(lack: &Lack) -> impl Iterator<Item = &String> {
    let held = match &lack.missing.what {
        Wanted::Qualification(held) => Some(held),
        Wanted::Level(..) | Wanted::Language(_) => None,
    };
    [&lack.missing.country].into_iter().chain(&lack.missing.region).chain(held)
}

/// Whether it may be an id of the content files, and is not somebody's novel.
fn is_id(text: &str) -> bool {
    (1..=LONGEST).contains(&text.chars().count()) && !text.contains(char::is_control)
}
