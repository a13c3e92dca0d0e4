//! The three statements of one competence, fitted together, with what may be done with each.
//! It never lets one competence lend to another, and never uses what too few have answered.

use kompetansesti::framework::{Competence, Level, StatementId};
use kompetansesti::measure::Parameters;
use kompetansesti::measure::calibration::{
    Abilities, Dif, Errors, Fit, Graded, ItemDesign, Limits, Normal, Pattern, SampleRule, Status, dif, fit,
};

use super::collect::Collected;

/// A statement as the answers have it.
pub struct Statement {
    pub id: StatementId,
    /// How many people have answered it.
    pub answers: usize,
    pub status: Status,
    /// Where the design has its thresholds, in levels.
    pub design: Vec<f64>,
    /// The estimates, where there are answers enough.
    pub estimate: Option<Estimate>,
    /// The comparison of languages, where there are answers enough.
    pub dif: Option<Dif>,
}

/// What the fit says about a statement.
pub struct Estimate {
    pub item: Graded,
    pub errors: Option<Errors>,
    /// Whether the fit had come to its end.
    pub converged: bool,
}

impl Statement {
    /// Whether its languages differ more than they may.
    pub fn is_flagged(&self) -> bool {
        self.dif.as_ref().is_some_and(|dif| dif.flag().is_some())
    }

    /// Whether it may stand in a parameter file.
    pub fn is_usable(&self, keep_flagged: bool) -> bool {
        let sound = self.estimate.as_ref().is_some_and(|estimate| estimate.converged && estimate.errors.is_some());
        sound && (keep_flagged || !self.is_flagged())
    }
}

/// The statements of a competence that anybody has answered.
pub fn statements(
    competence: &Competence,
    collected: &Collected,
    parameters: &Parameters,
    rule: SampleRule,
) -> Vec<Statement> {
    let patterns: Vec<Pattern> = collected
        .patterns(competence.id)
        .map(|(group, answers, count)| Pattern { group, answers: answers.to_vec(), count: f64::from(count) })
        .collect();
    let levels = [Level::WithHelp, Level::Alone, Level::CanGuide];
    let designs = levels.map(|level| design(level, parameters));
    let prior = Normal { mean: parameters.prior.mean, sd: parameters.prior.sd };
    let abilities = Abilities::alike(prior, collected.languages.len());
    let counts = levels.map(|level| answers(&patterns, level.number() - 1));
    let enough = counts.iter().any(|count| rule.status(*count) > Status::Design);
    let fit = enough.then(|| fit(&abilities, &designs, &patterns, Limits::default()));
    let statement = |(place, level): (usize, Level)| {
        let (id, status) = (StatementId::new(competence.id, level)?, rule.status(counts[place]));
        let fit = fit.as_ref().filter(|_| status > Status::Design);
        (counts[place] > 0).then(|| Statement {
            id,
            answers: counts[place],
            status,
            design: designs[place].start.thresholds.clone(),
            estimate: fit.and_then(|fit| estimate(fit, place)),
            dif: fit.and_then(|fit| dif(&abilities, &fit.parameters(), &patterns, place, rule.group)),
        })
    };
    levels.into_iter().enumerate().filter_map(statement).collect()
}

/// What measure.json expects of a statement at this level.
fn design(level: Level, parameters: &Parameters) -> ItemDesign {
    let thresholds = parameters.item.thresholds.map(|offset| level.number() as f64 + offset);
    ItemDesign::expected(parameters.item.slope, thresholds.to_vec(), parameters.item.location_sd)
}

fn answers(patterns: &[Pattern], place: usize) -> usize {
    let answered = patterns.iter().filter(|pattern| pattern.answers[place].is_some());
    answered.map(|pattern| pattern.count as usize).sum()
}

fn estimate(fit: &Fit, place: usize) -> Option<Estimate> {
    let fitted = fit.items.get(place)?;
    Some(Estimate { item: fitted.item.clone(), errors: fitted.errors.clone(), converged: fit.converged })
}
