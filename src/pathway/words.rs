//! Enums whose values have one fixed word in content files and message keys.
//! The word stands beside the value, so that neither can be added without the other.

/// Writes an enum with `ALL`, `word` and `from_word`.
macro_rules! words {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$value_doc:meta])* $value:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$value_doc])* $value,)+ }

        impl $name {
            /// All values, in order.
            pub const ALL: &'static [$name] = &[$($name::$value),+];

            /// The word in content files and message keys.
            pub fn word(self) -> &'static str {
                match self { $($name::$value => $word,)+ }
            }

            /// The value with this word.
            pub fn from_word(word: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|value| value.word() == word)
            }
        }
    };
}

pub(super) use words;

#[cfg(test)]
mod tests {
    words! {
        /// Two values.
        pub enum Coin {
            /// One side.
            Heads = "heads",
            /// The other.
            Tails = "tails",
        }
    }

    #[test]
    fn every_value_is_found_by_its_word_and_no_other_word_is() {
        for coin in Coin::ALL {
            assert_eq!(Coin::from_word(coin.word()), Some(*coin));
        }
        assert_eq!((Coin::ALL.len(), Coin::from_word("Heads"), Coin::from_word("")), (2, None, None));
    }
}
