//! The M-step: the parameters of one item that suit its expected answers and what was believed of it best.
//! It never steps out of bounds and never to a worse place, so that no data can lead it astray.
//!
//! It moves the logarithm of the slope, the first threshold, and the logarithms of the gaps between thresholds, so that
//! thresholds cannot change order. Steps are those of Fisher scoring.

use super::cholesky::Factor;
use super::graded::{Graded, ItemDesign};

/// The smallest gap between two thresholds, in units of ability. An answer that nobody gave leaves no smaller one.
pub(super) const LEAST_GAP: f64 = 0.01;
/// Slopes outside this are not believed, whatever the data.
const SLOPES: [f64; 2] = [0.05, 20.0];
/// Steps of Fisher scoring in one M-step. The E-step comes back, so that few are enough.
const STEPS: usize = 5;
const HALVINGS: i32 = 20;
/// The longest step in any coordinate, and the shortest that is worth taking.
const LONGEST: f64 = 1.0;
const SHORTEST: f64 = 1e-9;

/// One item, what is believed of it, and what is seen of it.
pub(super) struct Task<'a> {
    pub design: &'a ItemDesign,
    pub nodes: &'a [f64],
    /// By answer and node: how many people.
    pub counts: &'a [Vec<f64>],
}

/// The free coordinates: log slope, first threshold, log gaps.
fn coordinates(item: &Graded) -> Vec<f64> {
    let gaps = item.thresholds.windows(2).map(|pair| (pair[1] - pair[0]).max(LEAST_GAP).ln());
    std::iter::once(item.slope.ln()).chain(item.thresholds.first().copied()).chain(gaps).collect()
}

fn item_at(coordinates: &[f64]) -> Graded {
    let mut thresholds = Vec::with_capacity(coordinates.len().saturating_sub(1));
    for (step, coordinate) in coordinates[1..].iter().enumerate() {
        thresholds.push(if step == 0 { *coordinate } else { thresholds[step - 1] + coordinate.exp() });
    }
    Graded { slope: coordinates[0].exp(), thresholds }
}

/// How far each coordinate may go: a threshold at most the grid's width beyond its ends.
fn bounds(nodes: &[f64], size: usize) -> Vec<[f64; 2]> {
    let [low, high] = [nodes[0], nodes[nodes.len() - 1]];
    let width = high - low;
    let of = |at| match at {
        0 => SLOPES.map(f64::ln),
        1 => [low - width, high + width],
        _ => [LEAST_GAP.ln(), width.ln()],
    };
    (0..size).map(of).collect()
}

/// Whether the item stands at a bound, where data could not decide.
pub(super) fn is_at_bound(item: &Graded, nodes: &[f64]) -> bool {
    let place = coordinates(item);
    let near = |at: f64, bound: f64| (at - bound).abs() < 1e-6;
    place.iter().zip(bounds(nodes, place.len())).any(|(at, bounds)| bounds.iter().any(|bound| near(*at, *bound)))
}

