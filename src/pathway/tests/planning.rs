//! People of the made world, and the exact plan for each of them.

use super::made::*;
use super::village::{carpenter, health_worker, plan};
use crate::framework::{Cefr, Level};
use crate::occupation::Occupation;
use crate::pathway::*;

pub fn check(person: &Person, occupation: Option<&Occupation>, expected: &[&str]) -> Plan {
    let plan = plan(person, occupation);
    let steps: Vec<_> = plan.all_steps().map(|step| step.offer.as_str()).collect();
    assert_eq!(steps, expected);
    plan
}

fn practised(years: TradeYears, mut person: Person) -> Person {
    person.about.trade_years = Some(years);
    person
}

pub fn going_for(occupation: &Occupation, mut person: Person) -> Person {
    person.goal = Some(Goal::Occupation(occupation.id.clone()));
    person
}

#[test]
fn carpenter_with_eight_years_and_no_certificate_gets_praksiskandidat_first() {
    let eight_years = practised(TradeYears::FiveOrMore, person(&[("A1", 2), ("C3", 1)]));
    let plan = check(&going_for(&carpenter(), eight_years), Some(&carpenter()), &["no-praksiskandidat"]);
    assert_eq!(ids(&plan.alternatives), ["no-fagbrev-pa-jobb", "no-vov-tomrer"]);
    let practice = [Fact::TradeYearsAtLeast(5), not(trade())].to_vec();
    let why = [
        Reason::Rule { reason: "long_practice".into(), because: practice },
        Reason::Route("tomrer".into()),
        Reason::Qualification("trade:carpenter".into()),
    ];
    assert_eq!(plan.steps[0].reasons, why);
    assert_eq!(
        plan.steps[0].without,
        Without::More(250),
        "the advice lacks without it, but a way to the goal does not"
    );
    assert_eq!((plan.uncovered.len(), plan.nothing_missing), (0, false));
}

#[test]
fn carpenter_with_two_years_and_a_job_gets_fagbrev_pa_jobb() {
    let mut two_years = practised(TradeYears::OneToFour, person(&[("A1", 2), ("C3", 2)]));
    two_years.about.work = Some(Work::Employed);
    let plan = check(&going_for(&carpenter(), two_years), Some(&carpenter()), &["no-fagbrev-pa-jobb"]);
    assert_eq!(ids(&plan.alternatives), ["no-vov-tomrer"]);
}

#[test]
fn years_in_one_trade_lead_to_no_certificate_in_it_when_the_goal_is_another() {
    let eight_years = || practised(TradeYears::FiveOrMore, speaking(Cefr::C1, person(&[("A1", 2), ("C3", 2)])));
    let way = ["no-vov-helse", "no-autorisasjon"];
    let plan = check(&going_for(&health_worker(), eight_years()), Some(&health_worker()), &way);
    assert_eq!(ids(&plan.alternatives), [""; 0]);
    let study = Person { goal: Some(Goal::Study), ..eight_years() };
    assert!(self::plan(&study, None).all_steps().all(|step| step.offer != "no-praksiskandidat"));
    let any = Person { goal: Some(Goal::NewJob), ..eight_years() };
    assert!(self::plan(&any, None).all_steps().any(|step| step.offer == "no-praksiskandidat"));
}

#[test]
fn one_who_told_little_gets_the_first_way_and_is_asked_about_the_others() {
    let plan = check(&going_for(&carpenter(), person(&[("A1", 2), ("C3", 2)])), Some(&carpenter()), &["no-vov-tomrer"]);
    let asked: Vec<_> = plan.alternatives.iter().map(|step| (step.offer.as_str(), step.unknown.clone())).collect();
    let practice = Fact::TradeYearsAtLeast(5);
    let asks = [("no-fagbrev-pa-jobb", vec![Fact::Work(Work::Employed)]), ("no-praksiskandidat", vec![practice])];
    assert_eq!(asked, asks);
}

#[test]
fn each_step_comes_after_what_it_needs_and_says_so() {
    let newcomer = speaking(Cefr::A1, person(&[("A1", 2), ("C3", 2)]));
    let way = ["no-norsk-a2", "no-norsk-b1", "no-norsk-b2", "no-vov-helse", "no-autorisasjon"];
    let plan = check(&going_for(&health_worker(), newcomer.clone()), Some(&health_worker()), &way);
    let needed = |plan: &Plan, at: usize| {
        let reasons = plan.steps[at].reasons.iter();
        let later = reasons.filter_map(|reason| match reason {
            Reason::Prerequisite(later) => Some(later.clone()),
            _ => None,
        });
        later.collect::<Vec<_>>()
    };
    assert_eq!(needed(&plan, 0), ["no-norsk-b1"]);
    assert_eq!(needed(&plan, 1), ["no-norsk-b2", "no-vov-helse"]);
    assert_eq!(needed(&plan, 3), ["no-autorisasjon"]);
    assert_eq!(plan.uncovered, []);
    let silent = Occupation { language: None, targets: Default::default(), ..health_worker() };
    let plan = check(
        &going_for(&silent, newcomer),
        Some(&silent),
        &["no-norsk-a2", "no-norsk-b1", "no-vov-helse", "no-autorisasjon"],
    );
    assert_eq!(plan.steps[1].reasons, [Reason::Prerequisite("no-vov-helse".into())]);
}

#[test]
fn low_norwegian_alone_never_leads_to_basic_education() {
    for language in Cefr::ALL {
        for target in [None, Some(health_worker()), Some(carpenter())] {
            let plan = plan(&speaking(language, person(&[("A1", 2), ("A2", 2), ("C3", 2)])), target.as_ref());
            let all: Vec<_> = plan.all_steps().chain(&plan.alternatives).map(|step| step.offer.clone()).collect();
            assert!(all.iter().all(|offer| !offer.contains("fov") && !offer.contains("fvu")), "{language:?} {all:?}");
        }
    }
}

#[test]
fn low_reading_in_the_best_language_leads_to_basic_education_step_by_step() {
    let plan = check(
        &going_for(&carpenter(), person(&[("A1", 0), ("C3", 2)])),
        Some(&carpenter()),
        &["no-fov-1", "no-fov-2", "no-vov-tomrer"],
    );
    let gap = |from, to| Reason::Gap { competence: c("A1"), from, to };
    assert!(plan.steps[0].reasons.contains(&gap(Level::NotYet, Level::WithHelp)));
    assert_eq!(plan.steps[1].reasons, [gap(Level::WithHelp, Level::Alone)]);
}

#[test]
fn one_without_an_occupation_gets_the_most_useful_next_levels() {
    let plan = check(&person(&[("A1", 1), ("C3", 0)]), None, &["no-digihjelp"]);
    assert_eq!(plan.standing, None);
    check(&person(&[("A1", 0), ("C3", 0)]), None, &["no-fov-1", "no-digihjelp"]);
    assert!(
        check(&person(&[("A1", 2), ("C3", 3)]), None, &["no-karriere-innlandet", "no-karriereveiledning"])
            .nothing_missing
    );
}
