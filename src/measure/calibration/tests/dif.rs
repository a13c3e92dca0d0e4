//! An item that works otherwise in one language is flagged, and one that does not is not.

use super::{Lcg, graded, people};
use crate::measure::calibration::*;

/// Three statements of a competence, as designed.
fn statements() -> Vec<Graded> {
    [1.0, 2.0, 3.0].map(|level| graded(2.0, &[level - 1.25, level - 0.5, level + 0.75])).to_vec()
}

const ABILITY: Normal = Normal { mean: 1.25, sd: 0.95 };

/// What is found about each item when 500 people answer the first items, and others from this mean the second ones.
fn found(first: &[Graded], second: &[Graded], mean: f64, count: usize) -> Vec<Option<Dif>> {
    let mut chance = Lcg(5);
    let mut patterns = people(&mut chance, first, 0, ABILITY, 500);
    patterns.extend(people(&mut chance, second, 1, Normal { mean, ..ABILITY }, count));
    let design = |item: &Graded| ItemDesign::expected(item.slope, item.thresholds.clone(), 0.5);
    let designs: Vec<ItemDesign> = first.iter().map(design).collect();
    let abilities = Abilities::alike(ABILITY, 2);
    let items = fit(&abilities, &designs, &patterns, Limits::default()).parameters();
    let found: Vec<_> = (0..items.len()).map(|item| dif(&abilities, &items, &patterns, item, 100)).collect();
    println!("{found:.4?}");
    found
}

fn flags(found: &[Option<Dif>]) -> Vec<Option<DifKind>> {
    found.iter().map(|dif| dif.as_ref().and_then(Dif::flag)).collect()
}

#[test]
fn equal_items_are_not_flagged() {
    assert_eq!(flags(&found(&statements(), &statements(), 1.25, 400)), [None; 3]);
}

/// A group that can less is not an item that is harder.
#[test]
fn a_less_able_group_is_not_flagged() {
    assert_eq!(flags(&found(&statements(), &statements(), 0.5, 400)), [None; 3]);
}

#[test]
fn an_item_that_is_harder_in_one_language_is_flagged_and_its_neighbours_are_not() {
    let mut second = statements();
    second[1].thresholds.iter_mut().for_each(|place| *place += 1.0);
    assert_eq!(flags(&found(&statements(), &second, 1.25, 400)), [None, Some(DifKind::Uniform), None]);
}

#[test]
fn an_item_that_tells_little_in_one_language_is_flagged_as_non_uniform() {
    let mut first = vec![graded(2.0, &[0.0, 1.0, 2.5]); 6];
    first[1] = graded(2.0, &[1.25]);
    let mut second = first.clone();
    second[1] = graded(0.2, &[1.25]);
    let flags = flags(&found(&first, &second, 1.25, 600));
    assert_eq!(flags, [None, Some(DifKind::NonUniform), None, None, None, None]);
}

#[test]
fn what_cannot_be_compared_is_not() {
    let items = statements();
    assert_eq!(found(&items, &items, 1.25, 99), [None, None, None], "too few");
    let of = |group, answers: [Option<usize>; 3]| Pattern { group, answers: answers.to_vec(), count: 300.0 };
    let look = |patterns: &[Pattern]| dif(&Abilities::alike(ABILITY, 2), &items, patterns, 0, 100);
    let alike = [Some(2), Some(1), None];
    assert_eq!(look(&[of(0, alike), of(1, alike)]), None, "all have answered alike");
    let [low, high] = [0, 3].map(|answer| [Some(answer), None, None]);
    assert_eq!(look(&[of(0, low), of(0, high), of(1, low), of(1, high)]), None, "nothing to match by");
}
