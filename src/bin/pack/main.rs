//! The author's and operator's command line, which runs natively.
//! It never runs in a browser, but the browser tests build it there too: it is then empty.

#[cfg(not(target_arch = "wasm32"))]
mod command;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    command::run()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
