//! Whatever people answer, the estimates can be used.

use proptest::prelude::*;

use crate::measure::calibration::*;

fn any_pattern() -> impl Strategy<Value = Pattern> {
    // The answer 9 cannot be, and the group 3 does not exist: both come in from files that someone has edited.
    let answer = prop_oneof![Just(None), (0..4usize).prop_map(Some), Just(Some(9))];
    (prop::collection::vec(answer, 3), 0..4usize, 0..50u32).prop_map(|(answers, group, count)| Pattern {
        group,
        answers,
        count: f64::from(count),
    })
}

fn designs() -> [Vec<ItemDesign>; 3] {
    let expected = |level: f64| ItemDesign::expected(2.0, vec![level - 1.25, level - 0.5, level + 0.75], 0.5);
    let sure = |level: f64| ItemDesign::expected(2.0, vec![level - 1.25, level - 0.5, level + 0.75], 0.0);
    [vec![ItemDesign::unknown(4); 3], [1.0, 2.0, 3.0].map(expected).to_vec(), [1.0, 2.0, 3.0].map(sure).to_vec()]
}

fn check(patterns: &[Pattern]) {
    let group = Normal { mean: 1.25, sd: 0.95 };
    let abilities = Abilities::new(-4.0, 6.5, 41, &[group, group]);
    for designs in designs() {
        let fit = fit(&abilities, &designs, patterns, Limits { least_gain: 1e-4, most_rounds: 20 });
        assert!(fit.log_likelihood.is_finite() && fit.rounds > 0, "{fit:?}");
        for FittedItem { item, errors } in &fit.items {
            assert!(item.slope > 0.0 && item.slope.is_finite(), "{item:?}");
            assert!(item.thresholds.iter().all(|place| place.is_finite()), "{item:?}");
            assert!(item.thresholds.windows(2).all(|pair| pair[1] - pair[0] > 0.0099), "{item:?}");
            let Some(Errors { slope, thresholds, intercepts }) = errors else { continue };
            let mut all = thresholds.iter().chain(intercepts).chain([slope]);
            assert!(all.all(|error| error.is_finite() && *error >= 0.0), "{errors:?}");
        }
        let means = expected_abilities(&abilities, &fit.parameters(), patterns);
        assert!(means.iter().all(|mean| mean.is_finite()));
        if let Some(Dif { uniform, non_uniform, groups }) = dif(&abilities, &fit.parameters(), patterns, 0, 20) {
            assert!(groups.len() > 1 && (0.0..=1.0).contains(&uniform) && (0.0..=1.0).contains(&non_uniform));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(16) })]

    #[test]
    fn no_answers_lead_the_fit_astray(patterns in prop::collection::vec(any_pattern(), 0..12)) {
        check(&patterns);
    }
}

#[test]
fn extreme_samples_have_estimates_too() {
    let one = |answers: [Option<usize>; 3], count| Pattern { group: 0, answers: answers.to_vec(), count };
    check(&[]);
    check(&[one([Some(3), None, None], 1.0)]);
    check(&[one([None, None, None], 500.0)]);
    check(&[one([Some(0), Some(0), Some(0)], 500.0)]);
    check(&[one([Some(3), Some(3), Some(3)], 500.0)]);
    check(&[one([Some(0), Some(0), Some(0)], 500.0), one([Some(3), Some(3), Some(3)], 500.0)]);
    check(&[one([Some(0), Some(3), Some(1)], 1e9), one([Some(3), Some(0), Some(1)], 1e9)]);
}
