//! One question with one answer to choose.
//! It never chooses for the person and never goes on by itself.

use leptos::prelude::*;

use super::choices::{Choice, Control, Group};
use super::{El, Handle, Words};

/// A group of radio buttons, of which one or none is chosen.
///
/// Accessibility: Tab enters once and the arrow keys move.
pub struct Radios {
    group: Group,
    selected: Signal<Option<String>>,
    changed: Callback<String>,
    inline: bool,
}

impl Radios {
    /// A question with its answers, the chosen value, and who is told when another is chosen.
    /// The name is unique on the page.
    pub fn new(
        name: impl Into<String>,
        legend: impl Into<Words>,
        choices: Vec<Choice>,
        selected: impl Into<Signal<Option<String>>>,
        changed: impl Fn(String) + Send + Sync + 'static,
    ) -> Radios {
        let group = Group::new(name.into(), legend.into(), choices);
        Radios { group, selected: selected.into(), changed: Callback::new(changed), inline: false }
    }

    /// Adds one short sentence of help.
    #[must_use]
    pub fn hint(mut self, words: impl Into<Words>) -> Radios {
        self.group.hint = Some(words.into());
        self
    }

    /// Says what is missing, after the person has tried to go on; the error summary leads to `first`.
    #[must_use]
    pub fn error(mut self, error: Signal<Option<String>>, first: Handle) -> Radios {
        self.group.error = error;
        self.group.first = first;
        self
    }

    /// Makes the question the page's main heading.
    #[must_use]
    pub fn heading(mut self) -> Radios {
        self.group.heading = true;
        self
    }

    /// Lays short answers side by side where there is room.
    #[must_use]
    pub fn inline(mut self) -> Radios {
        self.inline = true;
        self
    }

    /// The group.
    pub fn view(self) -> El {
        let Radios { group, selected, changed, inline } = self;
        let chosen = Callback::new(move |value| selected.with(|selected| *selected == Some(value)));
        let changed = Callback::new(move |(value, _): (String, bool)| changed.run(value));
        let control = Control { kind: "radio", chosen, changed };
        group.view(control).attr("data-inline", inline.to_string())
    }
}
