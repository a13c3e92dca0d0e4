//! Which numbers of the measurement cannot be used. It names every fault at once and never repairs one.

use std::fmt;

use super::{CalibratedItem, Parameters};

/// A number that the measurement cannot work with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The number's place in the file, such as `prior.sd`.
    pub field: &'static str,
    /// What it must be, to follow the field's name in a sentence.
    pub must: &'static str,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} must {}", self.field, self.must)
    }
}

impl Parameters {
    /// Every number that cannot be used; empty when all can.
    pub fn check(&self) -> Vec<Fault> {
        let finite = |number: f64| number.is_finite();
        let probability = |number: f64| number > 0.0 && number <= 1.0;
        let share = |number: f64| (0.0..=1.0).contains(&number);
        let (item, grid, [low, high]) = (&self.item, &self.grid, self.stop.target_band);
        let (prior, evidence) = (&self.prior, &self.evidence);
        let related = 0.0 <= prior.between && prior.between <= prior.within && prior.within < 1.0;
        let weights = [evidence.never, evidence.over_a_year, evidence.within_a_year];
        let rising = rise(item.thresholds);
        let on_grid = grid.low < self.prior.mean && self.prior.mean < grid.high;
        let rules = [
            (self.version >= 1, "version", "be 1 or more"),
            (finite(self.prior.mean) && on_grid, "prior.mean", "lie between grid.low and grid.high"),
            (self.prior.sd > 0.0 && finite(self.prior.sd), "prior.sd", "be above 0"),
            (related, "prior.between", "be from 0 to prior.within, which must be below 1"),
            (weights.into_iter().all(share), "evidence", "hold numbers from 0 to 1"),
            (self.items.values().all(CalibratedItem::can_be), "items", "have slopes above 0 and rising thresholds"),
            (self.selection.among >= 1, "selection.among", "be 1 or more"),
            (share(self.selection.other_weight), "selection.other_weight", "be from 0 to 1"),
            (self.clash >= 2, "clash", "be 2 or more"),
            (
                0.5 < self.change_probability && self.change_probability < 1.0,
                "change_probability",
                "be above 0.5 and below 1",
            ),
            (item.slope > 0.0 && finite(item.slope), "item.slope", "be above 0"),
            (rising, "item.thresholds", "rise from the first to the last"),
            (item.location_sd >= 0.0 && finite(item.location_sd), "item.location_sd", "be 0 or more"),
            (finite(grid.low) && grid.low <= 0.0, "grid.low", "be 0 or less"),
            (finite(grid.high) && grid.high >= 3.0, "grid.high", "be 3 or more"),
            ((2..=2001).contains(&grid.nodes), "grid.nodes", "be from 2 to 2001"),
            (probability(self.stop.level_probability), "stop.level_probability", "be above 0 and at most 1"),
            (0.0 <= low && low < high && high <= 1.0, "stop.target_band", "be two rising numbers from 0 to 1"),
            (self.stop.least_sd_gain >= 0.0, "stop.least_sd_gain", "be 0 or more"),
            (probability(self.range_probability), "range_probability", "be above 0 and at most 1"),
            (probability(self.strength.least_probability), "strength.least_probability", "be above 0 and at most 1"),
        ];
        rules.into_iter().filter(|(good, ..)| !good).map(|(_, field, must)| Fault { field, must }).collect()
    }
}

impl CalibratedItem {
    fn can_be(&self) -> bool {
        let positive = self.slope > 0.0 && self.slope.is_finite();
        positive && rise(self.thresholds) && self.location_sd >= 0.0 && self.location_sd.is_finite()
    }
}

fn rise(thresholds: [f64; 3]) -> bool {
    thresholds.is_sorted_by(|a, b| a < b) && thresholds.into_iter().all(f64::is_finite)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::CalibrationStatus;
    use crate::measure::examples::parameters;

    fn check(change: impl FnOnce(&mut Parameters), expected: &[&str]) {
        let mut changed = parameters();
        change(&mut changed);
        let fields: Vec<_> = changed.check().iter().map(|fault| fault.field).collect();
        assert_eq!(fields, expected);
    }

    #[test]
    fn the_numbers_in_use_have_no_fault() {
        check(|_| (), &[]);
    }

    #[test]
    fn every_fault_is_named_by_its_field() {
        check(|p| p.version = 0, &["version"]);
        check(|p| p.prior.mean = f64::NAN, &["prior.mean"]);
        check(|p| p.prior.sd = 0.0, &["prior.sd"]);
        check(|p| p.prior.within = 1.0, &["prior.between"]);
        check(|p| p.prior.between = 0.7, &["prior.between"]);
        check(|p| p.evidence.never = 1.5, &["evidence"]);
        check(|p| p.selection.among = 0, &["selection.among"]);
        check(|p| p.selection.other_weight = f64::NAN, &["selection.other_weight"]);
        check(|p| p.clash = 1, &["clash"]);
        check(|p| p.change_probability = 0.5, &["change_probability"]);
        let status = CalibrationStatus::Calibrated;
        let falling =
            CalibratedItem { slope: 2.0, thresholds: [1.0, 0.5, 2.0], location_sd: 0.1, answers: 300, status };
        check(|p| p.items = [("A1.2".parse().expect("an id"), falling)].into_iter().collect(), &["items"]);
        check(|p| p.item.slope = f64::INFINITY, &["item.slope"]);
        check(|p| p.item.thresholds = [0.0, 0.0, 1.0], &["item.thresholds"]);
        check(|p| p.item.location_sd = -0.1, &["item.location_sd"]);
        check(|p| p.grid.low = 0.5, &["grid.low"]);
        check(|p| p.grid.high = 2.0, &["grid.high"]);
        check(|p| p.grid.nodes = 1, &["grid.nodes"]);
        check(|p| p.stop.level_probability = 1.1, &["stop.level_probability"]);
        check(|p| p.stop.target_band = [0.9, 0.1], &["stop.target_band"]);
        check(|p| p.stop.least_sd_gain = f64::NAN, &["stop.least_sd_gain"]);
        check(|p| p.range_probability = 0.0, &["range_probability"]);
        check(|p| p.strength.least_probability = -1.0, &["strength.least_probability"]);
    }
}
