//! Why anything is suggested, over the content that ships: each suggestion rests on something that the person told, and
//! the person reads it, since the first two reasons are shown. Only guidance for when nothing else fits rests on
//! nothing, and its sentence says so.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use kompetansesti::content::{parse_framework, parse_occupations, parse_offers, parse_rules};
use kompetansesti::framework::{CompetenceId, Level};
use kompetansesti::occupation::Occupation;
use kompetansesti::pathway::{
    About, ExactPlanner, Fact, LevelBelief, Offer, Person, Plan, Planner, Reason, Rule, Situation, Step, Truth,
    useful_order,
};
use serde_json::{Value, json};

/// How many of a step's reasons a person reads.
const SHOWN: usize = 2;
/// The sentence of the guidance that is for everybody.
const FOR_ALL: &str = "fallback";

struct World {
    offers: Vec<Offer>,
    rules: Vec<Rule>,
    occupations: Vec<Occupation>,
    useful: Vec<CompetenceId>,
}

impl World {
    fn of(country: &str) -> World {
        let read = |file: &str| {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content");
            fs::read_to_string(folder.join(file)).expect("a file that ships")
        };
        World {
            offers: parse_offers(&read(&format!("offer/{country}.json"))).expect("the offers"),
            rules: parse_rules(&read(&format!("rule/{country}.json"))).expect("the rules"),
            occupations: parse_occupations(&read("occupations.json")).expect("the occupations"),
            useful: useful_order(&parse_framework(&read("framework.json")).expect("the framework")),
        }
    }

    fn plan(&self, person: &Person) -> Plan {
        let goal = person.goal.as_ref().and_then(|goal| goal.occupation());
        ExactPlanner { offers: &self.offers, rules: &self.rules, keep_on: &|| true }.plan(&Situation {
            person,
            occupation: self.occupations.iter().find(|occupation| Some(&occupation.id) == goal),
            hidden: &Default::default(),
            useful: &self.useful,
            wishes: &Default::default(),
            today: None,
            short_set: false,
        })
    }
}

/// Somebody who told this about themselves and answered so, and wants that.
fn person(world: &World, about: &Value, level: Option<Level>, goal: &Value) -> Person {
    let sure = |level: Level| LevelBelief { at_least: Level::ALL.map(|one| if one <= level { 1.0 } else { 0.0 }) };
    let levels = level.map(|level| world.useful.iter().map(|id| (*id, sure(level))).collect());
    Person {
        about: serde_json::from_value(about.clone()).expect("facts"),
        levels: levels.unwrap_or_default(),
        goal: serde_json::from_value(goal.clone()).expect("a goal"),
        ..Person::default()
    }
}

/// Whether the fact holds because of something told: it does not hold for one of whom only the country is known.
fn is_told(fact: &Fact, person: &Person) -> bool {
    let country = person.about.country.clone();
    let stranger = Person { about: About { country, ..About::default() }, ..Person::default() };
    fact.of(&stranger) != Truth::Yes
}

/// What of the person's own a reason rests on, or nothing.
fn own_answer<'p>(reason: &'p Reason, person: &'p Person, plan: &'p Plan) -> Option<String> {
    match reason {
        Reason::Rule { because, .. } => {
            because.iter().find(|fact| is_told(fact, person)).map(|fact| format!("{fact:?}"))
        }
        Reason::Gap { competence, .. } => person.levels.contains_key(competence).then(|| competence.to_string()),
        Reason::Language { .. } => person.about.language.map(|level| format!("language {}", level.code())),
        Reason::Qualification(_) | Reason::Route(_) => person.goal.as_ref().map(|goal| format!("{goal:?}")),
        Reason::Prerequisite(later) => {
            let later = plan.all_steps().find(|step| step.offer == *later)?;
            later.reasons.iter().take(SHOWN).find_map(|reason| own_answer(reason, person, plan))
        }
    }
}

fn is_for_all(step: &Step) -> bool {
    step.reasons.iter().any(|reason| matches!(reason, Reason::Rule { reason, .. } if reason == FOR_ALL))
}

/// How many suggestions there are, and those that rest on nothing of the person's own.
fn check(world: &World, person: &Person, counts: &mut BTreeMap<&'static str, usize>) {
    let plan = world.plan(person);
    for step in plan.all_steps().chain(&plan.alternatives) {
        let shown = step.reasons.iter().take(SHOWN);
        let rests = shown.clone().find_map(|reason| own_answer(reason, person, &plan));
        let kind = if rests.is_some() {
            "own"
        } else if is_for_all(step) && shown.count() == 1 {
            "for all"
        } else {
            let all: Vec<_> = plan.all_steps().map(|step| (&step.offer, &step.instead, &step.reasons)).collect();
            panic!("{step:#?} rests on nothing told.\n{:?} {:?}\n{all:#?}", person.about, person.goal)
        };
        *counts.entry(kind).or_default() += 1;
    }
}

#[test]
fn r_prv_09_every_suggestion_rests_on_something_that_the_person_told() {
    let mut counts = BTreeMap::new();
    for country in ["NO", "DK"] {
        let world = World::of(country);
        let people = [
            json!({}),
            json!({"region": "elsewhere", "first_language": true, "held": []}),
            json!({"schooling": "primary", "schooling_abroad": true, "first_language": false, "language": "A1", "work": "not_employed", "age": "25_59", "trade_years": "none", "held": []}),
            json!({"schooling": "vocational", "schooling_abroad": false, "first_language": true, "work": "employed", "age": "25_59", "trade_years": "five_or_more", "held": ["trade:cook", "licence:B"]}),
            json!({"schooling": "higher", "schooling_abroad": true, "first_language": false, "language": "B2", "work": "not_employed", "age": "19_24"}),
        ];
        let goals = [
            json!(null),
            json!("explore"),
            json!("new_job"),
            json!("trade_certificate"),
            json!("study"),
            json!({"occupation": "kokk"}),
            json!({"occupation": "helsefagarbeider"}),
            json!({"occupation": "sykepleier"}),
        ];
        for mut about in people {
            about["country"] = json!(country);
            for goal in &goals {
                for level in [None, Some(Level::NotYet), Some(Level::WithHelp), Some(Level::CanGuide)] {
                    check(&world, &person(&world, &about, level, goal), &mut counts);
                }
            }
        }
    }
    println!("{counts:?}");
    assert!(counts["own"] > 1_000, "{counts:?}");
    assert!(counts["for all"] > 0, "the guidance for all is seen too: {counts:?}");
}

/// The guidance for when nothing else fits tells that it comes whatever was answered; no other sentence does.
#[test]
fn r_prv_09_the_guidance_for_all_is_the_only_rule_that_asks_for_nothing() {
    for country in ["NO", "DK"] {
        let world = World::of(country);
        let for_all: Vec<_> = world.rules.iter().filter(|rule| rule.is_fallback()).map(|rule| &rule.reason).collect();
        assert_eq!(for_all, [FOR_ALL], "{country}");
        assert_eq!(world.rules.iter().filter(|rule| rule.reason == FOR_ALL).count(), 1, "{country}");
    }
}
