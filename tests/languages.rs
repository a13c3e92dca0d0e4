//! The words that ship in all languages: complete, really translated, short enough to be read aloud, and marked where nobody who has the
//! language as a first language has read them.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use kompetansesti::i18n::{Locale, Messages};

/// The most characters that a voice is given at once (L-07).
const SPOKEN: usize = 180;

fn folder(language: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public/locales").join(language)
}

/// Every text of a language by its file and key.
fn texts(language: &str) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    let mut folders = vec![folder(language)];
    while let Some(inside) = folders.pop() {
        for path in fs::read_dir(&inside).expect("a folder of words").flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let file = path.strip_prefix(folder(language)).expect("inside").display().to_string();
            let messages = Messages::parse(&fs::read_to_string(&path).expect("a text")).expect("messages");
            texts.extend(messages.iter().map(|(key, text)| (format!("{file} {key}"), text.to_owned())));
        }
    }
    texts
}

/// A key without its plural form: other languages have other forms.
fn without_form(key: &str) -> &str {
    let forms = ["_zero", "_one", "_two", "_few", "_many", "_other"];
    forms.iter().find_map(|form| key.strip_suffix(form)).unwrap_or(key)
}

#[test]
fn l_04_every_language_has_every_text_and_is_a_translation() {
    let source = texts(Locale::SOURCE.tag());
    for locale in Locale::ALL.into_iter().filter(|locale| *locale != Locale::SOURCE) {
        let language = texts(locale.tag());
        let is_search_word = |key: &str| key.contains(".other.");
        let missing: Vec<_> = source
            .keys()
            .filter(|key| !is_search_word(key))
            .filter(|key| !language.keys().any(|known| without_form(known) == without_form(key)))
            .collect();
        assert!(missing.is_empty(), "{} lacks {missing:?}", locale.tag());
        // Names of papers and of offers are the same everywhere.
        let long = |text: &String| text.split_whitespace().count() > 3;
        let same = source.iter().filter(|(key, text)| long(text) && language.get(*key) == Some(*text)).count();
        let all = source.values().filter(|text| long(text)).count();
        // Many a good sentence of bokmål is good nynorsk as it stands, and some are good Danish.
        let most = match locale {
            Locale::Nn => all / 10,
            Locale::Da => all * 3 / 100,
            _ => all / 50,
        };
        println!("{}: {same} of {all} longer texts are those of the source", locale.tag());
        assert!(same < most, "{}: {same} of {all} texts are those of the source", locale.tag());
    }
}

#[test]
fn l_07_nothing_that_is_read_aloud_is_longer_than_a_voice_can_bear() {
    for locale in Locale::ALL {
        let all = texts(locale.tag());
        let questions = all.iter().filter(|(key, _)| key.starts_with("questions.json"));
        let long: Vec<_> = questions.filter(|(_, text)| text.chars().count() > SPOKEN).collect();
        assert!(long.is_empty(), "{}: {long:?}", locale.tag());
    }
}

#[test]
fn i_08_a_language_that_no_native_professional_has_read_says_so() {
    let readers =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/review/readers.md")).expect("the list");
    for locale in Locale::ALL {
        // A row of the table whose reader is not filled in.
        let empty = format!("| {}", english(locale));
        let awaits = readers.lines().any(|line| line.starts_with(&empty) && line.ends_with("| | | | |"));
        assert_eq!(locale.awaits_a_native(), awaits, "{}: docs/review/readers.md says something else", locale.tag());
        let said = texts(locale.tag()).get("more.json about.translation.text").is_some_and(|text| !text.is_empty());
        assert!(said, "{} says nothing about it", locale.tag());
    }
}

/// The name of a language as the list of readers has it.
fn english(locale: Locale) -> &'static str {
    match locale {
        Locale::Nb => "Bokmål",
        Locale::Nn => "Nynorsk",
        Locale::Da => "Danish",
        Locale::En => "English",
        Locale::Uk => "Ukrainian",
        Locale::Ar => "Arabic",
        Locale::Pl => "Polish",
    }
}
