//! Starts the page where an editor checks content files. It holds no behaviour of its own.

#[cfg(all(target_arch = "wasm32", feature = "author"))]
fn main() {
    kompetansesti::platform::task::spawn(kompetansesti::app::editor::start());
}

/// It is built for a browser, with the feature `author`: see tools/editor.sh.
#[cfg(not(all(target_arch = "wasm32", feature = "author")))]
fn main() {}
