//! The languages of the interface. It never says which country a person lives in: that is another question.

/// A language that the interface can be shown in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Locale {
    /// Norwegian bokmål: the source of every other language.
    #[default]
    Nb,
    /// Norwegian nynorsk.
    Nn,
    /// Danish.
    Da,
    /// English.
    En,
    /// Ukrainian.
    Uk,
    /// Arabic, as it is written everywhere.
    Ar,
    /// Polish.
    Pl,
}

impl Locale {
    /// All languages, the source first.
    pub const ALL: [Locale; 7] = [Locale::Nb, Locale::Nn, Locale::Da, Locale::En, Locale::Uk, Locale::Ar, Locale::Pl];

    /// The language every text is first written in.
    pub const SOURCE: Locale = Locale::Nb;

    /// The BCP 47 tag: the name of the folder in `locales/`, and the value of `lang`.
    pub fn tag(self) -> &'static str {
        match self {
            Locale::Nb => "nb",
            Locale::Nn => "nn",
            Locale::Da => "da",
            Locale::En => "en",
            Locale::Uk => "uk",
            Locale::Ar => "ar",
            Locale::Pl => "pl",
        }
    }

    /// The language's name in the language itself, as it is shown where one chooses.
    pub fn own_name(self) -> &'static str {
        match self {
            Locale::Nb => "Norsk bokmål",
            Locale::Nn => "Norsk nynorsk",
            Locale::Da => "Dansk",
            Locale::En => "English",
            Locale::Uk => "Українська",
            Locale::Ar => "العربية",
            Locale::Pl => "Polski",
        }
    }

    /// The way it is written, as the value of `dir`.
    pub fn direction(self) -> &'static str {
        if self == Locale::Ar { "rtl" } else { "ltr" }
    }

    /// Whether its texts have been read twice, but not yet by a professional who has it as a first language.
    /// `docs/review/readers.md` has the list of those who are to read them.
    pub fn awaits_a_native(self) -> bool {
        matches!(self, Locale::Uk | Locale::Ar | Locale::Pl)
    }

    /// The language of a tag, also one with a region (`en-GB`); `no` is bokmål, as browsers use it.
    pub fn parse(tag: &str) -> Option<Locale> {
        let language = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let language = if language == "no" { "nb" } else { &language };
        Locale::ALL.into_iter().find(|locale| locale.tag() == language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(tag: &str, expected: Option<Locale>) {
        assert_eq!(Locale::parse(tag), expected, "{tag:?}");
    }

    #[test]
    fn every_language_is_found_by_its_own_tag() {
        for locale in Locale::ALL {
            check(locale.tag(), Some(locale));
        }
    }

    #[test]
    fn arabic_is_written_from_the_right() {
        let from_the_right: Vec<_> = Locale::ALL.into_iter().filter(|locale| locale.direction() == "rtl").collect();
        assert_eq!(from_the_right, [Locale::Ar]);
    }

    #[test]
    fn tags_from_browsers_are_understood() {
        check("no", Some(Locale::Nb));
        check("nb-NO", Some(Locale::Nb));
        check("nn_NO", Some(Locale::Nn));
        check("EN-gb", Some(Locale::En));
        check("ar-SY", Some(Locale::Ar));
        for unknown in ["", "-", "sv", "nbx", "ur-PK"] {
            check(unknown, None);
        }
    }

    /// What is kept as the language chosen may be anything; whatever is no language of ours is passed over, so that the
    /// browser's, and at last the host's, is shown, and no path is ever made of it but of a tag of ours.
    #[test]
    fn f_040_what_is_no_language_is_passed_over() {
        for damaged in
            ["xx", "../../nb", "/nb", "..", "\0", " nb", "nb ", "%6eb", "ｎｂ", "null", "[object Object]", "<b>nb"]
        {
            check(damaged, None);
        }
        check("nb-../../secret", Some(Locale::Nb));
        assert_eq!(Locale::parse("nb-../../secret").map(Locale::tag), Some("nb"));
    }
}
