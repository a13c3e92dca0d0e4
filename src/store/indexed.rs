//! The journal in the browser's IndexedDB, written with strict durability: a killed browser loses nothing confirmed.
//! It never creates the database before there is something to keep, and fills anew one that was lost under its hands.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsValue;
use web_sys::IdbDatabase;

use super::database::{self, Transaction, answer, failing};
use super::{Journal, StoreError};

/// The database of a person's own device.
const OWN: &str = "kompetansesti";
const EVENTS: &str = "events";

/// A journal of this origin. The database is opened when first needed, and kept open.
#[derive(Debug)]
pub struct IndexedJournal {
    name: String,
    /// Whether it has been given up: then nothing is read or written any more.
    closed: Cell<bool>,
    open: RefCell<Option<IdbDatabase>>,
    /// The records that are known to be in the database, oldest first.
    known: RefCell<Vec<String>>,
}

impl Default for IndexedJournal {
    fn default() -> IndexedJournal {
        IndexedJournal::named(OWN.to_owned())
    }
}

impl IndexedJournal {
    /// A journal in a database of this name.
    pub fn named(name: String) -> IndexedJournal {
        IndexedJournal { name, closed: Cell::new(false), open: RefCell::default(), known: RefCell::default() }
    }

    /// The name of the database.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Lets go of the database for good, so that it can be deleted and nothing makes it anew.
    pub fn close(&self) {
        self.closed.set(true);
        if let Some(database) = self.open.take() {
            database.close();
        }
    }

    async fn database(&self) -> Result<IdbDatabase, StoreError> {
        if self.closed.get() {
            return Err(StoreError::Blocked);
        }
        if let Some(database) = self.open.borrow().as_ref() {
            return Ok(database.clone());
        }
        let database = database::open(&self.name, EVENTS).await?;
        self.open.replace(Some(database.clone()));
        Ok(database)
    }

    async fn write(&self, record: &str, clear_first: bool) -> Result<(), StoreError> {
        let outcome = self.try_write(record, clear_first).await;
        let mut known = self.known.borrow_mut();
        match outcome {
            Ok(()) if clear_first => *known = vec![record.to_owned()],
            Ok(()) => known.push(record.to_owned()),
            // The connection may have been closed by the browser; the next try opens a new one.
            Err(_) => drop(self.open.take()),
        }
        outcome
    }

    async fn try_write(&self, record: &str, clear_first: bool) -> Result<(), StoreError> {
        let key = self.put(&[record], clear_first).await?;
        // The counter never begins anew, not even when everything is deleted on purpose. Where it has, the browser has
        // thrown the database away, and this is another: what was in the old one goes into it too, in the same order.
        if key == 1.0 && !clear_first && !self.known.borrow().is_empty() {
            let known = self.known.borrow().clone();
            let all: Vec<&str> = known.iter().map(String::as_str).chain([record]).collect();
            self.put(&all, true).await?;
        }
        Ok(())
    }

    /// Adds records in one transaction, alone or behind what is there, and gives back the key of the last.
    async fn put(&self, records: &[&str], clear_first: bool) -> Result<JsValue, StoreError> {
        let transaction = Transaction::writing(&self.database().await?, EVENTS)?;
        let added = transaction.add(records, clear_first);
        let key = match &added {
            Ok(request) => answer(request).await,
            Err(error) => Err(*error),
        };
        transaction.end(key.as_ref().map(|_| ()).map_err(|error| *error)).await?;
        key
    }

    async fn try_load(&self) -> Result<Vec<String>, StoreError> {
        if self.open.borrow().is_none() && !database::exists(&self.name).await? {
            return Ok(Vec::new());
        }
        let transaction = Transaction::reading(&self.database().await?, EVENTS)?;
        let records = answer(&transaction.store.get_all().map_err(failing)?).await?;
        // A value that is not text was never ours; it counts as a damaged record.
        Ok(js_sys::Array::from(&records).iter().map(|value| value.as_string().unwrap_or_default()).collect())
    }
}

impl Journal for IndexedJournal {
    async fn load(&self) -> Result<Vec<String>, StoreError> {
        let mut loaded = self.try_load().await;
        if loaded.is_err() && self.open.take().is_some() {
            // Only the connection was gone, as when the browser's data have been cleared.
            loaded = self.try_load().await;
        }
        if let Ok(records) = &loaded {
            self.known.replace(records.clone());
        }
        loaded
    }

    async fn append(&self, record: &str) -> Result<(), StoreError> {
        self.write(record, false).await
    }

    async fn replace_all(&self, record: &str) -> Result<(), StoreError> {
        self.write(record, true).await
    }
}
