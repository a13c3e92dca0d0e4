//! IndexedDB as futures: opening it, one transaction, and what a request answers. It never knows what is kept there.
//!
//! A request is awaited through a promise of the browser's, which goes on before the browser ends the transaction.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, IdbDatabase, IdbFactory, IdbObjectStore, IdbObjectStoreParameters, IdbRequest, IdbTransaction,
};

use super::StoreError;

const VERSION: u32 = 1;

/// Opens the database, and makes it first where it is not there.
pub async fn open(name: &str, store: &'static str) -> Result<IdbDatabase, StoreError> {
    let request = factory()?.open_with_u32(name, VERSION).map_err(opening)?;
    let opened = request.clone();
    // The browser asks for this at most once, and also when nobody waits for the database any more.
    let make = Closure::once_into_js(move || {
        if let Ok(database) = opened.result().map(JsCast::unchecked_into::<IdbDatabase>) {
            let parameters = IdbObjectStoreParameters::new();
            // The key is a counter kept by the browser inside the transaction: the order of events across tabs.
            parameters.set_auto_increment(true);
            // Where it fails, so does the first transaction, and says why.
            let _ = database.create_object_store_with_optional_parameters(store, &parameters);
        }
    });
    request.set_onupgradeneeded(Some(make.unchecked_ref()));
    let database: IdbDatabase = answer(&request).await?.unchecked_into();
    // Another tab wants to delete the database, or to make it another: this one must not be in the way.
    if let Ok(close) = Reflect::get(&database, &"close".into()).and_then(JsCast::dyn_into::<Function>) {
        database.set_onversionchange(Some(&close.bind0(&database)));
    }
    Ok(database)
}

/// Whether there is such a database. Asking makes none.
pub async fn exists(name: &str) -> Result<bool, StoreError> {
    let factory = factory()?;
    let databases = Reflect::get(&factory, &"databases".into()).and_then(JsCast::dyn_into::<Function>);
    let Ok(list) = databases.and_then(|databases| databases.call0(&factory)) else {
        // A browser that cannot list its databases: opening one creates an empty shell, and nothing about the person.
        return Ok(true);
    };
    let list = JsFuture::from(Promise::resolve(&list)).await.map_err(failing)?;
    let is_named = |entry: JsValue| Reflect::get(&entry, &"name".into()).is_ok_and(|found| found == name);
    Ok(js_sys::Array::from(&list).iter().any(is_named))
}

fn factory() -> Result<IdbFactory, StoreError> {
    web_sys::window().and_then(|window| window.indexed_db().transpose()).ok_or(StoreError::Blocked)?.map_err(opening)
}

/// One transaction over one store.
pub struct Transaction {
    transaction: IdbTransaction,
    /// The store that it is over.
    pub store: IdbObjectStore,
    ended: JsFuture,
}

impl Transaction {
    /// Begins to read.
    pub fn reading(database: &IdbDatabase, store: &str) -> Result<Transaction, StoreError> {
        Transaction::of(database.transaction_with_str(store).map_err(failing)?, store)
    }

    /// Begins to write, with strict durability: the browser says that it has ended only when the disk has it.
    pub fn writing(database: &IdbDatabase, store: &str) -> Result<Transaction, StoreError> {
        let begin = || {
            let options = Object::new();
            Reflect::set(&options, &"durability".into(), &"strict".into())?;
            let begin: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
            begin.call3(database, &store.into(), &"readwrite".into(), &options)
        };
        Transaction::of(begin().map_err(failing)?.unchecked_into(), store)
    }

    fn of(transaction: IdbTransaction, store: &str) -> Result<Transaction, StoreError> {
        // It is heard from the beginning, because it may end before anybody waits for that.
        let ended = JsFuture::from(Promise::new(&mut |complete, abort| {
            transaction.set_oncomplete(Some(&complete));
            transaction.set_onabort(Some(&abort));
        }));
        let store = transaction.object_store(store).map_err(failing)?;
        Ok(Transaction { transaction, store, ended })
    }

    /// Adds texts, each under a key that the browser counts up, and gives back the request for the last. The transaction is told
    /// at once that this is all: a tab that is closed in the next moment would else take it with it.
    pub fn add(&self, texts: &[&str], clear_first: bool) -> Result<IdbRequest, StoreError> {
        if clear_first {
            self.store.clear().map_err(failing)?;
        }
        let mut last = Err(StoreError::Failed);
        for text in texts {
            last = Ok(self.store.add(&JsValue::from_str(text)).map_err(failing)?);
        }
        // A browser that does not know this word ends the transaction by itself, a little later.
        let commit = Reflect::get(&self.transaction, &"commit".into()).and_then(JsCast::dyn_into::<Function>);
        let _ = commit.and_then(|commit| commit.call0(&self.transaction));
        last
    }

    /// Waits until all that was asked for is kept, or takes all of it back where something failed.
    pub async fn end(self, outcome: Result<(), StoreError>) -> Result<(), StoreError> {
        if outcome.is_err() {
            // It fails only when the browser has taken all back already.
            let _ = self.transaction.abort();
            return outcome;
        }
        self.ended.await.map_err(|_| self.transaction.error().map_or(StoreError::Failed, |error| named(&error)))?;
        Ok(())
    }
}

/// What a request answers.
pub async fn answer(request: &IdbRequest) -> Result<JsValue, StoreError> {
    let answered = JsFuture::from(Promise::new(&mut |success, error| {
        request.set_onsuccess(Some(&success));
        request.set_onerror(Some(&error));
    }));
    match answered.await {
        Ok(_) => request.result().map_err(failing),
        Err(_) => Err(request.error().ok().flatten().map_or(StoreError::Failed, |error| named(&error))),
    }
}

/// Why the browser did not even begin to open.
fn opening(thrown: JsValue) -> StoreError {
    thrown.dyn_ref().map_or(StoreError::Blocked, named)
}

/// Why the browser refused something.
pub fn failing(thrown: JsValue) -> StoreError {
    thrown.dyn_ref().map_or(StoreError::Failed, named)
}

fn named(exception: &DomException) -> StoreError {
    match exception.name().as_str() {
        "QuotaExceededError" => StoreError::Full,
        "SecurityError" => StoreError::Blocked,
        "VersionError" => StoreError::Newer,
        _ => StoreError::Failed,
    }
}
