//! Records that point at what is not there: an attempt that never began, an offer or a question that nobody knows.

use pollster::block_on;

use super::super::*;
use super::text;
use crate::profile::examples::{KINDS, event, every_event, kind};
use crate::profile::{AttemptId, Event, Profile};

/// An attempt that no record has begun.
const NOWHERE: AttemptId = 999;

/// The same event about an attempt that is not there; nothing where it is about none, or makes the one that it names.
fn astray(mut event: Event) -> Option<Event> {
    match &mut event {
        Event::SetChanged { attempt, .. }
        | Event::MoreAsked { attempt }
        | Event::EvidenceGiven { attempt, .. }
        | Event::AnswersConfirmed { attempt, .. }
        | Event::Answered { attempt, .. }
        | Event::AnswerTakenBack { attempt, .. }
        | Event::AttemptDeleted { attempt } => *attempt = NOWHERE,
        _ => return None,
    }
    Some(event)
}

/// What these records are opened as, by a program that also writes one more.
fn opened(records: &[String]) -> Opened {
    let saver = Saver::new(MemoryJournal::with(records.to_vec()));
    let opened = block_on(open(saver.journal())).expect("readable");
    saver.add(Event::UsefulAnswered { useful: Some(true) });
    assert_eq!(block_on(saver.drain()), Some(Ok(())));
    let kept = saver.journal().records();
    assert_eq!(kept[..records.len()], *records, "what was there stays, in its place");
    assert_eq!(kept.len(), records.len() + 1);
    opened
}

#[test]
fn f_031_a_record_about_an_attempt_that_is_not_there_changes_nothing_and_stays() {
    let whole: Vec<Event> = every_event().into_iter().filter(|event| *event != Event::Deleted).collect();
    let known = Profile::from_events(&whole);
    let whole: Vec<String> = whole.into_iter().map(text).collect();
    let stray: Vec<Event> = every_event().into_iter().filter_map(astray).collect();
    let kinds: std::collections::BTreeSet<usize> = stray.iter().map(kind).collect();
    assert_eq!(kinds.len(), 7, "each kind that names an attempt");
    for event in stray {
        let stray = text(event.clone());
        for place in [0, whole.len() / 2, whole.len()] {
            let mut records = whole.clone();
            records.insert(place, stray.clone());
            let found = opened(&records);
            assert_eq!((&found.profile, found.damaged), (&known, 0), "{event:?} at {place}");
        }
        let alone = opened(&[stray]);
        assert!(alone.profile.is_empty(), "{event:?} alone is nothing that a person is shown");
        assert_eq!(event.inverse(&alone.profile), None, "and nothing that can be undone");
    }
}

/// The record of where an attempt begins is cut: its answers point at nothing. The loss is counted, so that it is told,
/// and an attempt that begins afterwards under the same number does not take the old answers for its own.
#[test]
fn f_031_answers_to_an_attempt_whose_beginning_is_cut_are_not_taken_by_the_next_one() {
    let (begun, answered) = (text(event(0, [0; 3])), text(event(5, [0; 3])));
    for cut in 0..begun.len() {
        let records = [begun.get(..cut).unwrap_or_default().to_owned(), answered.clone(), begun.clone()];
        let found = opened(&records[..2]);
        assert_eq!((found.profile.is_empty(), found.damaged), (true, 1), "cut at {cut}");
        let again = opened(&records).profile;
        assert_eq!(again.attempts.len(), 1);
        assert!(again.attempts[0].replies.is_empty(), "cut at {cut}");
    }
}

/// Whatever the order, and whatever of it is lost, a journal opens.
#[test]
fn f_031_any_record_may_be_missing() {
    let all: Vec<Event> =
        (0..KINDS - 1).flat_map(|kind| [[0; 3], [1, 4, 2]].map(|numbers| event(kind, numbers))).collect();
    let all: Vec<String> = all.into_iter().map(text).collect();
    for gone in 0..all.len() {
        let without: Vec<String> = all.iter().take(gone).chain(&all[gone + 1..]).cloned().collect();
        assert_eq!(opened(&without).damaged, 0, "without {}", all[gone]);
        let turned: Vec<String> = without.iter().rev().cloned().collect();
        assert_eq!(opened(&turned).damaged, 0, "turned round, without {}", all[gone]);
    }
}
