//! People at random, who told much or little.

use crate::framework::Set;
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::worlds::{a_competence, a_language};
use crate::pathway::*;

pub fn a_belief() -> impl Strategy<Value = LevelBelief> {
    vec(0.0..=1.0f64, 3).prop_map(|mut at_least| {
        at_least.sort_by(|a, b| b.total_cmp(a));
        LevelBelief { at_least: [1.0, at_least[0], at_least[1], at_least[2]] }
    })
}

fn an_about() -> impl Strategy<Value = About> {
    let held = btree_set(select(vec!["trade:cook", "licence:B"]).prop_map(String::from), 0..3);
    let place = (option::of(Just("NO".to_owned())), option::of(select(vec!["innlandet", ELSEWHERE])));
    let life = (option::of(select(TradeYears::ALL.to_vec())), option::of(select(Work::ALL.to_vec())));
    let language = (option::of(any::<bool>()), option::of(a_language()));
    (place, life, language, option::of(held)).prop_map(|((country, region), (trade_years, work), language, held)| {
        About {
            country,
            region: region.map(String::from),
            trade_years,
            work,
            first_language: language.0,
            language: language.1,
            held: held.map(|held| held.into_iter().collect()),
            ..About::default()
        }
    })
}

pub fn a_person() -> impl Strategy<Value = Person> {
    let levels = btree_map(a_competence(), a_belief(), 0..4);
    let skills = btree_map(select(LANGUAGE_SKILLS.to_vec()), a_language(), 0..6);
    let goal = option::of(select(vec![Goal::TradeCertificate, Goal::Explore, Goal::Occupation("x".into())]));
    (an_about(), levels, skills, goal, a_choice()).prop_map(|(about, levels, skills, goal, done)| Person {
        asked: None,
        about,
        levels: levels.into_iter().collect(),
        skills: skills.into_iter().collect(),
        goal,
        done,
        gained: Vec::new(),
    })
}

/// Some of the offers.
pub fn a_choice() -> impl Strategy<Value = Set<OfferId>> {
    btree_set((0..12u8).prop_map(|number| format!("no-{number}")), 0..4).prop_map(|ids| ids.into_iter().collect())
}
