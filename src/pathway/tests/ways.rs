//! What is told of a plan besides its steps: what would do instead, what it would be without a step, other ways, wishes, dates.

use super::made::*;
use super::people::*;
use super::planning::going_for;
use super::worlds::a_world;
use crate::framework::{Level, Map, Set};
use crate::pathway::*;
use proptest::prelude::*;

fn plan_with(offers: &[Offer], wishes: &Wishes, hidden: &[&str], person: &Person) -> Plan {
    let hidden: Set<_> = hidden.iter().map(|id| (*id).to_owned()).collect();
    let useful = ["A1", "C3"].map(c);
    let cook = occupation("kokk", &[], None, &["trade:cook"]);
    let today = Day::new(2026, 11, 26);
    let situation =
        Situation { person, occupation: Some(&cook), hidden: &hidden, useful: &useful, wishes, today, short_set: true };
    ExactPlanner { offers, rules: &[], keep_on: &|| true }.plan(&situation)
}

fn cook() -> Person {
    going_for(&occupation("kokk", &[], None, &["trade:cook"]), person(&[("A1", 2)]))
}

/// Three ways to be a cook: quick and full of hours, slow with few hours, and at work with pay.
fn ways_to_cook() -> [Offer; 3] {
    let weeks = |low, high| Weeks { low, high, basis: Basis::Estimate };
    let gains = [gives("trade:cook")];
    [
        Offer { weeks: weeks(10, 10), place: Place::Region, ..offer("no-quick", &[], &gains, 900) },
        Offer {
            weeks: weeks(90, 90),
            forms: [Form::Online].into(),
            place: Place::Home,
            ..offer("no-slow", &[], &gains, 300)
        },
        Offer {
            weeks: weeks(60, 60),
            forms: [Form::Work].into(),
            cost: Cost::Wage,
            ..offer("no-work", &[], &gains, 700)
        },
    ]
}

fn first(plan: &Plan) -> &str {
    plan.steps.first().map_or("", |step| &step.offer)
}

#[test]
fn each_step_tells_what_would_do_instead_and_what_the_way_would_be_without() {
    let plan = plan_with(&ways_to_cook(), &Wishes::default(), &[], &cook());
    let step = &plan.steps[0];
    assert_eq!((step.offer.as_str(), step.instead.clone()), ("no-slow", vec!["no-quick".into(), "no-work".into()]));
    assert_eq!((step.without, plan.slack), (Without::More(400), 0));
    let alone = plan_with(&ways_to_cook()[..1], &Wishes::default(), &[], &cook());
    assert_eq!((alone.steps[0].instead.len(), alone.steps[0].without), (0, Without::NoWay));
}

#[test]
fn other_ways_are_better_in_what_they_are_named_after() {
    let forty = Wishes { pace: Pace::MOST, ..Wishes::default() };
    let plan = plan_with(&ways_to_cook(), &forty, &[], &cook());
    let ways: Vec<_> =
        plan.ways.iter().map(|way| (way.preference, way.steps[0].as_str(), way.hours, way.weeks)).collect();
    assert_eq!(ways, [(Preference::Fastest, "no-quick", 900, 23), (Preference::AtWork, "no-work", 700, 60)]);
    for (preference, chosen) in [
        (Preference::Fastest, "no-quick"),
        (Preference::AtWork, "no-work"),
        (Preference::FromHome, "no-slow"),
        (Preference::FewestHours, "no-slow"),
    ] {
        let plan = plan_with(&ways_to_cook(), &Wishes { preference, ..Wishes::default() }, &[], &cook());
        assert_eq!(first(&plan), chosen, "{preference:?}");
    }
}

