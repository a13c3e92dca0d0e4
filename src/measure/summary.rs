//! What one attempt adds up to. A competence without an answer is absent, never low;
//! languages are kept apart and never averaged with the rest.

use super::joint::Joint;
use super::model::Own;
use super::{Estimate, Model, Reply, Sitting};
use crate::framework::{Area, AreaId, Cefr, CompetenceId, Framework, Level, Map, Set};

/// The result of one attempt.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// The areas with enough answers to be summed up.
    pub areas: Map<AreaId, AreaLevel>,
    /// The competences with an answer.
    pub estimates: Map<CompetenceId, Estimate>,
    /// What the answers about similar things say of the competences that were never asked about, where they say anything.
    /// It is for drawing only: it neither opens nor closes a gap, and is never a strength.
    pub lent: Map<CompetenceId, Estimate>,
    /// The language skills with an answer.
    pub languages: Map<CompetenceId, Cefr>,
    /// What most probably stands alone, the highest level first, and within a level the most probable.
    pub strengths: Vec<CompetenceId>,
    /// What is most probably done with help, most probable first: «Dette klarer du med litt hjelp».
    pub nearly: Vec<CompetenceId>,
    /// Whether every answer there is says «not yet», and there is one.
    pub all_not_yet: bool,
    /// Whether every answer to a statement is the highest there is, and there are enough of them for a result.
    pub all_top: bool,
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
    pub fn new(framework: &Framework, model: &Model, sitting: &Sitting, apart: &Set<AreaId>) -> Summary {
        let mut replies = sitting.standing();
        replies.retain(|question, _| framework.contains(*question));
        let own: Vec<Option<Own>> = model
            .competences()
            .iter()
            .map(|id| model.own(*id, &sitting.observations(model.parameters(), &replies, *id)))
            .collect();
        let joint = model.joint(&own);
        let asked = |id: CompetenceId| replies.keys().any(|question| question.competence() == id);
        let (estimates, lent) = estimates(model, &joint, &own, asked);
        let languages = replies.iter().filter_map(|(question, reply)| match reply {
            Reply::Language(level) => Some((question.competence(), (*level)?)),
            Reply::Answer(_) => None,
        });
        let strength = model.parameters().strength;
        let mut strengths = ranked(&estimates, Level::Alone, |id, estimate| {
            // By its own answers: what similar answers lend decides which come first, but makes no strength.
            let said = estimate.by_own_answers()[Level::Alone.number()] >= strength.least_probability;
            said && !apart.contains(&id.area())
        });
        strengths.truncate(strength.most);
        let defeats: Vec<bool> = replies.values().filter_map(|reply| reply.is_defeat()).collect();
        let top =
            |reply: &&Reply| matches!(reply, Reply::Answer(answer) if answer.score() == Some(Level::CanGuide.number()));
        let answers: usize = own.iter().flatten().map(|own| own.answers).sum();
        let all_top = answers >= model.parameters().result_after && replies.values().filter(top).count() == answers;
        let area = |area: &Area| Some((area.id, area_level(area, model, &joint, &estimates)?));
        Summary {
            areas: framework.areas.iter().filter_map(area).collect(),
            languages: languages.collect(),
            strengths: highest_first(&strengths, &estimates),
            nearly: ranked(&estimates, Level::WithHelp, |_, estimate| estimate.level() == Level::WithHelp),
            all_not_yet: !defeats.is_empty() && defeats.into_iter().all(|defeat| defeat),
            all_top,
            estimates,
            lent,
        }
    }

    /// The estimate of a competence; nothing where it was not answered.
    pub fn estimate(&self, competence: CompetenceId) -> Option<&Estimate> {
        self.estimates.get(&competence)
    }
}

