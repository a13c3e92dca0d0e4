//! Scenarios of a profile: events in, state out. They never touch a store.

use super::*;
use crate::framework::{Answer, Question};
use crate::measure::{Evidence, QuestionSet, Recency, Reply};
use crate::pathway::Day;

fn question(id: &str) -> Question {
    id.parse().expect("an id")
}

fn started() -> Profile {
    let day: Day = "2026-11-23".parse().expect("a day");
    Profile::from_events(&[Event::AttemptStarted { attempt: 1, day, set: QuestionSet::Short, seed: 7 }])
}

fn answered(id: &str, answer: Answer) -> Event {
    Event::Answered { attempt: 1, question: question(id), reply: Reply::Answer(answer) }
}

fn told(id: &str, last: Option<Recency>) -> Event {
    let evidence = last.map(|last| Box::new(Evidence { last: Some(last), ..Evidence::default() }));
    Event::EvidenceGiven { attempt: 1, competence: id.parse().expect("an id"), evidence }
}

#[test]
fn the_last_reply_to_a_question_counts() {
    let mut profile = started();
    for event in [answered("A1.2", Answer::NotYet), answered("A2.2", Answer::Alone), answered("A1.2", Answer::CanGuide)]
    {
        profile.apply(&event);
    }
    let order: Vec<_> = profile.attempts[0].asked().iter().map(Question::to_string).collect();
    assert_eq!(order, ["A1.2", "A2.2"], "and the question keeps its place");
    assert_eq!(profile.attempts[0].reply(question("A1.2")), Some(Reply::Answer(Answer::CanGuide)));
}

#[test]
fn every_undoable_event_is_undone_by_its_inverse() {
    let mut before = started();
    before.apply(&answered("A1.2", Answer::WithHelp));
    let events = [
        answered("A1.2", Answer::Alone),
        answered("A2.2", Answer::Alone),
        Event::AnswerTakenBack { attempt: 1, question: question("A1.2") },
        told("A1", Some(Recency::Never)),
        Event::AttemptDeleted { attempt: 1 },
        Event::OfferHidden { offer: "no-x".into(), hidden: true },
        Event::OfferPlanned { offer: "no-x".into(), planned: true },
        Event::Imported { profile: Box::new(Profile::default()) },
        Event::Deleted,
    ];
    for event in events {
        let mut profile = before.clone();
        let inverse = event.inverse(&before).expect("an inverse");
        profile.apply(&event);
        assert_ne!(profile, before, "{event:?} changes something");
        profile.apply(&inverse);
        assert_eq!(profile, before, "{event:?}");
    }
}

#[test]
fn events_about_an_attempt_that_is_gone_change_nothing() {
    let mut profile = started();
    profile.apply(&Event::AttemptDeleted { attempt: 1 });
    let before = profile.clone();
    profile.apply(&answered("A1.2", Answer::Alone));
    assert_eq!(profile, before);
}

#[test]
fn skipped_and_not_known_are_not_counted_as_answers() {
    let mut profile = started();
    for (id, answer) in [("A1.2", Answer::Skipped), ("A2.2", Answer::Unsure), ("A3.2", Answer::NotYet)] {
        profile.apply(&answered(id, answer));
    }
    assert_eq!(profile.attempts[0].answered(), 1);
}

#[test]
fn events_survive_a_round_trip_through_json() {
    let event = answered("A1.2", Answer::Alone);
    let json = serde_json::to_string(&event).expect("plain data");
    assert_eq!(json, r#"{"answered":{"attempt":1,"question":"A1.2","reply":{"answer":"alone"}}}"#);
    assert_eq!(serde_json::from_str::<Event>(&json).expect("the same data"), event);
}

#[test]
fn what_was_told_about_a_competence_is_kept_with_the_attempt_until_it_is_taken_back() {
    let mut profile = started();
    profile.apply(&told("A1", Some(Recency::OverAYear)));
    profile.apply(&told("A1", Some(Recency::WithinAYear)));
    profile.apply(&told("A2", Some(Recency::Never)));
    profile.apply(&told("A2", None));
    let kept: Vec<_> = profile.attempts[0].evidence.iter().map(|(id, told)| (id.to_string(), told.last)).collect();
    assert_eq!(kept, [("A1".to_owned(), Some(Recency::WithinAYear))]);
}

#[test]
fn asking_for_more_is_remembered_by_its_place_among_the_replies() {
    let mut profile = started();
    for event in [answered("A1.2", Answer::Alone), answered("A2.2", Answer::Alone), Event::MoreAsked { attempt: 1 }] {
        profile.apply(&event);
    }
    assert_eq!(profile.attempts[0].extended_at, [2]);
    profile.apply(&Event::AnswerTakenBack { attempt: 1, question: question("A2.2") });
    assert_eq!(profile.attempts[0].extended_at, [1], "and it never lies beyond the last of them");
}
