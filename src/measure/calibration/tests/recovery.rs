//! What is put into made-up answers comes out of the fit, as well as its own errors say; and few answers move little.

use super::{Lcg, graded, people};
use crate::measure::calibration::*;

const STANDARD: Normal = Normal { mean: 0.0, sd: 1.0 };

fn true_items() -> Vec<Graded> {
    vec![
        graded(1.0, &[-1.5, 0.0, 1.5]),
        graded(1.6, &[-1.0, -0.4, 1.2]),
        graded(2.2, &[-0.5, 0.5, 1.0]),
        graded(1.3, &[-2.0, -1.0, 0.3]),
        graded(0.8, &[0.2]),
        graded(1.8, &[-1.6, -0.8, 0.1, 1.0, 1.9]),
    ]
}

/// How far an estimate stands from the truth, in standard errors.
fn misses(fit: &Fit, truth: &[Graded]) -> Vec<f64> {
    let of = |(found, truth): (&FittedItem, &Graded)| {
        let errors = found.errors.as_ref().expect("errors");
        let places = found.item.thresholds.iter().zip(&truth.thresholds).zip(&errors.thresholds);
        let places = places.map(|((found, truth), error)| (found - truth) / error);
        std::iter::once((found.item.slope - truth.slope) / errors.slope).chain(places).collect::<Vec<f64>>()
    };
    fit.items.iter().zip(truth).flat_map(of).collect()
}

#[test]
fn two_thousand_people_give_back_the_items_that_they_answered() {
    let truth = true_items();
    let people = people(&mut Lcg(7), &truth, 0, STANDARD, 2_000);
    let designs: Vec<ItemDesign> = truth.iter().map(|item| ItemDesign::unknown(item.thresholds.len() + 1)).collect();
    let fit = fit(&Abilities::new(-5.0, 5.0, 41, &[STANDARD]), &designs, &people, Limits::default());
    assert!(fit.converged);
    let misses = misses(&fit, &truth);
    let spread = (misses.iter().map(|miss| miss * miss).sum::<f64>() / misses.len() as f64).sqrt();
    println!("{} rounds, misses with spread {spread:.2} standard errors: {misses:.1?}", fit.rounds);
    // An honest error is missed by about one of itself; with these 24 numbers, half and twice are far out.
    assert!((0.5..1.5).contains(&spread) && misses.iter().all(|miss| miss.abs() < 3.5), "{misses:.1?}");
    for (found, truth) in fit.items.iter().zip(&truth) {
        assert!((found.item.slope / truth.slope - 1.0).abs() < 0.2, "{found:?}");
        assert!(found.item.thresholds.iter().zip(&truth.thresholds).all(|(a, b)| (a - b).abs() < 0.2), "{found:?}");
    }
}

/// Each group has its own prior, and answers that the interview did not ask for are missing.
#[test]
fn groups_and_missing_answers_do_no_harm() {
    let truth = &true_items()[..4];
    let (low, high) = (Normal { mean: -0.5, sd: 1.0 }, Normal { mean: 0.5, sd: 0.8 });
    let mut chance = Lcg(11);
    let mut patterns = people(&mut chance, truth, 0, low, 1_500);
    patterns.extend(people(&mut chance, truth, 1, high, 1_500));
    // Who does badly on the first item is not asked the third, and who does well is not asked the fourth.
    for pattern in &mut patterns {
        let left_out = if pattern.answers[0] < Some(2) { 2 } else { 3 };
        pattern.answers[left_out] = None;
    }
    let abilities = Abilities::new(-5.0, 5.0, 41, &[low, high]);
    let fit = fit(&abilities, &vec![ItemDesign::unknown(4); 4], &patterns, Limits::default());
    let misses = misses(&fit, truth);
    println!("{} rounds, misses {misses:.1?}", fit.rounds);
    assert!(fit.converged && misses.iter().all(|miss| miss.abs() < 3.5), "{misses:?}");
}

const PEOPLE: Normal = Normal { mean: 1.25, sd: 0.95 };

/// How far the thresholds of three statements lie above their design on average, when each really lies half a level above.
fn moved(count: usize, threshold_sd: Option<f64>) -> f64 {
    let designs = [1.0, 2.0, 3.0].map(|level| {
        let expected = ItemDesign::expected(2.0, vec![level - 1.25, level - 0.5, level + 0.75], 0.5);
        ItemDesign { threshold_sd, ..expected }
    });
    let truth = [1.0, 2.0, 3.0].map(|level| graded(2.0, &[level - 0.75, level, level + 1.25]));
    let people = people(&mut Lcg(3), &truth, 0, PEOPLE, count);
    let fit = fit(&Abilities::alike(PEOPLE, 1), &designs, &people, Limits { most_rounds: 300, ..Limits::default() });
    let pairs = fit.items.iter().zip(&designs).flat_map(|(found, design)| {
        found.item.thresholds.iter().zip(&design.start.thresholds).map(|(found, design)| found - design)
    });
    pairs.sum::<f64>() / 9.0
}

#[test]
fn few_answers_stay_by_the_design_and_many_leave_it() {
    assert!(moved(0, Some(0.5)).abs() < 1e-6);
    let [few, many] = [30, 3_000].map(|count| [None, Some(0.5), Some(0.1)].map(|sd| moved(count, sd)));
    println!("after 30 people {few:.3?}, after 3,000 {many:.3?}");
    assert!(few[0] > few[1] && few[1] > few[2] && few[2] > 0.0 && few[2] < 0.25, "{few:?}");
    assert!(many[..2].iter().all(|moved| (moved - 0.5).abs() < 0.05), "{many:?}");
}
