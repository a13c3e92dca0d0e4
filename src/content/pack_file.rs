//! `content/pack.json`: whether the host has a pack of ESCO (docs/occupations.md), and where. It never looks into the pack.

use serde::Deserialize;

use super::ContentError;
use super::read::File;
use crate::framework::Map;

const FILE: File = File("content/pack.json");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PackFileJson {
    version: u32,
    pack: Option<PackJson>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PackJson {
    folder: String,
    bytes: u32,
    labels: Map<String, u32>,
}

/// A file of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackPart {
    /// Its path in the site.
    pub path: String,
    /// How many bytes it has, for telling how far it has come.
    pub bytes: u32,
}

/// Where a pack lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackPlace {
    /// The part that is the same in all languages.
    pub structure: PackPart,
    /// The words of each language, by its tag.
    pub labels: Map<String, PackPart>,
}

impl PackPlace {
    /// The words in this language, or else in English, or else in any.
    pub fn words(&self, language: &str) -> Option<&PackPart> {
        self.labels.get(language).or_else(|| self.labels.get("en")).or_else(|| self.labels.values().next())
    }
}

/// Reads `content/pack.json`; nothing where the host has no pack.
pub fn parse_pack_file(text: &str) -> Result<Option<PackPlace>, ContentError> {
    let json: PackFileJson = FILE.read(text)?;
    FILE.version(json.version)?;
    let Some(PackJson { folder, bytes, labels }) = json.pack else { return Ok(None) };
    // The browser would ask another server for what begins so, and the policy would not let it.
    if folder.is_empty() || folder.starts_with('/') || folder.contains(':') || folder.contains("..") {
        return Err(FILE.refused("pack.folder", "this is not a folder of the site", "Write content/esco."));
    }
    if labels.is_empty() {
        return Err(FILE.refused("pack.labels", "there are words in no language", "List at least one language."));
    }
    let labels = labels.into_iter().map(|(language, bytes)| {
        let path = format!("{folder}/esco.{language}.labels");
        (language, PackPart { path, bytes })
    });
    let labels = labels.collect();
    Ok(Some(PackPlace { structure: PackPart { path: format!("{folder}/esco.pack"), bytes }, labels }))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"{"version":1,"pack":{"folder":"content/esco","bytes":452829,"labels":{"en":9,"nb":6}}}"#;

    #[test]
    fn a_pack_is_found_in_the_language_or_in_english() {
        let place = parse_pack_file(GOOD).expect("good").expect("a pack");
        assert_eq!((place.structure.path.as_str(), place.structure.bytes), ("content/esco/esco.pack", 452_829));
        let words = |language: &str| place.words(language).map(|part| part.path.clone());
        assert_eq!(words("nb").as_deref(), Some("content/esco/esco.nb.labels"));
        assert_eq!(words("nn").as_deref(), Some("content/esco/esco.en.labels"));
        assert_eq!(parse_pack_file(r#"{"version":1,"pack":null}"#).expect("good"), None);
    }

    #[test]
    fn faults_are_named_with_their_place() {
        for folder in ["", "/etc", "https://elsewhere.example", "../other"] {
            let error = parse_pack_file(&GOOD.replacen("content/esco", folder, 1)).expect_err(folder);
            assert_eq!(error.place(), "pack.folder");
        }
        let error = parse_pack_file(&GOOD.replacen(r#"{"en":9,"nb":6}"#, "{}", 1)).expect_err("no words");
        assert_eq!(error.place(), "pack.labels");
    }
}
