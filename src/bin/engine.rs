//! The worker: hears the page's messages and answers them. It holds no behaviour of its own.

#[cfg(target_arch = "wasm32")]
fn main() {
    let mut listener = kompetansesti::engine::Listener::default();
    kompetansesti::platform::worker::serve(move |message| listener.hear(message));
}

/// It runs beside the page in a browser: see tools/engine.sh.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
