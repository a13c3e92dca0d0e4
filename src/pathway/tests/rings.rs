//! Content that is well formed and still wrong: offers that wait for themselves, and far too many offers.
//! A plan leaves open what they would lead to; it never hangs and never stops the page.

use std::cell::Cell;

use super::made::*;
use crate::framework::{Cefr, Set};
use crate::occupation::Occupation;
use crate::pathway::*;

/// The plan for somebody who has this goal.
fn plan(offers: &[Offer], rules: &[Rule], goal: &Occupation, person: Person, keep_on: &dyn Fn() -> bool) -> Plan {
    let person = Person { goal: Some(Goal::Occupation(goal.id.clone())), ..person };
    let situation = Situation {
        person: &person,
        occupation: Some(goal),
        hidden: &Set::new(),
        useful: &[],
        wishes: &Default::default(),
        today: None,
        short_set: false,
    };
    ExactPlanner { offers, rules, keep_on }.plan(&situation)
}

/// None of these offers is a step, and all that the goal asks for is left open.
fn check(offers: &[Offer], goal: &Occupation, somebody: Person, open: &[Fact]) {
    let rules = [rule("r", "NO", &[not(holds("licence:B"))], &["no-a", "no-b"])];
    let plan = plan(offers, &rules, goal, somebody, &|| true);
    assert_eq!((ids(&plan.steps), plan.slack), (vec![], 0));
    assert_eq!(plan.uncovered.iter().map(Need::fact).collect::<Vec<_>>(), open);
}

#[test]
fn a_ring_of_offers_leaves_open_what_it_would_lead_to() {
    let done = |id: &str| Fact::Done(id.into());
    let cook = occupation("kokk", &[("A1", 2)], None, &["trade:cook"]);
    let open = [level("A1", 2), holds("trade:cook")];
    let ring = |a: Fact, b: Fact, also: &[Gain]| {
        let gains = |own: Gain| [also, &[own]].concat();
        [offer("no-a", &[a], &gains(raises("A1", 0, 2)), 10), offer("no-b", &[b], &gains(gives("trade:cook")), 10)]
    };
    check(&ring(done("no-b"), done("no-a"), &[]), &cook, person(&[("A1", 0)]), &open);
    check(&ring(done("no-a"), done("no-b"), &[]), &cook, person(&[("A1", 0)]), &open);
    // Through a level, a paper, a language, and what there is no offer for.
    check(&ring(holds("trade:cook"), level("A1", 1), &[]), &cook, person(&[("A1", 0)]), &open);
    let language = Fact::LanguageAtLeast(Cefr::B1);
    let speaks_little = speaking(Cefr::A1, person(&[("A1", 0)]));
    check(&ring(language.clone(), language, &[Gain::Language(Cefr::B2)]), &cook, speaks_little, &open);
    check(&ring(done("no-z"), holds("licence:Z"), &[]), &cook, person(&[("A1", 0)]), &open);
}

/// So many offers: chains of ten in each competence, each link of which asks for the one before, and bars some other.
fn many(count: usize) -> Vec<Offer> {
    let name = |number: usize| format!("no-{number:05}");
    let made = |number: usize| {
        let competence = format!("{}{}", ["A", "C", "D", "E", "F"][number % 5], 1 + number / 5 % 4);
        let before = (!number.is_multiple_of(10)).then(|| Fact::Done(name(number - 1)));
        let barred = (number.is_multiple_of(7)).then(|| not(Fact::Done(name((number + 3) % count))));
        let requires: Vec<Fact> = before.into_iter().chain(barred).collect();
        let gains = [raises(&competence, number % 3, 3), gives("trade:8")];
        offer(&name(number), &requires, &gains[..1 + usize::from(number.is_multiple_of(200))], 10 + number as u32 % 90)
    };
    (0..count).map(made).collect()
}

#[test]
fn ten_thousand_offers_are_planned_from_until_there_is_no_more_time() {
    let levels: Vec<String> =
        (0..20).map(|at| format!("{}{}", ["A", "C", "D", "E", "F"][at % 5], 1 + at / 5)).collect();
    let answered: Vec<(&str, usize)> = levels.iter().map(|id| (id.as_str(), 0)).collect();
    let wanted: Vec<(&str, usize)> = levels.iter().map(|id| (id.as_str(), 2)).collect();
    let goal = occupation("kokk", &wanted, None, &["trade:8"]);
    let looks = Cell::new(0);
    let keep_on = || {
        looks.set(looks.get() + 1);
        looks.get() < 3
    };
    let plan = plan(&many(10_000), &[], &goal, person(&answered), &keep_on);
    assert!(looks.get() >= 3, "it never asked whether there is time");
    assert!(plan.all_steps().next().is_some() && plan.uncovered.is_empty(), "what is quick to find is not given");
}
