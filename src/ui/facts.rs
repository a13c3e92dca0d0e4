//! Short facts in pairs: what it costs, how long it takes, who decides.
//! It never holds sentences; those belong in the text.

use super::{View, el};

/// One fact, such as «Pris»: «gratis».
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub term: String,
    /// What holds.
    pub detail: String,
}

/// The facts as a description list; nothing when there are none.
///
/// Accessibility: a real `dl`, each pair kept together.
pub fn facts(facts: Vec<Fact>) -> View {
    let pair = |fact: Fact| el("div").child(el("dt").text(fact.term)).child(el("dd").text(fact.detail));
    let pairs: Vec<_> = facts.into_iter().map(pair).collect();
    (!pairs.is_empty()).then(|| el("dl").class("app-facts").child(pairs)).into()
}
