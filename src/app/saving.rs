//! Keeps the profile: applies events, writes them, and tells the person the truth about it.
//! It never says «saved» before the store has, and never lets a failed write be forgotten.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::page::Session;
use crate::platform::tabs::Tabs;
use crate::platform::{prefs, timer};
use crate::profile::{Event, Profile};
use crate::store::{self, IndexedJournal, Opened, SaveState, Saver, StoreError};

/// How long the store may take to open before the page goes on without it, in milliseconds.
const OPENING: u32 = 1200;
/// How long a write may take before the person is told, in milliseconds. A busy device must manage it in a second.
const WRITING: u32 = 800;
/// How long to wait before a failed write is tried again, in milliseconds.
const RETRY: u32 = 1500;
/// How long to wait for our own writes before another tab's are read, in milliseconds.
const READ_AGAIN: u32 = 200;
/// How many changes can be undone.
const UNDO: usize = 20;

/// The store as it was found.
pub struct Start {
    journal: IndexedJournal,
    /// Nothing where the host has decided that nothing is kept.
    opened: Option<Result<Opened, StoreError>>,
    /// Whether what is there waits until somebody asks for it.
    unread: bool,
}

/// Opens the store, and waits no longer than a person would.
pub async fn open(journal: IndexedJournal) -> Start {
    let opened = timer::within(OPENING, store::open(&journal)).await.unwrap_or(Err(StoreError::NoAnswer));
    Start { journal, opened: Some(opened), unread: false }
}

impl Start {
    /// No store: what is told lives as long as the page.
    pub fn nowhere() -> Start {
        Start { journal: IndexedJournal::default(), opened: None, unread: false }
    }

    /// A store that is there, and that nobody has looked into yet.
    pub fn unread(journal: IndexedJournal) -> Start {
        Start { journal, opened: Some(Ok(Opened::default())), unread: true }
    }

    /// The profile found, or an empty one.
    pub fn profile(&self) -> Profile {
        self.found().map(|opened| opened.profile.clone()).unwrap_or_default()
    }

    /// What to tell the person.
    pub fn state(&self) -> SaveState {
        match &self.opened {
            None => SaveState::Nowhere,
            Some(Ok(opened)) if opened.profile.is_empty() => SaveState::Nothing,
            Some(Ok(_)) => SaveState::Saved,
            Some(Err(error)) => SaveState::MemoryOnly(*error),
        }
    }

    /// How many records could not be read.
    pub fn damaged(&self) -> usize {
        self.found().map_or(0, |opened| opened.damaged)
    }

    fn found(&self) -> Option<&Opened> {
        self.opened.as_ref()?.as_ref().ok()
    }
}

/// The one who writes.
pub struct Keeper {
    session: Session,
    saver: Rc<Saver<IndexedJournal>>,
    tabs: Tabs,
    memory_only: bool,
    /// Whether what was in the store waits until somebody asks for it: then no other tab's word is a reason to read.
    unread: Rc<Cell<bool>>,
}

impl Keeper {
    /// A keeper for the store as it was found. From now on other tabs are heard.
    pub fn new(session: Session, start: Start) -> Rc<Keeper> {
        let memory_only = start.found().is_none();
        let unread = Rc::new(Cell::new(start.unread));
        let waits = unread.clone();
        let saver = Rc::new(Saver::new(start.journal));
        let reader = saver.clone();
        let tabs = Tabs::open(move || {
            // A tab that keeps nothing itself must not say «saved» because another one could.
            if !memory_only && !waits.get() {
                read_again(session, reader.clone());
            }
        });
        Rc::new(Keeper { session, saver, tabs, memory_only, unread })
    }

    /// The store.
    pub fn journal(&self) -> &IndexedJournal {
        self.saver.journal()
    }

    /// Reads what is in the store.
    pub fn read(&self) {
        self.unread.set(false);
        read_again(self.session, self.saver.clone());
    }

    /// Applies an event and remembers how to undo it.
    pub fn dispatch(&self, event: Event) {
        let inverse = self.session.profile.with_untracked(|profile| event.inverse(profile));
        self.session.undo.update(|undo| {
            undo.extend(inverse);
            // What a file has replaced can be brought back as long as the page is open, however much is done after it.
            for is_import in [false, true] {
                let of_kind = |event: &&Event| matches!(event, Event::Imported { .. }) == is_import;
                if undo.iter().filter(of_kind).count() > UNDO {
                    let oldest = undo.iter().position(|event| of_kind(&event));
                    oldest.map(|oldest| undo.remove(oldest));
                }
            }
        });
        self.restore(event);
    }

    /// Applies an event and writes it.
    pub fn restore(&self, event: Event) {
        self.session.profile.update(|profile| profile.apply(&event));
        if event == Event::Deleted {
            prefs::forget();
        }
        if !self.memory_only {
            self.saver.add(event);
            write(self.session, self.saver.clone(), self.tabs.clone());
        }
    }
}

/// Writes what is waiting. A slow or failed write is said, kept and tried again.
fn write(session: Session, saver: Rc<Saver<IndexedJournal>>, tabs: Tabs) {
    if matches!(session.save.get_untracked(), SaveState::MemoryOnly(_)) {
        // A newer release has written since this page was opened; it is told, and what is there stays as it is.
        return;
    }
    session.save.update(|state| {
        // A failure stays visible until a write has worked.
        if !matches!(state, SaveState::NotSaved(_)) {
            *state = SaveState::Saving;
        }
    });
    let watched = saver.clone();
    timer::after(WRITING, move || {
        if watched.has_pending() && session.save.get_untracked() == SaveState::Saving {
            session.save.set(SaveState::NotSaved(StoreError::NoAnswer));
        }
    });
    spawn_local(async move {
        match saver.drain().await {
            None => {}
            Some(Ok(())) => {
                let emptied = session.profile.with_untracked(Profile::is_empty);
                session.save.set(if emptied { SaveState::Nothing } else { SaveState::Saved });
                if emptied {
                    // It is said here, and not at the click, because only now is it true.
                    session.say(session.t("settings.deleted.message"));
                }
                tabs.wrote();
            }
            Some(Err(error)) => {
                session.save.set(SaveState::NotSaved(error));
                timer::after(RETRY, move || write(session, saver, tabs));
            }
        }
    });
}

/// Another tab has written: what the store says is what counts, once nothing of ours is still on its way there.
fn read_again(session: Session, saver: Rc<Saver<IndexedJournal>>) {
    spawn_local(async move {
        loop {
            match store::open(saver.journal()).await {
                Ok(opened) if !saver.has_pending() => {
                    session.save.set(if opened.profile.is_empty() { SaveState::Nothing } else { SaveState::Saved });
                    session.profile.set(opened.profile);
                    return;
                }
                Ok(_) => timer::wait(READ_AGAIN).await,
                Err(StoreError::Newer) => return session.save.set(SaveState::MemoryOnly(StoreError::Newer)),
                Err(_) => return,
            }
        }
    });
}