impl Task<'_> {
    /// A better place than this one, or this one.
    pub fn better(&self, item: &Graded) -> Graded {
        let bounds = bounds(self.nodes, item.parameters());
        let mut place = clamped(&coordinates(item), &bounds);
        let mut value = self.value(&item_at(&place));
        for _ in 0..STEPS {
            let step = self.step(&place, &bounds);
            let tried = (0..HALVINGS).find_map(|halving| {
                let part = 0.5_f64.powi(halving);
                let moved: Vec<f64> = place.iter().zip(&step).map(|(at, by)| at + part * by).collect();
                let moved = clamped(&moved, &bounds);
                let found = self.value(&item_at(&moved));
                (found > value).then_some((moved, found))
            });
            let Some((moved, found)) = tried else { break };
            let longest = moved.iter().zip(&place).map(|(new, old)| (new - old).abs()).fold(0.0, f64::max);
            (place, value) = (moved, found);
            if longest < SHORTEST {
                break;
            }
        }
        item_at(&place)
    }

    /// The expected log-likelihood of the item's answers, with what was believed before.
    fn value(&self, item: &Graded) -> f64 {
        let seen = self.seen().map(|(answer, node, count)| count * item.log_probability(answer, node)).sum::<f64>();
        seen + log_prior(self.design, item)
    }

    fn seen(&self) -> impl Iterator<Item = (usize, f64, f64)> + '_ {
        self.counts.iter().enumerate().flat_map(|(answer, counts)| {
            let here = self.nodes.iter().zip(counts).filter(|(_, count)| **count > 0.0);
            here.map(move |(node, count)| (answer, *node, *count))
        })
    }

    /// The step of Fisher scoring; zero in coordinates that a bound holds back.
    fn step(&self, place: &[f64], bounds: &[[f64; 2]]) -> Vec<f64> {
        let item = item_at(place);
        let (gradient, information) = self.chained(&item);
        let held = |at: usize| {
            (gradient[at] <= 0.0 && place[at] <= bounds[at][0]) || (gradient[at] >= 0.0 && place[at] >= bounds[at][1])
        };
        let free: Vec<usize> = (0..place.len()).filter(|at| !held(*at)).collect();
        let most = free.iter().map(|at| information[*at][*at]).fold(0.0, f64::max);
        let entry = |row: usize, column: usize| {
            // A little is added to the diagonal, since a gap without answers has no information of its own.
            information[row][column] + if row == column { 1e-9 * most + 1e-12 } else { 0.0 }
        };
        let matrix: Vec<Vec<f64>> =
            free.iter().map(|row| free.iter().map(|column| entry(*row, *column)).collect()).collect();
        let right: Vec<f64> = free.iter().map(|at| gradient[*at]).collect();
        let solved = Factor::of(&matrix).map_or(right.clone(), |factor| factor.solve(&right));
        let longest = solved.iter().map(|by| by.abs()).fold(LONGEST, f64::max);
        let mut step = vec![0.0; place.len()];
        free.into_iter().zip(solved).for_each(|(at, by)| step[at] = by * LONGEST / longest);
        step
    }

    /// Gradient and expected information by the free coordinates.
    fn chained(&self, item: &Graded) -> (Vec<f64>, Vec<Vec<f64>>) {
        let (gradient, information) = self.slopes(item);
        let size = gradient.len();
        // How a parameter follows a coordinate: thresholds follow the first, and all gaps below them.
        let follows = |parameter: usize, coordinate: usize| match (parameter, coordinate) {
            (0, 0) => 1.0,
            (0, _) | (_, 0) => 0.0,
            (_, 1) => 1.0,
            _ if parameter >= coordinate => item.thresholds[coordinate - 1] - item.thresholds[coordinate - 2],
            _ => 0.0,
        };
        let sum = |of: &dyn Fn(usize) -> f64| (0..size).map(of).sum::<f64>();
        let chained = (0..size).map(|at| sum(&|parameter| gradient[parameter] * follows(parameter, at))).collect();
        let entry = |a: usize, b: usize| {
            sum(&|row| follows(row, a) * sum(&|column| information[row][column] * follows(column, b)))
        };
        (chained, (0..size).map(|a| (0..size).map(|b| entry(a, b)).collect()).collect())
    }

    /// Gradient and expected information by log slope and thresholds, with what was believed before.
    fn slopes(&self, item: &Graded) -> (Vec<f64>, Vec<Vec<f64>>) {
        let size = item.parameters();
        let (mut gradient, mut information) = (vec![0.0; size], vec![vec![0.0; size]; size]);
        for (at, node) in self.nodes.iter().enumerate() {
            let people: f64 = self.counts.iter().map(|counts| counts[at]).sum();
            if people <= 0.0 {
                continue;
            }
            for (answer, counts) in self.counts.iter().enumerate() {
                let (score, chance) = (item.score(answer, *node), item.probability(answer, *node));
                for row in 0..size {
                    gradient[row] += counts[at] * score[row];
                    for column in 0..size {
                        information[row][column] += people * chance * score[row] * score[column];
                    }
                }
            }
        }
        for (at, (prior, place)) in self.design.priors().zip(item.place()).enumerate() {
            let Some(prior) = prior else { continue };
            gradient[at] += prior.precision() * (prior.mean - place);
            information[at][at] += prior.precision();
        }
        (gradient, information)
    }
}

/// The logarithm of what was believed about a place before any data, up to a constant.
pub(super) fn log_prior(design: &ItemDesign, item: &Graded) -> f64 {
    let priors = design.priors().zip(item.place()).filter_map(|(prior, place)| Some((prior?, place)));
    priors.map(|(prior, place)| -0.5 * prior.precision() * (place - prior.mean).powi(2)).sum()
}

fn clamped(place: &[f64], bounds: &[[f64; 2]]) -> Vec<f64> {
    place.iter().zip(bounds).map(|(at, [low, high])| at.clamp(*low, *high)).collect()
}
