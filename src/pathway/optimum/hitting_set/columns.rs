//! Elements that are never worth choosing: another one does all that they do and costs no more.
//! It never drops an element that a limit speaks of, because there less may be more.

use super::HittingSet;

/// The elements worth looking at, in ascending order.
pub fn worth_looking_at(problem: &HittingSet) -> Vec<usize> {
    let mut covers: Vec<Vec<usize>> = vec![Vec::new(); problem.costs.len()];
    for (number, set) in problem.sets.iter().enumerate() {
        set.iter().filter(|element| problem.may_choose(**element)).for_each(|element| covers[*element].push(number));
    }
    let mut limited = vec![false; problem.costs.len()];
    let named = problem.limits.iter().flat_map(|limit| &limit.weights);
    named.for_each(|(element, _)| limited[*element] = problem.may_choose(*element));
    let is_limited = |element: &usize| limited[*element];
    let mut by_cover: Vec<usize> = (0..covers.len()).filter(|element| !covers[*element].is_empty()).collect();
    by_cover.sort_by(|a, b| (&covers[*a], problem.costs[*a], a).cmp(&(&covers[*b], problem.costs[*b], b)));
    let mut kept: Vec<usize> = Vec::new();
    for element in by_cover {
        let same = kept.last().is_some_and(|last| covers[*last] == covers[element]);
        if !same || is_limited(&element) || kept.last().is_some_and(is_limited) {
            kept.push(element);
        }
    }
    kept.extend((0..covers.len()).filter(|element| covers[*element].is_empty() && is_limited(element)));
    kept.sort_unstable();
    kept
}
