//! What a plan leaves out, puts off, or asks about again.

use super::made::*;
use super::ranking::plan_of;
use crate::framework::Set;
use crate::pathway::*;

#[test]
fn five_steps_are_shown_and_the_rest_comes_after() {
    let names = ["no-1", "no-2", "no-3", "no-4", "no-5", "no-6", "no-7"];
    let rules = names.map(|id| rule(id, "NO", &[not(trade())], &[id]));
    let plan = plan_of(&names.map(|id| offer(id, &[], &[], 1)), &rules, &[], &person(&[]));
    assert_eq!((ids(&plan.steps), ids(&plan.more)), (names[..5].to_vec(), names[5..].to_vec()));
}

#[test]
fn a_suggestion_that_gives_nothing_new_is_left_out() {
    let offers = [offer("no-a", &[], &[raises("A1", 0, 1)], 1), offer("no-b", &[], &[gives("trade:cook")], 1)];
    let rules = [rule("r", "NO", &[not(holds("licence:B"))], &["no-a", "no-b"])];
    let mut somebody = person(&[("A1", 1)]);
    somebody.about.held = Some(Set::from(["trade:cook".into()]));
    let plan = plan_of(&offers, &rules, &[], &somebody);
    assert_eq!((plan.steps, plan.alternatives), (vec![], vec![]));
}

#[test]
fn a_step_that_would_rule_itself_out_is_left_out() {
    let offers = [
        offer("no-first", &[], &[gives("trade:cook")], 1),
        offer("no-second", &[Fact::Done("no-first".into()), not(trade())], &[], 1),
        offer("no-ring-1", &[Fact::Done("no-ring-2".into())], &[], 1),
        offer("no-ring-2", &[Fact::Done("no-ring-1".into())], &[], 1),
    ];
    let rules = [rule("r", "NO", &[not(holds("licence:B"))], &["no-second", "no-ring-1", "no-ring-2"])];
    assert_eq!(plan_of(&offers, &rules, &[], &person(&[])).steps, []);
}

#[test]
fn uncertain_gaps_with_a_long_offer_are_worth_more_answers() {
    let wanted = occupation("x", &[("A1", 2), ("A2", 1), ("A3", 1), ("A4", 1), ("C3", 1)], None, &[]);
    for (probability, low, named) in [(0.4, 11, true), (0.4, 10, false), (0.2, 11, false), (0.21, 11, true)] {
        let mut somebody = person(&[("C3", 1)]);
        somebody.levels.insert(c("A1"), LevelBelief { at_least: [1.0, 1.0, probability, 0.0] });
        let offers = [offer("no-a", &[], &[raises("A1", 0, 2)], low)];
        let answer_more = |short_set| {
            let (person, occupation, hidden) = (&somebody, Some(&wanted), &Set::new());
            let situation = Situation {
                person,
                occupation,
                hidden,
                useful: &[],
                wishes: &Default::default(),
                today: None,
                short_set,
            };
            ExactPlanner { offers: &offers, rules: &[], keep_on: &|| true }.plan(&situation).answer_more
        };
        let expected = if named { ["A1", "A2", "A3"] } else { ["A2", "A3", "A4"] };
        assert_eq!(answer_more(false), expected.map(c), "{probability} {low}");
        assert_eq!(answer_more(true), []);
    }
}
