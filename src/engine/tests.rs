//! Requests and answers, with the content that ships: the same plan as the planner gives when it is asked directly.

use proptest::prelude::*;

use super::*;
use crate::framework::Answer as Said;
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
const SAID: [Said; 6] = [Said::NotYet, Said::WithHelp, Said::Alone, Said::CanGuide, Said::Unsure, Said::Skipped];

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

fn ask(engine: &Engine, number: u32, profile: &Profile) -> Answer {
    let request = Request { number, profile: profile.clone(), default_country: "NO".into(), today: None };
    json::read(&engine.answer(&request.to_text(), &|| true)).expect("an answer")
}

fn check(texts: &Texts, profile: &Profile, country: &str) {
    let plan = planned_directly(texts, profile, country);
    assert!(!plan.steps.is_empty(), "{:?} has a way on", profile.goal);
    assert_eq!(ask(&engine(texts), 3, profile), Answer::Planned { number: 3, plan: Box::new(plan) });
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
fn one_who_has_answered_nothing_gets_an_answer_too() {
    let Answer::Planned { number: 1, plan } = ask(&engine(&NORWAY), 1, &Profile::default()) else { panic!("a plan") };
    assert_eq!(plan.standing, None);
}

#[test]
fn a_request_that_cannot_be_read_is_refused() {
    let engine = engine(&NORWAY);
    let whole = Request { number: 1, profile: Profile::default(), default_country: "NO".into(), today: None }.to_text();
    for cut in (0..whole.len()).filter(|cut| whole.is_char_boundary(*cut)) {
        assert_eq!(engine.answer(&whole[..cut], &|| true), Answer::Refused.to_text(), "{}", &whole[..cut]);
    }
    for (from, to) in
        [("\"number\":1", "\"number\":-1"), ("\"profile\"", "\"person\""), ("\"planned\":[]", "\"planned\":0")]
    {
        assert!(whole.contains(from), "{from}");
        assert_eq!(engine.answer(&whole.replacen(from, to, 1), &|| true), Answer::Refused.to_text(), "{to}");
    }
}

#[test]
fn content_that_cannot_be_read_gives_no_engine_and_its_requests_are_refused() {
    assert!(Engine::new(&Texts { rules: "{}", ..NORWAY }).is_none());
    let mut listener = Listener::default();
    let content = |rules: &str| {
        let Texts { framework, measure, facts, offers, occupations, .. } = NORWAY;
        [framework, measure, facts, offers, occupations, rules].map(str::to_owned)
    };
    let request =
        [Request { number: 9, profile: Profile::default(), default_country: "NO".into(), today: None }.to_text()];
    assert_eq!(listener.hear(&request, &|| true), Some(Answer::Refused.to_text()), "no content has come");
    assert_eq!(listener.hear(&content(NORWAY.rules), &|| true), None);
    let answer = listener.hear(&request, &|| true).expect("an answer");
    assert!(matches!(json::read(&answer), Ok(Answer::Planned { number: 9, .. })), "{answer:.200}");
    assert_eq!(listener.hear(&[], &|| true), None);
    assert_eq!(listener.hear(&content("{}"), &|| true), None);
    assert_eq!(listener.hear(&request, &|| true), Some(Answer::Refused.to_text()), "what came last counts");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn an_answer_read_back_is_the_plan_that_was_made(said in prop::collection::vec(0usize..6, 1..8), job in 0usize..60, short: bool) {
        let engine = engine(&NORWAY);
        let set = if short { QuestionSet::Short } else { QuestionSet::Full };
        let goal = engine.occupations.get(job).map(|one| Goal::Occupation(one.id.clone()));
        let profile = profile(set, &said, goal, r#"{"region":"innlandet"}"#);
        let request = Request { number: 5, profile, default_country: "NO".into(), today: None };
        let plan = Box::new(engine.plan(&request, &|| true));
        prop_assert_eq!(json::read(&engine.answer(&request.to_text(), &|| true)), Ok(Answer::Planned { number: 5, plan }));
    }

    #[test]
    fn no_text_whatever_makes_it_panic(text in ".{0,200}") {
        prop_assert_eq!(engine(&NORWAY).answer(&text, &|| true), Answer::Refused.to_text());
    }
}
