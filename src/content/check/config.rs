//! What `config.json` says about the other files: languages that exist, a country that exists.
//! Its own shape is known by `config_file` alone.

use super::Files;
use super::pack::Pack;
use super::problem::Findings;
use crate::content::parse_config;

const FILE: &str = "config.json";

/// The host's choices lead to something.
pub(super) fn check(files: &Files, pack: &Pack, findings: &mut Findings) {
    let Some(text) = files.get(FILE) else {
        findings.fault(FILE, "", "the file is missing", "Put it back; the host's choices stand there.");
        return;
    };
    let config = match parse_config(text) {
        Ok(config) => config,
        Err(error) => return findings.unreadable(&error),
    };
    for (at, language) in config.languages.iter().enumerate().map(|(at, language)| (at, language.tag())) {
        if !pack.languages.contains_key(language) {
            let what = format!("there is no folder locales/{language}");
            findings.fault(FILE, &format!("languages.{at}"), what, "Remove the language, or add its words.");
        }
    }
    if let Some(Err(error)) = pack.facts.as_ref().map(|facts| config.fits(facts)) {
        findings.unreadable(&error);
    }
}
