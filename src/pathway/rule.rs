//! A rule of the content files: for whom, and what to suggest. It holds no words; its reason is a message key.

use super::{CountryId, OfferId, Requirement};

/// One rule. Rules stand in order of priority, the most important first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Stable for ever.
    pub id: String,
    /// The country that it is for.
    pub country: CountryId,
    /// It fires only when this is yes. A rule without conditions is its country's fallback:
    /// guidance for when nothing else fits.
    pub when: Requirement,
    /// What it suggests, the best first. One of them becomes a step; the others would do instead.
    pub suggest: Vec<OfferId>,
    /// Key of the sentence that says why.
    pub reason: String,
}

impl Rule {
    /// Whether it is for when nothing else fits.
    pub fn is_fallback(&self) -> bool {
        self.when.is_empty()
    }
}
