//! Where and why a message file cannot be read, in words for its author. The page never needs it.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};

use super::parse::MessageError;

/// The first fault of a text that could not be read.
pub(super) fn find(text: &str) -> MessageError {
    let mut json = serde_json::Deserializer::from_str(text.trim_start_matches('\u{feff}'));
    let root = Node { key: String::new(), known: &mut BTreeSet::new() };
    match root.deserialize(&mut json).and_then(|()| json.end()) {
        Err(error) => MessageError::Unreadable { line: error.line(), column: error.column(), what: error.to_string() },
        Ok(()) => MessageError::Unreadable { line: 1, column: 1, what: "there is no text in it".to_owned() },
    }
}

/// A place in the file, with the keys of the texts before it.
struct Node<'a> {
    key: String,
    known: &'a mut BTreeSet<String>,
}

impl Node<'_> {
    fn child(&mut self, name: &str) -> Node<'_> {
        let key = if self.key.is_empty() { name.to_owned() } else { format!("{}.{name}", self.key) };
        Node { key, known: self.known }
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
        if self.known.insert(self.key.clone()) {
            return Ok(());
        }
        Err(E::custom(format!("the key «{}» stands twice", self.key)))
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
