//! The rules that ship, as a table: what a person has told, and what they are offered first.
//! Each row is a condition of content.md §5.9 or of EXPERIENCE §1; the people have nothing else that matters.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

use kompetansesti::content::{parse_framework, parse_occupations, parse_offers, parse_rules};
use kompetansesti::framework::{CompetenceId, Level};
use kompetansesti::pathway::{ExactPlanner, LevelBelief, Person, Planner, Situation, useful_order};
use serde_json::{Value, json};

/// What a plan may show at first.
const FIRST: usize = 3;

fn read(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content").join(file)).expect(file)
}

/// Somebody who does everything on their own, speaks the language, and has told this.
fn person(country: &str, told: &Value) -> Person {
    let mut about = json!({"country": country, "region": "elsewhere", "first_language": true, "held": []});
    let mut levels = vec![];
    let mut goal = None;
    for (key, value) in told.as_object().expect("an object") {
        match key.as_str() {
            "goal" => goal = serde_json::from_value(value.clone()).expect("a goal"),
            "levels" => {
                for (id, level) in value.as_object().expect("levels") {
                    let id: CompetenceId = id.parse().expect("an id");
                    levels.push((id, serde_json::from_value::<Level>(level.clone()).expect("a level")));
                }
            }
            _ => about[key] = value.clone(),
        }
    }
    if about.get("language").is_some() {
        about["first_language"] = json!(false);
    }
    let sure = |level: Level| LevelBelief { at_least: Level::ALL.map(|one| if one <= level { 1.0 } else { 0.0 }) };
    let framework = parse_framework(&read("framework.json")).expect("the framework");
    let all = framework.competences().map(|competence| (competence.id, Level::Alone)).chain(levels);
    Person {
        about: serde_json::from_value(about).expect("facts"),
        levels: all.map(|(id, level)| (id, sure(level))).collect(),
        goal,
        ..Person::default()
    }
}

/// The ids of the whole plan, in order.
fn plan(country: &str, told: &Value) -> Vec<String> {
    let person = person(country, told);
    let offers = parse_offers(&read(&format!("offer/{country}.json"))).expect("the offers");
    let rules = parse_rules(&read(&format!("rule/{country}.json"))).expect("the rules");
    let occupations = parse_occupations(&read("occupations.json")).expect("the occupations");
    let useful = useful_order(&parse_framework(&read("framework.json")).expect("the framework"));
    let goal = person.goal.as_ref().and_then(|goal| goal.occupation());
    let occupation = occupations.iter().find(|occupation| Some(&occupation.id) == goal);
    let hidden = Default::default();
    let situation = Situation {
        person: &person,
        occupation,
        hidden: &hidden,
        useful: &useful,
        wishes: &Default::default(),
        today: None,
        short_set: false,
    };
    let plan = ExactPlanner { offers: &offers, rules: &rules, keep_on: &|| true }.plan(&situation);
    plan.all_steps().map(|step| step.offer.clone()).collect()
}

/// One of these stands among the first steps.
fn check(country: &str, told: Value, one_of: &[&str]) {
    let steps = plan(country, &told);
    let first = &steps[..steps.len().min(FIRST)];
    assert!(first.iter().any(|step| one_of.contains(&step.as_str())), "{country} {told}: {one_of:?} not in {steps:?}");
}

/// This stands somewhere in the plan.
fn check_later(country: &str, told: Value, offer: &str) {
    let steps = plan(country, &told);
    assert!(steps.iter().any(|step| step == offer), "{country} {told}: {offer} not in {steps:?}");
}

/// None of these stands anywhere.
fn check_never(country: &str, told: Value, never: &[&str]) {
    let steps = plan(country, &told);
    assert!(
        !steps.iter().any(|step| never.contains(&step.as_str())),
        "{country} {told}: one of {never:?} in {steps:?}"
    );
}

const NO_LETTERS: [&str; 2] = ["no-fov-grunnmodul", "no-fov-1"];

