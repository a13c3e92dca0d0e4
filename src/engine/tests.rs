//! Requests and answers, with the content that ships: the same plan as the planner gives when it is asked directly.

use proptest::prelude::*;

use super::*;
use crate::framework::Answer as Step;
use crate::measure::Reply;
use crate::pathway::Day;
use crate::profile::Event;

macro_rules! content {
    ($file:literal) => {
        include_str!(concat!("../../public/content/", $file))
    };
}

const NORWAY: Texts = Texts {
    framework: content!("framework.json"),
    measure: content!("measure.json"),
    facts: content!("facts.json"),
    offers: content!("offer/NO.json"),
    occupations: content!("occupations.json"),
    rules: content!("rule/NO.json"),
};
const DENMARK: Texts = Texts { offers: content!("offer/DK.json"), rules: content!("rule/DK.json"), ..NORWAY };
const SAID: [Step; 6] = [Step::NotYet, Step::WithHelp, Step::Alone, Step::CanGuide, Step::Unsure, Step::Skipped];

fn engine(texts: &Texts) -> Engine {
    Engine::new(texts).expect("the content that ships")
}

/// Somebody who has answered about every competence in turn, beginning anew with these answers when they end.
fn profile(set: QuestionSet, said: &[usize], goal: Option<Goal>, about: &str) -> Profile {
    let day = "2026-11-23".parse::<Day>().expect("a day");
    let mut profile = Profile::default();
    profile.apply(&Event::AttemptStarted { attempt: 1, day, set, seed: 7 });
    let framework = content::parse_framework(NORWAY.framework).expect("the framework");
    for (competence, said) in framework.competences().zip(said.iter().cycle()) {
        let question = format!("{}.2", competence.id).parse().expect("a question");
        profile.apply(&Event::Answered { attempt: 1, question, reply: Reply::Answer(SAID[said % SAID.len()]) });
    }
    profile.apply(&Event::GoalChosen { goal });
    profile.apply(&Event::AboutChanged { about: Box::new(serde_json::from_str(about).expect("facts")) });
    profile
}

/// The plan as the planner gives it for this profile, with all that it needs read and made here.
fn planned_directly(texts: &Texts, profile: &Profile, country: &str) -> Plan {
    let framework = content::parse_framework(texts.framework).expect("the framework");
    let parameters = content::parse_measure(texts.measure).expect("the measurement");
    let model = Model::new(parameters, &framework).expect("a model");
    let attempt = profile.current().expect("an attempt");
    let summary = attempt.summary(&framework, &model);
    let occupations = content::parse_occupations(texts.occupations).expect("the occupations");
    let goal = profile.goal.as_ref().and_then(Goal::occupation);
    let situation = Situation {
        person: &person(profile, Some(&summary), &framework, country.into()),
        occupation: occupations.iter().find(|occupation| Some(&occupation.id) == goal),
        hidden: &profile.hidden,
        useful: &useful_order(&framework),
        short_set: attempt.set == QuestionSet::Short,
        wishes: &profile.wishes,
        today: None,
    };
    let offers = content::parse_offers(texts.offers).expect("the offers");
    let rules = content::parse_rules(texts.rules).expect("the rules");
    ExactPlanner { offers: &offers, rules: &rules, keep_on: &|| true }.plan(&situation)
}

fn request(profile: Profile, ask: &Ask) -> Request {
    Request { number: 9, profile, default_country: "NO".into(), today: None, ask: ask.to_text() }
}

fn ask(engine: &Engine, profile: &Profile) -> Plan {
    let said = engine.say(None, &request(profile.clone(), &Ask::Plan), &|| true).expect("an answer");
    Planned::parse(&said).expect("a plan")
}

fn check(texts: &Texts, profile: &Profile, country: &str) {
    let plan = planned_directly(texts, profile, country);
    assert!(!plan.steps.is_empty(), "{:?} has a way on", profile.goal);
    assert_eq!(ask(&engine(texts), profile), plan);
}

