//! Differential item functioning: whether people of equal ability answer an item otherwise in one group than in another.
//! It never compares a group that is too small, and never says which group is right.
//!
//! Three proportional-odds models are compared, as in the R package lordif (Choi, Gibbons & Crane 2011): answers explained
//! by ability (M1), by ability and group (M2), and by ability, group and their product (M3).

use super::expectation::{Abilities, Pattern, expected_abilities};
use super::graded::Graded;
use super::proportional_odds::{Row, highest_log_likelihood, log_likelihood_of_shares};

/// The least change in McFadden's pseudo-R² that is flagged; lordif's default too.
const LEAST_CHANGE: f64 = 0.02;

/// People of one group with the same ability, as estimated, and the same answer.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Matched {
    /// The expected ability.
    ability: f64,
    /// The group's number.
    group: usize,
    /// The answer, from 0.
    answer: usize,
    /// How many people.
    count: f64,
}

/// How much better the answers are explained when the group is known: changes in McFadden's pseudo-R², 0–1.
#[derive(Clone, Debug, PartialEq)]
pub struct Dif {
    /// The groups that were large enough to be compared.
    pub groups: Vec<usize>,
    /// M2 less M1: the item is easier for one group at every ability.
    pub uniform: f64,
    /// M3 less M2: the item tells more about one group than about another.
    pub non_uniform: f64,
}

/// What an item is flagged for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DifKind {
    /// Easier for one group at every ability.
    Uniform,
    /// Tells more about one group than about another.
    NonUniform,
}

impl Dif {
    /// What the item is flagged for, if anything.
    pub fn flag(&self) -> Option<DifKind> {
        match self {
            _ if self.uniform > LEAST_CHANGE => Some(DifKind::Uniform),
            _ if self.non_uniform > LEAST_CHANGE => Some(DifKind::NonUniform),
            _ => None,
        }
    }
}

/// Compares the groups of the patterns on one item, those with at least `least` answers that can be used. There is nothing
/// to compare with fewer than two of them, or where all have answered alike.
///
/// People are matched by the ability that their *other* answers let expect (EAP). With the few statements of a
/// competence, the item's own answer would pull the ability along and hide what is looked for; and who has answered
/// nothing else cannot be matched at all, and is left out.
pub fn dif(abilities: &Abilities, items: &[Graded], patterns: &[Pattern], item: usize, least: usize) -> Option<Dif> {
    let mut others: Vec<Pattern> = patterns.to_vec();
    others.iter_mut().for_each(|pattern| {
        pattern.answers.get_mut(item).map(Option::take);
    });
    let expected = expected_abilities(abilities, items, &others);
    let matched = patterns.iter().zip(&others).zip(expected).filter_map(|((pattern, others), ability)| {
        let answer = (*pattern.answers.get(item)?)?;
        let can_be = items.get(item).is_some_and(|item| answer < item.parameters()) && pattern.count > 0.0;
        let can_be_matched = can_be && others.answers.iter().any(Option::is_some);
        can_be_matched.then_some(Matched { ability, group: pattern.group, answer, count: pattern.count })
    });
    compare(&matched.collect::<Vec<_>>(), least as f64)
}

fn compare(people: &[Matched], least: f64) -> Option<Dif> {
    let size = |group: usize| people.iter().filter(|one| one.group == group).map(|one| one.count).sum::<f64>();
    let mut groups = distinct(people.iter().map(|one| one.group));
    groups.retain(|group| size(*group) >= least);
    let compared: Vec<&Matched> = people.iter().filter(|one| groups.contains(&one.group)).collect();
    // Answers are counted anew from 0, since one that nobody gave has no place among the others.
    let given = distinct(compared.iter().map(|one| one.answer));
    if groups.len() < 2 || given.len() < 2 {
        return None;
    }
    let rows = |about: &dyn Fn(&Matched) -> Vec<f64>| -> Vec<Row> {
        let answer = |one: &Matched| given.iter().filter(|answer| **answer < one.answer).count();
        compared.iter().map(|one| Row { about: about(one), answer: answer(one), count: one.count }).collect()
    };
    let is_in = |one: &Matched| groups[1..].iter().map(|group| f64::from(one.group == *group)).collect::<Vec<f64>>();
    let by_ability = rows(&|one| vec![one.ability]);
    let by_group = rows(&|one| [vec![one.ability], is_in(one)].concat());
    let by_product = rows(&|one| {
        let product = is_in(one).into_iter().map(|is_in| is_in * one.ability).collect();
        [vec![one.ability], is_in(one), product].concat()
    });
    let unexplained = -log_likelihood_of_shares(&by_ability);
    let [m1, m2, m3] = [by_ability, by_group, by_product].map(|rows| highest_log_likelihood(&rows) / unexplained);
    // The models are nested, so that only rounding can make a larger one worse.
    Some(Dif { uniform: (m2 - m1).max(0.0), non_uniform: (m3 - m2).max(0.0), groups })
}

/// Each number once, rising.
fn distinct(numbers: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut numbers: Vec<usize> = numbers.collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}