#[test]
fn reading_writing_and_numbers() {
    for id in ["A1", "A2", "A3"] {
        let none = || json!({"schooling": "primary", "levels": {id: "not_yet"}});
        let some = || json!({"schooling": "lower_secondary", "levels": {id: "with_help"}});
        check("NO", none(), &["no-fov-1", "no-fov-grunnmodul", "no-grunnleggende"]);
        check("NO", some(), &["no-fov-3", "no-hkdir-elaering", "no-grunnleggende"]);
        check("DK", none(), if id == "A3" { &["dk-fvu-matematik-1"] } else { &["dk-fvu-dansk-1", "dk-obu"] });
        check("DK", some(), if id == "A3" { &["dk-fvu-matematik-2"] } else { &["dk-fvu-dansk-3"] });
    }
    check("NO", json!({"schooling": "none", "levels": {"A1": "not_yet"}}), &["no-fov-grunnmodul"]);
    // Reading and writing is the only gap: dyslexia is looked at first.
    let reading = json!({"age": "25_59", "levels": {"A1": "not_yet", "A2": "not_yet"}});
    assert_eq!(plan("DK", &reading).first().map(String::as_str), Some("dk-obu"));
    // In work, a course can come to the workplace.
    check("NO", json!({"work": "employed", "levels": {"A2": "with_help"}}), &["no-kompetansepluss"]);
    check_never("NO", json!({"work": "not_employed", "levels": {"A2": "with_help"}}), &["no-kompetansepluss"]);
    check_never("DK", json!({"work": "not_employed", "levels": {"A2": "with_help"}}), &["dk-svu"]);
}

#[test]
fn the_working_language() {
    check("NO", json!({"language": "A1"}), &["no-norsk-a2"]);
    check("NO", json!({"language": "A2"}), &["no-norsk-b1"]);
    check("NO", json!({"language": "A2", "goal": "trade_certificate"}), &["no-norsk-b1"]);
    check("NO", json!({"language": "B1", "goal": "study"}), &["no-norsk-b2"]);
    check("NO", json!({"language": "B1", "goal": {"occupation": "helsefagarbeider"}}), &["no-norsk-b2"]);
    check("DK", json!({"language": "A1"}), &["dk-danskuddannelse-1", "dk-danskuddannelse-2"]);
    check("DK", json!({"language": "A2"}), &["dk-danskuddannelse-2", "dk-danskuddannelse-3"]);
    // A weak working language alone never leads to basic education (EXPERIENCE §1.5).
    for language in ["A0", "A1", "A2", "B1"] {
        check_never("NO", json!({"language": language, "schooling": "upper_secondary"}), &NO_LETTERS);
        check_never("NO", json!({"language": language}), &["no-fov-3"]);
        check_never("DK", json!({"language": language}), &["dk-obu", "dk-fvu-dansk-1", "dk-fvu-matematik-1"]);
    }
}

#[test]
fn digital_skills() {
    for id in ["C3", "C4", "C6"] {
        for level in ["not_yet", "with_help"] {
            check("NO", json!({"levels": {id: level}}), &["no-digihjelpen", "no-grunnleggende-digital"]);
            check("DK", json!({"levels": {id: level}}), &["dk-fvu-digital-1", "dk-fvu-digital-2", "dk-bibliotek-it"]);
        }
    }
    // Good at all of it: a report can show it, to one who looks for work or keeps it. It never takes the place of a talk.
    for goal in ["new_job", "keep_job"] {
        check_later("NO", json!({"goal": goal, "work": "employed"}), "no-eu-digitaltest");
        check_later("DK", json!({"goal": goal, "work": "employed"}), "dk-eu-digitaltest");
    }
    check_never("NO", json!({"goal": "explore"}), &["no-eu-digitaltest"]);
}

