//! What ships can be carried to another device: no goal, place or offer is taken for another, in a link or in a typed code,
//! and the codes are as short as `src/exchange/carried/` says.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

use kompetansesti::content::{Facts, parse_facts, parse_framework, parse_occupations, parse_offers};
use kompetansesti::exchange::{Carried, Known, Received, Unknown, modules};
use kompetansesti::framework::{Answer, Framework, Level, Question, StatementId};
use kompetansesti::measure::{QuestionSet, Reply};
use kompetansesti::pathway::{Day, ELSEWHERE, Goal};

fn content(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content").join(name)).expect("a file")
}

fn framework() -> Framework {
    parse_framework(&content("framework.json")).expect("a framework")
}

fn known() -> Known {
    let Facts { countries, held, .. } = parse_facts(&content("facts.json")).expect("facts");
    let occupations = parse_occupations(&content("occupations.json")).expect("occupations");
    let offers = ["offer/NO.json", "offer/DK.json"].map(|file| parse_offers(&content(file)).expect("offers"));
    Known {
        places: countries.into_iter().map(|country| (country.id, country.regions)).collect(),
        occupations: occupations.into_iter().map(|occupation| occupation.id).collect(),
        held,
        offers: offers.into_iter().flatten().map(|offer| offer.id).collect(),
    }
}

/// The short set with an answer to each competence, and nothing else.
fn short(framework: &Framework) -> Carried {
    let asked = framework.competences().filter(|competence| competence.short);
    let question = |id| Question::Statement(StatementId::new(id, Level::Alone).expect("a statement"));
    Carried {
        set: QuestionSet::Short,
        day: Day::new(2026, 11, 26),
        country: None,
        region: None,
        replies: asked.map(|competence| (question(competence.id), Reply::Answer(Answer::WithHelp))).collect(),
        goal: None,
        steps: vec![],
    }
}

/// What is carried comes back from a link, and from a code of at most 24 letters that leaves nothing out.
fn check(carried: &Carried, framework: &Framework, known: &Known) {
    let expected = Ok(Received { carried: carried.clone(), unknown: Unknown::default() });
    assert_eq!(Received::read(&carried.to_fragment(framework), framework, known), expected);
    if carried.steps.is_empty() {
        let code = carried.to_code(framework).expect("a code");
        assert_eq!(Received::read(&code.text, framework, known), expected);
        assert_eq!((code.text.len(), code.steps_left_out, code.goal_left_out), (24 + 5, 0, false));
    }
}

#[test]
fn t_03_no_goal_place_or_offer_that_ships_is_taken_for_another() {
    let (framework, known) = (framework(), known());
    let plain = short(&framework);
    for offer in &known.offers {
        check(&Carried { steps: vec![offer.clone()], ..plain.clone() }, &framework, &known);
    }
    let goals = known.occupations.iter().cloned().map(Goal::Occupation);
    let goals: Vec<Goal> = goals.chain(known.held.iter().cloned().map(Goal::Qualification)).collect();
    for goal in &goals {
        check(&Carried { goal: Some(goal.clone()), ..plain.clone() }, &framework, &known);
    }
    let mut places = 0;
    for (country, regions) in &known.places {
        let inside = regions.iter().map(String::as_str).chain([ELSEWHERE]).map(|region| Some(region.to_owned()));
        for region in inside.chain([None]) {
            check(&Carried { country: Some(country.clone()), region, ..plain.clone() }, &framework, &known);
            places += 1;
        }
    }
    assert!(known.offers.len() > 100 && goals.len() > 100 && places == 6);
}

/// Version 10 has 57 modules on each side.
#[test]
fn t_03_a_link_of_the_short_set_with_goal_and_four_steps_fits_a_code_of_version_10() {
    let (framework, known) = (framework(), known());
    let carried = Carried {
        country: Some("NO".into()),
        region: Some("innlandet".into()),
        goal: known.occupations.first().cloned().map(Goal::Occupation),
        steps: known.offers[..4].to_vec(),
        ..short(&framework)
    };
    check(&carried, &framework, &known);
    let code = carried.to_code(&framework).expect("a code");
    assert_eq!((code.text.len(), code.steps_left_out, code.goal_left_out), (24 + 5, 4, false));
    let long = format!("https://{}/", "kompetanse.".repeat(13));
    for (address, side) in [("https://kompetanse.example.org/kartlegging/", 41), (&long, 57)] {
        let link = format!("{address}#/receive/{}", carried.to_fragment(&framework));
        assert!(link.len() <= 300, "{link}");
        assert_eq!(modules(&link).map(|code| code.size()), Some(side), "{link}");
    }
}
