//! The numbers behind the measurement, as `content/measure.json` gives them.
//! They are design choices until answers have calibrated them; this module never estimates anything.

use crate::framework::{Map, StatementId};

/// Every number of the measurement. All places on the ability line are in level units, 0–3.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameters {
    /// Version of the numbers, from 1. It changes when any of them does.
    pub version: u32,
    /// What is believed before the first answer.
    pub prior: Prior,
    /// How a statement at one level works, until its answers have been studied.
    pub item: Item,
    /// How single statements work, as the answers of many people have shown (`pack calibrate`).
    pub items: Map<StatementId, CalibratedItem>,
    /// How much an answer counts, by when the person last did what it is about.
    pub evidence: EvidenceWeights,
    /// Where the ability is computed.
    pub grid: Grid,
    /// How the next question is chosen.
    pub selection: Selection,
    /// When enough is known about one competence.
    pub stop: Stop,
    /// How far apart two answers about one competence must lie to clash: the levels between the two statements, and
    /// the steps by which the easier one was answered lower, together.
    pub clash: usize,
    /// How probable a difference between two attempts must be to be called a change, above 0.5.
    pub change_probability: f64,
    /// The most follow-up questions in the full set.
    pub follow_ups: usize,
    /// How many answers must be given before a result may be shown.
    pub result_after: usize,
    /// The probability that a shown range of levels has at least, above 0 and at most 1.
    pub range_probability: f64,
    /// What may be called a strength.
    pub strength: Strength,
}

/// A normal distribution of all abilities before the first answer. It never depends on who the person is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prior {
    /// Mean of each, in levels.
    pub mean: f64,
    /// Standard deviation of each, in levels, above 0.
    pub sd: f64,
    /// Correlation of two competences of one area, below 1.
    pub within: f64,
    /// Correlation of two competences of different areas, from 0 to that within an area.
    pub between: f64,
}

/// The graded response model of a statement (Samejima 1969), relative to the statement's level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Item {
    /// Slope per level, above 0.
    pub slope: f64,
    /// Where «with help», «alone» and «can guide» begin, in levels from the statement's own; rising.
    pub thresholds: [f64; 3],
    /// How far a statement may really stand from its design place: standard deviation in levels, from 0.
    pub location_sd: f64,
}

/// A statement whose answers have been studied.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CalibratedItem {
    /// Slope per level, above 0.
    pub slope: f64,
    /// Where «with help», «alone» and «can guide» begin on the ability line, in levels; rising.
    pub thresholds: [f64; 3],
    /// How uncertain these places still are: standard deviation in levels, from 0.
    pub location_sd: f64,
    /// How many answers this rests on.
    pub answers: usize,
    /// How far the answers reach.
    pub status: CalibrationStatus,
}

/// How far the answers to a statement reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalibrationStatus {
    /// Too few to stand alone; drawn towards the design.
    Provisional,
    /// Enough.
    Calibrated,
}

/// The power to which an answer's probability is raised, 0–1. An answer counts in full where nothing was told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EvidenceWeights {
    /// Never done.
    pub never: f64,
    /// Last done more than a year ago.
    pub over_a_year: f64,
    /// Done within the last year.
    pub within_a_year: f64,
}

/// How the next question is chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Selection {
    /// Among how many of the best chance decides, from 1.
    pub among: usize,
    /// How much a competence counts that the goal does not ask for, where one that it asks for counts 1; 0–1.
    pub other_weight: f64,
}

/// The ability line, parted into equal cells with a node in the middle of each. The boundaries between the levels lie
/// between two cells, so that no node belongs half to one level and half to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid {
    /// Where the first cell begins, in levels.
    pub low: f64,
    /// Where the last cell ends, in levels.
    pub high: f64,
    /// How many cells, and so nodes, 2–2001.
    pub nodes: usize,
}

/// The rules that close a competence. One of them is enough.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stop {
    /// The most probable level has at least this probability.
    pub level_probability: f64,
    /// The probability of reaching the target is outside this band, low end first.
    pub target_band: [f64; 2],
    /// The next question is expected to lower the standard deviation by less than this, in levels.
    pub least_sd_gain: f64,
}

/// A strength is one of the few competences that most probably stand alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Strength {
    /// The least probability of level «alone» or higher, by the competence's own answers. One «alone» to the question at
    /// level 2 gives 0.59.
    pub least_probability: f64,
    /// The most strengths named.
    pub most: usize,
}

#[cfg(test)]
mod tests {
    use crate::measure::examples::parameters;

    /// The tests use these numbers too, so that they test what is shipped.
    #[test]
    fn the_content_file_holds_the_numbers_that_the_tests_use() {
        let text = include_str!("../../public/content/measure.json");
        let file: serde_json::Value = serde_json::from_str(text).expect("JSON");
        let used = parameters();
        let expected = serde_json::json!({
            "version": used.version,
            "prior": {
                "mean": used.prior.mean,
                "sd": used.prior.sd,
                "within": used.prior.within,
                "between": used.prior.between
            },
            "item": {
                "slope": used.item.slope,
                "thresholds": used.item.thresholds,
                "location_sd": used.item.location_sd
            },
            "evidence": {
                "never": used.evidence.never,
                "over_a_year": used.evidence.over_a_year,
                "within_a_year": used.evidence.within_a_year
            },
            "selection": { "among": used.selection.among, "other_weight": used.selection.other_weight },
            "clash": used.clash,
            "change_probability": used.change_probability,
            "grid": { "low": used.grid.low, "high": used.grid.high, "nodes": used.grid.nodes },
            "stop": {
                "level_probability": used.stop.level_probability,
                "target_band": used.stop.target_band,
                "least_sd_gain": used.stop.least_sd_gain
            },
            "follow_ups": used.follow_ups,
            "result_after": used.result_after,
            "range_probability": used.range_probability,
            "strength": { "least_probability": used.strength.least_probability, "most": used.strength.most }
        });
        assert_eq!(file, expected);
    }
}
