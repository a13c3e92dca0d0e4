//! The worker: hears the page's messages and answers them. It holds no behaviour of its own.

#[cfg(target_arch = "wasm32")]
use kompetansesti::platform::clock;

/// How long a person waits for a better plan, in milliseconds. Then the best one found is given, with how far it may be off.
#[cfg(target_arch = "wasm32")]
const PATIENCE: f64 = 3_000.0;

#[cfg(target_arch = "wasm32")]
fn main() {
    let mut listener = kompetansesti::engine::Listener::default();
    kompetansesti::platform::worker::serve(move |texts, files| {
        let until = clock::milliseconds() + PATIENCE;
        listener.hear(texts, files, &|| clock::milliseconds() < until)
    });
}

/// It runs beside the page in a browser: see tools/engine.sh.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
