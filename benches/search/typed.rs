//! What is typed: names, letter by letter, in every other one two letters in the wrong order.
//! The seed is fixed, so each run types the same.

use super::names::Name;

/// How many names are typed, and how many letters of each at most.
const QUERIES: usize = 200;
const LETTERS: usize = 30;

/// Every text that stands in the field, in turn: for each name its concept, and what it is after each keystroke.
pub fn typed(names: &[Name]) -> Vec<(u32, Vec<String>)> {
    let mut seed = 42_u64;
    let mut draw = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    let query = |number: usize| {
        let (concept, name, _) = &names[draw(names.len())];
        let mut letters: Vec<char> = name.to_lowercase().chars().take(LETTERS).collect();
        if number % 2 == 1 && letters.len() > 2 {
            let at = 1 + draw(letters.len() - 2);
            letters.swap(at, at + 1);
        }
        (*concept, (1..=letters.len()).map(|length| letters[..length].iter().collect()).collect())
    };
    (0..QUERIES).map(query).collect()
}
