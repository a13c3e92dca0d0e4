//! `content/measure.json`: the numbers behind the measurement.
//! Which numbers can work together is known by `measure` alone; this file only carries them in.

use serde::Deserialize;

use super::ContentError;
use super::read::File;
use crate::framework::{Map, StatementId};
use crate::measure::{
    CalibratedItem, CalibrationStatus, EvidenceWeights, Grid, Item, Parameters, Prior, Selection, Stop, Strength,
};

const FILE: File = File("content/measure.json");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ParametersJson {
    version: u32,
    prior: PriorJson,
    item: ItemJson,
    #[serde(default)]
    items: Map<StatementId, CalibratedJson>,
    evidence: EvidenceJson,
    grid: GridJson,
    selection: SelectionJson,
    stop: StopJson,
    clash: usize,
    change_probability: f64,
    follow_ups: usize,
    result_after: usize,
    range_probability: f64,
    strength: StrengthJson,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PriorJson {
    mean: f64,
    sd: f64,
    within: f64,
    between: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CalibratedJson {
    slope: f64,
    thresholds: [f64; 3],
    location_sd: f64,
    answers: usize,
    status: StatusJson,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum StatusJson {
    Provisional,
    Calibrated,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EvidenceJson {
    never: f64,
    over_a_year: f64,
    within_a_year: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SelectionJson {
    among: usize,
    other_weight: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ItemJson {
    slope: f64,
    thresholds: [f64; 3],
    location_sd: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GridJson {
    low: f64,
    high: f64,
    nodes: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StopJson {
    level_probability: f64,
    target_band: [f64; 2],
    least_sd_gain: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StrengthJson {
    least_probability: f64,
    most: usize,
}

/// Reads `content/measure.json`. Its version is that of the numbers, so any from 1 is read.
pub fn parse_measure(text: &str) -> Result<Parameters, ContentError> {
    let json: ParametersJson = FILE.read(text)?;
    let parameters = json.into_parameters();
    match parameters.check().first() {
        None => Ok(parameters),
        Some(fault) => {
            Err(FILE.refused(fault.field, fault.to_string(), "Put back the number that came with the program."))
        }
    }
}

impl ParametersJson {
    fn into_parameters(self) -> Parameters {
        let ParametersJson { version, prior, item, items, evidence, grid, selection, stop, strength, .. } = self;
        Parameters {
            version,
            prior: Prior { mean: prior.mean, sd: prior.sd, within: prior.within, between: prior.between },
            item: Item { slope: item.slope, thresholds: item.thresholds, location_sd: item.location_sd },
            items: items.into_iter().map(|(id, item)| (id, item.into_item())).collect(),
            evidence: EvidenceWeights {
                never: evidence.never,
                over_a_year: evidence.over_a_year,
                within_a_year: evidence.within_a_year,
            },
            selection: Selection { among: selection.among, other_weight: selection.other_weight },
            clash: self.clash,
            change_probability: self.change_probability,
            grid: Grid { low: grid.low, high: grid.high, nodes: grid.nodes },
            stop: Stop {
                level_probability: stop.level_probability,
                target_band: stop.target_band,
                least_sd_gain: stop.least_sd_gain,
            },
            follow_ups: self.follow_ups,
            result_after: self.result_after,
            range_probability: self.range_probability,
            strength: Strength { least_probability: strength.least_probability, most: strength.most },
        }
    }
}

impl CalibratedJson {
    fn into_item(self) -> CalibratedItem {
        let CalibratedJson { slope, thresholds, location_sd, answers, status } = self;
        let status = match status {
            StatusJson::Provisional => CalibrationStatus::Provisional,
            StatusJson::Calibrated => CalibrationStatus::Calibrated,
        };
        CalibratedItem { slope, thresholds, location_sd, answers, status }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"{"version":3,"prior":{"mean":1.25,"sd":0.95,"within":0.6,"between":0.4},
      "evidence":{"never":0.5,"over_a_year":0.7,"within_a_year":1.0},"selection":{"among":3,"other_weight":0.25},
      "clash":3,"change_probability":0.9,
      "item":{"slope":2.0,"thresholds":[-1.25,-0.5,0.75],"location_sd":0.5},"grid":{"low":-1.5,"high":4.5,"nodes":120},
      "stop":{"level_probability":0.7,"target_band":[0.15,0.85],"least_sd_gain":0.01},
      "follow_ups":10,"result_after":4,"range_probability":0.8,"strength":{"least_probability":0.55,"most":3}}"#;

    #[test]
    fn the_numbers_come_in_as_they_stand() {
        let parameters = parse_measure(GOOD).expect("good numbers");
        assert_eq!((parameters.version, parameters.prior.sd, parameters.grid.nodes), (3, 0.95, 120));
        assert_eq!((parameters.follow_ups, parameters.result_after, parameters.strength.most), (10, 4, 3));
    }

    #[test]
    fn a_statement_may_have_numbers_of_its_own() {
        let own = r#""items":{"A3.2":{"slope":1.8,"thresholds":[0.7,1.4,2.9],"location_sd":0.1,"answers":320,"status":"calibrated"}},"grid""#;
        let parameters = parse_measure(&GOOD.replacen("\"grid\"", own, 1)).expect("good numbers");
        let item = parameters.items.get(&"A3.2".parse().expect("an id")).expect("the statement");
        assert_eq!((item.slope, item.answers, item.status), (1.8, 320, CalibrationStatus::Calibrated));
    }

    #[test]
    fn numbers_that_cannot_work_are_refused_by_their_place() {
        let place = |old, new| parse_measure(&GOOD.replacen(old, new, 1)).expect_err("a fault").place().to_owned();
        assert_eq!(place("\"sd\":0.95", "\"sd\":0"), "prior.sd");
        assert_eq!(place("[0.15,0.85]", "[0.85,0.15]"), "stop.target_band");
        assert_eq!(place("\"most\"", "\"least\""), "", "an unknown field has no place of its own");
    }
}
