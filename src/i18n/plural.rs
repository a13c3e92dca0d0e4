//! The plural categories of Unicode's CLDR. Which number has which category is told from outside
//! (the browser's `Intl.PluralRules`); it is never worked out here.

/// The form a language needs for a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PluralCategory {
    /// Used by Arabic, Welsh and others.
    Zero,
    /// One thing, in most languages.
    One,
    /// Two things.
    Two,
    /// Few things.
    Few,
    /// Many things.
    Many,
    /// All the rest; every language has it.
    Other,
}

impl PluralCategory {
    /// All categories, in CLDR's order.
    pub const ALL: [PluralCategory; 6] = [
        PluralCategory::Zero,
        PluralCategory::One,
        PluralCategory::Two,
        PluralCategory::Few,
        PluralCategory::Many,
        PluralCategory::Other,
    ];

    /// The category's name in `Intl` and in message keys.
    pub fn word(self) -> &'static str {
        match self {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }

    /// The category with this name; a name that does not exist is [`PluralCategory::Other`].
    pub fn from_word(word: &str) -> PluralCategory {
        PluralCategory::ALL.into_iter().find(|category| category.word() == word).unwrap_or(PluralCategory::Other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_category_is_found_by_its_word_and_unknown_ones_are_other() {
        for category in PluralCategory::ALL {
            assert_eq!(PluralCategory::from_word(category.word()), category);
        }
        assert_eq!(PluralCategory::from_word("dual"), PluralCategory::Other);
    }
}