#[test]
fn no_way_is_named_for_what_may_not_be_open_while_something_certain_leads_there() {
    let [quick, slow, work] = ways_to_cook();
    let maybe = Offer { requires: all(&[Fact::TradeYearsAtLeast(5)]), ..quick };
    let light =
        Offer { effort: Effort { low: 10, high: 10, basis: Basis::Estimate }, id: "no-light".into(), ..maybe.clone() };
    let plan = plan_with(&[maybe, light, slow, work], &Wishes::default(), &[], &cook());
    let named: Vec<_> = plan.ways.iter().map(|way| way.steps[0].as_str()).collect();
    assert_eq!((first(&plan), named), ("no-slow", vec!["no-work"]));
}

#[test]
fn wishes_leave_out_what_the_person_would_not_take_and_what_lacks_then_is_said() {
    let wish = |change: fn(&mut Wishes)| {
        let mut wishes = Wishes::default();
        change(&mut wishes);
        plan_with(&ways_to_cook()[..1], &wishes, &[], &cook())
    };
    assert_eq!(first(&wish(|_| {})), "no-quick");
    for plan in [wish(|wishes| wishes.only_online = true), wish(|wishes| wishes.only_near = true)] {
        assert_eq!((plan.steps.len(), plan.uncovered), (0, vec![Need::Qualification("trade:cook".into())]));
    }
    let fee = [Offer { cost: Cost::Fee, ..ways_to_cook()[1].clone() }, ways_to_cook()[0].clone()];
    let free = Wishes { no_fee: true, ..Wishes::default() };
    assert_eq!(
        (first(&plan_with(&fee, &Wishes::default(), &[], &cook())), first(&plan_with(&fee, &free, &[], &cook()))),
        ("no-slow", "no-quick")
    );
    assert_eq!(first(&plan_with(&ways_to_cook(), &Wishes::default(), &["no-slow"], &cook())), "no-work");
}

