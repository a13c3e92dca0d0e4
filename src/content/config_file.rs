//! `config.json`: how a host runs the product. A broken one is refused, never softened into a default.

use std::fmt::Display;

use serde::Deserialize;

use super::read::{File, Nth};
use super::{ContentError, Facts};
use crate::i18n::Locale;
use crate::visit::Setting;

const FILE: File = File("config.json");

/// What a host has decided. The visitor cannot change it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Where the product stands.
    pub setting: Setting,
    /// The host's name, for the printed page.
    pub host_name: String,
    /// The language for one whose own is not offered.
    pub default_language: Locale,
    /// The country of one who has not said which.
    pub default_country: String,
    /// The languages offered, in display order.
    pub languages: Vec<Locale>,
}

impl Config {
    /// Whether the country is one that `facts` has. Otherwise no screen would know its office, language or offers.
    pub fn fits(&self, facts: &Facts) -> Result<(), ContentError> {
        let country = &self.default_country;
        facts.country(country).map(|_| ()).ok_or_else(|| {
            let what = format_args!("there is no country «{country}»");
            FILE.refused("default_country", what, "Use a country of content/facts.json.")
        })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConfigJson {
    version: u32,
    setting: String,
    host: HostJson,
    languages: Vec<String>,
    default_language: String,
    default_country: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HostJson {
    name: String,
}

/// Reads `config.json`.
pub fn parse_config(text: &str) -> Result<Config, ContentError> {
    let json: ConfigJson = FILE.read(text)?;
    FILE.version(json.version)?;
    let setting = Setting::parse(&json.setting).ok_or_else(|| {
        let what = format_args!("«{}» is not a setting", json.setting);
        FILE.refused(
            "setting",
            what,
            "Write \"own\" (people's own devices), \"desk\" (an office machine) or \"kiosk\".",
        )
    })?;
    let locale = |place: &dyn Display, tag: &str| {
        let known = Locale::parse(tag).filter(|locale| locale.tag() == tag);
        known.ok_or_else(|| FILE.refused(place, format_args!("«{tag}» is not a language of ours"), "Write nb or en."))
    };
    let languages = json.languages.iter().enumerate().map(|(at, tag)| locale(&Nth("languages", at), tag));
    let languages = languages.collect::<Result<Vec<_>, _>>()?;
    let default_language = locale(&"default_language", &json.default_language)?;
    if !languages.contains(&default_language) {
        return Err(FILE.refused("default_language", "it is not among the languages offered", "Add it to languages."));
    }
    if json.host.name.trim().is_empty() {
        return Err(FILE.refused("host.name", "it is empty", "Write the name that stands on the printed page."));
    }
    let HostJson { name: host_name } = json.host;
    Ok(Config { setting, host_name, default_language, default_country: json.default_country, languages })
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"{"version":1,"setting":"own","host":{"name":"Læringssenteret"},"languages":["nb","en"],"default_language":"nb","default_country":"NO"}"#;

    fn check(from: &str, to: &str, place: &str) {
        let error = parse_config(&GOOD.replacen(from, to, 1)).expect_err(to);
        assert_eq!(error.place(), place, "{error}");
    }

    #[test]
    fn a_good_config_is_read() {
        let config = parse_config(GOOD).expect("good");
        assert_eq!((config.host_name.as_str(), config.languages.len()), ("Læringssenteret", 2));
    }

    #[test]
    fn r_kio_13_the_setting_is_the_one_that_is_written() {
        for setting in Setting::ALL {
            let config = parse_config(&GOOD.replacen("own", setting.name(), 1)).expect("good");
            assert_eq!(config.setting, setting);
        }
    }

    #[test]
    fn the_country_must_be_one_of_the_facts() {
        let facts = r#"{"version":1,"countries":[{"id":"NO","language":"no","regions":[]}],"held":[]}"#;
        let facts = crate::content::parse_facts(facts).expect("good facts");
        for (country, fits) in [("NO", true), ("XX", false), ("", false), ("no", false)] {
            let config = parse_config(&GOOD.replacen("\"NO\"", &format!("{country:?}"), 1)).expect("a config");
            let place = config.fits(&facts).map_err(|error| error.place().to_owned());
            assert_eq!(place, if fits { Ok(()) } else { Err("default_country".to_owned()) }, "{country:?}");
        }
    }

    #[test]
    fn a_broken_config_is_refused_and_never_softened() {
        for setting in ["", "Kiosk", "kiosk ", "public", "none"] {
            check("\"own\"", &format!("{setting:?}"), "setting");
        }
        check("\"nb\",\"en\"", "\"nb\",\"xx\"", "languages.1");
        check("\"nb\",\"en\"", "\"en\"", "default_language");
        check("Læringssenteret", " ", "host.name");
        check("\"setting\":\"own\",", "", "");
        check("\"version\":1", "\"version\":1,\"telemetry\":true", "");
    }
}
