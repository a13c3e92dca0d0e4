//! The person, as the planner sees them: what the profile and the measurement say. It never takes something untold for a «no».

use super::Profile;
use crate::framework::{CompetenceId, Framework};
use crate::measure::Summary;
use crate::pathway::{About, CountryId, LevelBelief, Person};

/// The person of a profile, who is to find offers in this country. `summary` is what the latest attempt adds up to.
pub fn person(profile: &Profile, summary: Option<&Summary>, framework: &Framework, country: CountryId) -> Person {
    let estimates = summary.into_iter().flat_map(|summary| &summary.estimates);
    let rated = |skill: &CompetenceId| summary.and_then(|summary| summary.languages.get(skill).copied());
    Person {
        about: About { country: Some(country), ..profile.about.clone() },
        levels: estimates.map(|(id, estimate)| (*id, LevelBelief { at_least: estimate.by_own_answers() })).collect(),
        skills: framework.language_skills().filter_map(|(id, skill)| Some((skill, rated(&id)?))).collect(),
        goal: profile.goal.clone(),
        // The planner looks it up in the occupation.
        asked: None,
        done: profile.done.clone(),
        gained: Vec::new(),
    }
}