#[test]
fn practice_strengths_and_finding_a_job() {
    for id in ["D1", "E1", "F2"] {
        let new =
            |country| (country, json!({"work": "not_employed", "trade_years": "none", "levels": {id: "with_help"}}));
        let (country, told) = new("NO");
        check(country, told, &["no-frivillig", "no-arbeidstrening", "no-laerekandidat"]);
        let (country, told) = new("DK");
        check(country, told, &["dk-frivilligjob", "dk-virksomhedspraktik"]);
    }
    for id in ["H1", "H2", "H3"] {
        check("NO", json!({"region": "innlandet", "levels": {id: "with_help"}}), &["no-karriere-innlandet"]);
        check("NO", json!({"levels": {id: "with_help"}}), &["no-karriereveiledning"]);
        check("DK", json!({"levels": {id: "with_help"}}), &["dk-evejledning", "dk-kompetencemappe"]);
    }
    check("NO", json!({"levels": {"H4": "with_help"}}), &["no-cv-hjelp"]);
    check("DK", json!({"work": "not_employed", "levels": {"H4": "with_help"}}), &["dk-jobnet-cv", "dk-cv-samtale"]);
    check("NO", json!({"work": "not_employed", "goal": "new_job"}), &["no-arbeidsplassen"]);
    check("DK", json!({"work": "not_employed", "goal": "new_job"}), &["dk-jobnet-cv"]);
    // A job that anybody may begin in: the vacancies come early. Not where a trade or a licence is asked for.
    check("NO", json!({"work": "not_employed", "goal": {"occupation": "renholder"}}), &["no-arbeidsplassen"]);
    check_never("NO", json!({"work": "not_employed", "goal": {"occupation": "sykepleier"}}), &["no-arbeidsplassen"]);
}

#[test]
fn trade_certificates() {
    let trade = |years: &str, work: &str| json!({"schooling": "lower_secondary", "age": "25_59", "trade_years": years, "work": work, "goal": "trade_certificate"});
    check("NO", trade("five_or_more", "not_employed"), &["no-praksiskandidat"]);
    check("NO", trade("one_to_four", "employed"), &["no-fagbrev-pa-jobb"]);
    check("NO", trade("one_to_four", "not_employed"), &["no-rkv"]);
    check("NO", trade("none", "not_employed"), &["no-vov", "no-laerling"]);
    check("DK", trade("five_or_more", "not_employed"), &["dk-euv1", "dk-rkv"]);
    check("DK", trade("one_to_four", "employed"), &["dk-euv1", "dk-euv2"]);
    check("DK", trade("one_to_four", "not_employed"), &["dk-rkv", "dk-euv2"]);
    check("DK", trade("none", "not_employed"), &["dk-euv3", "dk-euv2"]);
    check_never("NO", trade("one_to_four", "not_employed"), &["no-fagbrev-pa-jobb"]);
    // One who has a trade and wants another kind of work is not sent to the exam of the first.
    let nurse = json!({"schooling": "vocational", "trade_years": "five_or_more", "work": "employed",
        "held": ["trade:health-worker", "authorisation:health"], "goal": {"occupation": "sykepleier"}});
    check_never("NO", nurse, &["no-praksiskandidat", "no-fagbrev-pa-jobb"]);
}

#[test]
fn further_study() {
    check(
        "NO",
        json!({"schooling": "lower_secondary", "age": "25_59", "goal": "study"}),
        &["no-studiekompetanse", "no-23-5", "no-opptak-realkompetanse"],
    );
    check(
        "NO",
        json!({"schooling": "vocational", "held": ["trade:cook"], "goal": "study"}),
        &["no-fagskolen-innlandet", "no-studiekompetanse", "no-opptak-realkompetanse"],
    );
    check("NO", json!({"region": "innlandet", "schooling": "upper_secondary", "goal": "study"}), &["no-inn"]);
    check("DK", json!({"schooling": "lower_secondary", "goal": "study"}), &["dk-hf-enkeltfag", "dk-avu"]);
    check("DK", json!({"schooling": "upper_secondary", "goal": "study"}), &["dk-videregaaende"]);
    // A trade is no study access: what opens that goes first.
    let steps = plan(
        "NO",
        &json!({"region": "innlandet", "schooling": "vocational", "age": "25_59", "held": ["trade:health-worker"], "goal": {"occupation": "sykepleier"}}),
    );
    let place = |id: &str| steps.iter().position(|step| step == id);
    let access =
        ["no-pabygg", "no-studiekompetanse", "no-23-5"].into_iter().filter_map(place).min().expect("study access");
    assert!(place("no-sykepleie").is_some_and(|study| access < study), "{steps:?}");
}

