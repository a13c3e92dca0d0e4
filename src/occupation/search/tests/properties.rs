//! What holds for every query and every label.

use proptest::prelude::*;

use super::super::{Asked, Fit, Hit};
use super::{index, labels};
use crate::occupation::Folded;

/// Every hit once, in the order that is promised, and none that is not there.
fn is_in_order(hits: &[Hit], asked: Asked) -> bool {
    let labels = labels();
    let by_fit = |hit: &Hit| if asked == Asked::Typing { hit.fit } else { Fit::Whole };
    let sorted = hits.is_sorted_by(|a, b| {
        by_fit(a).cmp(&by_fit(b)).then(b.score.total_cmp(&a.score)).then(a.label.cmp(&b.label)).is_lt()
    });
    let once = hits.iter().enumerate().all(|(at, hit)| hits[..at].iter().all(|other| other.concept != hit.concept));
    sorted && once && hits.iter().all(|hit| labels[hit.label as usize].concept == hit.concept)
}

#[test]
fn every_label_finds_its_concept_first_or_ties_with_the_same_words() {
    let (index, labels) = (index(), labels());
    for label in &labels {
        for asked in [Asked::Typing, Asked::Title] {
            let first = index.search(label.text, asked, 1)[0];
            assert_eq!(first.fit, Fit::Whole, "{}", label.text);
            assert_eq!(Folded::new(labels[first.label as usize].text), Folded::new(label.text));
        }
    }
}

#[test]
fn ten_thousand_letters_are_no_trouble() {
    for letter in ["x", "ø ", "سا", "🧑", "a", "kokk "] {
        for asked in [Asked::Typing, Asked::Title] {
            assert!(is_in_order(&index().search(&letter.repeat(10_000), asked, 10), asked));
        }
    }
}

/// A text with one slip: a letter too many, too few, another one, or two that changed places.
fn slipped(text: &str, kind: usize, at: usize, letter: char) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let at = at % letters.len();
    match kind {
        0 => letters.insert(at, letter),
        1 => _ = letters.remove(at),
        2 => letters[at] = letter,
        _ => letters.swap(at.saturating_sub(1), at),
    }
    letters.into_iter().collect()
}

proptest! {
    #[test]
    fn any_text_gives_hits_in_order_each_once(query in "\\PC{0,40}") {
        for asked in [Asked::Typing, Asked::Title] {
            prop_assert!(is_in_order(&index().search(&query, asked, 10), asked));
        }
    }

    #[test]
    fn one_slip_still_finds_a_name_of_five_letters_or_more(
        label in 0..labels().len(), kind in 0..4_usize, at in 0..60_usize, letter in prop::char::range('a', 'z'),
    ) {
        let label = labels()[label];
        prop_assume!(label.text.chars().filter(|letter| letter.is_alphabetic()).count() >= 5);
        let query = slipped(label.text, kind, at, letter);
        let hits = index().search(&query, Asked::Typing, 10);
        prop_assert!(hits.iter().any(|hit| hit.concept == label.concept), "{} for {}", query, label.text);
    }

    #[test]
    fn the_beginning_of_a_name_finds_it(label in 0..labels().len(), length in 1..60_usize) {
        let label = labels()[label];
        let query: String = label.text.chars().take(length).collect();
        let hits = index().search(&query, Asked::Typing, 20);
        prop_assert!(hits.iter().any(|hit| hit.concept == label.concept && hit.fit < Fit::Similar), "{}", query);
    }
}
