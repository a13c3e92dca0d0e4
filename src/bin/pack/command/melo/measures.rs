//! What the benchmark measures, as `trec_eval` defines it: means over all queries that something is relevant to.
//! It knows nothing of texts.

use std::fmt;

/// Up to which place something relevant counts as found.
const PLACES: [usize; 3] = [1, 5, 10];

/// Sums over the queries so far.
#[derive(Default)]
pub struct Measures {
    queries: usize,
    /// 1 ÷ the place of the first that is relevant.
    reciprocal_rank: f64,
    /// The mean, over all that is relevant, of how much of what stands up to its place is relevant.
    average_precision: f64,
    found: [usize; 3],
}

impl Measures {
    /// Counts one query: whether each element that was found is relevant, the best first, and how many are in all.
    pub fn add(&mut self, is_relevant: &[bool], all: usize) {
        let places: Vec<usize> = (1..).zip(is_relevant).filter(|(_, is)| **is).map(|(place, _)| place).collect();
        self.queries += 1;
        let first = places.first().copied();
        self.reciprocal_rank += first.map_or(0.0, |place| 1.0 / place as f64);
        let precisions = (1..).zip(&places).map(|(rank, place): (usize, _)| rank as f64 / *place as f64);
        self.average_precision += precisions.sum::<f64>() / all.max(1) as f64;
        for (found, within) in self.found.iter_mut().zip(PLACES) {
            *found += usize::from(first.is_some_and(|place| place <= within));
        }
    }
}

/// A line for each measure: its name as in `trec_eval`, a tab, and a number from 0 to 1.
impl fmt::Display for Measures {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        let mean = |sum: f64| sum / self.queries.max(1) as f64;
        writeln!(to, "num_q\t{}", self.queries)?;
        writeln!(to, "recip_rank\t{:.4}", mean(self.reciprocal_rank))?;
        writeln!(to, "map\t{:.4}", mean(self.average_precision))?;
        for (found, within) in self.found.iter().zip(PLACES) {
            writeln!(to, "success_{within}\t{:.4}", mean(*found as f64))?;
        }
        Ok(())
    }
}
