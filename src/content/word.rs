//! Values that are one fixed word in the files. A word nobody knows is refused with the list of those that are known.
//! It adds no words of its own: they stand beside the values in `pathway`.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Visitor};

use crate::pathway::{Basis, Cost, Decides, Entitlement, Form, GoalKind, Place};

/// A value whose words are known.
pub(super) trait Worded: Copy + 'static {
    const ALL: &'static [Self];
    fn word(self) -> &'static str;
}

macro_rules! worded {
    ($($value:ident),*) => {$(
        impl Worded for $value {
            const ALL: &'static [$value] = $value::ALL;
            fn word(self) -> &'static str {
                $value::word(self)
            }
        }
    )*};
}

worded!(Basis, Cost, Decides, Entitlement, Form, GoalKind, Place);

/// Reads a value from its word.
#[derive(Clone, Copy)]
pub(super) struct Word<T>(pub T);

impl<'de, T: Worded> Deserialize<'de> for Word<T> {
    fn deserialize<D: Deserializer<'de>>(json: D) -> Result<Word<T>, D::Error> {
        json.deserialize_str(OneOf(PhantomData))
    }
}

struct OneOf<T>(PhantomData<T>);

impl<T: Worded> Visitor<'_> for OneOf<T> {
    type Value = Word<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<&str> = T::ALL.iter().map(|value| value.word()).collect();
        write!(f, "one of {}", words.join(", "))
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Word<T>, E> {
        let found = T::ALL.iter().copied().find(|value| value.word() == text);
        found.map(Word).ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(text), &self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_word_is_its_value_and_another_is_refused_with_the_list() {
        assert_eq!(serde_json::from_str::<Word<Form>>("\"self\"").expect("a form").0, Form::SelfStudy);
        let refusal = serde_json::from_str::<Word<Basis>>("\"guess\"").err().expect("no such word").to_string();
        assert!(refusal.contains("\"guess\"") && refusal.contains("one of source, estimate"), "{refusal}");
    }
}
