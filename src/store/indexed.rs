//! The journal in the browser's IndexedDB, written with strict durability: a killed browser loses nothing confirmed.
//! It never creates the database before there is something to keep, and fills anew one that was lost under its hands.

use std::cell::RefCell;
use std::rc::Rc;

use indexed_db_futures::database::Database;
use indexed_db_futures::error::{DomException, Error, OpenDbError};
use indexed_db_futures::factory::DBFactory;
use indexed_db_futures::future::BasicRequest;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{TransactionDurability, TransactionMode, TransactionOptions};
use wasm_bindgen::JsValue;

use super::{Journal, StoreError};

const DATABASE: &str = "kompetansesti";
const EVENTS: &str = "events";

/// The journal of this origin. The database is opened when first needed, and kept open.
#[derive(Debug, Default)]
pub struct IndexedJournal {
    open: RefCell<Option<Rc<Database>>>,
    /// The records that are known to be in the database, oldest first.
    known: RefCell<Vec<String>>,
}

impl IndexedJournal {
    async fn database(&self) -> Result<Rc<Database>, StoreError> {
        if let Some(database) = self.open.borrow().as_ref() {
            return Ok(database.clone());
        }
        let request = Database::open(DATABASE).with_version(1u8).with_on_upgrade_needed(|event, database| {
            if event.old_version() < 1.0 {
                // The key is a counter kept by the browser inside the transaction: the order of events across tabs.
                database.create_object_store(EVENTS).with_auto_increment(true).build()?;
            }
            Ok(())
        });
        let database = Rc::new(request.await.map_err(opening)?);
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
        let database = self.database().await?;
        let options = TransactionOptions::new().with_durability(TransactionDurability::Strict);
        let writing = database.transaction(EVENTS).with_mode(TransactionMode::Readwrite).with_options(options);
        let transaction = writing.build().map_err(failing)?;
        let store = transaction.object_store(EVENTS).map_err(failing)?;
        if clear_first {
            store.clear().map_err(failing)?;
        }
        let key = add(&store, record)?.await.map_err(failing)?;
        // The counter never begins anew, not even when everything is deleted on purpose. Where it has, the browser has
        // thrown the database away, and this is another: what was in the old one goes into it too, in the same order.
        if key == 1.0 && !clear_first {
            store.clear().map_err(failing)?;
            for record in self.known.borrow().iter().map(String::as_str).chain([record]) {
                add(&store, record)?;
            }
        }
        transaction.commit().await.map_err(failing)
    }

    async fn try_load(&self) -> Result<Vec<String>, StoreError> {
        if self.open.borrow().is_none() && !exists().await? {
            return Ok(Vec::new());
        }
        let database = self.database().await?;
        let transaction = database.transaction(EVENTS).build().map_err(failing)?;
        let store = transaction.object_store(EVENTS).map_err(failing)?;
        let records = store.get_all::<JsValue>().primitive().map_err(failing)?.await.map_err(failing)?;
        // A value that is not text was never ours; it counts as a damaged record.
        records.map(|value| value.map(|value| value.as_string().unwrap_or_default()).map_err(failing)).collect()
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

/// Adds a record, under a key that the browser counts up.
fn add(store: &ObjectStore<'_>, record: &str) -> Result<BasicRequest<f64>, StoreError> {
    store.add(record).with_key_type::<f64>().primitive().map_err(failing)
}

async fn exists() -> Result<bool, StoreError> {
    let factory = DBFactory::new().map_err(opening)?;
    match factory.databases() {
        Ok(list) => Ok(list.await.map_err(failing)?.flatten().any(|database| database.name() == DATABASE)),
        // A browser that cannot list its databases: opening one creates an empty shell, and nothing about the person.
        Err(_) => Ok(true),
    }
}

fn opening(error: OpenDbError) -> StoreError {
    match error {
        OpenDbError::Base(Error::DomException(exception)) => dom(&exception),
        _ => StoreError::Blocked,
    }
}

fn failing(error: Error) -> StoreError {
    match error {
        Error::DomException(exception) => dom(&exception),
        _ => StoreError::Failed,
    }
}

fn dom(exception: &DomException) -> StoreError {
    match web_sys::DomException::from(exception.clone()).name().as_str() {
        "QuotaExceededError" => StoreError::Full,
        "SecurityError" => StoreError::Blocked,
        "VersionError" => StoreError::Newer,
        _ => StoreError::Failed,
    }
}
