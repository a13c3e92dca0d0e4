//! Two solvers, and trying everything, agree on the cheapest choice, with limits too; the bound never lies above it.

use proptest::collection::vec;
use proptest::prelude::*;

use super::super::hitting_set::telling;
use super::*;

fn by_trying_all(problem: &HittingSet) -> Option<u64> {
    let all = 0..1_u32 << problem.costs.len();
    let chosen = |bits: u32| (0..problem.costs.len()).filter(move |at| bits >> at & 1 == 1).collect::<Vec<_>>();
    all.map(chosen).filter(|chosen| problem.is_met_by(chosen)).map(|chosen| problem.cost(&chosen)).min()
}

fn check(problem: &HittingSet) -> Result<(), TestCaseError> {
    let best = by_trying_all(problem);
    for answer in [Microlp.solve(problem, &mut ever()), Search { nodes: 1 << 20 }.solve(problem, &mut ever())] {
        match answer {
            Verdict::Found(answer) => {
                prop_assert_eq!((Some(answer.cost), answer.at_least), (best, answer.cost));
                prop_assert!(problem.is_met_by(&answer.elements));
            }
            verdict => prop_assert_eq!((verdict, best), (Verdict::Impossible, None)),
        }
    }
    Ok(())
}

fn a_limit() -> impl Strategy<Value = Limit> {
    (vec((0..9_usize, -2..4_i64), 1..5), -1..5_i64).prop_map(|(mut weights, at_most)| {
        weights.sort_unstable();
        weights.dedup_by_key(|(at, _)| *at);
        Limit { weights, at_most }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn solvers_agree_with_trying_all(costs in vec(0..9_u32, 9), sets in vec(vec(0..9_usize, 1..5), 0..7), limits in vec(a_limit(), 0..3)) {
        let sets: Vec<Vec<usize>> = sets.into_iter().map(|mut set| { set.sort_unstable(); set.dedup(); set }).collect();
        check(&HittingSet { costs, sets: &sets, limits: &limits })?;
    }

    #[test]
    fn without_the_sets_that_hold_another_the_same_choices_do(sets in vec(vec(0..9_usize, 1..5), 0..9), chosen in vec(0..9_usize, 0..9)) {
        let sorted = |mut set: Vec<usize>| { set.sort_unstable(); set.dedup(); set };
        let sets: Vec<Vec<usize>> = sets.into_iter().map(sorted).collect();
        let price: Vec<f64> = (1..=sets.len()).map(|price| price as f64).collect();
        let (kept, paid) = telling(sets.clone(), &price);
        let hit = |sets: &[Vec<usize>]| sets.iter().all(|set| set.iter().any(|element| chosen.contains(element)));
        prop_assert_eq!(hit(&kept), hit(&sets));
        prop_assert_eq!(paid.iter().sum::<f64>(), price.iter().sum::<f64>());
        let holds = |large: &Vec<usize>, small: &Vec<usize>| small.iter().all(|element| large.contains(element));
        prop_assert!(kept.iter().enumerate().all(|(at, one)| kept.iter().enumerate().all(|(other, two)| at == other || !holds(one, two))));
    }
}

#[test]
fn a_search_that_may_not_look_far_says_so() {
    let sets: Vec<Vec<usize>> = (0..8).flat_map(|a| (a + 1..8).map(move |b| vec![a, b])).collect();
    let problem = HittingSet { costs: vec![10, 11, 12, 13, 14, 15, 16, 17], sets: &sets, limits: &[] };
    let Verdict::Found(whole) = (Search { nodes: 1 << 20 }).solve(&problem, &mut ever()) else { panic!("a choice") };
    let short = Search { nodes: 3 }.improve(&problem, (0..8).collect(), &mut ever());
    assert!(short.at_least < short.cost && short.at_least <= whole.cost && whole.cost < short.cost, "{short:?}");
    assert_eq!((Search { nodes: 3 }).solve(&problem, &mut ever()), Verdict::Unknown);
}
