//! The journal in the browser's IndexedDB, written with strict durability: a killed browser loses nothing confirmed.
//! It never creates the database before there is something to keep.

use std::cell::RefCell;
use std::rc::Rc;

use indexed_db_futures::database::Database;
use indexed_db_futures::error::{DomException, Error, OpenDbError};
use indexed_db_futures::factory::DBFactory;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{TransactionDurability, TransactionMode, TransactionOptions};

use super::{Journal, StoreError};

const DATABASE: &str = "kompetansesti";
const EVENTS: &str = "events";

/// The journal of this origin. The database is opened when first needed, and kept open.
#[derive(Debug, Default)]
pub struct IndexedJournal {
    open: RefCell<Option<Rc<Database>>>,
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
        if outcome.is_err() {
            // The connection may have been closed by the browser; the next try opens a new one.
            self.open.replace(None);
        }
        outcome
    }

    async fn try_write(&self, record: &str, clear_first: bool) -> Result<(), StoreError> {
        let database = self.database().await?;
        let options = TransactionOptions::new().with_durability(TransactionDurability::Strict);
        let transaction = database
            .transaction(EVENTS)
            .with_mode(TransactionMode::Readwrite)
            .with_options(options)
            .build()
            .map_err(failing)?;
        let store = transaction.object_store(EVENTS).map_err(failing)?;
        if clear_first {
            store.clear().map_err(failing)?.await.map_err(failing)?;
        }
        store.add(record).without_key_type().build().map_err(failing)?;
        transaction.commit().await.map_err(failing)
    }
}

impl Journal for IndexedJournal {
    async fn load(&self) -> Result<Vec<String>, StoreError> {
        if self.open.borrow().is_none() && !exists().await? {
            return Ok(Vec::new());
        }
        let database = self.database().await?;
        let transaction = database.transaction(EVENTS).build().map_err(failing)?;
        let store = transaction.object_store(EVENTS).map_err(failing)?;
        let records = store.get_all::<wasm_bindgen::JsValue>().primitive().map_err(failing)?.await.map_err(failing)?;
        // A value that is not text was never ours; it counts as a damaged record.
        records.map(|value| value.map(|value| value.as_string().unwrap_or_default()).map_err(failing)).collect()
    }

    async fn append(&self, record: &str) -> Result<(), StoreError> {
        self.write(record, false).await
    }

    async fn replace_all(&self, record: &str) -> Result<(), StoreError> {
        self.write(record, true).await
    }
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
