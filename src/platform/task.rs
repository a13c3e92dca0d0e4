//! Running something that waits. It never blocks the page, and nobody is told when it ends.

use std::future::Future;

/// Runs a future to its end, beside everything else.
pub fn spawn(future: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(future);
}
