//! Short facts in pairs: what it costs, how long it takes, who decides.
//! It never holds sentences; those belong in the text.

use leptos::prelude::*;

use super::Show;

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    term: String,
    detail: String,
}

impl Fact {
    /// A fact such as «Pris»: «gratis».
    pub fn new(term: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { term: term.into(), detail: detail.into() }
    }
}

/// The facts as a description list; nothing when there are none.
///
/// Accessibility: a real `dl`, each pair kept together.
#[component]
pub fn Facts(
    /// The facts.
    #[prop(into)]
    items: Signal<Vec<Fact>>,
) -> impl IntoView {
    let pair = |fact: Fact| {
        view! {
            <div>
                <dt>{fact.term}</dt>
                <dd>{fact.detail}</dd>
            </div>
        }
    };
    view! {
        <Show when=move || items.with(|items| !items.is_empty())>
            <dl class="app-facts">{move || items.get().into_iter().map(pair).collect_view()}</dl>
        </Show>
    }
}
