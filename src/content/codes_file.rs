//! `content/codes.json`: what each occupation is called in the classifications. The page hands it to the worker unread.
//! It never asks whether a code exists; whoever writes the file looks it up.

use serde::Deserialize;

use super::ContentError;
use super::read::File;
use crate::framework::Map;
use crate::occupation::{Codes, OccupationId};

const FILE: File = File("content/codes.json");
/// How the address of an occupation in ESCO begins.
const ESCO: &str = "http://data.europa.eu/esco/occupation/";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CodesFileJson {
    version: u32,
    occupations: Map<OccupationId, CodesJson>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CodesJson {
    styrk: String,
    isco: String,
    disco: Option<String>,
    esco: Option<String>,
    profile: Option<String>,
}

/// Reads `content/codes.json`.
pub fn parse_codes(text: &str) -> Result<Map<OccupationId, Codes>, ContentError> {
    let json: CodesFileJson = FILE.read(text)?;
    FILE.version(json.version)?;
    json.occupations.into_iter().map(|(id, codes)| codes.into_codes(&id).map(|codes| (id, codes))).collect()
}

impl CodesJson {
    fn into_codes(self, id: &str) -> Result<Codes, ContentError> {
        let codes = [("styrk", Some(&self.styrk)), ("isco", Some(&self.isco)), ("disco", self.disco.as_ref())];
        for (field, code) in codes {
            if code.is_some_and(|code| code.len() != 4 || !code.bytes().all(|b| b.is_ascii_digit())) {
                let remedy = "Write the code of the unit group, such as 5321.";
                return Err(FILE.refused(
                    format_args!("occupations.{id}.{field}"),
                    "the code does not have four digits",
                    remedy,
                ));
            }
        }
        if self.esco.as_ref().is_some_and(|esco| !esco.starts_with(ESCO)) {
            let remedy = format_args!("Copy it from ESCO ({ESCO}…), or write null.");
            return Err(FILE.refused(
                format_args!("occupations.{id}.esco"),
                "this is not the address of an ESCO occupation",
                remedy,
            ));
        }
        let CodesJson { styrk, isco, disco, esco, profile } = self;
        Ok(Codes { styrk, isco, disco, esco, profile })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"{"version":1,"occupations":{"kokk":{"styrk":"5120","isco":"5120","disco":null,
      "esco":"http://data.europa.eu/esco/occupation/x","profile":null}}}"#;

    fn check(old: &str, new: &str, place: &str, what: &str) {
        let error = parse_codes(&GOOD.replacen(old, new, 1)).expect_err(old);
        assert!(error.place() == place && error.what().contains(what), "{error}");
    }

    #[test]
    fn a_good_file_becomes_codes() {
        let codes = parse_codes(GOOD).expect("a good file");
        assert_eq!(codes.get("kokk").map(|cook| (cook.styrk.as_str(), &cook.disco)), Some(("5120", &None)));
    }

    #[test]
    fn faults_are_named_with_their_place() {
        check("\"styrk\":\"5120\"", "\"styrk\":\"512\"", "occupations.kokk.styrk", "four digits");
        check("\"disco\":null", "\"disco\":\"abcd\"", "occupations.kokk.disco", "four digits");
        check("http://data", "https://data", "occupations.kokk.esco", "not the address");
        check("\"version\":1", "\"version\":0", "version", "no version 0");
    }
}