#[test]
fn a_whole_profile_gets_the_plan_that_the_planner_gives_when_asked_directly() {
    let job = |id: &str| Some(Goal::Occupation(id.into()));
    check(&NORWAY, &profile(QuestionSet::Short, &[1, 2], job("kokk"), r#"{"region":"innlandet","held":[]}"#), "NO");
    check(&NORWAY, &profile(QuestionSet::Full, &[0], Some(Goal::Study), r#"{"country":"NO"}"#), "NO");
    check(&DENMARK, &profile(QuestionSet::Full, &[2, 0, 1], job("tomrer"), r#"{"country":"DK"}"#), "DK");
    let mut done = profile(QuestionSet::Full, &[1], None, r#"{"first_language":false,"language":"A2"}"#);
    let first = planned_directly(&NORWAY, &done, "NO").steps[0].offer.clone();
    done.apply(&Event::OfferHidden { offer: first.clone(), hidden: true });
    check(&NORWAY, &done, "NO");
    assert!(planned_directly(&NORWAY, &done, "NO").all_steps().all(|step| step.offer != first));
}

#[test]
fn a_country_that_is_not_in_the_content_gives_way_to_the_hosts() {
    check(&NORWAY, &profile(QuestionSet::Full, &[1], None, r#"{"country":"SE"}"#), "NO");
}

#[test]
fn the_part_of_the_page_that_asks_for_plans_alone_writes_the_same_question() {
    assert_eq!(Ask::Plan.to_text(), PLAN);
}

#[test]
fn one_who_has_answered_nothing_gets_an_answer_too() {
    assert_eq!(ask(&engine(&NORWAY), &Profile::default()).standing, None);
}

/// A listener that has got this content.
fn listener(texts: &Texts) -> Listener {
    let Texts { framework, measure, facts, offers, occupations, rules } = *texts;
    let mut listener = Listener::default();
    assert_eq!(hear(&mut listener, &[CONTENT, framework, measure, facts, offers, occupations, rules]), None);
    listener
}

fn hear(listener: &mut Listener, texts: &[&str]) -> Option<String> {
    let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
    listener.hear(&texts, &[], &|| true)
}

#[test]
fn a_request_that_cannot_be_read_is_refused() {
    let mut listener = listener(&NORWAY);
    let whole = request(Profile::default(), &Ask::Plan).to_text();
    for cut in (0..whole.len()).filter(|cut| whole.is_char_boundary(*cut)) {
        assert_eq!(hear(&mut listener, &[ASK, &whole[..cut]]).as_deref(), Some(""), "{}", &whole[..cut]);
    }
    for (from, to) in [
        ("\"number\":9", "\"number\":-1"),
        ("\"profile\"", "\"person\""),
        ("\"planned\":[]", "\"planned\":0"),
        ("plan\\\"", "dream\\\""),
    ] {
        assert!(whole.contains(from), "{from} in {whole}");
        assert_eq!(hear(&mut listener, &[ASK, &whole.replacen(from, to, 1)]).as_deref(), Some(""), "{to}");
    }
}

#[test]
fn content_that_cannot_be_read_gives_no_engine_and_its_requests_are_refused() {
    assert!(Engine::new(&Texts { rules: "{}", ..NORWAY }).is_none());
    let asked = request(Profile::default(), &Ask::Plan).to_text();
    assert_eq!(hear(&mut Listener::default(), &[ASK, &asked]).as_deref(), Some(""), "no content has come");
    let mut listener = listener(&NORWAY);
    let answer = hear(&mut listener, &[ASK, &asked]).expect("an answer");
    let (number, said) = read_answer(&answer).expect("an answer");
    assert_eq!(number, 9);
    assert!(Planned::parse(said).is_some(), "{answer:.200}");
    let about_work = request(Profile::default(), &Ask::NextSkill { occupation: "kokk".into() }).to_text();
    assert_eq!(hear(&mut listener, &[ASK, &about_work]).as_deref(), Some(""), "nothing is known of work");
    assert_eq!(hear(&mut listener, &[]), None);
    assert_eq!(hear(&mut listener, &["something else"]), None);
    let Texts { framework, measure, facts, offers, occupations, .. } = NORWAY;
    assert_eq!(hear(&mut listener, &[CONTENT, framework, measure, facts, offers, occupations, "{}"]), None);
    assert_eq!(hear(&mut listener, &[ASK, &asked]).as_deref(), Some(""), "what came last counts");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn an_answer_read_back_is_the_plan_that_was_made(said in prop::collection::vec(0usize..6, 1..8), job in 0usize..60, short: bool) {
        let engine = engine(&NORWAY);
        let set = if short { QuestionSet::Short } else { QuestionSet::Full };
        let goal = engine.occupations.get(job).map(|one| Goal::Occupation(one.id.clone()));
        let profile = profile(set, &said, goal, r#"{"region":"innlandet"}"#);
        let asked = request(profile.clone(), &Ask::Plan);
        prop_assert_eq!(ask(&engine, &profile), engine.plan(&asked, &profile, &|| true));
    }

    #[test]
    fn no_text_whatever_makes_it_panic(text in ".{0,200}") {
        let answer = hear(&mut listener(&NORWAY), &[ASK, &text]);
        prop_assert_eq!(answer.as_deref(), Some(""));
    }
}
