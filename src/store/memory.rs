//! A journal in memory: what is used when nothing may be stored, and the fake that the tests break on purpose.
//! It never outlives the page.

use std::cell::{Cell, RefCell};

use super::{Journal, StoreError};

/// Records in memory. A fault can be set, and then every write fails with it.
#[derive(Debug, Default)]
pub struct MemoryJournal {
    records: RefCell<Vec<String>>,
    fault: Cell<Option<StoreError>>,
}

impl MemoryJournal {
    /// A journal that holds these records.
    pub fn with(records: Vec<String>) -> MemoryJournal {
        MemoryJournal { records: RefCell::new(records), fault: Cell::new(None) }
    }

    /// What is held.
    pub fn records(&self) -> Vec<String> {
        self.records.borrow().clone()
    }

    /// Makes every following write fail, or work again.
    pub fn break_with(&self, fault: Option<StoreError>) {
        self.fault.set(fault);
    }

    fn check(&self) -> Result<(), StoreError> {
        self.fault.get().map_or(Ok(()), Err)
    }
}

impl Journal for MemoryJournal {
    async fn load(&self) -> Result<Vec<String>, StoreError> {
        self.check()?;
        Ok(self.records())
    }

    async fn append(&self, record: &str) -> Result<(), StoreError> {
        self.check()?;
        self.records.borrow_mut().push(record.to_owned());
        Ok(())
    }

    async fn replace_all(&self, record: &str) -> Result<(), StoreError> {
        self.check()?;
        self.records.replace(vec![record.to_owned()]);
        Ok(())
    }
}
