//! The plain parts that every screen is laid out with. They hold no words of their own.

use super::{El, Words, el};

/// What stands on a screen, one thing below the other.
pub fn stack() -> El {
    el("div").class("app-stack")
}

/// Buttons and links side by side.
pub fn actions() -> El {
    el("div").class("app-actions")
}

/// The sentence that opens a screen.
pub fn lead(text: impl Into<Words>) -> El {
    el("p").class("app-lead").text(text)
}

/// Something said in a lower voice.
pub fn note(text: impl Into<Words>) -> El {
    el("p").class("app-note").text(text)
}
