//! Writes events one after another and tells the truth about it. It never drops an event that has not been written.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use super::{Journal, Record, StoreError};
use crate::profile::Event;

/// What the person is told about their data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// The person has not started: nothing is kept.
    Nothing,
    /// Nothing is ever kept here, because the host has decided so.
    Nowhere,
    /// A write is under way.
    Saving,
    /// Everything is durable.
    Saved,
    /// The last write failed; it is kept in memory and tried again.
    NotSaved(StoreError),
    /// Storage cannot be used at all: the data live as long as the page.
    MemoryOnly(StoreError),
}

/// A queue of events in front of a journal.
#[derive(Debug)]
pub struct Saver<J> {
    journal: J,
    pending: RefCell<VecDeque<Event>>,
    busy: Cell<bool>,
}

impl<J: Journal> Saver<J> {
    /// A saver for this journal, with nothing to write.
    pub fn new(journal: J) -> Saver<J> {
        Saver { journal, pending: RefCell::default(), busy: Cell::new(false) }
    }

    /// The journal behind it.
    pub fn journal(&self) -> &J {
        &self.journal
    }

    /// Adds an event to what must be written. Deleting everything makes earlier unwritten events pointless.
    pub fn add(&self, event: Event) {
        let mut pending = self.pending.borrow_mut();
        if event == Event::Deleted {
            // The first one may be under way; it stays, so that the running write finds itself at the front.
            pending.truncate(usize::from(self.busy.get()));
        }
        pending.push_back(event);
    }

    /// Whether something has not been written yet.
    pub fn has_pending(&self) -> bool {
        !self.pending.borrow().is_empty()
    }

    /// Writes what is waiting, in order, until it is all durable or a write fails. `None` when a run is already under
    /// way: that run will also write what was added since.
    pub async fn drain(&self) -> Option<Result<(), StoreError>> {
        if self.busy.replace(true) {
            return None;
        }
        let outcome = self.write_pending().await;
        self.busy.set(false);
        Some(outcome)
    }

    async fn write_pending(&self) -> Result<(), StoreError> {
        loop {
            let Some(event) = self.pending.borrow().front().cloned() else {
                return Ok(());
            };
            let replaces_all = event == Event::Deleted;
            let text = Record::new(event).to_text();
            if replaces_all {
                self.journal.replace_all(&text).await?;
            } else {
                self.journal.append(&text).await?;
            }
            self.pending.borrow_mut().pop_front();
        }
    }
}
