//! The texts of one language, with the language that stands in for what is missing.
//! A lookup never fails: a key that nobody has is shown, marked, so that it is seen and reported.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::parse::{MessageError, flatten};
use super::{PluralCategory, fill};

/// The texts of one or several message files, by dotted key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Messages {
    texts: BTreeMap<String, String>,
    fallback: Option<Arc<Messages>>,
}

impl Messages {
    /// Reads one message file.
    pub fn parse(text: &str) -> Result<Messages, MessageError> {
        Ok(Messages { texts: flatten(text)?, fallback: None })
    }

    /// Adds the texts of another file of the same language. A key that both have gets the newer text.
    pub fn merge(&mut self, other: Messages) {
        self.texts.extend(other.texts);
    }

    /// Lets another language stand in for every key missing here.
    pub fn with_fallback(mut self, fallback: Arc<Messages>) -> Messages {
        self.fallback = Some(fallback);
        self
    }

    /// The text of a key, from this language or the one behind it.
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

    /// The texts of a list, `key.0`, `key.1` …; empty where there is none. It never mixes two languages.
    pub fn list(&self, key: &str) -> Vec<String> {
        let own: Vec<String> = (0..).map_while(|number| self.texts.get(&format!("{key}.{number}")).cloned()).collect();
        match &self.fallback {
            Some(fallback) if own.is_empty() => fallback.list(key),
            _ => own,
        }
    }

    /// The keys of this language alone, in order, with their texts.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(key, text)| (key.as_str(), text.as_str()))
    }

    /// The first of these keys that has a text. Own language first: a plain text one reads beats an exact one one cannot.
    fn first_of(&self, keys: &[&str]) -> Option<&str> {
        let own = keys.iter().find_map(|key| self.texts.get(*key)).map(String::as_str);
        own.or_else(|| self.fallback.as_ref()?.first_of(keys))
    }
}

/// How a missing text is shown.
fn marked(key: &str) -> String {
    format!("⟦{key}⟧")
}

#[cfg(test)]
#[path = "messages_tests.rs"]
mod tests;
