//! What is missing, told together just above the button that goes on.
//! It never appears before the person has tried to go on, and never blames.

use std::cell::Cell;

use leptos::prelude::*;

use super::{El, Handle, View, effect, el, follow, show, words};

/// One thing that is missing, and the field that mends it.
#[derive(Clone, Debug)]
pub struct ErrorItem {
    /// What is missing.
    pub message: String,
    /// The field that the line leads to.
    pub field: Handle,
}

/// The list of what is missing, or nothing; `attempt` rises each time the person tries to go on.
///
/// Accessibility: after each attempt focus goes to its heading, so a screen reader reads it;
/// each line is a button that moves focus to the field (a link would change the route).
pub fn error_summary(
    heading: impl Fn() -> String + Clone + 'static,
    items: impl Fn() -> Vec<ErrorItem> + Send + Sync + 'static,
    attempt: impl Into<Signal<u32>>,
) -> View {
    let title = Handle::default();
    let (items, attempt) = (Signal::derive(items), attempt.into());
    // An effect runs when the list has been drawn. Nothing is done before the first attempt.
    let seen = Cell::new(0);
    effect(move || {
        let now = attempt.get();
        if now != seen.replace(now) {
            title.focus();
        }
    });
    show(
        move || items.with(|items| !items.is_empty()),
        move || {
            let lines = follow(move || items.get().into_iter().map(line).collect::<Vec<_>>());
            let heading =
                el("h2").class("app-heading").attr("tabindex", "-1").known_as(title).text(words(heading.clone()));
            let list = el("ul").class("ds-list").child(lines);
            el("div").class("ds-error-summary").attr("id", "error-summary").child(heading).child(list).view()
        },
    )
}

fn line(ErrorItem { message, field }: ErrorItem) -> El {
    let mend = el("button").attr("type", "button").class("ds-link app-link").on("click", move |_| field.focus());
    el("li").child(mend.text(message))
}
