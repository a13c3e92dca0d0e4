//! Which of two offers goes first, and which of them is not needed at all.

use super::made::*;
use crate::framework::Cefr;
use crate::pathway::*;

pub fn plan_of(offers: &[Offer], rules: &[Rule], hidden: &[&str], person: &Person) -> Plan {
    let hidden = hidden.iter().map(|id| (*id).to_owned()).collect();
    let useful = ["A1", "C3", "A2"].map(c);
    ExactPlanner { offers, rules, keep_on: &|| true }.plan(&Situation {
        person,
        occupation: None,
        hidden: &hidden,
        useful: &useful,
        wishes: &Default::default(),
        today: None,
        short_set: false,
    })
}

#[test]
fn small_comes_before_near_before_cheap_before_regional() {
    let plain = |id| offer(id, &[], &[], 40);
    let rank = |better: Offer, worse: Offer| {
        let [mut better, mut worse] = [better, worse];
        (better.gains, worse.gains) = (vec![raises("C3", 0, 1)], vec![raises("A1", 0, 1)]);
        let expected = [better.id.clone(), worse.id.clone()];
        // The order of the file and the ids speak for the worse one.
        let plan = plan_of(&[worse, better], &[], &[], &person(&[("A1", 0), ("C3", 0)]));
        assert_eq!(ids(&plan.steps), expected);
    };
    let regional = || Reach::Region("innlandet".into());
    rank(Offer { place: Place::Country, ..offer("no-z", &[], &[], 2) }, Offer { place: Place::Home, ..plain("no-a") });
    rank(Offer { cost: Cost::Paid, ..plain("no-z") }, Offer { place: Place::Region, ..plain("no-a") });
    rank(plain("no-z"), Offer { cost: Cost::FreeWithRight, reach: regional(), ..plain("no-a") });
    rank(Offer { reach: regional(), ..plain("no-z") }, plain("no-a"));
    rank(plain("no-z"), Offer { requires: all(&[Fact::Work(Work::Employed)]), ..offer("no-a", &[], &[], 1) });
}

#[test]
fn of_each_rule_the_first_that_is_surely_open_is_a_step_and_the_others_would_do_instead() {
    let offers = ["no-a", "no-b", "no-c", "no-d"].map(|id| offer(id, &[], &[], 40));
    let mut offers = Vec::from(offers);
    let suggest = ["no-c", "no-a", "no-b", "no-d"];
    let rules = [rule("r", "NO", &[not(trade())], &suggest)];
    let check = |offers: &[Offer], step: &str, instead: &[&str]| {
        let plan = plan_of(offers, &rules, &[], &person(&[]));
        assert_eq!((ids(&plan.steps), ids(&plan.alternatives)), (vec![step], instead.to_vec()));
    };
    check(&offers, "no-c", &["no-a", "no-b", "no-d"]);
    offers[2].requires = all(&[Fact::Work(Work::Employed)]);
    check(&offers, "no-a", &["no-b", "no-d", "no-c"]);
    offers[0].requires = all(&[trade()]);
    check(&offers, "no-b", &["no-d", "no-c"]);
}

#[test]
fn earlier_rules_go_before_later_ones() {
    let offers = ["no-a", "no-b"].map(|id| offer(id, &[], &[], 1));
    for order in [["no-a", "no-b"], ["no-b", "no-a"]] {
        let rules = order.map(|id| rule(id, "NO", &[not(trade())], &[id]));
        assert_eq!(ids(&plan_of(&offers, &rules, &[], &person(&[])).steps), order);
    }
}

#[test]
fn what_a_rule_merely_suggests_waits_its_turn_and_pulls_nothing_in() {
    let needs_b1 = Fact::LanguageAtLeast(Cefr::B1);
    let offers = [
        offer("no-site", std::slice::from_ref(&needs_b1), &[raises("H4", 1, 2)], 60),
        offer("no-norsk-b1", &[], &[Gain::Language(Cefr::B1)], 600),
    ];
    let site = rule("cv", "NO", &[not(level("H4", 2))], &["no-site"]);
    let language = rule("language", "NO", &[not(needs_b1)], &["no-norsk-b1"]);
    let somebody = speaking(Cefr::A2, person(&[("H4", 1)]));
    assert_eq!(plan_of(&offers, std::slice::from_ref(&site), &[], &somebody).steps, []);
    assert_eq!(ids(&plan_of(&offers, &[site, language], &[], &somebody).steps), ["no-norsk-b1", "no-site"]);
}

#[test]
fn nobody_learns_a_trade_to_close_a_gap() {
    let offers = [
        offer("no-vov", &[], &[raises("A1", 0, 1), gives("trade:cook")], 900),
        offer("no-a", &[], &[raises("A1", 0, 1)], 950),
    ];
    let plan = plan_of(&offers, &[], &[], &person(&[("A1", 0)]));
    assert_eq!((ids(&plan.steps), ids(&plan.alternatives)), (vec!["no-a"], vec![]));
}

#[test]
fn a_course_for_what_a_later_step_teaches_anyway_is_no_detour_to_take() {
    let offers = [
        offer("no-course", &[], &[raises("A1", 0, 1)], 10),
        offer("no-school", &[], &[raises("A1", 0, 1), raises("C3", 0, 1)], 90),
    ];
    let plan = plan_of(&offers, &[], &[], &person(&[("A1", 0), ("C3", 0)]));
    assert_eq!((ids(&plan.steps), ids(&plan.alternatives)), (vec!["no-school"], vec!["no-course"]));
    assert_eq!(plan.steps[0].reasons.len(), 2);
}

#[test]
fn a_definite_goal_goes_before_the_order_of_rules() {
    let offers = [offer("no-other", &[], &[], 1), offer("no-trade", &[], &[gives("trade:other")], 300)];
    let rules = [rule("r", "NO", &[not(trade())], &["no-other"]), rule("s", "NO", &[not(trade())], &["no-trade"])];
    let after = |goal| Person { goal: Some(goal), ..person(&[]) };
    assert_eq!(ids(&plan_of(&offers, &rules, &[], &after(Goal::Explore)).steps), ["no-other", "no-trade"]);
    assert_eq!(ids(&plan_of(&offers, &rules, &[], &after(Goal::TradeCertificate)).steps), ["no-trade", "no-other"]);
}

#[test]
fn a_gap_takes_the_smallest_offer_and_the_other_becomes_an_alternative() {
    let offers = [offer("no-long", &[], &[raises("A1", 0, 1)], 90), offer("no-short", &[], &[raises("A1", 0, 1)], 10)];
    let plan = plan_of(&offers, &[], &[], &person(&[("A1", 0)]));
    assert_eq!((ids(&plan.steps), ids(&plan.alternatives)), (vec!["no-short"], vec!["no-long"]));
    let plan = plan_of(&offers, &[], &["no-short"], &person(&[("A1", 0)]));
    assert_eq!((ids(&plan.steps), plan.alternatives.len()), (vec!["no-long"], 0));
}
