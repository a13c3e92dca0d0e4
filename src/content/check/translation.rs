//! Each language against the source: the same keys, the same placeholders, and not the same text.
//! It never judges a translation; people who speak the language do.

use std::collections::BTreeSet;

use super::pack::{Pack, SOURCE, message_file};
use super::problem::Findings;
use super::text::{as_read, words};
use crate::i18n::{Messages, PluralCategory, placeholders};

/// The placeholders that the app fills in texts about the subject.
const FILLED: [&str; 2] = ["office", "language"];
/// Languages so near the source that many texts are rightly the same.
const NEAR: [&str; 2] = ["nn", "da"];
/// Last parts of keys whose texts are names, and may stay as they are.
const NAMES: [&str; 3] = ["title", "name", "other"];

/// Every language has what the source has.
pub(super) fn check(pack: &Pack, findings: &mut Findings) {
    let Some(source) = pack.languages.get(SOURCE) else { return };
    for (language, namespaces) in &pack.languages {
        for namespace in namespaces.keys().filter(|namespace| !source.contains_key(*namespace)) {
            let file = message_file(language, namespace);
            findings.fault(&file, "", format!("{SOURCE} has no such file"), "Mend the name, or remove the file.");
        }
        for (namespace, from) in source {
            let file = message_file(language, namespace);
            match namespaces.get(namespace) {
                Some(to) => one_file(language, &file, from, to, findings),
                None => findings.fault(&file, "", "the file is missing", "Translate it, or do not offer the language."),
            }
        }
    }
    for (_, namespace, file, messages) in pack.message_files() {
        for (key, text) in messages.iter() {
            check_form(
                &file,
                key,
                text,
                !["ui", "path", "editor", "more", "guide", "work", "desk", "kiosk"].contains(&namespace),
                findings,
            );
        }
    }
}

fn one_file(language: &str, file: &str, from: &Messages, to: &Messages, findings: &mut Findings) {
    let wanted = keys_for(language, from);
    let found = to.iter().map(|(key, _)| key.to_owned()).filter(|key| !is_search_word(key)).collect();
    for key in wanted.difference(&found) {
        findings.fault(file, key, format!("the text {key} is missing"), "Translate it from the source.");
    }
    for key in found.difference(&wanted) {
        findings.fault(file, key, format!("the source has no text {key}"), "Mend the key, or remove the text.");
    }
    for (key, text) in to.iter() {
        let Some(original) = from.find(key).or_else(|| from.find(&format!("{}_other", plural_base(key)?))) else {
            continue;
        };
        if let Some((b, a)) = other_placeholders(key, original, text) {
            let what = format!("placeholders {b:?}, but {a:?} in the source");
            findings.fault(file, key, what, "Use the same placeholders, spelled the same.");
        }
        if language != SOURCE && !NEAR.contains(&language) && original == text && !is_name(key, text) {
            findings.fault(file, key, "the text is the same as in the source", "Translate it.");
        }
    }
}

/// What no text may hold, in any language.
fn check_form(file: &str, key: &str, text: &str, about_subject: bool, findings: &mut Findings) {
    if has_broken_placeholder(text) {
        let remedy = "Write {{name}}, with letters only; nothing else of i18next is read.";
        findings.fault(file, key, "a placeholder is broken", remedy);
    } else if let Some(name) = placeholders(text).into_iter().find(|name| about_subject && !FILLED.contains(name)) {
        let remedy = format!("Only {} are filled in here.", FILLED.join(" and "));
        findings.fault(file, key, format!("nobody fills in {{{{{name}}}}}"), remedy);
    }
}

/// Whether something looks like a placeholder that the app cannot fill.
pub(in crate::content) fn has_broken_placeholder(text: &str) -> bool {
    let whole = text.matches("{{").count() == text.matches("}}").count();
    let simple =
        placeholders(text).iter().all(|name| !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_'));
    !whole || !simple || text.contains("$t(") || text.replace("{{", "").replace("}}", "").contains(['{', '}'])
}

/// The placeholders of a text and of its source, where they must be the same and are not.
pub(in crate::content) fn other_placeholders<'a>(
    key: &str,
    original: &'a str,
    text: &'a str,
) -> Option<(BTreeSet<&'a str>, BTreeSet<&'a str>)> {
    let (a, b) = (names(original), names(text));
    let may_leave_out = ["_zero", "_one", "_two"].iter().any(|form| key.ends_with(form)) && b.is_subset(&a);
    (a != b && !may_leave_out).then_some((b, a))
}

/// The keys a language must have: those of the source, with the plural forms of its own.
fn keys_for(language: &str, source: &Messages) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for (key, _) in source.iter().filter(|(key, _)| !is_search_word(key)) {
        match plural_base(key).filter(|base| source.find(&format!("{base}_one")).is_some()) {
            Some(base) => keys.extend(forms(language).iter().map(|form| format!("{base}_{form}"))),
            None => drop(keys.insert(key.to_owned())),
        }
    }
    keys
}

/// Other names of an occupation, to search by: each language has its own, and as many as it likes.
pub(in crate::content) fn is_search_word(key: &str) -> bool {
    key.starts_with("occupation.") && key.contains(".other.")
}

/// The plural forms of a language (CLDR); one and other where nobody has looked.
pub(in crate::content) fn forms(language: &str) -> &'static [&'static str] {
    match language {
        "ar" => &["zero", "one", "two", "few", "many", "other"],
        "uk" | "ru" | "pl" => &["one", "few", "many", "other"],
        _ => &["one", "other"],
    }
}

/// The key without its plural form, if it has one.
pub(in crate::content) fn plural_base(key: &str) -> Option<&str> {
    let (base, form) = key.rsplit_once('_')?;
    PluralCategory::ALL.iter().any(|category| category.word() == form).then_some(base)
}

fn names(text: &str) -> BTreeSet<&str> {
    placeholders(text).into_iter().collect()
}

/// Names, single words and addresses may be the same in two languages.
fn is_name(key: &str, text: &str) -> bool {
    let last = key.rsplit('.').find(|part| !part.bytes().all(|b| b.is_ascii_digit())).unwrap_or_default();
    let text = as_read(text);
    let running = words(&text).filter(|word| word.starts_with(char::is_lowercase) && !word.contains('.')).count();
    NAMES.contains(&last) || running < 2
}
