//! What one attempt adds up to. A competence without an answer is absent, never low;
//! languages are kept apart and never averaged with the rest.

use super::{Estimate, Model, Reply, latest};
use crate::framework::{Area, AreaId, Cefr, CompetenceId, Framework, Level, Map, Question, Set};

/// The result of one attempt.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// The areas with enough answers to be summed up.
    pub areas: Map<AreaId, AreaLevel>,
    /// The competences with an answer.
    pub estimates: Map<CompetenceId, Estimate>,
    /// The language skills with an answer.
    pub languages: Map<CompetenceId, Cefr>,
    /// What most probably stands alone, most probable first.
    pub strengths: Vec<CompetenceId>,
    /// What is most probably done with help, most probable first: «Dette klarer du med litt hjelp».
    pub nearly: Vec<CompetenceId>,
    /// Whether every answer there is says «not yet», and there is one.
    pub all_not_yet: bool,
}

/// An area's level: the mean over its answered competences.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AreaLevel {
    /// The mean level, 0–3.
    pub level: f64,
    /// The level to say it with: the nearest to the mean, and never outside the levels of its competences. The mean of
    /// three «not yet» lies above «not yet», because each of them may be wrong; that is no reason to say «with help».
    pub nearest: Level,
    /// The standard deviation of the mean, in levels.
    pub sd: f64,
    /// How many of the competences are answered.
    pub answered: usize,
    /// How many competences the area has.
    pub of: usize,
}

impl Summary {
    /// Sums up the replies that stand. Areas in `apart` are measured like the rest, but are never strengths.
    pub fn new(framework: &Framework, model: &Model, replies: &[(Question, Reply)], apart: &Set<AreaId>) -> Summary {
        let mut replies = latest(replies);
        replies.retain(|question, _| framework.contains(*question));
        let competences = framework.competences().map(|competence| competence.id);
        let estimates: Map<_, _> = competences.filter_map(|id| Some((id, model.estimate(&replies, id)?))).collect();
        let languages = replies.iter().filter_map(|(question, reply)| match reply {
            Reply::Language(level) => Some((question.competence(), (*level)?)),
            Reply::Answer(_) => None,
        });
        let strength = model.parameters().strength;
        let mut strengths = ranked(&estimates, Level::Alone, |id, estimate| {
            !apart.contains(&id.area()) && estimate.at_least(Level::Alone) >= strength.least_probability
        });
        strengths.truncate(strength.most);
        let defeats: Vec<bool> = replies.values().filter_map(|reply| reply.is_defeat()).collect();
        Summary {
            areas: framework.areas.iter().filter_map(|area| Some((area.id, area_level(area, &estimates)?))).collect(),
            languages: languages.collect(),
            strengths,
            nearly: ranked(&estimates, Level::WithHelp, |_, estimate| estimate.level() == Level::WithHelp),
            all_not_yet: !defeats.is_empty() && defeats.into_iter().all(|defeat| defeat),
            estimates,
        }
    }

    /// The estimate of a competence; nothing where it was not answered.
    pub fn estimate(&self, competence: CompetenceId) -> Option<&Estimate> {
        self.estimates.get(&competence)
    }
}

/// The competences that pass, the most probable of reaching the level first.
fn ranked(
    estimates: &Map<CompetenceId, Estimate>,
    level: Level,
    passes: impl Fn(CompetenceId, &Estimate) -> bool,
) -> Vec<CompetenceId> {
    let mut found: Vec<(CompetenceId, f64)> = Vec::new();
    for (id, estimate) in estimates.iter().filter(|(id, estimate)| passes(**id, estimate)) {
        let probability = estimate.at_least(level);
        let place = found.partition_point(|(_, before)| *before >= probability);
        found.insert(place, (*id, probability));
    }
    found.into_iter().map(|(id, _)| id).collect()
}

/// Shown only when at least half of the area is answered.
fn area_level(area: &Area, estimates: &Map<CompetenceId, Estimate>) -> Option<AreaLevel> {
    let of = area.competences().len();
    let known: Vec<&Estimate> = area.competences().iter().filter_map(|it| estimates.get(&it.id)).collect();
    if known.is_empty() || known.len() * 2 < of {
        return None;
    }
    let count = known.len() as f64;
    let level = known.iter().map(|estimate| estimate.clamped_mean()).sum::<f64>() / count;
    let sd = known.iter().map(|estimate| estimate.clamped_sd().powi(2)).sum::<f64>().sqrt() / count;
    Some(AreaLevel { level, nearest: nearest(level, &known), sd, answered: known.len(), of })
}

fn nearest(mean: f64, known: &[&Estimate]) -> Level {
    let levels = known.iter().map(|estimate| estimate.level());
    let (low, high) = levels.fold((Level::CanGuide, Level::NotYet), |(low, high), it| (low.min(it), high.max(it)));
    let closer = |best: Level, it: Level| {
        let distance = |level: Level| (level.number() as f64 - mean).abs();
        if distance(it) < distance(best) { it } else { best }
    };
    Level::ALL.into_iter().fold(Level::NotYet, closer).max(low).min(high)
}
