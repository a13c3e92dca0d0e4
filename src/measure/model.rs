//! The one-competence model: checked parameters, and the tables that every estimate is made from.
//! Competences never borrow from one another here, and no fact about the person enters.

use super::reply::observations;
use super::{Estimate, Fault, Parameters, Posterior, Reply, grm};
use crate::framework::{CompetenceId, Level, Map, Question};

/// One answer as evidence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observation {
    /// The level that the statement asks about.
    pub level: Level,
    /// The step that was answered, 0–3.
    pub step: Level,
    /// How much the answer counts, 0–1.
    pub weight: f64,
}

/// Parameters that have no fault, ready for use. Made once and kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    parameters: Parameters,
    prior: Posterior,
    /// By the statement's level and the step answered: the probability at each node.
    likelihoods: [[Vec<f64>; 4]; 4],
}

impl Model {
    /// The model with these parameters, or everything that is wrong with them.
    pub fn new(parameters: Parameters) -> Result<Model, Vec<Fault>> {
        let faults = parameters.check();
        if !faults.is_empty() {
            return Err(faults);
        }
        let prior = Posterior::before_answers(parameters.grid, parameters.prior);
        let slope = grm::attenuated(parameters.item.slope, parameters.item.location_sd);
        let likelihoods = Level::ALL.map(|level| {
            let thresholds = parameters.item.thresholds.map(|offset| level.number() as f64 + offset);
            let at = |ability| grm::probabilities(slope, thresholds, ability);
            Level::ALL.map(|step| prior.nodes().map(|(ability, _)| at(ability)[step.number()]).collect())
        });
        Ok(Model { prior, likelihoods, parameters })
    }

    /// The numbers that the model was made from.
    pub fn parameters(&self) -> &Parameters {
        &self.parameters
    }

    /// What is believed after these answers.
    pub fn posterior(&self, observations: &[Observation]) -> Posterior {
        let mut posterior = self.prior.clone();
        for seen in observations {
            posterior.update(&self.likelihoods[seen.level.number()][seen.step.number()], seen.weight);
        }
        posterior
    }

    /// The estimate of a competence from the answers that stand, or nothing where none has data.
    pub fn estimate(&self, replies: &Map<Question, Reply>, competence: CompetenceId) -> Option<Estimate> {
        let seen = observations(replies, competence);
        let range = self.parameters.range_probability;
        (!seen.is_empty()).then(|| Estimate::new(self.posterior(&seen), seen.len(), range))
    }

    /// The four answers that a question at this level may get: how probable each is, and what it would leave believed.
    pub fn futures(&self, now: &Posterior, level: Level) -> [(f64, Posterior); 4] {
        Level::ALL.map(|step| {
            let mut then = now.clone();
            let probability = then.update(&self.likelihoods[level.number()][step.number()], 1.0);
            (probability, then)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::examples::{model, parameters};

    #[test]
    fn faulty_parameters_make_no_model() {
        let faulty = Parameters { version: 0, follow_ups: 0, ..parameters() };
        assert_eq!(Model::new(faulty).map_err(|faults| faults[0].to_string()), Err("version must be 1 or more".into()));
    }

    #[test]
    fn the_possible_answers_are_certain_together_and_average_to_what_is_believed_now() {
        let model = model();
        let now = model.posterior(&[Observation { level: Level::Alone, step: Level::Alone, weight: 1.0 }]);
        let futures = model.futures(&now, Level::CanGuide);
        let total: f64 = futures.iter().map(|(probability, _)| probability).sum();
        let mean: f64 = futures.iter().map(|(probability, then)| probability * then.mean()).sum();
        assert!((total - 1.0).abs() < 1e-12 && (mean - now.mean()).abs() < 1e-12);
    }

    #[test]
    fn a_higher_step_never_lowers_the_estimate() {
        let model = model();
        for level in [Level::WithHelp, Level::Alone, Level::CanGuide] {
            let means = Level::ALL.map(|step| model.posterior(&[Observation { level, step, weight: 1.0 }]).mean());
            assert!(means.is_sorted_by(|a, b| a < b), "{means:?}");
        }
    }
}
