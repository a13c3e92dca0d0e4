//! Tests of the calibration as a whole, and the made-up people that they share.

mod dif;
mod properties;
mod published;
mod recovery;

use std::collections::BTreeMap;

use super::{Graded, Normal, Pattern};

/// Knuth's MMIX generator: the same people every time, on every machine.
struct Lcg(u64);

impl Lcg {
    fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 11) as f64 + 0.5) / (1u64 << 53) as f64
    }

    /// Box and Muller.
    fn normal(&mut self) -> f64 {
        let radius = (-2.0 * self.uniform().ln()).sqrt();
        radius * (std::f64::consts::TAU * self.uniform()).cos()
    }
}

/// Somebody's answer to an item.
fn answer(chance: &mut Lcg, item: &Graded, ability: f64) -> usize {
    let drawn = chance.uniform();
    item.thresholds.iter().take_while(|place| drawn < 1.0 / (1.0 + (-item.slope * (ability - *place)).exp())).count()
}

/// People of one group who have answered everything, those who answered alike together.
fn people(chance: &mut Lcg, items: &[Graded], group: usize, ability: Normal, count: usize) -> Vec<Pattern> {
    let mut alike: BTreeMap<Vec<Option<usize>>, u32> = BTreeMap::new();
    for _ in 0..count {
        let ability = ability.mean + ability.sd * chance.normal();
        *alike.entry(items.iter().map(|item| Some(answer(chance, item, ability))).collect()).or_default() += 1;
    }
    alike.into_iter().map(|(answers, count)| Pattern { group, answers, count: f64::from(count) }).collect()
}

fn graded(slope: f64, thresholds: &[f64]) -> Graded {
    Graded { slope, thresholds: thresholds.to_vec() }
}
