//! The texts of one language. There is no language behind it: one that is not complete is not offered.
//! A lookup never fails: a key that is missing is shown, marked, so that it is seen and reported.

use std::collections::BTreeMap;

use super::parse::{MessageError, flatten};
use super::{PluralCategory, fill};

/// The texts of one or several message files, by dotted key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Messages {
    texts: BTreeMap<String, String>,
}

impl Messages {
    /// Reads one message file.
    pub fn parse(text: &str) -> Result<Messages, MessageError> {
        Ok(Messages { texts: flatten(text)? })
    }

    /// Adds the texts of another file of the same language. A key that both have gets the newer text.
    pub fn merge(&mut self, other: Messages) {
        self.texts.extend(other.texts);
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// The text of a key, where there is one.
    pub fn find(&self, key: &str) -> Option<&str> {
        self.first_of(&[key])
    }

    /// The text of a key, or the key itself between brackets.
    pub fn get(&self, key: &str) -> String {
        self.find(key).map_or_else(|| marked(key), str::to_owned)
    }

    /// The text for a context such as a country: `key_NO`, or `key` where the context makes no difference.
    pub fn get_context(&self, key: &str, context: &str) -> String {
        self.first_of(&[&format!("{key}_{context}"), key]).map_or_else(|| marked(key), str::to_owned)
    }

    /// The text of a key with its placeholders filled.
    pub fn format(&self, key: &str, values: &[(&str, &str)]) -> String {
        fill(&self.get(key), values)
    }

    /// The text for a context with its placeholders filled.
    pub fn format_context(&self, key: &str, context: &str, values: &[(&str, &str)]) -> String {
        fill(&self.get_context(key, context), values)
    }

    /// The text in the form that a number needs: `key_one`, else `key_other`, else `key`.
    pub fn plural(&self, key: &str, category: PluralCategory, values: &[(&str, &str)]) -> String {
        let form = format!("{key}_{}", category.word());
        let other = format!("{key}_{}", PluralCategory::Other.word());
        fill(&self.first_of(&[&form, &other, key]).map_or_else(|| marked(key), str::to_owned), values)
    }

    /// The texts of a list, `key.0`, `key.1` …; empty where there is none.
    pub fn list(&self, key: &str) -> Vec<String> {
        (0..).map_while(|number| self.texts.get(&format!("{key}.{number}")).cloned()).collect()
    }

    /// The keys in order, with their texts.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(key, text)| (key.as_str(), text.as_str()))
    }

    /// The first of these keys that has a text.
    fn first_of(&self, keys: &[&str]) -> Option<&str> {
        keys.iter().find_map(|key| self.texts.get(*key)).map(String::as_str)
    }
}

/// How a missing text begins where it is shown.
pub const MISSING: char = '⟦';

/// How a missing text is shown.
fn marked(key: &str) -> String {
    format!("{MISSING}{key}⟧")
}

#[cfg(test)]
#[path = "messages_tests.rs"]
mod tests;
