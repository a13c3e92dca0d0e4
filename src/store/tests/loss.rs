//! No answer is lost unless a person has asked for that: in the events, and in what is written.

use std::cell::Cell;

use pollster::block_on;
use proptest::prelude::*;

use super::super::*;
use crate::exchange::ProfileFile;
use crate::framework::{Question, Set};
use crate::profile::examples::{KINDS, event, every_event, profile};
use crate::profile::{AttemptId, Event, Profile};

/// Whether a person has asked for answers to go by this event, each on a screen that says so. Here a new event must be
/// thought about: it does not compile before it stands on one side.
fn is_asked_to_lose(event: &Event) -> bool {
    match event {
        Event::Deleted | Event::Imported { .. } | Event::AttemptDeleted { .. } | Event::AnswerTakenBack { .. } => true,
        Event::AttemptStarted { .. }
        | Event::SetChanged { .. }
        | Event::MoreAsked { .. }
        | Event::EvidenceGiven { .. }
        | Event::AnswersConfirmed { .. }
        | Event::Answered { .. }
        | Event::AttemptRestored { .. }
        | Event::GoalChosen { .. }
        | Event::AboutChanged { .. }
        | Event::OfferPlanned { .. }
        | Event::StepPutBack { .. }
        | Event::StepDated { .. }
        | Event::FirstMoveDone { .. }
        | Event::OfferHidden { .. }
        | Event::OfferDone { .. }
        | Event::WishesChanged { .. }
        | Event::OffersLacked { .. }
        | Event::Told { .. }
        | Event::UsefulAnswered { .. } => false,
    }
}

/// What has been answered, in every attempt.
fn answered(profile: &Profile) -> Set<(AttemptId, Question)> {
    let of = |attempt: &crate::profile::Attempt| {
        attempt.asked().into_iter().map(|question| (attempt.id, question)).collect::<Vec<_>>()
    };
    profile.attempts.iter().flat_map(of).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(10_000) })]

    /// The guard of R-STO-12 has no number: whatever has gone before, an event that nobody confirmed loses no answer at
    /// all, and taking one back loses one at most.
    #[test]
    fn r_sto_12_no_event_loses_answers_unless_a_person_asked_for_it(
        history in prop::collection::vec((0..KINDS, any::<[u8; 3]>()), 0..12), kind in 0..KINDS, numbers: [u8; 3], full: bool,
    ) {
        let mut kept = profile(u8::from(full));
        history.iter().for_each(|(kind, numbers)| kept.apply(&event(*kind, *numbers)));
        let before = answered(&kept);
        let now = event(kind, numbers);
        kept.apply(&now);
        let after = answered(&kept);
        let lost = before.iter().filter(|one| !after.contains(one)).count();
        prop_assert!(lost == 0 || is_asked_to_lose(&now), "{:?} lost {}", now, lost);
        let takes_back = matches!(now, Event::AnswerTakenBack { .. });
        prop_assert!(!takes_back || lost <= 1);
    }
}

/// A journal that counts how often everything in it was replaced.
#[derive(Default)]
struct Counting {
    memory: MemoryJournal,
    replaced: Cell<usize>,
}

impl Journal for Counting {
    async fn load(&self) -> Result<Vec<String>, StoreError> {
        self.memory.load().await
    }

    async fn append(&self, record: &str) -> Result<(), StoreError> {
        self.memory.append(record).await
    }

    async fn replace_all(&self, record: &str) -> Result<(), StoreError> {
        self.replaced.set(self.replaced.get() + 1);
        self.memory.replace_all(record).await
    }
}

/// Only «slett alt» takes records away; a file that is opened and an attempt that is deleted are appended like all else.
#[test]
fn r_sto_12_only_deleting_everything_takes_records_away() {
    for event in every_event() {
        let saver = Saver::new(Counting::default());
        saver.add(Event::UsefulAnswered { useful: Some(true) });
        saver.add(Event::UsefulAnswered { useful: None });
        assert_eq!(block_on(saver.drain()), Some(Ok(())));
        saver.add(event.clone());
        assert_eq!(block_on(saver.drain()), Some(Ok(())));
        let (records, replaced) = (saver.journal().memory.records().len(), saver.journal().replaced.get());
        let deletes = event == Event::Deleted;
        assert_eq!((records, replaced), if deletes { (1, 1) } else { (3, 0) }, "{event:?}");
    }
}

/// What an opened file took away comes back, from the records of that moment or by undoing.
#[test]
fn r_sto_12_what_a_confirmed_loss_took_can_be_undone() {
    let before = profile(1);
    let file = ProfileFile::new(Profile::default(), "2026-11-23".parse().expect("a day"));
    for event in [Event::Imported { profile: Box::new(file.profile) }, Event::Deleted] {
        let mut kept = before.clone();
        kept.apply(&event);
        assert!(answered(&kept).is_empty());
        kept.apply(&event.inverse(&before).expect("an inverse"));
        assert_eq!(kept, before);
    }
}

/// A journal that may be read and nothing else.
struct ReadOnly(Vec<String>);

impl Journal for ReadOnly {
    async fn load(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.0.clone())
    }

    async fn append(&self, record: &str) -> Result<(), StoreError> {
        panic!("reading has written {record}");
    }

    async fn replace_all(&self, record: &str) -> Result<(), StoreError> {
        panic!("reading has replaced all by {record}");
    }
}

/// There is no step that migrates: old records are read as they are, each time. So there is none to be killed in
/// (R-MIG-04), and what was there before stays (R-MIG-05).
#[test]
fn r_mig_04_reading_an_old_journal_writes_nothing() {
    for version in 1..=SCHEMA {
        let record =
            |event: Event| Record::new(event).to_text().replacen(&format!(":{SCHEMA},"), &format!(":{version},"), 1);
        let told = [Some(true), Some(false)].map(|useful| record(Event::UsefulAnswered { useful }));
        let saver = Saver::new(ReadOnly(told.into()));
        for _ in 0..2 {
            let opened = block_on(open(saver.journal())).expect("readable");
            assert_eq!((opened.profile.useful, opened.records, opened.damaged), (Some(false), 2, 0), "{version}");
            assert_eq!(block_on(saver.drain()), Some(Ok(())));
        }
    }
}
