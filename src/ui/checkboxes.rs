//! One question with several answers to tick.
//! It never ticks anything for the person.

use leptos::prelude::*;

use super::choices::{Choice, Control, Group};
use super::{El, Handle, Words};

/// A group of check boxes.
pub struct Checkboxes {
    group: Group,
    chosen: Signal<Vec<String>>,
    changed: Callback<(String, bool)>,
}

impl Checkboxes {
    /// A question with the things to tick, the ticked values, and who is told a value and whether it is ticked now.
    /// The name is unique on the page.
    pub fn new(
        name: impl Into<String>,
        legend: impl Into<Words>,
        choices: Vec<Choice>,
        chosen: impl Into<Signal<Vec<String>>>,
        changed: impl Fn(String, bool) + Send + Sync + 'static,
    ) -> Checkboxes {
        let group = Group::new(name.into(), legend.into(), choices);
        let changed = Callback::new(move |(value, ticked): (String, bool)| changed(value, ticked));
        Checkboxes { group, chosen: chosen.into(), changed }
    }

    /// Adds one short sentence of help.
    #[must_use]
    pub fn hint(mut self, words: impl Into<Words>) -> Checkboxes {
        self.group.hint = Some(words.into());
        self
    }

    /// Says what is missing, after the person has tried to go on; `first` is the first box.
    #[must_use]
    pub fn error(mut self, error: Signal<Option<String>>, first: Handle) -> Checkboxes {
        self.group.error = error;
        self.group.first = first;
        self
    }

    /// Makes the question the page's main heading.
    #[must_use]
    pub fn heading(mut self) -> Checkboxes {
        self.group.heading = true;
        self
    }

    /// The group.
    pub fn view(self) -> El {
        let Checkboxes { group, chosen, changed } = self;
        let chosen = Callback::new(move |value| chosen.with(|all| all.contains(&value)));
        group.view(Control { kind: "checkbox", chosen, changed })
    }
}
