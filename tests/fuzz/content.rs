//! The content files and the files of words, as authors write them. Each text is read as every kind of file, because the kinds
//! differ more in what they hold than in how they are read.

use kompetansesti::content::{
    Files, check, links, parse_codes, parse_facts, parse_framework, parse_measure, parse_occupations, parse_offers,
    parse_pack_file, parse_rules, parse_skills, with_codes,
};
use kompetansesti::framework::{Framework, Map};
use kompetansesti::i18n::Messages;
use kompetansesti::measure::{Agenda, Interview, Model, QuestionSet, Sitting};
use kompetansesti::occupation::Occupation;
use kompetansesti::pathway::{
    Day, ExactPlanner, Offer, Person, Planner, Rule, Situation, Standing, Wishes, useful_order,
};

use super::shipped::{MEASURE, shipped};

/// Reads the bytes as each kind of file, uses what can be read, and lets the authors' check look at it.
pub fn run(bytes: &[u8]) {
    let text = &*String::from_utf8_lossy(bytes);
    parse_framework(text).iter().for_each(|framework| {
        used("content/framework.json", text);
        ask(framework);
    });
    if let Ok(parameters) = parse_measure(text) {
        used("content/measure.json", text);
        let _ = Model::new(parameters, &shipped().framework);
    }
    if let Ok(facts) = parse_facts(text) {
        used("content/facts.json", text);
        facts.country_or(Some(&"NO".to_owned()), "DK");
    }
    if let Ok(occupations) = parse_occupations(text) {
        used("content/occupations.json", text);
        occupations.iter().for_each(|occupation| drop(Standing::new(&Person::default(), occupation)));
        plan(&[], &[], occupations.first());
    }
    if let Ok(offers) = parse_offers(text) {
        used("content/offer/NO.json", text);
        plan(&offers, &[], shipped().occupations.first());
    }
    if let Ok(rules) = parse_rules(text) {
        used("content/rule/NO.json", text);
        plan(&[], &rules, None);
    }
    if let Ok(skills) = parse_skills(text) {
        used("content/skills.json", text);
        with_codes(&skills.catalogue, &Map::new());
    }
    if parse_codes(text).is_ok() {
        used("content/codes.json", text);
    }
    if parse_pack_file(text).is_ok() {
        used("content/pack.json", text);
    }
    if let Ok(messages) = Messages::parse(text) {
        used("locales/nb/ui.json", text);
        messages.iter().for_each(|(key, _)| drop(messages.format(key, &[("n", "1")])));
    }
}

/// The day on which everything is checked.
pub fn day() -> Day {
    "2026-11-26".parse().expect("a day")
}

/// A folder that holds this file alone.
pub fn one_file(path: &str, text: &str) -> Files {
    [(path.to_owned(), text.to_owned())].into()
}

/// What can be read is looked at by the check, alone among the files. It may complain; it may not fall.
fn used(path: &str, text: &str) {
    let files = one_file(path, text);
    check(&files, day());
    links(&files);
}

/// The first question about this framework.
fn ask(framework: &Framework) {
    let parameters = parse_measure(MEASURE).expect("parameters");
    let Ok(model) = Model::new(parameters, framework) else { return };
    let agenda = Agenda { set: QuestionSet::Full, ask_language: true, targets: Map::new() };
    let (replies, evidence) = (Vec::new(), Map::new());
    let sitting = Sitting { replies: &replies, evidence: &evidence, extended_at: &[], seed: 1 };
    let interview = Interview::new(framework, &model, &agenda, &sitting);
    assert_eq!(interview.next().is_none(), interview.is_done());
    useful_order(framework);
}

/// A plan by these for one who has told nothing, without searching for a better one than the first.
fn plan(offers: &[Offer], rules: &[Rule], occupation: Option<&Occupation>) {
    let situation = Situation {
        person: &Person::default(),
        occupation,
        hidden: &Default::default(),
        wishes: &Wishes::default(),
        today: Some(day()),
        useful: &[],
        short_set: true,
    };
    ExactPlanner { offers, rules, keep_on: &|| false }.plan(&situation);
}
