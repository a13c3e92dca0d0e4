//! The boundaries of levels: when one is reached, and what a finished offer changes.

use super::made::{all, c, level, offer, person, raises, speaking, sure};
use crate::framework::{Area, AreaContent, Cefr, Competence, Framework, Level};
use crate::pathway::*;

fn belief(two: f64) -> LevelBelief {
    LevelBelief { at_least: [1.0, 0.9, two, 0.05] }
}

#[test]
fn alone_is_reached_from_one_half_on() {
    for (probability, expected) in [(0.49, Truth::No), (0.50, Truth::Yes), (0.51, Truth::Yes), (f64::NAN, Truth::No)] {
        let mut somebody = person(&[]);
        somebody.levels.insert(c("A1"), belief(probability));
        assert_eq!(level("A1", 2).of(&somebody), expected, "{probability}");
        assert_eq!(level("A2", 2).of(&somebody), Truth::Unknown);
        assert_eq!([level("A1", 0), level("A2", 0)].map(|fact| fact.of(&somebody)), [Truth::Yes; 2]);
    }
}

#[test]
fn each_target_level_is_met_exactly_from_that_level() {
    for target in 0..4 {
        for answered in 0..4 {
            let expected = Truth::from(answered >= target);
            assert_eq!(level("A1", target).of(&person(&[("A1", answered)])), expected, "{answered} {target}");
        }
    }
}

#[test]
fn the_range_tells_how_far_the_answers_point() {
    use Level::{Alone, CanGuide, NotYet, WithHelp};
    #[rustfmt::skip]
    let table = [
        ([1.0, 0.9, 0.5, 0.1], (WithHelp, Alone, CanGuide)), ([1.0, 0.89, 0.49, 0.09], (NotYet, WithHelp, Alone)),
        ([1.0, 0.0, 0.0, 0.0], (NotYet, NotYet, NotYet)), ([f64::NAN; 4], (NotYet, NotYet, NotYet)),
    ];
    for (at_least, (low, best, high)) in table {
        assert_eq!(LevelBelief { at_least }.range(), LevelRange { low, best, high }, "{at_least:?}");
    }
    assert_eq!(sure(2).range(), LevelRange::exactly(Alone));
}

#[test]
fn a_finished_offer_counts_for_those_who_stood_high_enough() {
    let ladder = offer("no-ladder", &[], &[raises("A1", 1, 2), raises("A2", 0, 1), Gain::Language(Cefr::B1)], 10);
    for (answered, expected) in [(0, Truth::No), (1, Truth::Yes), (2, Truth::Yes)] {
        let mut somebody = speaking(Cefr::A1, person(&[("A1", answered), ("A2", 0)]));
        somebody.finish(&ladder);
        assert_eq!(level("A1", 2).of(&somebody), expected, "{answered}");
        let others = [level("A2", 1), Fact::LanguageAtLeast(Cefr::B1), Fact::Done("no-ladder".into())];
        assert_eq!(all(&others).of(&somebody), Truth::Yes);
        assert_eq!(somebody.lowest_language(), Some(Cefr::B1));
    }
}

#[test]
fn the_order_of_use_begins_with_the_short_set() {
    let competence = |id: &str, short| Competence { id: c(id), short, codes: Vec::new(), versions: [1; 3] };
    let area = |id: &str, content| Area { id: id.parse().expect("a letter"), content: AreaContent::Autonomy(content) };
    let framework = Framework {
        areas: vec![
            area("A", vec![competence("A1", false), competence("A2", true)]),
            area("C", vec![competence("C1", true), competence("C2", false)]),
        ],
    };
    assert_eq!(useful_order(&framework), ["A2", "C1", "A1", "C2"].map(c));
}

#[test]
fn next_levels_are_below_alone_and_have_an_offer_that_starts_there() {
    #[rustfmt::skip]
    let offers = [
        offer("no-a", &[], &[raises("A1", 1, 2), raises("A2", 0, 1)], 10), offer("no-b", &[], &[raises("A3", 0, 3)], 10),
        offer("no-c", &[], &[raises("C1", 0, 1), raises("C2", 2, 3), raises("C3", 0, 1)], 10),
    ];
    let useful = ["C3", "A1", "A2", "A3", "C1", "C2", "D1"].map(c);
    let named = |levels: &[(&str, usize)]| {
        let gaps = next_levels(&person(levels), &useful, offers.iter());
        gaps.into_iter().map(|gap| format!("{} {}", gap.competence, gap.want.number())).collect::<Vec<_>>()
    };
    assert_eq!(named(&[("A1", 0), ("A2", 0), ("A3", 1), ("C1", 0), ("C3", 0)]), ["C3 1", "A2 1", "A3 2"]);
    assert_eq!(named(&[("A1", 1), ("A2", 1), ("A3", 2), ("C2", 2), ("D1", 0)]), ["A1 2"]);
    assert_eq!(named(&[]), Vec::<String>::new());
}