#[test]
fn as_if_a_level_were_reached_takes_out_what_leads_there() {
    let offers = [
        offer("no-course", &[], &[raises("A1", 0, 2)], 60),
        offer("no-vov", &[level("A1", 2)], &[gives("trade:cook")], 900),
    ];
    let poor = Person { levels: Map::from([(c("A1"), sure(0))]), ..cook() };
    let steps = |wishes: &Wishes| {
        ids(&plan_with(&offers, wishes, &[], &poor).steps).iter().map(|id| (*id).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(steps(&Wishes::default()), ["no-course", "no-vov"]);
    assert_eq!(steps(&Wishes { as_if: [(c("A1"), Level::Alone)].into(), ..Wishes::default() }), ["no-vov"]);
}

#[test]
fn steps_get_dates_in_their_order_at_the_persons_pace() {
    let offers = [
        offer("no-course", &[], &[raises("A1", 0, 2)], 60),
        offer("no-vov", &[level("A1", 2)], &[gives("trade:cook")], 120),
    ];
    let poor = Person { levels: Map::from([(c("A1"), sure(0))]), ..cook() };
    let dates = |hours| {
        let wishes = Wishes { pace: Pace::new(hours).expect("some hours"), ..Wishes::default() };
        plan_with(&offers, &wishes, &[], &poor).dates
    };
    let (slow, quick) = (dates(6), dates(12));
    assert_eq!((slow.len(), slow[0].weeks, slow[1].weeks, quick[1].weeks), (2, 10, 20, 10));
    assert!(slow[1].start > slow[0].end && Some(slow[0].start) == Day::new(2026, 11, 30));
}

#[test]
fn when_time_is_up_there_is_still_a_plan() {
    let offers = ways_to_cook();
    let wanted = occupation("kokk", &[], None, &["trade:cook"]);
    let situation = Situation {
        person: &cook(),
        occupation: Some(&wanted),
        hidden: &Set::new(),
        useful: &[],
        wishes: &Wishes::default(),
        today: None,
        short_set: true,
    };
    let plan = ExactPlanner { offers: &offers, rules: &[], keep_on: &|| false }.plan(&situation);
    assert_eq!((plan.all_steps().count(), plan.uncovered.len()), (1, 0), "one quick way to be a cook");
}

/// The steps for one after this, who has nothing hidden.
fn steps_for(goal: Goal, offers: &[Offer], person: Person) -> (Vec<String>, Plan) {
    let person = Person { goal: Some(goal), ..person };
    let situation = Situation {
        person: &person,
        occupation: None,
        hidden: &Set::new(),
        useful: &[],
        wishes: &Wishes::default(),
        today: None,
        short_set: false,
    };
    let plan = ExactPlanner { offers, rules: &[], keep_on: &|| true }.plan(&situation);
    (plan.all_steps().map(|step| step.offer.clone()).collect(), plan)
}

#[test]
fn a_paper_is_a_goal_by_whichever_way_leads_to_it() {
    let any = offer("no-job", &[], &[gives(ANY_TRADE)], 200);
    let offers = [offer("no-welding", &[], &[gives("trade:welder")], 900), any];
    let goal = |held: &str| Goal::Qualification(held.to_owned());
    let (steps, plan) = steps_for(goal("trade:welder"), &offers, person(&[]));
    assert_eq!((steps, plan.steps[0].instead.clone()), (vec!["no-job".to_owned()], vec!["no-welding".to_owned()]));
    assert!(plan.steps[0].reasons.contains(&Reason::Qualification("trade:welder".into())));
    let (steps, plan) = steps_for(goal("licence:B"), &offers, person(&[]));
    assert_eq!((steps.len(), plan.uncovered), (0, vec![Need::Qualification("licence:B".into())]));
    let mut holder = person(&[]);
    holder.about.held = Some(["licence:B".to_owned()].into());
    assert!(steps_for(goal("licence:B"), &offers, holder).1.nothing_missing);
}

#[test]
fn one_level_up_is_a_goal_and_what_nobody_asked_about_is_asked_first() {
    let offers = [offer("no-a", &[], &[raises("A1", 1, 2)], 60), offer("no-b", &[], &[raises("C3", 0, 1)], 60)];
    let wanted = Goal::Levels(["A1", "A2"].map(c).into());
    let (steps, plan) = steps_for(wanted, &offers, person(&[("A1", 1), ("C3", 0)]));
    assert_eq!((steps, plan.answer_more, plan.nothing_missing), (vec!["no-a".to_owned()], vec![c("A2")], false));
    assert!(!steps_for(Goal::Levels([c("A2")].into()), &offers, person(&[])).1.nothing_missing);
    let (steps, plan) = steps_for(Goal::Levels([c("A1")].into()), &offers, person(&[("A1", 3)]));
    assert_eq!((steps.len(), plan.nothing_missing), (0, true));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn every_step_has_been_looked_at_and_what_would_do_instead_is_not_in_the_plan(world in a_world(), person in a_person()) {
        let wanted = occupation("x", &[("A1", 2), ("A2", 1)], world.language, &["trade:cook"]);
        let situation = Situation { person: &person, occupation: Some(&wanted), hidden: &Set::new(), useful: &[], wishes: &Wishes::default(), today: None, short_set: true };
        let plan = ExactPlanner { offers: &world.offers, rules: &[], keep_on: &|| true }.plan(&situation);
        prop_assert_eq!(plan.slack, 0);
        for step in plan.all_steps() {
            prop_assert!(step.without != Without::Untold, "nobody has looked at {}", step.offer);
            let others: Set<OfferId> = [step.offer.clone()].into();
            let without = ExactPlanner { offers: &world.offers, rules: &[], keep_on: &|| true }.plan(&Situation { hidden: &others, ..situation });
            // Where another way leads to all of it, hiding the step leaves no more open than before.
            if step.without != Without::NoWay {
                prop_assert_eq!(&without.uncovered, &plan.uncovered);
            }
            prop_assert!(step.instead.iter().all(|instead| plan.all_steps().all(|step| step.offer != *instead)));
            // What would do instead does: with it, and without the step, a way is left.
            prop_assert!(step.instead.is_empty() || step.without != Without::NoWay);
        }
    }
}
