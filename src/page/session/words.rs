//! The words of a screen: texts by key, worded for the language and the country. No text is ever made up here.

use leptos::prelude::*;

use super::Session;
use crate::i18n::PluralCategory;
use crate::pathway::Day;
use crate::platform;
use crate::ui::{Words, words};

impl Session {
    /// A text.
    pub fn t(self, key: &str) -> String {
        self.messages.with(|messages| messages.get(key))
    }

    /// A text that follows the language.
    pub fn text(self, key: impl Into<String>) -> Words {
        let key = key.into();
        words(move || self.t(&key))
    }

    /// A text with values in it.
    pub fn format(self, key: &str, values: &[(&str, &str)]) -> String {
        self.messages.with(|messages| messages.format(key, values))
    }

    /// A text that is worded for the person's country, with the country's office and language in it.
    pub fn local(self, key: &str) -> String {
        let country = self.country();
        self.messages.with(|messages| {
            let office = messages.get_context("country.office", &country);
            let language = messages.get_context("country.language", &country);
            messages.format_context(key, &country, &[("office", &office), ("language", &language)])
        })
    }

    /// A text worded for the country, where there is one.
    pub fn local_if_any(self, key: &str) -> Option<String> {
        let country = self.country();
        let exists = self
            .messages
            .with(|messages| messages.find(&format!("{key}_{country}")).or_else(|| messages.find(key)).is_some());
        exists.then(|| self.local(key))
    }

    /// Whether the words of this occupation are here. They come a little after it is chosen.
    pub fn has_words_of(self, occupation: &str) -> bool {
        self.local_if_any(&format!("occupation.{occupation}.route")).is_some()
    }

    /// A text with values in it, besides the country's office and language.
    pub fn format_local(self, key: &str, values: &[(&str, &str)]) -> String {
        crate::i18n::fill(&self.local(key), values)
    }

    /// A text worded for the country, which follows the language.
    pub fn local_text(self, key: impl Into<String>) -> Words {
        let key = key.into();
        words(move || self.local(&key))
    }

    /// A text about a number of things: the number is `{{n}}`.
    pub fn count(self, key: &str, n: usize) -> String {
        self.count_as(key, n, &n.to_string())
    }

    /// A text about a number of things that is written in its own way, such as «2–4»: `n` only decides the form.
    pub fn count_as(self, key: &str, n: usize, written: &str) -> String {
        let category = PluralCategory::from_word(&platform::intl::plural(self.locale.get().tag(), n));
        self.messages.with(|messages| messages.plural(key, category, &[("n", written)]))
    }

    /// A day in words.
    pub fn day(self, day: &Day) -> String {
        platform::intl::day(self.locale.get().tag(), day)
    }

    /// Words joined as a list: «a, b og c».
    pub fn join(self, words: &[String]) -> String {
        match words {
            [] => String::new(),
            [one] => one.clone(),
            [first, middle @ .., last] => {
                let put = |key: &str, start: String, last: &str| self.format(key, &[("start", &start), ("last", last)]);
                let start = middle.iter().fold(first.clone(), |start, next| put("list.more", start, next));
                put("list.and", start, last)
            }
        }
    }
}
