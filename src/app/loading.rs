//! Fetches our own static files and turns them into checked values. It never shows a half-read file as if it were whole.

use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::later::later;
use super::preferences;
use super::seldom::{MORE_WORDS, fetch_seldom};
use crate::content::{self, Config};
use crate::framework::Framework;
use crate::i18n::{Locale, Messages};
use crate::measure::Model;
use crate::page::{Core, Library, Session};
use crate::platform::{document, fetch, network, timer};
use crate::visit::Setting;

pub(super) const CONFIG: &str = "config.json";
pub(super) const FRAMEWORK: &str = "content/framework.json";
pub(super) const MEASURE: &str = "content/measure.json";
pub(super) const FACTS: &str = "content/facts.json";
pub(super) const OCCUPATIONS: &str = "content/occupations.json";
/// What people read of the second part of the program, should its file not come.
const LATER: &str = "kompetansesti-later.wasm";
/// The message files of the first screens.
pub(super) const FIRST_WORDS: [&str; 2] = ["ui", "questions"];
/// The message files of the library.
const OTHER_WORDS: [&str; 3] = ["offers", "occupations", "path"];

/// What must be here before the first screen.
pub struct First {
    /// The language of the text.
    pub locale: Locale,
    /// Whether it stands in for another that could not be read.
    pub stands_in: bool,
    /// The words of the first screens.
    pub messages: Messages,
    /// The content of the questions.
    pub core: Core,
}

/// A file without which the page cannot start.
#[derive(Debug)]
pub struct Fault {
    /// Which one.
    pub file: String,
}

/// Files that were fetched together, each with its text. Parsing is kept out of the futures, which keeps them small.
pub struct Texts(pub(super) Vec<(String, String)>);

impl Texts {
    pub(super) async fn fetch(files: &[&str]) -> Result<Texts, Fault> {
        let files = files.iter().map(|file| (*file).to_owned()).collect();
        fetch::texts(files).await.map(Texts).map_err(|file| Fault { file })
    }

    /// What a file says.
    pub(super) fn read<T, E>(&self, file: &str, parse: fn(&str) -> Result<T, E>) -> Result<T, Fault> {
        let found = self.0.iter().find(|(name, _)| name == file);
        found.and_then(|(_, text)| parse(text).ok()).ok_or_else(|| Fault { file: file.to_owned() })
    }
}

/// Something that is being fetched. It is boxed where it is awaited in several places, and would be compiled into each.
pub(super) type Fetching<T> = Pin<Box<dyn Future<Output = Result<T, Fault>>>>;

pub(super) fn words(locale: Locale, parts: &[&str]) -> Fetching<Messages> {
    let files: Vec<String> = parts.iter().map(|part| format!("locales/{}/{part}.json", locale.tag())).collect();
    Box::pin(async move {
        let files: Vec<&str> = files.iter().map(String::as_str).collect();
        let texts = Texts::fetch(&files).await?;
        let mut messages = Messages::default();
        for file in files {
            messages.merge(texts.read(file, Messages::parse)?);
        }
        Ok(messages)
    })
}

/// The measurement's numbers, checked together.
fn measurement(texts: &Texts, framework: &Framework) -> Result<Model, Fault> {
    let parameters = texts.read(MEASURE, content::parse_measure)?;
    Model::new(parameters, framework).map_err(|_| Fault { file: MEASURE.to_owned() })
}

/// Fetches what the host has decided.
pub async fn config() -> Result<Config, Fault> {
    Texts::fetch(&[CONFIG]).await?.read(CONFIG, content::parse_config)
}

/// Fetches what the first screens need. A language that cannot be read gives way to bokmål.
pub async fn first(config: Config) -> Result<First, Fault> {
    let preferred = preferences::language(config.setting);
    let locale = preferred.filter(|locale| config.languages.contains(locale)).unwrap_or(config.default_language);
    let parts = first_parts(config.setting);
    let words = first_words(locale, &parts);
    let (texts, words) = futures::future::join(Texts::fetch(&[FRAMEWORK, MEASURE, FACTS]), words).await;
    let (texts, (spoken, messages)) = (texts?, words?);
    let core = core(texts, config)?;
    Ok(First { locale: spoken, stands_in: spoken != locale, messages, core })
}

/// Reads the content of the questions.
pub(super) fn core(texts: Texts, config: Config) -> Result<Core, Fault> {
    let facts = texts.read(FACTS, content::parse_facts)?;
    config.fits(&facts).map_err(|_| Fault { file: CONFIG.to_owned() })?;
    let framework = texts.read(FRAMEWORK, content::parse_framework)?;
    Ok(Core {
        model: measurement(&texts, &framework)?,
        framework,
        facts,
        setting: config.setting,
        default_country: config.default_country,
        languages: config.languages,
        host: config.host_name,
        texts: texts.0,
    })
}

