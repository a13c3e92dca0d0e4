//! Any files at all: a sheet that is read back unchanged changes no byte, and one that says more is taken at its word.

use proptest::prelude::*;
use serde_json::{Map, Value};

use super::*;

/// A tree of texts, with whatever in names and texts.
fn tree(texts: &'static str) -> impl Strategy<Value = Value> {
    let leaf = texts.prop_map(Value::String);
    let inner = leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..4).prop_map(Value::Array),
            prop::collection::btree_map("[a-c_å=\"]{1,3}", inner, 1..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    });
    prop::collection::btree_map("[a-e]{1,2}(_one|_other|_few)?", inner, 1..5)
        .prop_map(|map| Value::Object(map.into_iter().collect::<Map<_, _>>()))
}

/// The tree as a file, in one of several ways of writing it.
fn written(tree: &Value, way: usize) -> String {
    let pretty = serde_json::to_string_pretty(tree).expect("JSON");
    match way {
        0 => tree.to_string(),
        1 => pretty + "\n",
        2 => format!("\u{feff}{}\r\n", pretty.replace('\n', "\r\n")),
        _ => pretty.chars().map(|c| if c == 'å' { "\\u00E5".to_owned() } else { c.to_string() }).collect(),
    }
}

/// The small files with another `ui.json` in both languages.
fn with(source: &str, own: &str) -> Files {
    let mut files = files();
    files.insert("locales/nb/ui.json".into(), source.to_owned());
    files.insert("locales/en/ui.json".into(), own.to_owned());
    files
}

proptest! {
    #[test]
    fn an_unchanged_sheet_changes_no_byte(
        source in tree("\\PC{0,6}|[ ＝=+@\t\r\n\"',;{}å\u{200b}\u{a0}-]{0,4}"),
        own in tree("\\PC{0,6}|[ ＝=+@\t\r\n\"',;{}å\u{200b}\u{a0}-]{0,4}"),
        way in 0_usize..4,
    ) {
        let files = with(&written(&source, way), &written(&own, (way + 1) % 4));
        prop_assume!(Messages::parse(&files["locales/nb/ui.json"]).is_ok());
        prop_assume!(Messages::parse(&files["locales/en/ui.json"]).is_ok());
        for language in ["nb", "en"] {
            let sheet = export_sheet(&files, language).expect("a sheet");
            let reading = import_sheet(&files, language, sheet.as_bytes());
            prop_assert_eq!(&reading.problems, &[]);
            prop_assert_eq!(reading.changed, 0);
            for (path, text) in files.iter().filter(|(path, _)| path.starts_with(&format!("locales/{language}/"))) {
                prop_assert_eq!(reading.files.get(path), Some(text));
            }
        }
    }

    /// The sheet of one set of texts, read into files with other texts, and with one text only.
    #[test]
    fn every_new_text_arrives(
        keys in prop::collection::btree_set("[a-d](\\.[e-h]){0,2}", 8),
        old in prop::collection::vec("[a-zå=+@\t\n\",;\u{a0}-]{0,5}[a-z]", 8),
        new in prop::collection::vec("[a-zå=+@\t\n\",;\u{a0}-]{0,5}[a-z]", 8),
        way in 0_usize..4,
    ) {
        let file = |texts: &[String], way| written(&nested(keys.iter().zip(texts)), way);
        let source = file(&old, 1);
        let after = with(&source, &file(&new, way));
        let sheet = export_sheet(&after, "en").expect("a sheet");
        for before in [file(&old, way), file(&old[..1], way)] {
            let reading = import_sheet(&with(&source, &before), "en", sheet.as_bytes());
            prop_assert_eq!(&reading.problems, &[]);
            let read = |files: &Files| Messages::parse(&files["locales/en/ui.json"]).expect("messages");
            prop_assert_eq!(read(&reading.files), read(&after));
        }
    }
}

/// Texts by dotted keys. A number before each name keeps texts and objects apart.
fn nested<'a>(texts: impl Iterator<Item = (&'a String, &'a String)>) -> Value {
    let mut root = serde_json::json!({});
    for (key, text) in texts {
        let parts: Vec<&str> = key.split('.').collect();
        let mut place = &mut root;
        for (at, part) in parts.iter().enumerate() {
            place = &mut place[format!("{}{part}", parts.len() - at)];
        }
        *place = Value::String(text.clone());
    }
    root
}
