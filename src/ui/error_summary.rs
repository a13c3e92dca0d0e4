//! What is missing, told together just above the button that goes on.
//! It never appears before the person has tried to go on, and never blames.

use leptos::html::{H2, Input};
use leptos::prelude::*;

use super::Show;

/// One thing that is missing, and the field that mends it.
#[derive(Clone, Debug)]
pub struct ErrorItem {
    message: String,
    field: NodeRef<Input>,
}

impl ErrorItem {
    /// A message that leads to `field`.
    pub fn new(message: impl Into<String>, field: NodeRef<Input>) -> Self {
        Self { message: message.into(), field }
    }
}

/// The list of what is missing, or nothing.
///
/// Accessibility: after each attempt focus goes to its heading, so a screen reader reads it;
/// each line is a button that moves focus to the field (a link would change the route).
#[component]
pub fn ErrorSummary(
    /// The heading.
    #[prop(into)]
    heading: Signal<String>,
    /// What is missing; empty shows nothing.
    #[prop(into)]
    items: Signal<Vec<ErrorItem>>,
    /// A count that rises each time the person tries to go on.
    #[prop(into)]
    attempt: Signal<u32>,
) -> impl IntoView {
    let title = NodeRef::<H2>::new();
    Effect::new(move |seen: Option<u32>| {
        let now = attempt.get();
        let seen = seen.unwrap_or(0);
        if now == seen {
            return seen;
        }
        // The heading may not be mounted yet; reading the reference runs this again when it is.
        match title.get() {
            Some(title) => {
                let _ = title.focus();
                now
            }
            None if items.with_untracked(Vec::is_empty) => now,
            None => seen,
        }
    });
    view! {
        <Show when=move || items.with(|items| !items.is_empty())>
            <div class="ds-error-summary" id="error-summary">
                <h2 class="app-heading" tabindex="-1" node_ref=title>
                    {heading}
                </h2>
                <ul class="ds-list">
                    {move || items.get().into_iter().map(line).collect_view()}
                </ul>
            </div>
        </Show>
    }
}

fn line(item: ErrorItem) -> impl IntoView {
    let ErrorItem { message, field } = item;
    let mend = move |_| {
        if let Some(field) = field.get_untracked() {
            let _ = field.focus();
        }
    };
    view! {
        <li>
            <button type="button" class="ds-link app-link" on:click=mend>
                {message}
            </button>
        </li>
    }
}
