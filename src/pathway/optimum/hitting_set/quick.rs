//! A set that hits everything and is quick to find, guided by the prices. It never claims to be the cheapest.

use super::HittingSet;

/// Chooses one element after another, the one that costs least beyond its sets' prices for each set that it newly hits,
/// and then takes out what is not needed, the dearest first. It looks at no limit.
pub fn quick(problem: &HittingSet, left: &[f64]) -> Vec<usize> {
    let mut hits = vec![Vec::new(); problem.costs.len()];
    for (number, set) in problem.sets.iter().enumerate() {
        set.iter().filter(|at| problem.may_choose(**at)).for_each(|at| hits[*at].push(number));
    }
    let mut gain: Vec<usize> = hits.iter().map(Vec::len).collect();
    let mut times = vec![0_u32; problem.sets.len()];
    let mut chosen: Vec<usize> = Vec::new();
    let score = |at: usize, gain: usize| {
        let beyond = left[at].max(0.0) + 0.01 * f64::from(problem.costs[at]);
        beyond / gain as f64
    };
    while let Some(best) =
        (0..gain.len()).filter(|at| gain[*at] > 0).min_by(|a, b| score(*a, gain[*a]).total_cmp(&score(*b, gain[*b])))
    {
        chosen.push(best);
        for set in &hits[best] {
            if times[*set] == 0 {
                problem.sets[*set].iter().for_each(|at| gain[*at] = gain[*at].saturating_sub(1));
            }
            times[*set] += 1;
        }
    }
    chosen.sort_unstable_by_key(|at| (std::cmp::Reverse(problem.costs[*at]), *at));
    let mut kept = Vec::new();
    for at in chosen {
        if hits[at].iter().all(|set| times[*set] > 1) {
            hits[at].iter().for_each(|set| times[*set] -= 1);
        } else {
            kept.push(at);
        }
    }
    kept.sort_unstable();
    kept
}
