//! Self-retrieval where it can be worked out by hand.

use super::*;
use crate::occupation::{Catalogue, Entry, Identity, SkillNo};

/// Ten kinds of work with six essential and two optional skills each, none of which two share.
fn matcher() -> Matcher {
    let entry = |at: SkillNo| Entry {
        essential: (8 * at..8 * at + 6).collect(),
        optional: vec![8 * at + 6, 8 * at + 7],
        ..Entry::default()
    };
    let skill = |at: usize| Identity { own: Some(at.to_string()), esco: None };
    Matcher::new(Catalogue::new((0..80).map(skill).collect(), (0..10).map(entry).collect()).expect("a catalogue"))
}

/// Numbers without a pattern that matters, the same each time.
fn uniform() -> impl FnMut() -> f64 {
    let mut at = 0.0_f64;
    move || {
        at = (at + 0.618_033_988_75).fract();
        at.max(1e-9)
    }
}

#[test]
fn a_person_has_the_parts_that_the_setting_says() {
    let matcher = matcher();
    let setting = Setting { essential: 0.5, optional: 0.5, noise: 4 };
    let told = person(matcher.catalogue(), 3, &setting, &mut uniform());
    let count = |from: SkillNo, to: SkillNo| told.iter().filter(|skill| (from..to).contains(skill)).count();
    assert_eq!((count(24, 30), count(30, 32), told.len()), (3, 1, 8));
    let mut once = told.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), told.len());
}

#[test]
fn work_that_shares_nothing_with_other_work_is_always_found() {
    let all = Setting { essential: 1.0, optional: 1.0, noise: 0 };
    let found = retrieve(&matcher(), &all, &mut uniform());
    assert_eq!(found, Retrieval { persons: 10, reciprocal_ranks: [1.0; 4] });
}

#[test]
fn the_measures_are_those_worked_out_by_hand() {
    let matcher = matcher();
    let others = Others::new(&matcher);
    // Two essential skills and an optional one of the first work, and an essential one of the second.
    let told = [0, 1, 6, 8];
    let check = |measure, expected: [f32; 2]| {
        let scores = others.scores(measure, &told);
        for (score, expected) in scores.iter().zip(expected.into_iter().chain([0.0; 8])) {
            assert!((score - expected).abs() < 1e-5, "{measure:?}: {score} for {expected}");
        }
    };
    check(Measure::Jaccard, [2.0 / 8.0, 1.0 / 9.0]);
    check(Measure::Cosine, [3.0 / 32.0_f32.sqrt(), 1.0 / 32.0_f32.sqrt()]);
    let rarity = 10.0_f32.ln();
    check(Measure::RareCosine, [2.5 * rarity / 6.5_f32.sqrt(), rarity / 6.5_f32.sqrt()]);
}

#[test]
fn equals_share_the_place_in_their_middle() {
    for (scores, expected) in [
        (&[3.0, 2.0, 1.0][..], 1.0),
        (&[2.0, 3.0], 0.5),
        (&[1.0, 1.0, 1.0], 0.5),
        (&[1.0, 2.0, 1.0], 0.4),
        (&[-1.0], 1.0),
    ] {
        assert_eq!(reciprocal_rank(scores, 0), expected, "{scores:?}");
    }
}
