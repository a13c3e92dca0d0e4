//! Single values of a table: names, codes, addresses and languages. It never changes a name but for its blanks.

use crate::occupation::Uuid;

/// The languages of ESCO, as file names have them. `no` is bokmål.
const LANGUAGES: [&str; 30] = [
    "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "is", "it", "lt", "lv", "mt",
    "nb", "nl", "nn", "no", "pl", "pt", "ro", "sk", "sl", "sv", "uk",
];

/// What addresses of ESCO begin with.
const ADDRESS: &str = "data.europa.eu/esco/";

/// A name with one blank for each run of blanks or control characters and none around it, and whether that changed it.
pub(super) fn name(raw: &str) -> (String, bool) {
    let parts = raw.split(|letter: char| letter.is_whitespace() || letter.is_control());
    let name = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let changed = name != raw;
    (name, changed)
}

/// The id of a concept of this kind, `occupation` or `skill`, from its address.
pub(super) fn id(address: &str, kind: &str) -> Option<Uuid> {
    Uuid::parse(path(address)?.strip_prefix(kind)?.strip_prefix('/')?)
}

/// The code of a group of ISCO, as it stands, from its address.
pub(super) fn group(address: &str) -> Option<&str> {
    path(address)?.strip_prefix("isco/")
}

fn path(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("http://").or_else(|| address.strip_prefix("https://"))?;
    rest.strip_prefix(ADDRESS)
}

/// A code of a unit group, and whether it had to be mended: a `C` before it, or zeros lost at its front.
pub(super) fn code(raw: &str) -> Option<(u16, bool)> {
    let digits = raw.strip_prefix('C').unwrap_or(raw);
    let are_digits = (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let code = digits.parse().ok().filter(|_| are_digits)?;
    Some((code, raw.len() != 4 || digits.len() != 4))
}

/// The language at the end of a file's name, as in `skills_en.csv.gz`.
pub(super) fn language(file: &str) -> Option<String> {
    let name = file.rsplit('/').next()?;
    let name = name.strip_suffix(".gz").unwrap_or(name);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    tag(stem.rsplit_once('_')?.1)
}

/// The tag of a language of ESCO.
pub(super) fn tag(text: &str) -> Option<String> {
    let known = LANGUAGES.into_iter().find(|language| *language == text)?;
    Some(if known == "no" { "nb" } else { known }.to_owned())
}

/// The version in the name of a file or folder, such as `v1.1.1`: the last one in the path.
pub(super) fn version(path: &str) -> Option<&str> {
    path.rmatch_indices('v').find_map(|(at, _)| {
        let rest = &path[at + 1..];
        let end = rest.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(rest.len());
        let version = rest[..end].trim_end_matches('.');
        let numbers: Vec<&str> = version.split('.').collect();
        let begins_a_word = !path[..at].ends_with(|letter: char| letter.is_alphanumeric());
        (begins_a_word && (2..=3).contains(&numbers.len()) && numbers.iter().all(|number| !number.is_empty()))
            .then_some(version)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_blanks_of_a_name_are_changed() {
        #[rustfmt::skip]
        let table = [
            ("kokk", "kokk", false), (" kokk", "kokk", true), ("kokk\u{a0}", "kokk", true), ("a  b", "a b", true),
            ("a\tb\r\nc", "a b c", true), ("", "", false), (" ", "", true), ("a\0b", "a b", true), ("Kokk (A/B)", "Kokk (A/B)", false),
        ];
        for (raw, expected, changed) in table {
            assert_eq!(name(raw), (expected.to_owned(), changed), "{raw:?}");
        }
    }

    #[test]
    fn codes_are_mended_and_nothing_else_is_one() {
        #[rustfmt::skip]
        let table = [
            ("2654", Some((2654, false))), ("0110", Some((110, false))), ("C0110", Some((110, true))), ("110", Some((110, true))),
            ("0", Some((0, true))), ("", None), ("C", None), ("12345", None), ("+123", None), ("26.4", None), ("X110", None),
        ];
        for (raw, expected) in table {
            assert_eq!(code(raw), expected, "{raw}");
        }
    }

    #[test]
    fn the_language_is_in_the_name_and_nowhere_else() {
        #[rustfmt::skip]
        let table = [
            ("occupations_no.csv.gz", Some("nb")), ("a/b/skills_en.csv", Some("en")), ("x_da.txt", Some("da")), ("nb/skills.csv", None),
            ("skills.csv", None), ("skills_zz.csv", None), ("skills_en (1).csv", None), ("en.csv", None), ("", None),
        ];
        for (file, expected) in table {
            assert_eq!(language(file).as_deref(), expected, "{file}");
        }
    }

    #[test]
    fn the_last_version_in_a_path_counts() {
        #[rustfmt::skip]
        let table = [
            ("esco/v1.1.1-en/skills_en.csv.gz", Some("1.1.1")), ("ESCO dataset - v1.2.0 - classification - en - csv.zip", Some("1.2.0")),
            ("v1/v1.0.8/x.csv", Some("1.0.8")), ("dev1.2/x.csv", None), ("v12/x.csv", None), ("v1..2/x", None), ("", None), ("v1.1.csv", Some("1.1")),
        ];
        for (path, expected) in table {
            assert_eq!(version(path), expected, "{path}");
        }
    }

    #[test]
    fn an_address_of_another_kind_is_none() {
        let uuid = "303a1e34-cb16-4054-b323-81e5eec17397";
        let address = |kind: &str| format!("http://data.europa.eu/esco/{kind}/{uuid}");
        assert!(id(&address("skill"), "skill").is_some() && id(&address("skill"), "occupation").is_none());
        assert!(id(uuid, "skill").is_none() && id(&address("skill")[..60], "skill").is_none());
        assert_eq!(group("http://data.europa.eu/esco/isco/C0110"), Some("C0110"));
    }
}
