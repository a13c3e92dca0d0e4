//! How much one more question would tell. It works on tables and beliefs alone, and never decides what may be asked.

use super::joint::Joint;
use super::{Posterior, Table};
use crate::framework::Level;

/// The expected fall in the uncertainty (entropy, in nats) of what has to be decided, when this question is asked:
/// whether the target is met, or, without a target, which level it is. Equal to the mutual information of the two.
pub fn decision_gain(table: &Table, belief: &Posterior, target: Option<Level>) -> f64 {
    let (cuts, parts) = cuts(belief, target);
    let parts = || cuts[..=parts].windows(2).map(|part| part[0]..part[1]);
    let now: f64 = parts().map(|part| surprise(belief.weights()[part].iter().sum())).sum();
    let mut then = 0.0;
    for likelihood in &table.probabilities {
        let mut total = 0.0;
        for part in parts() {
            let probability = dot(&belief.weights()[part.clone()], &likelihood[part]);
            then += surprise(probability);
            total += probability;
        }
        then -= surprise(total);
    }
    now - then
}

/// The expected fall in the standard deviation of the ability, in levels, when this question is asked.
pub fn sd_gain(table: &Table, belief: &Posterior) -> f64 {
    let nodes: Vec<(f64, f64)> = belief.nodes().collect();
    let after = |likelihood: &Vec<f64>| {
        let mut sums = [0.0; 3];
        for ((ability, weight), probability) in nodes.iter().zip(likelihood) {
            let joint = weight * probability;
            sums = [sums[0] + joint, sums[1] + joint * ability, sums[2] + joint * ability * ability];
        }
        let [probability, first, second] = sums;
        // The probability times the standard deviation that the answer would leave.
        (probability * second - first * first).max(0.0).sqrt()
    };
    belief.sd() - table.probabilities.iter().map(after).sum::<f64>()
}

/// The expected fall in the sum of all variances, in squared levels, when this question about one competence is asked.
pub fn trace_gain(table: &Table, belief: &Posterior, joint: &Joint, competence: usize) -> f64 {
    joint.trace_reduction(competence, dot(belief.weights(), &table.information))
}

/// The one that chance takes among the best: `seed` and `turn` decide, so that the same person at the same place gets
/// the same question. Of two equally good ones the first comes first.
pub fn choose<T>(candidates: impl IntoIterator<Item = (T, f64)>, among: usize, seed: u32, turn: usize) -> Option<T> {
    let mut best: Vec<(T, f64)> = Vec::new();
    for (candidate, gain) in candidates {
        let place = best.partition_point(|(_, before)| *before >= gain);
        if place < among {
            best.insert(place, (candidate, gain));
            best.truncate(among);
        }
    }
    let at = (mix(u64::from(seed) << 32 | turn as u64) % best.len().max(1) as u64) as usize;
    best.into_iter().nth(at).map(|(candidate, _)| candidate)
}

/// The finaliser of SplitMix64 (Steele, Lea and Flood 2014): every bit of the number decides every bit of the result.
fn mix(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// Where the nodes are parted for the decision, with both ends, and into how many parts.
fn cuts(belief: &Posterior, target: Option<Level>) -> ([usize; 5], usize) {
    let (first, end) = (|level| belief.grid().first_of(level), belief.weights().len());
    match target {
        Some(target) => ([0, first(target), end, end, end], 2),
        None => ([0, first(Level::WithHelp), first(Level::Alone), first(Level::CanGuide), end], 4),
    }
}

fn surprise(probability: f64) -> f64 {
    if probability > 0.0 { -probability * probability.ln() } else { 0.0 }
}

/// Four sums at once, so that one addition need not wait for the one before.
fn dot(a: &[f64], b: &[f64]) -> f64 {
    let mut sums = [0.0; 4];
    let (fours, rest) = (a.chunks_exact(4).zip(b.chunks_exact(4)), a.len() & !3);
    for (a, b) in fours {
        for lane in 0..4 {
            sums[lane] += a[lane] * b[lane];
        }
    }
    let tail: f64 = a[rest..].iter().zip(&b[rest..]).map(|(a, b)| a * b).sum();
    (sums[0] + sums[1]) + (sums[2] + sums[3]) + tail
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::examples::model;

    fn a1() -> crate::framework::CompetenceId {
        "A1".parse().expect("an id")
    }

    #[test]
    fn a_question_tells_most_where_it_divides_and_nothing_when_all_is_decided() {
        let model = model();
        let before = model.alone(None);
        let gains =
            [1, 2, 3].map(|level| decision_gain(model.table(a1(), Level::ALL[level]), &before, Some(Level::Alone)));
        assert!(gains[1] > gains[0] && gains[1] > gains[2], "{gains:?}");
        let none = decision_gain(model.table(a1(), Level::Alone), &before, Some(Level::NotYet));
        assert!(none.abs() < 1e-12, "{none}");
    }

    #[test]
    fn the_gain_is_the_difference_of_two_entropies() {
        let (model, level) = (model(), Level::CanGuide);
        let before = model.alone(None);
        let entropy = |belief: &Posterior| belief.levels().into_iter().map(surprise).sum::<f64>();
        let table = model.table(a1(), level);
        let mut expected = entropy(&before);
        for (step, likelihood) in Level::ALL.into_iter().zip(&table.probabilities) {
            let own = model.own(a1(), &[crate::measure::Observation { level, step, weight: 1.0 }]).expect("an answer");
            let probability = dot(before.weights(), likelihood);
            expected -= probability * entropy(&model.alone(Some(own.log_likelihood())));
        }
        assert!((decision_gain(table, &before, None) - expected).abs() < 1e-12);
    }

    #[test]
    fn chance_takes_one_of_the_best_and_the_same_one_again() {
        let candidates = || [("a", 0.1), ("b", 0.4), ("c", 0.3), ("d", 0.2)];
        let taken: Vec<_> = (0..200).map(|turn| choose(candidates(), 3, 7, turn)).collect();
        let again: Vec<_> = (0..200).map(|turn| choose(candidates(), 3, 7, turn)).collect();
        assert_eq!(taken, again);
        for (candidate, comes) in [("a", false), ("b", true), ("c", true), ("d", true)] {
            assert_eq!(taken.contains(&Some(candidate)), comes, "{candidate}");
        }
        assert_eq!(choose(candidates(), 1, 9, 3), Some("b"));
        assert_eq!(choose([], 3, 9, 3), None::<&str>);
    }
}