#[test]
fn education_from_abroad() {
    let abroad = |schooling: &str, held: &[&str], goal: Value| json!({"schooling": schooling, "schooling_abroad": true, "language": "B2", "held": held, "goal": goal});
    check("NO", abroad("higher", &["study:nursing"], json!({"occupation": "sykepleier"})), &["no-autorisasjon-utland"]);
    check("NO", abroad("higher", &[], json!("new_job")), &["no-utenlandsk-utdanning"]);
    check("DK", abroad("higher", &[], json!("new_job")), &["dk-anerkendelse"]);
    check("DK", abroad("higher", &["study:nursing"], json!({"occupation": "sykepleier"})), &["dk-autorisation"]);
    check_never("NO", abroad("lower_secondary", &[], json!("new_job")), &["no-utenlandsk-utdanning"]);
}

#[test]
fn the_young_those_out_of_work_and_papers_that_the_law_asks_for() {
    let young = |age: &str, goal: &str| json!({"schooling": "lower_secondary", "age": age, "work": "not_employed", "trade_years": "none", "goal": goal});
    check("NO", young("under_19", "trade_certificate"), &["no-videregaende-ung"]);
    check("NO", young("under_19", "explore"), &["no-oppfolgingstjenesten"]);
    check("DK", young("19_24", "trade_certificate"), &["dk-eud"]);
    check("DK", young("under_19", "explore"), &["dk-kui"]);
    check("NO", json!({"work": "not_employed", "goal": "new_job"}), &["no-nav-registrer"]);
    let driver = json!({"held": ["licence:B", "licence:C"], "goal": {"occupation": "lastebilsjafor"}});
    check("NO", driver, &["no-ysk"]);
    check("NO", json!({"held": ["licence:B"], "goal": {"occupation": "vekter"}}), &["no-vekterkurs"]);
    check("DK", json!({"held": ["licence:B"], "goal": {"occupation": "drosjesjafor"}}), &["dk-taxi"]);
    // Experience that can be assessed: not for one who has none.
    let new = json!({"schooling": "lower_secondary", "schooling_abroad": false, "trade_years": "none", "goal": {"occupation": "tomrer"}});
    check_never("NO", new.clone(), &["no-rkv"]);
    check_never("DK", new, &["dk-rkv", "dk-ikv"]);
}

#[test]
fn nobody_is_left_without_a_next_step() {
    let goals = [json!("explore"), json!("keep_job"), json!("new_job"), json!("study"), json!("trade_certificate")];
    let occupations = parse_occupations(&read("occupations.json")).expect("the occupations");
    for country in ["NO", "DK"] {
        let here = occupations.iter().filter(|occupation| occupation.countries.contains(country));
        let jobs = here.map(|occupation| json!({"occupation": occupation.id}));
        for goal in goals.iter().cloned().chain(jobs) {
            for level in ["not_yet", "can_guide"] {
                let levels: serde_json::Map<_, _> =
                    ["A1", "A2", "A3", "C3", "C4", "C6", "D1", "E1", "F2", "G2", "H1", "H4"]
                        .map(|id| (id.to_owned(), json!(level)))
                        .into_iter()
                        .collect();
                let told = json!({"goal": goal, "levels": levels});
                assert!(!plan(country, &told).is_empty(), "{country} {told}");
            }
        }
    }
}
