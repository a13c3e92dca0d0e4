//! What every plan keeps, whoever it is for and whatever the content files hold.

use proptest::prelude::*;

use super::made::{c, occupation};
use super::people::{a_belief, a_choice, a_person};
use super::worlds::{World, a_world};
use crate::framework::{CompetenceId, Level, Map, Set};
use crate::pathway::*;

fn plan_of(world: &World, person: &Person, hidden: &Set<OfferId>) -> Plan {
    let targets: Vec<_> = world.targets.iter().map(|(id, level)| (id.as_str(), *level)).collect();
    let wanted = occupation("x", &targets, world.language, &["trade:cook"]);
    let occupation = matches!(person.goal, Some(Goal::Occupation(_))).then_some(&wanted);
    let useful: Vec<CompetenceId> = ["A1", "A2", "A3"].map(c).into();
    let situation = Situation {
        person,
        occupation,
        hidden,
        useful: &useful,
        wishes: &Default::default(),
        today: None,
        short_set: false,
    };
    ExactPlanner { offers: &world.offers, rules: &world.rules, keep_on: &|| true }.plan(&situation)
}

/// The person with what finished offers gave.
fn at_start(world: &World, person: &Person) -> Person {
    let done = world.offers.iter().filter(|offer| person.done.contains(&offer.id));
    Person { gained: done.flat_map(|offer| offer.gains.clone()).collect(), ..person.clone() }
}

/// Walks the plan, and fails where a step may not be joined by then.
fn walk(world: &World, person: &Person, plan: &Plan) -> Result<(), TestCaseError> {
    let offers: Map<_, _> = world.offers.iter().map(|offer| (offer.id.as_str(), offer)).collect();
    let start = at_start(world, person);
    let mut now = start.clone();
    for step in plan.all_steps() {
        let offer = offers.get(step.offer.as_str()).expect("an offer of the world");
        prop_assert!(offer.is_open_to(&now) != Truth::No, "{} is closed", step.offer);
        prop_assert_eq!(&step.unknown, &offer.unknown(&now));
        now.finish(offer);
    }
    for step in &plan.alternatives {
        let offer = offers.get(step.offer.as_str()).expect("an offer of the world");
        prop_assert!(offer.is_open_to(&start) != Truth::No, "{} is closed", step.offer);
    }
    for need in &plan.uncovered {
        prop_assert_ne!(need.fact().of(&now), Truth::Yes);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_step_may_be_joined_by_the_time_it_comes(world in a_world(), person in a_person(), hidden in a_choice()) {
        walk(&world, &person, &plan_of(&world, &person, &hidden))?;
    }

    #[test]
    fn prerequisites_precede_and_every_step_has_a_reason(world in a_world(), person in a_person()) {
        let plan = plan_of(&world, &person, &Set::new());
        let steps: Vec<_> = plan.all_steps().collect();
        for step in &plan.alternatives {
            prop_assert!(!step.reasons.is_empty(), "{} instead", step.offer);
        }
        for (at, step) in steps.iter().enumerate() {
            prop_assert!(!step.reasons.is_empty());
            for reason in &step.reasons {
                if let Reason::Prerequisite(later) = reason {
                    prop_assert!(steps[at + 1..].iter().any(|step| step.offer == *later), "{} for {later}", step.offer);
                }
            }
        }
    }

    #[test]
    fn five_are_shown_each_once_and_neither_hidden_nor_done(world in a_world(), person in a_person(), hidden in a_choice()) {
        let plan = plan_of(&world, &person, &hidden);
        let all: Vec<_> = plan.all_steps().chain(&plan.alternatives).map(|step| &step.offer).collect();
        prop_assert!(plan.steps.len() <= SHOWN_STEPS && (plan.more.is_empty() || plan.steps.len() == SHOWN_STEPS));
        prop_assert_eq!(all.iter().collect::<Set<_>>().len(), all.len());
        prop_assert!(!all.iter().any(|offer| hidden.contains(*offer) || person.done.contains(*offer)));
    }

    #[test]
    fn the_plan_hangs_neither_on_chance_nor_on_the_order_of_offers(mut world in a_world(), person in a_person()) {
        let plan = plan_of(&world, &person, &Set::new());
        world.offers.reverse();
        let again = plan_of(&world, &person, &Set::new());
        prop_assert_eq!((&plan.steps, &plan.more, &plan.uncovered), (&again.steps, &again.more, &again.uncovered));
    }

    #[test]
    fn taking_answers_away_never_breaks_the_plan(world in a_world(), person in a_person(), keep in 0..6u8) {
        let told = person.about.clone();
        let mut less = Person { levels: Map::new(), goal: None, ..person };
        less.about = About { country: told.country.clone(), ..About::default() };
        match keep {
            0 => less.about.held = told.held,
            1 => less.about.region = told.region,
            2 => less.about.language = told.language,
            3 => less.about.work = told.work,
            4 => less.skills = Map::new(),
            _ => less.about.country = None,
        }
        let plan = plan_of(&world, &less, &Set::new());
        prop_assert_eq!(plan.ask_country, less.about.country.is_none());
        walk(&world, &less, &plan)?;
    }

    #[test]
    fn a_target_is_met_exactly_when_it_is_as_likely_as_not(belief in a_belief(), want in 1..4usize) {
        let person = Person { levels: Map::from([(c("A1"), belief)]), ..Person::default() };
        let standing = Standing::new(&person, &occupation("x", &[("A1", want)], None, &[]));
        prop_assert_eq!(standing.met.len() == 1, belief.at_least[want] >= 0.5);
        prop_assert_eq!(standing.gaps.len() == 1, belief.at_least[want] < 0.5);
        prop_assert_eq!(belief.range().best >= Level::ALL[want], standing.gaps.is_empty());
    }
}
