//! Starts the page. It holds no behaviour of its own.

#[cfg(target_arch = "wasm32")]
fn main() {
    kompetansesti::platform::task::spawn(kompetansesti::app::start());
}

/// The page exists only in a browser; the command line is `pack`.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program is the page and runs in a browser: see README.md, «make serve».");
}
