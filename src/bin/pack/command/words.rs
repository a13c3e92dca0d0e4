//! The words of a plan, as the app has them, for tables that counsellors read.
//! It never makes up a sentence: a text that is missing is shown marked.

use kompetansesti::content::Files;
use kompetansesti::i18n::{Messages, fill};
use kompetansesti::pathway::Need;

/// The language of the tables.
const LANGUAGE: &str = "nb";

/// All texts of the language.
pub struct Words {
    messages: Messages,
}

impl Words {
    /// What stands in the files, or which of them cannot be used.
    pub fn read(files: &Files) -> Result<Words, String> {
        let mut messages = Messages::default();
        let folder = format!("locales/{LANGUAGE}/");
        for (path, text) in files.iter().filter(|(path, _)| path.starts_with(&folder)) {
            messages.merge(Messages::parse(text).map_err(|error| format!("{path}: {error}"))?);
        }
        Ok(Words { messages })
    }

    /// The text of a key, for this country.
    pub fn local(&self, key: &str, country: &str) -> String {
        let office = self.messages.get_context("country.office", country);
        let language = self.messages.get_context("country.language", country);
        self.messages.format_context(key, country, &[("office", &office), ("language", &language)])
    }

    /// What an offer is called.
    pub fn title(&self, offer: &str, country: &str) -> String {
        self.local(&format!("offer.{offer}.title"), country)
    }

    /// What a plan leaves open.
    pub fn need(&self, need: &Need, country: &str) -> String {
        match need {
            Need::Level(gap) => self.competence(&gap.competence.to_string(), country),
            Need::Language(gap) => {
                let language = self.messages.get_context("country.language", country);
                fill(&self.local("path.need.language", country), &[("language", &language), ("level", gap.want.code())])
            }
            Need::Qualification(held) => self.held(held, country),
        }
    }

    /// What a competence is called within a sentence.
    pub fn competence(&self, id: &str, country: &str) -> String {
        self.local(&format!("competence.{id}.name"), country).to_lowercase()
    }

    /// What something that a person can hold is called.
    pub fn held(&self, held: &str, country: &str) -> String {
        self.local(&format!("held.{}", held.replace(':', "-")), country)
    }
}