/// The estimates of what was answered, and what is lent to what was never asked about, once there are enough answers for
/// a result. An estimate that leaves all levels open says nothing, and is left out; and nothing is guessed about what the
/// person has passed over.
fn estimates(
    model: &Model,
    joint: &Joint,
    own: &[Option<Own>],
    asked: impl Fn(CompetenceId) -> bool,
) -> (Map<CompetenceId, Estimate>, Map<CompetenceId, Estimate>) {
    let range = model.parameters().range_probability;
    let answered: usize = own.iter().flatten().map(|own| own.answers).sum();
    let (mut estimates, mut lent) = (Map::new(), Map::new());
    for (place, (id, own)) in model.competences().iter().zip(own).enumerate() {
        let belief = model.posterior(joint, place, own.as_ref());
        let alone = model.alone(own.as_ref().map(Own::log_likelihood));
        let estimate = Estimate::new(belief, &alone, own.as_ref().map_or(0, |own| own.answers), range);
        if own.is_some() {
            estimates.insert(*id, estimate);
        } else if answered >= model.parameters().result_after
            && estimate.range() != (Level::NotYet, Level::CanGuide)
            && !asked(*id)
        {
            lent.insert(*id, estimate);
        }
    }
    (estimates, lent)
}

/// The competences that pass, the most probable of reaching the level first.
fn ranked(
    estimates: &Map<CompetenceId, Estimate>,
    level: Level,
    passes: impl Fn(CompetenceId, &Estimate) -> bool,
) -> Vec<CompetenceId> {
    let mut found: Vec<(CompetenceId, f64)> = Vec::new();
    for (id, estimate) in estimates.iter().filter(|(id, estimate)| passes(**id, estimate)) {
        // Rounded, so that the order of the sums never decides between two that are equal.
        let probability = (estimate.at_least(level) * 1e9).round();
        let place = found.partition_point(|(_, before)| *before >= probability);
        found.insert(place, (*id, probability));
    }
    found.into_iter().map(|(id, _)| id).collect()
}

/// Strengths by the level that is named of each, highest first, and else in the order given: what similar answers lend
/// never puts a lower one above a higher one.
fn highest_first(strengths: &[CompetenceId], estimates: &Map<CompetenceId, Estimate>) -> Vec<CompetenceId> {
    let named = |id: &CompetenceId| estimates.get(id).map(Estimate::level);
    let of = |level: Level| strengths.iter().copied().filter(move |id| named(id) == Some(level));
    Level::ALL.into_iter().rev().flat_map(of).collect()
}

/// Shown only when at least half of the area is answered. The estimates hang together as the abilities do.
pub(super) fn area_level(
    area: &Area,
    model: &Model,
    joint: &Joint,
    estimates: &Map<CompetenceId, Estimate>,
) -> Option<AreaLevel> {
    let of = area.competences().len();
    let place = |id: CompetenceId| Some((model.place(id)?, estimates.get(&id)?));
    let known: Vec<(usize, &Estimate)> = area.competences().iter().filter_map(|it| place(it.id)).collect();
    if known.is_empty() || known.len() * 2 < of {
        return None;
    }
    let count = known.len() as f64;
    let level = known.iter().map(|(_, estimate)| estimate.clamped_mean()).sum::<f64>() / count;
    // Each spread is a sum over the whole grid, and every pair needs it.
    let spreads: Vec<(usize, f64)> = known.iter().map(|(place, estimate)| (*place, estimate.clamped_sd())).collect();
    let covariance = |(i, one): &(usize, f64), (j, other): &(usize, f64)| {
        let correlation = if i == j { 1.0 } else { joint.correlation(*i, *j) };
        correlation * one * other
    };
    let variance: f64 = spreads.iter().flat_map(|one| spreads.iter().map(move |other| covariance(one, other))).sum();
    let estimates: Vec<&Estimate> = known.iter().map(|(_, estimate)| *estimate).collect();
    let nearest = nearest(level, &estimates);
    Some(AreaLevel { level, nearest, sd: variance.max(0.0).sqrt() / count, answered: known.len(), of })
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
