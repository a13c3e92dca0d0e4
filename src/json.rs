//! Reads JSON into our types with little code: a derived reader of serde's costs a quarter as much wasm here as with
//! serde_json alone, because one small tree is read first and nothing is said about what is wrong.
//! It never guesses: what cannot be read is [`Bad`], and only the authors' tools ask further why.

#[cfg(target_arch = "wasm32")]
#[path = "json/browser.rs"]
mod parser;
#[cfg(not(target_arch = "wasm32"))]
#[path = "json/native.rs"]
mod parser;
mod reader;

use std::fmt;

use serde::de::DeserializeOwned;

/// JSON that is not what was expected. It has no parts, so that each reader stays small.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bad;

/// Why no tree could be read from a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoTree {
    /// It is not JSON.
    NotJson,
    /// A key stands twice in one object.
    Twice,
}

/// A value of a JSON text, with its keys in order.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number from 0.
    Count(u64),
    /// Any other number.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object.
    Object(Vec<(String, Json)>),
}

/// Reads a text into a value of our own.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Bad> {
    Json::parse(text).map_err(|_| Bad)?.read()
}

impl Json {
    /// Reads a text, with or without a byte order mark. A limit on nesting stays on, in the browser too.
    pub fn parse(text: &str) -> Result<Json, NoTree> {
        parser::parse(text.trim_start_matches('\u{feff}'))
    }

    /// The value as one of our own.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Bad> {
        T::deserialize(self)
    }

    /// What stands under a key, if this is an object that has it.
    pub fn get(&self, key: &str) -> Option<&Json> {
        match self {
            Json::Object(fields) => fields.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The text, if this is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }

    /// What stands in the list, or nothing if this is none.
    pub fn items(&self) -> &[Json] {
        match self {
            Json::List(list) => list,
            _ => &[],
        }
    }

    /// The whole number from 0, if this is one.
    pub fn count(&self) -> Option<u64> {
        match self {
            Json::Count(count) => Some(*count),
            _ => None,
        }
    }
}

impl fmt::Display for Bad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the JSON is not what was expected")
    }
}

impl std::error::Error for Bad {}

impl serde::de::Error for Bad {
    fn custom<T: fmt::Display>(_: T) -> Bad {
        Bad
    }
}

#[cfg(test)]
mod tests;
