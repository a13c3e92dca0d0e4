//! What is carried comes back: by link and by typed code, for any profile, and within the lengths that are promised.

mod hostile;

use proptest::prelude::*;

use super::*;
use crate::framework::{Answer, Cefr, CompetenceId, Level, StatementId};
use crate::measure::examples::framework;
use crate::pathway::ELSEWHERE;

const ANSWERS: [Answer; 6] =
    [Answer::NotYet, Answer::WithHelp, Answer::Alone, Answer::CanGuide, Answer::Unsure, Answer::Skipped];

fn ids() -> Vec<CompetenceId> {
    framework().competences().map(|competence| competence.id).collect()
}

/// What both devices know.
fn known() -> Known {
    let texts = |all: &[&str]| all.iter().map(|text| text.to_string()).collect::<Vec<_>>();
    Known {
        places: vec![("NO".into(), texts(&["innlandet"])), ("DK".into(), texts(&["nordsjaelland"]))],
        occupations: texts(&["renholder", "kokk", "helsefagarbeider"]),
        held: texts(&["trade:cook", "licence:B"]),
        offers: (0..20).map(|n| format!("no-{n}")).collect(),
    }
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// A profile with these replies: competence, statement and answer by number; and skills with their levels, 0 for none.
fn profile(set: QuestionSet, replies: &[(usize, usize, usize)], skills: &[(usize, usize)]) -> Profile {
    let mut profile = Profile::default();
    profile.apply(&Event::AttemptStarted { attempt: 1, day: day("2026-11-26"), set, seed: 7 });
    let mut answered = |question, reply| profile.apply(&Event::Answered { attempt: 1, question, reply });
    for (competence, level, answer) in replies {
        let statement = StatementId::new(ids()[competence % 30], Level::ALL[1 + level % 3]).expect("a statement");
        answered(Question::Statement(statement), Reply::Answer(ANSWERS[answer % 6]));
    }
    for (skill, level) in skills {
        let id = framework().language_skills().nth(skill % 5).expect("a skill").0;
        let level = (level % 8).checked_sub(1).and_then(Cefr::from_number);
        answered(Question::Language(id), Reply::Language(level));
    }
    profile
}

fn goals() -> impl Strategy<Value = Option<Goal>> {
    let levels = prop::collection::vec(0usize..30, 0..9);
    prop_oneof![
        Just(None),
        (0usize..5).prop_map(|n| Some(
            [Goal::TradeCertificate, Goal::Study, Goal::KeepJob, Goal::NewJob, Goal::Explore][n].clone()
        )),
        (0usize..3).prop_map(|n| Some(Goal::Occupation(known().occupations[n].clone()))),
        (0usize..2).prop_map(|n| Some(Goal::Qualification(known().held[n].clone()))),
        levels.prop_map(|all| Some(Goal::Levels(all.into_iter().map(|n| ids()[n]).collect()))),
    ]
}

fn places() -> impl Strategy<Value = (Option<CountryId>, Option<RegionId>)> {
    let text = |text: &str| Some(text.to_owned());
    prop::sample::select(vec![
        (None, None),
        (text("NO"), None),
        (text("NO"), text(ELSEWHERE)),
        (text("NO"), text("innlandet")),
        (text("DK"), text("nordsjaelland")),
        (None, text("innlandet")),
    ])
}

/// Any profile, with much that is not carried.
fn profiles() -> impl Strategy<Value = Profile> {
    let replies = prop::collection::vec((0usize..30, 0usize..3, 0usize..6), 1..100);
    let skills = prop::collection::vec((0usize..5, 0usize..8), 0..6);
    let steps = prop::collection::vec(0usize..20, 0..6);
    let days = (19_000..30_000).prop_map(|number| Day::from_number(number).expect("a day"));
    (any::<bool>(), replies, skills, goals(), places(), steps, days).prop_map(
        |(full, replies, skills, goal, place, steps, day)| {
            let set = if full { QuestionSet::Full } else { QuestionSet::Short };
            let mut made = profile(set, &replies, &skills);
            made.attempts[0].day = day;
            let (country, region) = place;
            let about = About { country, region, first_language: Some(false), ..About::default() };
            made.apply(&Event::AboutChanged { about: Box::new(about) });
            made.apply(&Event::GoalChosen { goal });
            for step in steps {
                let offer = format!("no-{step}");
                made.apply(&Event::OfferPlanned { offer: offer.clone(), planned: true });
                made.apply(&Event::OfferDone { offer, done: step == 3 });
            }
            made
        },
    )
}

fn received(text: &str) -> Received {
    Received::read(text, &framework(), &known()).expect("a code of ours")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn t_03_what_a_link_carries_comes_back_whole(profile in profiles()) {
        let carried = Carried::of(&profile, &framework()).expect("replies");
        let back = received(&carried.to_fragment(&framework()));
        prop_assert_eq!(back.unknown, Unknown::default());
        prop_assert_eq!(&back.carried, &carried);
        let there = back.carried.profile(day("2027-01-01"), 5);
        prop_assert_eq!(Carried::of(&there, &framework()).expect("replies"), Carried {
            day: Some(carried.day.unwrap_or(day("2027-01-01"))),
            ..carried
        });
    }

    #[test]
    fn t_03_what_a_typed_code_carries_comes_back_but_for_what_it_says(profile in profiles()) {
        let carried = Carried::of(&profile, &framework()).expect("replies");
        if let Some(code) = carried.to_code(&framework()) {
            let back = received(&code.text);
            prop_assert_eq!(back.unknown, Unknown::default());
            let goal = carried.goal.clone().filter(|_| !code.goal_left_out);
            let steps = carried.steps[..carried.steps.len() - code.steps_left_out].to_vec();
            prop_assert_eq!(back.carried, Carried { goal, steps, ..carried });
            prop_assert!(letters::read(&code.text).expect("letters").len() <= TYPED_LETTERS);
        }
    }

    /// The short set as it was asked never takes more than its letters, whatever was answered.
    #[test]
    fn t_03_the_short_set_always_has_a_code_of_24_letters(replies in prop::collection::vec((0usize..3, 0usize..7), 16), goal in goals()) {
        let carried = Carried { goal, ..short(&replies) };
        let code = carried.to_code(&framework()).expect("a code");
        prop_assert_eq!(letters::read(&code.text).expect("letters").len(), layout::SHORT_LETTERS);
        let is_long = matches!(&carried.goal, Some(Goal::Levels(wanted)) if wanted.len() > 3);
        prop_assert_eq!(code.goal_left_out, is_long);
    }
}

/// The short set with these replies in order, statement and answer by number; answer 6 is none. With place and steps.
fn short(replies: &[(usize, usize)]) -> Carried {
    let asked: Vec<bool> = framework().competences().map(|competence| competence.short).collect();
    let shorts: Vec<usize> = (0..30).filter(|at| asked[*at]).collect();
    let given = shorts.iter().zip(replies).filter(|(_, (_, answer))| *answer < 6);
    let given: Vec<_> = given.map(|(at, (level, answer))| (*at, *level, *answer)).collect();
    Carried {
        set: QuestionSet::Short,
        day: Some(day("2026-11-26")),
        country: Some("NO".into()),
        region: Some("innlandet".into()),
        replies: latest(&profile(QuestionSet::Short, &given, &[]).attempts[0].replies),
        goal: None,
        steps: (0..4).map(|step| format!("no-{step}")).collect(),
    }
}

/// The full set: every competence answered once, so many a second time, and all skills.
fn full(twice: usize) -> Carried {
    let once = (0..30).map(|at| (at, 1, at));
    let again = (0..twice).map(|at| (at, 2, 5 - at % 6));
    let mut made =
        profile(QuestionSet::Full, &once.chain(again).collect::<Vec<_>>(), &[(0, 7), (1, 0), (2, 3), (3, 4), (4, 5)]);
    let about = About { country: Some("DK".into()), region: Some("nordsjaelland".into()), ..About::default() };
    made.apply(&Event::AboutChanged { about: Box::new(about) });
    made.apply(&Event::GoalChosen { goal: Some(Goal::Occupation("kokk".into())) });
    made.apply(&Event::OfferPlanned { offer: "no-1".into(), planned: true });
    Carried::of(&made, &framework()).expect("replies")
}

/// Letters of the typed code, what it leaves out, and letters of the link.
fn check_length(carried: &Carried, code: Option<(usize, usize, bool)>, link: usize) {
    let made = carried.to_code(&framework()).map(|code| {
        let count = letters::read(&code.text).expect("letters").len();
        (count, code.steps_left_out, code.goal_left_out)
    });
    assert_eq!((made, carried.to_fragment(&framework()).len()), (code, link), "{carried:?}");
}

#[test]
fn t_03_the_worst_cases_are_as_long_as_is_told() {
    check_length(&short(&[(2, 5); 16]), Some((24, 4, false)), 57);
    check_length(&short(&[]), Some((24, 4, false)), 57);
    let levels = Some(Goal::Levels(ids().into_iter().collect()));
    check_length(&Carried { goal: levels.clone(), ..short(&[(2, 5); 16]) }, Some((24, 4, true)), 63);
    check_length(&full(0), Some((47, 0, false)), 47);
    check_length(&full(9), Some((59, 1, false)), 62);
    check_length(&full(10), Some((60, 1, false)), 64);
    check_length(&full(11), None, 65);
    check_length(&full(30), None, 97);
    let everything: Vec<_> = (0..90).map(|at| (at / 3, at % 3, at)).collect();
    let everything = Carried::of(&profile(QuestionSet::Full, &everything, &[(0, 1)]), &framework()).expect("replies");
    let steps = (0..15).map(|n| format!("no-{n}")).collect();
    check_length(&Carried { goal: levels, steps, ..everything }, None, 148);
}

#[test]
fn only_what_stands_is_carried() {
    let check = |profile: &Profile, expected: Option<usize>| {
        assert_eq!(Carried::of(profile, &framework()).map(|carried| carried.replies.len()), expected);
    };
    check(&Profile::default(), None);
    check(&profile(QuestionSet::Short, &[], &[]), None);
    let elsewhere = Goal::Levels(["Z9".parse().expect("an id")].into());
    assert_eq!(within(&framework(), elsewhere), None);
    check(&profile(QuestionSet::Short, &[(0, 1, 2), (0, 1, 3), (1, 1, 5)], &[]), Some(2));
    let mut other = profile(QuestionSet::Short, &[(0, 1, 2)], &[]);
    let question = "Z9.1".parse().expect("an id");
    other.apply(&Event::Answered { attempt: 1, question, reply: Reply::Answer(Answer::Alone) });
    check(&other, Some(1));
    other.apply(&Event::AttemptStarted { attempt: 2, day: Day::EPOCH, set: QuestionSet::Full, seed: 1 });
    check(&other, None);
}

#[test]
fn days_beyond_the_reach_are_unknown_and_become_today() {
    let check = |started: &str, expected: Option<&str>| {
        let mut made = profile(QuestionSet::Short, &[(0, 1, 2)], &[]);
        made.attempts[0].day = day(started);
        let carried = Carried::of(&made, &framework()).expect("replies");
        assert_eq!(carried.day, expected.map(day), "{started}");
        let there = received(&carried.to_fragment(&framework())).carried.profile(day("2026-12-24"), 9);
        assert_eq!((there.attempts[0].day, there.attempts[0].seed), (day(expected.unwrap_or("2026-12-24")), 9));
    };
    check("1970-01-01", None);
    check("2025-12-31", None);
    check("2026-01-01", Some("2026-01-01"));
    check("2037-03-18", Some("2037-03-18"));
    check("2037-03-19", None);
    check("2999-12-31", None);
}

#[test]
fn what_is_not_known_here_is_left_out_and_told() {
    let carried = Carried { goal: Some(Goal::Occupation("renholder".into())), ..short(&[(1, 2); 16]) };
    let read = |known: &Known| Received::read(&carried.to_fragment(&framework()), &framework(), known).expect("a code");
    let nothing = read(&Known::default());
    assert_eq!(nothing.unknown, Unknown { place: true, goal: true, steps: 4 });
    let bare = Carried { country: None, region: None, goal: None, steps: vec![], ..carried.clone() };
    assert_eq!(nothing.carried, bare);
    let some = read(&Known { offers: vec!["no-2".into(), "no-0".into()], ..known() });
    assert_eq!(
        (some.unknown, some.carried.steps),
        (Unknown { steps: 2, ..Unknown::default() }, vec!["no-0".into(), "no-2".into()])
    );
}

/// R-PRV-10: nobody reads anything in a link, and no free text can be in it.
#[test]
fn r_prv_10_a_link_holds_no_word_of_what_it_carries() {
    let mut made = profile(QuestionSet::Short, &[(0, 1, 2)], &[]);
    made.apply(&Event::GoalChosen { goal: Some(Goal::Occupation("helsefagarbeider".into())) });
    let evidence = Some(Box::new(serde_json::from_str(r#"{"note":"sykemeldt"}"#).expect("evidence")));
    let plain = Carried::of(&made, &framework()).expect("replies").to_fragment(&framework());
    made.apply(&Event::EvidenceGiven { attempt: 1, competence: ids()[0], evidence });
    assert_eq!(Carried::of(&made, &framework()).expect("replies").to_fragment(&framework()), plain);
    assert!(plain.bytes().all(|letter| letter.is_ascii_digit() || letter.is_ascii_uppercase()), "{plain}");
}
/// Codes on paper are typed years later: these are read as long as there is a version 1.
#[test]
fn t_03_codes_of_the_first_version_are_what_they_were() {
    let check = |code: &str, carried: Carried| {
        assert_eq!(carried.to_code(&framework()).expect("a code").text, code);
        assert_eq!(received(code).carried, Carried { steps: vec![], ..carried });
    };
    check("CHAB-K1ET-4G83-YTH8-2GVG-YY88", short(&[(1, 2); 16]));
    check("139M-FT3Z-GY84-GQ0C-6YTP-VNP8-Z4EN-WPYE-VQ0J-C7TB-2X0Q-KADT-KYDD-5SY0-6FJZ", full(10));
}
