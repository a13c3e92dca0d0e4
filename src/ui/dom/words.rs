//! A text that stands still or follows a signal. It never holds more than the text.

/// A text for an element or an attribute.
pub enum Words {
    /// It never changes.
    Fixed(String),
    /// It is worked out anew whenever a signal that it reads has changed.
    Follows(Box<dyn Fn() -> String>),
}

/// A text that is worked out anew whenever a signal that it reads has changed.
pub fn words(text: impl Fn() -> String + 'static) -> Words {
    Words::Follows(Box::new(text))
}

impl Words {
    /// Gives the text to `set`: now, and again after each change.
    pub(super) fn give(self, set: impl Fn(&str) + 'static) {
        match self {
            Words::Fixed(text) => set(&text),
            Words::Follows(text) => super::follow::follow_now(Box::new(move || set(&text()))),
        }
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Words {
        Words::Fixed(text.to_owned())
    }
}

impl From<String> for Words {
    fn from(text: String) -> Words {
        Words::Fixed(text)
    }
}
