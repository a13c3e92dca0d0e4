//! The words of a screen: texts by key, worded for the language and the country, in two languages where two are chosen.
//! No text is ever made up here.

use std::sync::Arc;

use leptos::prelude::*;

use super::Session;
use crate::i18n::{Locale, MISSING, Messages, PluralCategory, beside, fill, first_of, second_of};
use crate::pathway::Day;
use crate::platform;
use crate::ui::{Words, words};

impl Session {
    /// What is said: in the language of the screen, and where there is a second one beside it, in that too. What is put into a
    /// text may itself be in two: each text keeps its own half.
    fn said(self, say: &dyn Fn(&Messages, Locale) -> String) -> String {
        // Words and language are changed together.
        let first = self.messages.with(|messages| say(messages, self.locale.get_untracked()));
        if !self.has_second() {
            return first;
        }
        let locale = self.second.get_untracked();
        let second = self.second_messages.with(|messages| say(messages, locale));
        // Its words may be on their way: until then the first stands alone.
        if second.starts_with(MISSING) {
            return first;
        }
        beside(first_of(&first), locale.tag(), &second_of(&second))
    }

    /// Whether a second language stands beside the first.
    pub fn has_second(self) -> bool {
        self.second_messages.with(|messages| !messages.is_empty())
    }

    /// The languages on the screen, for what is drawn anew when they are others.
    pub fn spoken(self) -> String {
        let first = self.locale.get().tag();
        if !self.has_second() {
            return first.to_owned();
        }
        // More words of the same language are others too.
        let which = self.second_messages.with(|messages| Arc::as_ptr(messages) as usize);
        format!("{first} {} {which}", self.second.get().tag())
    }

    /// A text.
    pub fn t(self, key: &str) -> String {
        self.format(key, &[])
    }

    /// A text that follows the language.
    pub fn text(self, key: impl Into<String>) -> Words {
        let key = key.into();
        words(move || self.t(&key))
    }

    /// A text with values in it.
    pub fn format(self, key: &str, values: &[(&str, &str)]) -> String {
        self.said(&|messages, _| messages.format(key, values))
    }

    /// A text that is worded for the person's country, with the country's office and language in it.
    pub fn local(self, key: &str) -> String {
        self.format_local(key, &[])
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
        let country = self.country();
        self.said(&|messages, _| {
            let office = messages.get_context("country.office", &country);
            let language = messages.get_context("country.language", &country);
            let worded = messages.format_context(key, &country, &[("office", &office), ("language", &language)]);
            fill(&worded, values)
        })
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
        self.said(&|messages, locale| {
            let category = PluralCategory::from_word(&platform::intl::plural(locale.tag(), n));
            messages.plural(key, category, &[("n", written)])
        })
    }

    /// A day in words.
    pub fn day(self, day: &Day) -> String {
        self.said(&|_, locale| platform::intl::day(locale.tag(), day))
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
