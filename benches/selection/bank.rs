//! The bank: which statements there are and how each works. No chance is in it.
//! Slopes and places are spread evenly, so that no statement equals another.

use kompetansesti::framework::Level;
use kompetansesti::measure::{Grid, Prior, Table};

pub const COMPETENCES: usize = 21;
pub const AREAS: usize = 5;
/// Statements about each competence.
pub const EACH: usize = 8;
pub const PRIOR: Prior = Prior { mean: 1.25, sd: 0.95, within: 0.6, between: 0.4 };
/// The cells of the grid in use, and one more at the upper end.
pub const GRID: Grid = Grid { low: -1.5, high: 4.55, nodes: 121 };
/// Where the steps begin, from the statement's own place, and how uncertain that place is: as `content/measure.json`.
const THRESHOLDS: [f64; 3] = [-1.25, -0.5, 0.75];
const LOCATION_SD: f64 = 0.5;

/// How one statement works.
pub struct Item {
    slope: f64,
    thresholds: [f64; 3],
}

/// All statements, those about one competence together.
pub fn items() -> Vec<Item> {
    (0..COMPETENCES * EACH).map(item).collect()
}

/// The areas of the competences.
pub fn areas() -> Vec<usize> {
    (0..COMPETENCES).map(|competence| competence * AREAS / COMPETENCES).collect()
}

/// From the lowest level to the highest, moved a little; slopes from 1.4 to 2.6.
fn item(at: usize) -> Item {
    let place = 3.0 * (at % EACH) as f64 / (EACH - 1) as f64 + 0.4 * (spread(at, 0.618_033_988_7) - 0.5);
    Item { slope: 1.4 + 1.2 * spread(at, 0.754_877_666_2), thresholds: THRESHOLDS.map(|offset| place + offset) }
}

/// A number from 0 to 1, well spread over neighbours (a Kronecker sequence).
fn spread(at: usize, step: f64) -> f64 {
    (at as f64 * step).fract()
}

impl Item {
    pub fn table(&self) -> Table {
        Table::new(GRID, self.slope, self.thresholds, LOCATION_SD)
    }

    /// What a made-up person answers, who stands higher in some competences than in others.
    pub fn answer(&self, competence: usize) -> Level {
        let ability = PRIOR.mean + 2.0 * (spread(competence, 0.618_033_988_7) - 0.5);
        Level::ALL[self.thresholds.iter().filter(|threshold| **threshold < ability).count()]
    }

    /// Slope and thresholds where the prior's mean is 0 and its standard deviation 1, as the peers have it, and the
    /// step that is answered.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn for_peers(&self, competence: usize) -> (f64, [f64; 3], usize) {
        let slope = kompetansesti::measure::grm::attenuated(self.slope, LOCATION_SD) * PRIOR.sd;
        let thresholds = self.thresholds.map(|threshold| (threshold - PRIOR.mean) / PRIOR.sd);
        (slope, thresholds, self.answer(competence).number())
    }
}
