//! Made worlds at random: offers that need and give anything, rings and contradictions among them.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::made::{c, gives, holds, offer, raises, rule, trade};
use crate::framework::{Cefr, CompetenceId, Level};
use crate::pathway::*;

/// Content files, and what an occupation in them asks for.
#[derive(Clone, Debug)]
pub struct World {
    pub offers: Vec<Offer>,
    pub rules: Vec<Rule>,
    pub targets: Vec<(String, usize)>,
    pub language: Option<Cefr>,
}

fn a_name() -> impl Strategy<Value = &'static str> {
    select(vec!["A1", "A2", "A3"])
}

pub fn a_competence() -> impl Strategy<Value = CompetenceId> {
    a_name().prop_map(c)
}

pub fn a_language() -> impl Strategy<Value = Cefr> {
    select(Cefr::ALL.to_vec())
}

fn an_id() -> impl Strategy<Value = OfferId> {
    (0..12u8).prop_map(|number| format!("no-{number}"))
}

fn a_fact() -> impl Strategy<Value = Fact> {
    let level =
        (a_competence(), select(Level::ALL.to_vec())).prop_map(|(about, level)| Fact::LevelAtLeast(about, level));
    let plain = prop_oneof![
        3 => level,
        2 => an_id().prop_map(Fact::Done),
        1 => a_language().prop_map(Fact::LanguageAtLeast),
        1 => (1_u8..8).prop_map(Fact::TradeYearsAtLeast),
        1 => select(vec![trade(), holds("trade:cook"), holds("licence:B"), Fact::Work(Work::Employed)]),
        1 => select(vec![Fact::Region("innlandet".into()), Fact::Goal(GoalKind::TradeCertificate)]),
    ];
    (plain, 0..4u8).prop_map(|(fact, turn)| if turn == 0 { Fact::Not(Box::new(fact)) } else { fact })
}

fn a_gain() -> impl Strategy<Value = Gain> {
    prop_oneof![
        3 => (a_name(), 0..3usize, 1..3usize).prop_map(|(about, from, up)| raises(about, from, (from + up).min(3))),
        1 => a_language().prop_map(Gain::Language),
        1 => select(vec![gives("trade:cook"), gives("licence:B"), Gain::Schooling(Schooling::Vocational)]),
    ]
}

fn an_offer() -> impl Strategy<Value = Offer> {
    let reach = select(vec![Reach::National, Reach::National, Reach::Region("innlandet".into())]);
    let terms = (select(Place::ALL.to_vec()), select(Cost::ALL.to_vec()), 0..300u32, reach);
    let requires = vec(vec(a_fact(), 1..3), 0..3);
    (requires, vec(a_gain(), 0..3), terms).prop_map(|(requires, gains, (place, cost, hours, reach))| {
        let requires = Requirement(requires);
        Offer { requires, place, cost, reach, ..offer("no-", &[], &gains, hours) }
    })
}

fn a_rule() -> impl Strategy<Value = Rule> {
    (vec(a_fact(), 0..3), vec(an_id(), 1..4)).prop_map(|(when, suggest)| {
        let suggest: Vec<_> = suggest.iter().map(String::as_str).collect();
        rule("reason", "NO", &when, &suggest)
    })
}

/// A world of one to twelve offers.
pub fn a_world() -> impl Strategy<Value = World> {
    let targets = vec((a_name().prop_map(String::from), 1..4usize), 0..4);
    let parts = (vec(an_offer(), 1..13), vec(a_rule(), 0..5), targets, option::of(a_language()));
    parts.prop_map(|(mut offers, rules, targets, language)| {
        for (number, offer) in offers.iter_mut().enumerate() {
            offer.id = format!("no-{number}");
        }
        World { offers, rules, targets, language }
    })
}
