//! Every fact with an answer that makes it yes, one that makes it no, and none at all.

use super::made::{holds, not, person, speaking, trade};
use crate::framework::{Cefr, LanguageSkill, Map, Set};
use crate::pathway::Truth::{No, Unknown, Yes};
use crate::pathway::*;

/// Nobody has told anything.
fn stranger() -> Person {
    Person::default()
}

fn told(tell: impl Fn(&mut About)) -> Person {
    let mut person = stranger();
    tell(&mut person.about);
    person
}

fn after(goal: Goal) -> Person {
    Person { goal: Some(goal), ..stranger() }
}

fn check(table: Vec<(&Fact, Person, Truth)>) {
    for (fact, person, expected) in table {
        assert_eq!(fact.of(&person), expected, "{fact:?} {:?}", person.about);
        assert_eq!(not(fact.clone()).of(&person), !expected, "not {fact:?}");
    }
}

#[test]
fn schooling_and_age_are_yes_no_or_unknown() {
    use AgeBand::{From19To24, From25To59, From60, Under19};
    let schooled = |schooling| told(move |about| about.schooling = Some(schooling));
    let aged = |age| told(move |about| about.age = Some(age));
    let lower = &Fact::SchoolingAtLeast(Schooling::LowerSecondary);
    let upper = &Fact::SchoolingAtLeast(Schooling::UpperSecondary);
    let trained = &Fact::SchoolingAtLeast(Schooling::Vocational);
    let abroad = &Fact::SchoolingAbroad(true);
    let grown = &Fact::AgeAtLeast(23);
    let adult = &Fact::Age(vec![From25To59, From60]);
    check(vec![
        (lower, schooled(Schooling::None), No),
        (lower, schooled(Schooling::Primary), No),
        (lower, schooled(Schooling::LowerSecondary), Yes),
        (lower, schooled(Schooling::Higher), Yes),
        (lower, stranger(), Unknown),
        (upper, schooled(Schooling::LowerSecondary), No),
        (upper, schooled(Schooling::Vocational), No),
        (upper, schooled(Schooling::UpperSecondary), Yes),
        (upper, schooled(Schooling::Higher), Yes),
        (trained, schooled(Schooling::UpperSecondary), Yes),
        (abroad, told(|about| about.schooling_abroad = Some(true)), Yes),
        (abroad, told(|about| about.schooling_abroad = Some(false)), No),
        (abroad, stranger(), Unknown),
        (adult, aged(From25To59), Yes),
        (adult, aged(From60), Yes),
        (adult, aged(Under19), No),
        (adult, stranger(), Unknown),
        (grown, aged(Under19), No),
        (grown, aged(From19To24), Unknown),
        (grown, aged(From25To59), Yes),
        (grown, aged(From60), Yes),
    ]);
}

#[test]
fn work_practice_and_place_are_yes_no_or_unknown() {
    let practised = |years| told(move |about| about.trade_years = Some(years));
    let living = |region: &'static str| told(move |about| about.region = Some(region.into()));
    let employed = &Fact::Work(Work::Employed);
    let five = &Fact::TradeYearsAtLeast(5);
    let one = &Fact::TradeYearsAtLeast(1);
    let two = &Fact::TradeYearsAtLeast(2);
    let here = &Fact::Region("innlandet".into());
    check(vec![
        (employed, told(|about| about.work = Some(Work::Employed)), Yes),
        (employed, told(|about| about.work = Some(Work::NotEmployed)), No),
        (employed, stranger(), Unknown),
        (five, practised(TradeYears::FiveOrMore), Yes),
        (five, practised(TradeYears::OneToFour), No),
        (five, stranger(), Unknown),
        (one, practised(TradeYears::FiveOrMore), Yes),
        (one, practised(TradeYears::OneToFour), Yes),
        (one, practised(TradeYears::None), No),
        (two, practised(TradeYears::OneToFour), Unknown),
        (two, practised(TradeYears::FiveOrMore), Yes),
        (two, practised(TradeYears::None), No),
        (here, living("innlandet"), Yes),
        (here, living(ELSEWHERE), No),
        (here, stranger(), Unknown),
    ]);
}

