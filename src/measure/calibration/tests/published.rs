//! The fit against estimates that others have published for the same answers.
//! Both tables are those of the test suite of the R package mirt (Chalmers 2012), at 61 nodes on [-6, 6] and N(0, 1).

use crate::measure::calibration::*;

/// «Science»: 392 people's answers, 1–4, to Comfort, Work, Future and Benefit, of the Eurobarometer of 1992.
/// Each pattern stands with how many gave it, if more than one.
const SCIENCE: &str = "\
    1111:2 1321 1423 1431 2111 2124 2211 2222:4 2223:2 2231 2232 2233 2243 2313 2322:2 2323 2332:3 2333:3 2334:2 \
    2341 2343:2 2421 2443:2 2444 3111 3113:2 3122:2 3123:4 3132:5 3133:5 3134:3 3143 3144 3212 3214 3221 3222:10 \
    3223:7 3231 3232:16 3233:22 3234:5 3241 3242 3243:3 3244:2 3313:2 3321 3322:13 3323:10 3324:2 3331:5 3332:23 \
    3333:52 3334:8 3342:7 3343:13 3344:12 3413 3423 3432:2 3433:4 3434:4 3441 3442 3443:6 3444:3 4114 4122 \
    4124:2 4134 4221 4223:3 4233:8 4234:2 4242 4244 4323 4332:2 4333:21 4334:3 4342:2 4343:5 4344:8 4432 4433:2 \
    4434:3 4442:2 4443:6 4444:12";

/// «LSAT7»: 1,000 people's answers, wrong or right, to five items (Bock & Lieberman 1970).
const LSAT7: &str = "\
    00000:12 00001:19 00010:1 00011:7 00100:3 00101:19 00110:3 00111:17 01000:10 01001:5 01010:3 01011:7 01100:7 \
    01101:23 01110:8 01111:28 10000:7 10001:39 10010:11 10011:34 10100:14 10101:51 10110:15 10111:90 11000:6 \
    11001:25 11010:7 11011:35 11100:18 11101:136 11110:32 11111:308";

fn patterns(table: &str, lowest: u32) -> Vec<Pattern> {
    let pattern = |text: &str| {
        let (answers, count) = text.split_once(':').unwrap_or((text, "1"));
        let answers = answers.chars().map(|answer| answer.to_digit(10).map(|answer| (answer - lowest) as usize));
        Pattern { group: 0, answers: answers.collect(), count: count.parse().expect("a number") }
    };
    table.split_whitespace().map(pattern).collect()
}

fn fitted(patterns: &[Pattern], answers: usize) -> Fit {
    let items = vec![ItemDesign::unknown(answers); patterns[0].answers.len()];
    let abilities = Abilities::new(-6.0, 6.0, 61, &[Normal { mean: 0.0, sd: 1.0 }]);
    fit(&abilities, &items, patterns, Limits::default())
}

/// Slope and intercepts.
fn numbers(item: &Graded) -> Vec<f64> {
    [vec![item.slope], item.intercepts()].concat()
}

#[test]
fn the_science_estimates_are_the_published_ones() {
    let patterns = patterns(SCIENCE, 1);
    assert_eq!((patterns.len(), patterns.iter().map(|pattern| pattern.count).sum::<f64>()), (90, 392.0));
    let fit = fitted(&patterns, 4);
    println!("log-likelihood {:.5} after {} rounds", fit.log_likelihood, fit.rounds);
    assert!(fit.converged && (fit.log_likelihood + 1608.869).abs() < 1e-3, "{}", fit.log_likelihood);
    let published = [
        ([1.041, 4.864, 2.640, -1.466], [0.18838, 0.49088, 0.22267, 0.15868]),
        ([1.226, 2.924, 0.901, -2.266], [0.18189, 0.23928, 0.14289, 0.20308]),
        ([2.296, 5.238, 2.216, -1.965], [0.48269, 0.72817, 0.35640, 0.32209]),
        ([1.095, 3.348, 0.992, -1.688], [0.18336, 0.27659, 0.14053, 0.16864]),
    ];
    for (found, (estimates, errors)) in fit.items.iter().zip(published) {
        let own = found.errors.as_ref().expect("errors");
        let own = [vec![own.slope], own.intercepts.clone()].concat();
        println!("{:.4?} ± {own:.5?}", numbers(&found.item));
        for (found, expected) in numbers(&found.item).into_iter().zip(estimates) {
            assert!((found - expected).abs() < 1e-2, "{found} is not {expected}");
        }
        for (found, expected) in own.into_iter().zip(errors) {
            assert!((found / expected - 1.0).abs() < 0.05, "the error {found} is not {expected}");
        }
    }
}

#[test]
fn the_lsat_estimates_are_the_published_ones() {
    let fit = fitted(&patterns(LSAT7, 0), 2);
    println!("log-likelihood {:.5} after {} rounds", fit.log_likelihood, fit.rounds);
    assert!(fit.converged && (fit.log_likelihood + 2658.805).abs() < 1e-3, "{}", fit.log_likelihood);
    let published = [[0.988, 1.8561], [1.081, 0.808], [1.706, 1.8043], [0.7651, 0.486], [0.7358, 1.8545]];
    for (found, expected) in fit.items.iter().zip(published) {
        println!("{:.4?}", numbers(&found.item));
        assert!(numbers(&found.item).iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-2), "{found:?}");
    }
}

/// The reference's own value for the answers 1, 2, 3, 4.
#[test]
fn an_expected_ability_is_the_published_one() {
    let item = |slope: f64, intercepts: [f64; 3]| Graded { slope, thresholds: intercepts.map(|d| -d / slope).to_vec() };
    let items = [
        item(1.041, [4.864, 2.640, -1.466]),
        item(1.226, [2.924, 0.901, -2.266]),
        item(2.296, [5.238, 2.216, -1.965]),
        item(1.095, [3.348, 0.992, -1.688]),
    ];
    let abilities = Abilities::new(-6.0, 6.0, 61, &[Normal { mean: 0.0, sd: 1.0 }]);
    let found = expected_abilities(&abilities, &items, &patterns("1234", 1));
    assert!((found[0] + 0.34957).abs() < 1e-4, "{found:?}");
}
