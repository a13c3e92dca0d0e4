//! A line to write in, and a list of what may be meant, one of which is chosen by key or by finger.
//! It never chooses for the person, and never searches: what fits comes in.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;

use super::hint::hint;
use super::{El, Handle, Words, each, effect, el};

/// What the list shows now.
type Shown = Rc<dyn Fn() -> Vec<ComboOption>>;

/// Something that may be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComboOption {
    /// What is told when it is chosen.
    pub value: String,
    /// The words to read.
    pub label: String,
    /// A smaller line under them.
    pub detail: Option<String>,
    /// The language of the words, where it is another than the page's.
    pub lang: Option<String>,
}

/// A line to write in with its list.
pub struct Combobox {
    /// Unique on the page.
    pub id: &'static str,
    /// What to write.
    pub label: Words,
    /// One short sentence of help.
    pub help: Words,
    /// What the list is called.
    pub list_label: Words,
    /// What is written.
    pub query: RwSignal<String>,
    /// What may be meant.
    pub options: Rc<dyn Fn() -> Vec<ComboOption>>,
    /// Whether the options are those of what is written now, and not of what was written before.
    pub is_current: Rc<dyn Fn() -> bool>,
    /// Who is told the value that is chosen.
    pub chosen: Rc<dyn Fn(String)>,
}

impl Combobox {
    /// The field and the list.
    ///
    /// Accessibility: the editable combobox of the ARIA Authoring Practices, with list autocomplete. The focus stays in the field;
    /// arrows move in the list, Enter takes, Escape closes and then empties. The list stands in the page's flow and covers nothing.
    pub fn view(self) -> El {
        let Combobox { id, label, help, list_label, query, options, is_current, chosen } = self;
        let (is_open, active) = (RwSignal::new(false), RwSignal::new(None::<usize>));
        let shown: Shown =
            Rc::new(move || if is_open.get() && !query.with(String::is_empty) { options() } else { Vec::new() });
        let take: Rc<dyn Fn(String)> = Rc::new(move |value| {
            is_open.set(false);
            active.set(None);
            query.set(String::new());
            chosen(value);
        });
        // Enter that came before the list did waits for it.
        let waits = RwSignal::new(false);
        let (coming, current, taken) = (shown.clone(), is_current.clone(), take.clone());
        effect(move || {
            if waits.get() && current() {
                waits.set(false);
                if let [only] = &coming()[..] {
                    taken(only.value.clone());
                }
            }
        });
        let keys = Keys { waits, is_open, active, query, shown: shown.clone(), is_current, take: take.clone() };
        let was_open = Cell::new(false);
        let (any, none, known) = (shown.clone(), shown.clone(), shown.clone());
        let (list_id, hint_id) = (format!("{id}-list"), format!("{id}-hint"));
        let field = el("input")
            .class("ds-input")
            .attr("id", id)
            .attr("type", "text")
            .attr("role", "combobox")
            .attr("autocomplete", "off")
            .attr("spellcheck", "false")
            .attr("aria-autocomplete", "list")
            .attr("aria-controls", list_id.clone())
            .attr("aria-describedby", hint_id.clone())
            .attr("aria-expanded", super::words(move || (!any().is_empty()).to_string()))
            .attr_when("aria-activedescendant", move || {
                active.get().filter(|at| *at < known().len()).map(|at| option_id(id, at))
            })
            .prop("value", move || query.get())
            .on("input", move |event| {
                active.set(None);
                waits.set(false);
                is_open.set(true);
                query.set(event_target_value(&event));
            })
            .on("blur", move |_| {
                is_open.set(false);
                active.set(None);
            })
            .on_key(move |key| keys.press(key));
        let list = el("ul")
            .class("app-combo-list")
            .attr("id", list_id)
            .attr("role", "listbox")
            .attr("aria-label", list_label)
            .attr_when("hidden", move || none().is_empty().then(String::new))
            // The field must not lose the focus before the finger has chosen.
            .on("mousedown", |event| event.prevent_default())
            .child(each(
                move || shown(),
                move |all| {
                    // Another list has other things in its places; one that has just been opened has not.
                    if was_open.replace(!all.is_empty()) {
                        active.set(None);
                    }
                    rows(id, all, active, &take)
                },
            ));
        el("div")
            .class("app-field app-combo")
            .child(el("label").class("ds-label").attr("for", id).text(label))
            .child(hint(hint_id, Some(help)))
            .child(field)
            .child(list)
    }
}

fn option_id(id: &str, at: usize) -> String {
    format!("{id}-option-{at}")
}

fn rows(
    id: &'static str,
    all: Vec<ComboOption>,
    active: RwSignal<Option<usize>>,
    take: &Rc<dyn Fn(String)>,
) -> Vec<El> {
    let row = |(at, option): (usize, ComboOption)| {
        let ComboOption { value, label, detail, lang } = option;
        let (handle, take) = (Handle::default(), take.clone());
        effect(move || {
            if active.get() == Some(at) {
                handle.reveal();
            }
        });
        el("li")
            .class("app-combo-option")
            .attr("id", option_id(id, at))
            .attr("role", "option")
            .attr("aria-selected", super::words(move || (active.get() == Some(at)).to_string()))
            .known_as(handle)
            .press(move || take(value.clone()))
            .child(el("span").attr_if("lang", lang).text(label))
            .child(detail.map(|detail| el("span").class("app-option-detail").text(detail)))
    };
    all.into_iter().enumerate().map(row).collect()
}

/// What the keys do.
struct Keys {
    waits: RwSignal<bool>,
    is_open: RwSignal<bool>,
    active: RwSignal<Option<usize>>,
    query: RwSignal<String>,
    shown: Shown,
    is_current: Rc<dyn Fn() -> bool>,
    take: Rc<dyn Fn(String)>,
}

impl Keys {
    /// Does what a key asks for, and tells whether the browser should leave it alone.
    fn press(&self, key: &str) -> bool {
        match key {
            "ArrowDown" | "ArrowUp" => {
                if !self.is_open.get_untracked() {
                    self.is_open.set(true);
                }
                let count = untrack(|| (self.shown)()).len();
                let step = |at: Option<usize>| match (key, at) {
                    ("ArrowDown", Some(at)) if at + 1 < count => at + 1,
                    ("ArrowUp", None | Some(0)) => count - 1,
                    ("ArrowUp", Some(at)) => at - 1,
                    _ => 0,
                };
                self.active.update(|active| *active = if count == 0 { None } else { Some(step(*active)) });
                true
            }
            "Enter" if !untrack(|| (self.is_current)()) => {
                self.waits.set(true);
                true
            }
            "Enter" => {
                let shown = untrack(|| (self.shown)());
                // One who has written what only one thing can mean need not point at it.
                let only = (shown.len() == 1).then_some(0);
                if let Some(option) = self.active.get_untracked().or(only).and_then(|at| shown.get(at)) {
                    (self.take)(option.value.clone());
                }
                true
            }
            "Escape" if !untrack(|| (self.shown)()).is_empty() => {
                self.is_open.set(false);
                self.active.set(None);
                true
            }
            "Escape" => {
                self.query.set(String::new());
                true
            }
            _ => false,
        }
    }
}
