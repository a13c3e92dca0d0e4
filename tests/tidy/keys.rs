//! The texts that the code asks for, against those that there are.
//! It reads keys where they stand whole in the code, or with `{}` for a part; it cannot see keys that are put together otherwise.

use super::source::Source;

/// A key in the code.
struct Asked<'a> {
    path: &'a str,
    line: usize,
    key: &'a str,
}

/// Every key that the pages ask for has a text, and every text of the interface, each with its file, is asked for.
pub fn faults(sources: &[Source], interface: &[(String, String)], other: &[String]) -> Vec<String> {
    let asked: Vec<Asked> = sources.iter().filter(|source| asks(&source.path)).flat_map(keys_in).collect();
    let all: Vec<&str> = interface.iter().map(|(_, key)| key).chain(other).map(String::as_str).collect();
    let heads: Vec<&str> = all.iter().filter_map(|key| key.split('.').next()).collect();
    let mut faults = Vec::new();
    for Asked { path, line, key } in &asked {
        let known_head = key.split('.').next().is_some_and(|head| heads.contains(&head));
        if known_head && !all.iter().any(|text| answers(key, text)) {
            faults.push(format!("{path}:{line}: no text has the key `{key}`: add it to public/locales/nb, or mend it"));
        }
    }
    for (file, text) in interface.iter().filter(|(_, text)| !asked.iter().any(|asked| answers(asked.key, text))) {
        faults.push(format!("public/locales/nb/{file}: nothing asks for `{text}`: remove it, or use it"));
    }
    faults
}

fn asks(path: &str) -> bool {
    path.starts_with("src/page/") || path.starts_with("src/app") && path.ends_with(".rs")
}

/// Whatever looks like a key between quotes: small letters, points, and `{}` for what is put in.
fn keys_in(source: &Source) -> Vec<Asked<'_>> {
    let in_key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "._{}".contains(c);
    let texts =
        source.product_code().flat_map(|(line, code)| code.split('"').skip(1).step_by(2).map(move |key| (line, key)));
    texts
        .filter(|(_, key)| {
            key.contains('.') && key.chars().all(in_key) && key.starts_with(|c: char| c.is_ascii_lowercase())
        })
        .map(|(line, key)| Asked { path: &source.path, line, key })
        .collect()
}

/// Whether the text belongs to the key: itself, a form of it (`_one`, `_NO`), or something inside it.
fn answers(key: &str, text: &str) -> bool {
    let mut parts = key.split('{').map(|part| part.split_once('}').map_or(part, |(_, after)| after));
    let Some(mut rest) = parts.next().and_then(|first| text.strip_prefix(first)) else { return false };
    for part in parts {
        let Some(at) =
            rest.char_indices().skip(1).map(|(at, _)| at).chain([rest.len()]).find(|at| rest[*at..].starts_with(part))
        else {
            return false;
        };
        rest = &rest[at + part.len()..];
    }
    key.ends_with('}') || rest.is_empty() || rest.starts_with(['_', '.'])
}

/// What is found with these keys in one page and these texts.
#[cfg(test)]
fn found(code: &str, texts: &[&str]) -> Vec<String> {
    let texts: Vec<_> = texts.iter().map(|text| ("ui.json".to_owned(), (*text).to_owned())).collect();
    faults(&[Source::new("src/page/a.rs", code)], &texts, &[])
}

#[test]
fn keys_without_texts_and_texts_without_keys_are_found() {
    assert_eq!(found("t(\"a.b\"); t(\"a.c\")", &["a.b_one", "a.b_other", "a.c.d"]), [""; 0]);
    assert_eq!(found("format!(\"a.{x}.b\")", &["a.x.b", "a.y.b_NO"]), [""; 0]);
    assert_eq!(found("x(\n\"a.{x}\")", &["a.x.b", "a.y"]), [""; 0]);
    assert_eq!(found("1.0; \"x.rs\"; // \"a.c\"\nt(\"a.b\")", &["a.b"]), [""; 0]);
    assert_eq!(found("t(\"a.b\");\nt(\"a.z\")", &["a.b"]).len(), 1);
    assert!(found("t(\"a.b\");\nt(\"a.z\")", &["a.b"])[0].starts_with("src/page/a.rs:2: no text"));
    assert!(found("t(\"a.b\")", &["a.b", "a.z"])[0].contains("nothing asks for `a.z`"));
    assert!(found("format!(\"a.{x}.b\")", &["a.x.c"]).len() == 2);
}