/// The message files of the first screens. Where many use one screen, some of it is said in another way.
fn first_parts(setting: Setting) -> Vec<&'static str> {
    let other = (setting != Setting::Own).then(|| setting.name());
    FIRST_WORDS.into_iter().chain(other).collect()
}

/// The words of the first screens, in this language or else in bokmål.
async fn first_words(preferred: Locale, parts: &[&str]) -> Result<(Locale, Messages), Fault> {
    let mut locale = preferred;
    loop {
        match words(locale, parts).await {
            Ok(messages) => return Ok((locale, messages)),
            Err(fault) if locale == Locale::SOURCE => return Err(fault),
            Err(_) => locale = Locale::SOURCE,
        }
    }
}

/// Fetches the rest once the first screen has been drawn.
pub fn rest_when_idle(session: Session) {
    spawn_local(async move {
        // The first screen is drawn and can be used before anything else is fetched.
        timer::wait(50).await;
        fetch_rest(session).await;
    });
}

/// How the message file of a country's offers begins.
pub(super) const OF_COUNTRY: &str = "offer/";

/// The message file of a country's offers.
pub(super) fn offers_of(country: &str) -> String {
    format!("{OF_COUNTRY}{country}")
}

/// Fetches the rest, and says that the network may go when all of it is here. Without a network nothing is asked for:
/// it would only fill the console.
pub(super) async fn fetch_rest(session: Session) {
    let library = fetch_library(session).await.map_err(|Fault { file }| session.library_fault.set(Some(file)));
    // The screens that few open come last, and also where the library cannot be read.
    fetch_seldom(session).await;
    if library.is_ok() && session.seldom.with_untracked(Option::is_some) {
        document::set_flag("ready", "true");
    }
}

async fn fetch_library(session: Session) -> Result<(), Fault> {
    let country = untrack(|| session.country());
    if session.library.with_untracked(|library| library.as_ref().is_some_and(|library| library.country == country)) {
        return Ok(());
    }
    if !network::may_be_there() {
        return Err(Fault { file: OCCUPATIONS.to_owned() });
    }
    let locale = session.locale.get_untracked();
    let here = offers_of(&country);
    let parts = [&OTHER_WORDS[..], &[&here]].concat();
    let [offers, rules] = content_of(&country);
    let needed = [offers.as_str(), OCCUPATIONS, &rules];
    let files = futures::future::join(Texts::fetch(&needed), words(locale, &parts));
    let (later, (texts, words)) = futures::future::join(later(), files).await;
    let later = later.map_err(|_| Fault { file: LATER.to_owned() })?;
    later.arrive(session);
    let library = (later.read_library)(texts?, country)?;
    add_words(session, locale, words?);
    let is_first = session.library.with_untracked(Option::is_none);
    session.library.set(Some(Arc::new(library)));
    if is_first {
        (later.follow_plan)(session);
    }
    Ok(())
}

/// Reads the rest of the content.
pub fn read_library(texts: Texts, country: String) -> Result<Library, Fault> {
    let [offers, rules] = content_of(&country);
    Ok(Library {
        offers: texts.read(&offers, content::parse_offers)?,
        occupations: texts.read(OCCUPATIONS, content::parse_occupations)?,
        rules: texts.read(&rules, content::parse_rules)?,
        country,
        texts: texts.0,
    })
}

/// The content files of one country: its offers, and its rules.
pub(super) fn content_of(country: &str) -> [String; 2] {
    ["offer", "rule"].map(|kind| format!("content/{kind}/{country}.json"))
}

pub(super) fn add_words(session: Session, locale: Locale, words: Messages) {
    if session.locale.get_untracked() == locale {
        session.messages.update(|messages| Arc::make_mut(messages).merge(words));
    }
}

/// Changes the language, keeping the old one until all of the new one is here.
pub fn change_language(session: Session, locale: Locale) {
    speak(session, locale, untrack(|| all_parts(session)));
}

/// The message files that a screen may need. What is said in another way comes last, so that it stands.
pub(super) fn all_parts(session: Session) -> Vec<String> {
    let here = offers_of(&session.country());
    let first = first_parts(session.core.with_value(|core| core.setting));
    [&OTHER_WORDS[..], &MORE_WORDS, &[&here], &first].concat().into_iter().map(str::to_owned).collect()
}

/// Fetches these message files of a language, and changes to it when all of them are here.
pub(super) fn speak(session: Session, locale: Locale, parts: Vec<String>) {
    spawn_local(async move {
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        match words(locale, &parts).await {
            Ok(messages) => {
                session.locale_fault.set(false);
                session.messages.set(Arc::new(messages));
                session.locale.set(locale);
            }
            Err(_) => session.locale_fault.set(true),
        }
    });
}
