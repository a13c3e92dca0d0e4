//! Printing. What is printed is decided by the page and its style, never here.

/// Opens the browser's print window, and tells whether there is one.
pub fn print() -> bool {
    web_sys::window().is_some_and(|window| window.print().is_ok())
}
