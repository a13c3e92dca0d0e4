//! The numbers behind the measurement, as `content/measure.json` gives them.
//! They are design choices until answers have calibrated them; this module never estimates anything.

/// Every number of the measurement. All places on the ability line are in level units, 0–3.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameters {
    /// Version of the numbers, from 1. It changes when any of them does.
    pub version: u32,
    /// What is believed before the first answer.
    pub prior: Prior,
    /// How a statement at one level works.
    pub item: Item,
    /// Where the ability is computed.
    pub grid: Grid,
    /// When enough is known about one competence.
    pub stop: Stop,
    /// The most follow-up questions in the full set.
    pub follow_ups: usize,
    /// How many answers must be given before a result may be shown.
    pub result_after: usize,
    /// The probability that a shown range of levels has at least, above 0 and at most 1.
    pub range_probability: f64,
    /// What may be called a strength.
    pub strength: Strength,
}

/// A normal distribution of ability before the first answer. It never depends on who the person is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prior {
    /// Mean, in levels.
    pub mean: f64,
    /// Standard deviation, in levels, above 0.
    pub sd: f64,
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

/// Equally spaced nodes on the ability line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid {
    /// The first node, in levels.
    pub low: f64,
    /// The last node, in levels.
    pub high: f64,
    /// How many nodes, 2–2001.
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
    /// The least probability of level «alone» or higher.
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
            "prior": { "mean": used.prior.mean, "sd": used.prior.sd },
            "item": {
                "slope": used.item.slope,
                "thresholds": used.item.thresholds,
                "location_sd": used.item.location_sd
            },
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
