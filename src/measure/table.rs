//! What one statement says about ability, worked out once for every node of the grid.
//! It knows neither whose answer it is nor what the statement is about.

use super::{Grid, grm};
use crate::framework::Level;

/// The least probability that is used: the logarithm of 0 would turn every sum into nothing.
const LEAST: f64 = 1e-300;

/// The graded response model of one statement, at every node.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// By the step answered: its probability at each node.
    pub(super) probabilities: [Vec<f64>; 4],
    /// The natural logarithms of these.
    logarithms: [Vec<f64>; 4],
    /// Where «alone» begins, in levels.
    pub(super) alone_from: f64,
    /// Fisher information about the ability at each node, per squared level.
    pub(super) information: Vec<f64>,
}

impl Table {
    /// The table of a statement with this slope (per level) and these thresholds (in levels), whose place is uncertain
    /// by `location_sd` levels.
    pub fn new(grid: Grid, slope: f64, thresholds: [f64; 3], location_sd: f64) -> Table {
        let slope = grm::attenuated(slope, location_sd);
        let at: Vec<[f64; 4]> = grid.nodes().map(|ability| grm::probabilities(slope, thresholds, ability)).collect();
        let probabilities = [0, 1, 2, 3].map(|step| at.iter().map(|all| all[step].max(LEAST)).collect::<Vec<f64>>());
        let logarithms = probabilities.each_ref().map(|step| step.iter().map(|p| p.ln()).collect());
        let information = grid.nodes().map(|ability| grm::information(slope, thresholds, ability)).collect();
        Table { probabilities, logarithms, information, alone_from: thresholds[1] }
    }

    /// The logarithm of the likelihood of an answer at each node.
    pub fn log_likelihood(&self, step: Level) -> &[f64] {
        &self.logarithms[step.number()]
    }
}
