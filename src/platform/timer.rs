//! Waiting, and waiting no longer than a bound. It never decides what a delay means.

use std::future::Future;

use futures::future::{Either, select};
use gloo_timers::future::TimeoutFuture;

/// Calls back once, after so many milliseconds.
pub fn after(milliseconds: u32, callback: impl FnOnce() + 'static) {
    once(milliseconds, Box::new(callback));
}

/// A timer that is awaited lets go of its callback, which one that is forgotten never does.
fn once(milliseconds: u32, callback: Box<dyn FnOnce()>) {
    super::task::spawn(async move {
        wait(milliseconds).await;
        callback();
    });
}

/// The outcome of a future, or nothing when it takes longer than so many milliseconds.
pub async fn within<T>(milliseconds: u32, future: impl Future<Output = T>) -> Option<T> {
    let (future, limit) = (std::pin::pin!(future), TimeoutFuture::new(milliseconds));
    match select(future, limit).await {
        Either::Left((outcome, _)) => Some(outcome),
        Either::Right(_) => None,
    }
}

/// Waits so many milliseconds.
pub async fn wait(milliseconds: u32) {
    TimeoutFuture::new(milliseconds).await;
}