#[test]
fn what_is_held_wanted_and_done_is_yes_no_or_unknown() {
    let holding =
        |held: &'static [&str]| told(move |about| about.held = Some(held.iter().map(|held| (*held).into()).collect()));
    let cook = &holds("trade:cook");
    let any = &trade();
    let study = &Fact::Goal(GoalKind::Study);
    let kitchen = &Fact::GoalOccupation("kokk".into());
    let asks = |what: &str| Fact::GoalAsks(what.into());
    let (wants_trade, wants_cook, wants_study) = (&asks("trade"), &asks("trade:cook"), &asks("study"));
    let cooking = || {
        let asked = Asked { held: Set::from(["trade:cook".into()]), language: Some(Cefr::B1) };
        Person { asked: Some(asked), ..after(Goal::Occupation("kokk".into())) }
    };
    let speaks = &Fact::GoalLanguageAtLeast(Cefr::B1);
    let done = &Fact::Done("no-fov-1".into());
    check(vec![
        (cook, holding(&["trade:cook"]), Yes),
        (cook, holding(&[]), No),
        (cook, stranger(), Unknown),
        (any, holding(&["licence:B", "trade:cook"]), Yes),
        (any, holding(&["trademark:x", "licence:B"]), No),
        (any, stranger(), Unknown),
        (study, after(Goal::Study), Yes),
        (study, after(Goal::Explore), No),
        (study, stranger(), Unknown),
        (kitchen, after(Goal::Occupation("kokk".into())), Yes),
        (kitchen, after(Goal::Occupation("maler".into())), No),
        (kitchen, after(Goal::Study), No),
        (kitchen, stranger(), Unknown),
        (wants_trade, cooking(), Yes),
        (wants_cook, cooking(), Yes),
        (wants_study, cooking(), No),
        (wants_trade, after(Goal::Study), No),
        (wants_trade, after(Goal::Occupation("x".into())), Unknown),
        (wants_trade, stranger(), Unknown),
        (speaks, cooking(), Yes),
        (&Fact::GoalLanguageAtLeast(Cefr::B2), cooking(), No),
        (speaks, after(Goal::Explore), No),
        (done, Person { done: Set::from(["no-fov-1".into()]), ..stranger() }, Yes),
        (done, stranger(), No),
    ]);
}

#[test]
fn language_means_all_five_skills_and_a_first_language_meets_everything() {
    use LanguageSkill::{Interaction, Listening, Production, Reading, Writing};
    let b1 = Fact::LanguageAtLeast(Cefr::B1);
    let skills = |skills: &[(LanguageSkill, Cefr)]| skills.iter().copied().collect::<Map<_, _>>();
    let four = [Listening, Reading, Interaction, Production].map(|skill| (skill, Cefr::B2));
    let with = |writing| skills(&[four.as_slice(), &[(Writing, writing)]].concat());
    let overall = |level| speaking(level, stranger());
    #[rustfmt::skip]
    let table = [
        (stranger(), Unknown), (overall(Cefr::B1), Yes), (overall(Cefr::A2), No), (overall(Cefr::C2), Yes),
        (Person { skills: with(Cefr::B1), ..stranger() }, Yes), (Person { skills: with(Cefr::A2), ..stranger() }, No),
        (Person { skills: skills(&four), ..stranger() }, Unknown),
        (Person { skills: skills(&[(Writing, Cefr::A1)]), ..stranger() }, No),
        (Person { skills: skills(&four), ..overall(Cefr::A2) }, No), (Person { skills: skills(&four), ..overall(Cefr::B1) }, Yes),
        (Person { skills: with(Cefr::A2), ..overall(Cefr::C1) }, No),
        (Person { skills: with(Cefr::A0), ..person(&[]) }, Yes),
    ];
    for (person, expected) in table {
        assert_eq!(b1.of(&person), expected, "{:?} {:?}", person.about.language, person.skills);
    }
}
