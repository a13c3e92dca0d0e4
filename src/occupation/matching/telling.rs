//! Which skill to ask about next: the one whose answer tells most about which work fits. It never asks twice.

use super::{Held, Matcher, Role};
use crate::occupation::{OccupationNo, SkillNo};

/// Of an occupation's skills that are not answered, the one whose answer is expected to tell most, in nats (the mutual
/// information of a yes or no and the occupation). Those that the work is mostly about come before the other ones; of equal
/// ones the first.
pub fn most_telling(matcher: &Matcher, held: &Held, occupation: OccupationNo, passed: &[SkillNo]) -> Option<SkillNo> {
    let entry = matcher.catalogue().entries().get(usize::from(occupation))?;
    let weights = weights(&matcher.scores(held));
    let open = |skill: &SkillNo| held.chance(*skill).is_none() && !passed.contains(skill);
    let best = |skills: &[SkillNo]| {
        let told = skills.iter().copied().filter(open).map(|skill| (skill, information(matcher, &weights, skill)));
        told.reduce(|best, one| if one.1 > best.1 { one } else { best }).map(|(skill, _)| skill)
    };
    best(&entry.essential).or_else(|| best(&entry.optional))
}

/// The chance of each occupation, with all equal before anything was said.
fn weights(scores: &[f32]) -> Vec<f32> {
    let highest = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let raw: Vec<f32> = scores.iter().map(|score| (score - highest).exp()).collect();
    let sum: f32 = raw.iter().sum();
    raw.into_iter().map(|one| one / sum).collect()
}

fn information(matcher: &Matcher, weights: &[f32], skill: SkillNo) -> f32 {
    let anywhere = matcher.background[usize::from(skill)];
    let (mut with, mut yes, mut within) = (0.0, 0.0, 0.0);
    for (occupation, role) in matcher.occupations_with(skill) {
        let (weight, share) = (weights[usize::from(*occupation)], Role::share(*role));
        with += weight;
        yes += weight * share;
        within += weight * entropy(share);
    }
    let without = (1.0f32 - with).max(0.0);
    entropy(yes + without * anywhere) - within - without * entropy(anywhere)
}

/// The entropy of a yes or no, in nats.
fn entropy(yes: f32) -> f32 {
    [yes, 1.0 - yes].into_iter().filter(|chance| *chance > 0.0).map(|chance| -chance * chance.ln()).sum()
}
