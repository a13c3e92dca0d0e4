//! Whether the browser has promised to keep what is stored here. It never asks twice: the answer would be the same.

use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

/// Whether the browser has promised never to make room by deleting what is stored here.
pub async fn is_promised() -> bool {
    says_yes(StorageManager::persisted).await
}

/// Asks the browser for that promise, and gives back whether it was given. Some browsers ask the person in turn.
pub async fn ask() -> bool {
    says_yes(StorageManager::persist).await
}

/// A browser without an answer promises nothing.
async fn says_yes(question: fn(&StorageManager) -> Result<js_sys::Promise, wasm_bindgen::JsValue>) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let Ok(promise) = question(&window.navigator().storage()) else { return false };
    // A test, or an old browser, may answer at once instead of with a promise.
    JsFuture::from(js_sys::Promise::resolve(&promise)).await.is_ok_and(|answer| answer.is_truthy())
}
