//! Reads JSON into our types with little code: a derived reader of serde's costs a quarter as much wasm here as with
//! serde_json alone, because one small tree is read first and nothing is said about what is wrong.
//! It never guesses: what does not fit is [`Bad`], and only the authors' tools ask further why.

mod reader;

use std::fmt;

use serde::de::{Deserialize, DeserializeOwned, Deserializer, MapAccess, SeqAccess, Visitor};

/// JSON that is not what was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bad;

/// A value of a JSON text, with every key that stands in it, also those that stand twice.
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
    Json::parse(text)?.read()
}

impl Json {
    /// Reads a text, with or without a byte order mark. serde_json's limit on nesting stays on.
    pub fn parse(text: &str) -> Result<Json, Bad> {
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|_| Bad)
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

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(json: D) -> Result<Json, D::Error> {
        json.deserialize_any(Tree)
    }
}

/// Builds the tree.
struct Tree;

impl<'de> Visitor<'de> for Tree {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Count(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Number(value))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = from.next_element()? {
            list.push(value);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Json, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = from.next_entry()? {
            fields.push(field);
        }
        Ok(Json::Object(fields))
    }
}

#[cfg(test)]
mod tests;
