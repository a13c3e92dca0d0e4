//! A journal whose power goes in the middle of things: what is found afterwards is the old state or the new one.

use std::cell::{Cell, RefCell};

use pollster::block_on;
use proptest::prelude::*;

use super::super::*;
use super::text;
use crate::profile::examples::{KINDS, event};
use crate::profile::{Event, Profile};

/// A journal of primitive operations, each in its place as in `indexed.rs`: a transaction begins, its store may be
/// emptied, a record is added, the transaction ends, and that is told. The power goes after so many of them.
struct Frail {
    disk: RefCell<Vec<String>>,
    power: Cell<usize>,
    /// Whether each operation goes to the disk at once, as without transactions.
    careless: bool,
    /// What was on the disk before the last write that was begun, and what that one would leave there.
    before: RefCell<Vec<String>>,
    after: RefCell<Vec<String>>,
    /// What the last write left that was told to be durable.
    told: RefCell<Vec<String>>,
}

impl Frail {
    fn new(power: usize, careless: bool) -> Frail {
        let [disk, before, after, told] = Default::default();
        Frail { disk, power: Cell::new(power), careless, before, after, told }
    }

    fn operate(&self, working: &[String]) -> Result<(), StoreError> {
        self.power.set(self.power.get().checked_sub(1).ok_or(StoreError::Failed)?);
        if self.careless {
            self.disk.replace(working.to_vec());
        }
        Ok(())
    }

    fn write(&self, record: &str, clear_first: bool) -> Result<(), StoreError> {
        let mut working = self.disk.borrow().clone();
        self.before.replace(working.clone());
        let kept = if clear_first { Vec::new() } else { working.clone() };
        self.after.replace(kept.into_iter().chain([record.to_owned()]).collect());
        self.operate(&working)?;
        if clear_first {
            working.clear();
            self.operate(&working)?;
        }
        working.push(record.to_owned());
        self.operate(&working)?;
        self.operate(&working)?;
        self.disk.replace(working.clone());
        self.operate(&working)?;
        self.told.replace(working);
        Ok(())
    }
}

impl Journal for Frail {
    async fn load(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.disk.borrow().clone())
    }

    async fn append(&self, record: &str) -> Result<(), StoreError> {
        self.write(record, false)
    }

    async fn replace_all(&self, record: &str) -> Result<(), StoreError> {
        self.write(record, true)
    }
}

/// Hands these events to a saver whose journal has so much power, and lets it write where that is said, and at the end.
/// Says whether the power lasted, and whether what is on the disk then is whole.
fn crash(events: &[(Event, bool)], power: usize, careless: bool) -> (bool, bool) {
    let saver = Saver::new(Frail::new(power, careless));
    let write = || block_on(saver.drain()) == Some(Ok(()));
    let lasted = events.iter().all(|(event, drain)| {
        saver.add(event.clone());
        !drain || write()
    }) && write();
    let journal = saver.journal();
    let disk = journal.disk.borrow();
    let is_new = *disk == *journal.after.borrow();
    let is_old = *disk == *journal.before.borrow() && *disk == *journal.told.borrow();
    (lasted, is_old || is_new)
}

/// Each power from none to enough: `None` where every crash leaves a whole state, or else one that does not.
fn broken_at(events: &[(Event, bool)], careless: bool) -> Option<usize> {
    for power in 0.. {
        let (lasted, whole) = crash(events, power, careless);
        if !whole {
            return Some(power);
        }
        if lasted {
            return None;
        }
    }
    None
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(10_000) })]

    /// And with power enough, all events are there.
    #[test]
    fn r_sto_06_a_crash_leaves_exactly_the_old_or_the_new_state(
        drawn in prop::collection::vec((0..KINDS + 2, any::<[u8; 3]>(), any::<bool>()), 0..6),
    ) {
        // Two more of the kinds than there are stand for deleting everything, which is what could lose most.
        let events: Vec<_> = drawn.into_iter().map(|(kind, numbers, drain)| (event(kind, numbers), drain)).collect();
        prop_assert_eq!(broken_at(&events, false), None);
        let saver = Saver::new(Frail::new(usize::MAX, false));
        for (event, drain) in &events {
            saver.add(event.clone());
            prop_assert!(!drain || block_on(saver.drain()) == Some(Ok(())));
        }
        prop_assert_eq!(block_on(saver.drain()), Some(Ok(())));
        let opened = block_on(open(saver.journal())).expect("readable");
        prop_assert_eq!(opened.profile, Profile::from_events(events.iter().map(|(event, _)| event)));
        prop_assert_eq!(opened.damaged, 0);
    }
}

/// The model finds what it looks for: without transactions, deleting everything has a moment with nothing on the disk.
#[test]
fn r_sto_06_the_model_finds_a_journal_without_transactions() {
    let goal = Event::GoalChosen { goal: Some(crate::pathway::Goal::Study) };
    let events = [(goal, true), (Event::Deleted, true)];
    assert_eq!(broken_at(&events, false), None);
    assert!(broken_at(&events, true).is_some());
}

/// A write that failed is tried again by the same saver, and then all is there, once. A transaction that ends without
/// the page hearing of it is not among these: then the page is gone too.
#[test]
fn r_sto_06_what_failed_is_written_once_power_is_back() {
    let told = |useful| Event::UsefulAnswered { useful: Some(useful) };
    for power in [0, 1, 2, 4, 5, 6, 8] {
        let saver = Saver::new(Frail::new(power, false));
        saver.add(told(true));
        saver.add(told(false));
        assert_eq!(block_on(saver.drain()).is_some_and(|outcome| outcome.is_ok()), power == 8);
        saver.journal().power.set(usize::MAX);
        assert_eq!(block_on(saver.drain()), Some(Ok(())), "{power}");
        assert_eq!(*saver.journal().disk.borrow(), [text(told(true)), text(told(false))], "{power}");
    }
}
