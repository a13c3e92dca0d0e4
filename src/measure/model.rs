//! The model: checked parameters, the tables of all statements, and what is believed after a person's answers.
//! Competences lend to one another as the prior says they do; no fact about the person enters.

use super::joint::{Joint, Normal, Site};
use super::{CalibratedItem, Fault, Parameters, Posterior, Table};
use crate::framework::{CompetenceId, Framework, Level, Map, StatementId};

/// One answer as evidence about one competence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observation {
    /// The level that the statement asks about.
    pub level: Level,
    /// The step that was answered, 0–3.
    pub step: Level,
    /// How much the answer counts, 0–1.
    pub weight: f64,
}

/// What the answers about one competence say by themselves.
#[derive(Clone, Debug, PartialEq)]
pub struct Own {
    /// The logarithm of their likelihood at each node.
    log_likelihood: Vec<f64>,
    /// The same as a normal likelihood, for the other competences.
    site: Site,
    /// How many answers they are, from 1.
    pub answers: usize,
}

/// Parameters that have no fault, ready for use. Made once and kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    parameters: Parameters,
    competences: Vec<CompetenceId>,
    prior: Joint,
    /// What is believed about any competence before its first answer.
    unanswered: Posterior,
    /// By level, 1–3: the table of a statement that works as designed.
    designed: [Table; 3],
    calibrated: Map<StatementId, Table>,
}

impl Model {
    /// The model of a framework with these parameters, or everything that is wrong with them.
    pub fn new(parameters: Parameters, framework: &Framework) -> Result<Model, Vec<Fault>> {
        let faults = parameters.check();
        if !faults.is_empty() {
            return Err(faults);
        }
        let (grid, item) = (parameters.grid, parameters.item);
        let designed = [1.0, 2.0, 3.0]
            .map(|level| Table::new(grid, item.slope, item.thresholds.map(|offset| level + offset), item.location_sd));
        let table = |item: &CalibratedItem| Table::new(grid, item.slope, item.thresholds, item.location_sd);
        let calibrated = parameters.items.iter().map(|(id, item)| (*id, table(item))).collect();
        let areas: Vec<usize> = framework
            .areas
            .iter()
            .enumerate()
            .flat_map(|(at, area)| area.competences().iter().map(move |_| at))
            .collect();
        let competences = framework.competences().map(|competence| competence.id).collect();
        Ok(Model {
            prior: Joint::before_answers(parameters.prior, &areas),
            unanswered: alone(&parameters, None),
            competences,
            designed,
            calibrated,
            parameters,
        })
    }

    /// The numbers that the model was made from.
    pub fn parameters(&self) -> &Parameters {
        &self.parameters
    }

    /// The competences, in the order in which they are counted here.
    pub fn competences(&self) -> &[CompetenceId] {
        &self.competences
    }

    /// Which competence this is, counted from 0.
    pub fn place(&self, competence: CompetenceId) -> Option<usize> {
        self.competences.iter().position(|known| *known == competence)
    }

    /// The table of a competence's statement at a level, 1–3.
    pub fn table(&self, competence: CompetenceId, level: Level) -> &Table {
        let own = StatementId::new(competence, level).and_then(|id| self.calibrated.get(&id));
        own.unwrap_or(&self.designed[level.number().saturating_sub(1)])
    }

    /// What these answers about one competence say by themselves; nothing where there are none.
    pub fn own(&self, competence: CompetenceId, observations: &[Observation]) -> Option<Own> {
        if observations.is_empty() {
            return None;
        }
        let mut log_likelihood = vec![0.0; self.parameters.grid.nodes];
        for seen in observations {
            let logs = self.table(competence, seen.level).log_likelihood(seen.step);
            log_likelihood.iter_mut().zip(logs).for_each(|(sum, log)| *sum += seen.weight * log);
        }
        let site = Site::between(&self.unanswered, &self.alone(Some(&log_likelihood)));
        Some(Own { log_likelihood, site, answers: observations.len() })
    }

    /// What is believed about a competence from nothing but its own answers.
    pub fn alone(&self, log_likelihood: Option<&[f64]>) -> Posterior {
        alone(&self.parameters, log_likelihood)
    }

    /// All abilities after these answers, one entry for each competence.
    pub fn joint(&self, own: &[Option<Own>]) -> Joint {
        let mut joint = self.prior.clone();
        for (competence, own) in own.iter().enumerate() {
            if let Some(own) = own {
                joint.learn(competence, own.site);
            }
        }
        joint
    }

    /// What is believed about one competence: its own answers as they are, the others' as a normal distribution.
    pub fn posterior(&self, joint: &Joint, competence: usize, own: Option<&Own>) -> Posterior {
        let lent = own.map_or(joint.of(competence), |own| joint.without(competence, own.site));
        Posterior::new(self.parameters.grid, lent, own.map(|own| own.log_likelihood.as_slice()))
    }
}

fn alone(Parameters { grid, prior, .. }: &Parameters, log_likelihood: Option<&[f64]>) -> Posterior {
    Posterior::new(*grid, Normal { mean: prior.mean, variance: prior.sd * prior.sd }, log_likelihood)
}

impl Own {
    /// The logarithm of the answers' likelihood at each node.
    pub fn log_likelihood(&self) -> &[f64] {
        &self.log_likelihood
    }
}
