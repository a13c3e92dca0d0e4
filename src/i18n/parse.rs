//! Reads one message file (i18next v4 JSON) into flat, dotted keys. It never keeps a number, a null or a repeated key:
//! each is an author's mistake and is named. serde_json's limit on nesting stays on.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};

/// The largest message file that is read. Ours are a tenth of it.
pub const MAX_BYTES: usize = 1_000_000;

/// Why a message file could not be read. The words are for authors and developers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MessageError {
    /// The file is larger than [`MAX_BYTES`].
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// The file is not JSON, or holds something other than texts.
    Unreadable {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What was found.
        what: String,
    },
}

impl fmt::Display for MessageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MessageError::TooLarge { bytes } => write!(f, "{bytes} bytes is more than the {MAX_BYTES} allowed"),
            MessageError::Unreadable { what, .. } => write!(f, "{what}"),
        }
    }
}

impl std::error::Error for MessageError {}

/// The texts of one file by dotted key: `{"a":{"b":["x"]}}` gives `a.b.0`.
pub(super) fn flatten(text: &str) -> Result<BTreeMap<String, String>, MessageError> {
    if text.len() > MAX_BYTES {
        return Err(MessageError::TooLarge { bytes: text.len() });
    }
    let mut texts = BTreeMap::new();
    let mut json = serde_json::Deserializer::from_str(text.trim_start_matches('\u{feff}'));
    Node { key: String::new(), texts: &mut texts }
        .deserialize(&mut json)
        .and_then(|()| json.end())
        .map(|()| texts)
        .map_err(|error| MessageError::Unreadable {
            line: error.line(),
            column: error.column(),
            what: error.to_string(),
        })
}

/// A place in the file: what is read here is kept under `key`.
struct Node<'a> {
    key: String,
    texts: &'a mut BTreeMap<String, String>,
}

impl Node<'_> {
    fn child(&mut self, name: &str) -> Node<'_> {
        let key = if self.key.is_empty() { name.to_owned() } else { format!("{}.{name}", self.key) };
        Node { key, texts: self.texts }
    }
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.key.is_empty() { write!(f, "an object of texts") } else { write!(f, "a text for «{}»", self.key) }
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<(), E> {
        if self.key.is_empty() {
            return Err(E::invalid_type(serde::de::Unexpected::Str(text), &self));
        }
        match self.texts.insert(self.key.clone(), text.to_owned()) {
            None => Ok(()),
            Some(_) => Err(E::custom(format!("the key «{}» stands twice", self.key))),
        }
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let mut seen = BTreeSet::new();
        while let Some(name) = map.next_key::<String>()? {
            let child = self.child(&name);
            if !seen.insert(name) {
                return Err(A::Error::custom(format!("the key «{}» stands twice", child.key)));
            }
            map.next_value_seed(child)?;
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
        let mut number = 0;
        while list.next_element_seed(self.child(&number.to_string()))?.is_some() {
            number += 1;
        }
        Ok(())
    }
}
