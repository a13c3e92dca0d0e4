//! Fetches our own static files and turns them into checked values. It never shows a half-read file as if it were whole.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::content;
use crate::i18n::{Locale, Messages};
use crate::measure::Model;
use crate::page::{Core, Library, Session};
use crate::platform::{document, fetch, timer};

/// What must be here before the first screen.
pub struct First {
    /// The language of the text.
    pub locale: Locale,
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

async fn read<T, E>(file: String, parse: impl FnOnce(&str) -> Result<T, E>) -> Result<T, Fault> {
    let text = fetch::text(&file).await.map_err(|_| Fault { file: file.clone() })?;
    parse(&text).map_err(|_| Fault { file })
}

fn content_file(name: &str) -> String {
    format!("content/{name}.json")
}

async fn words(locale: Locale, parts: [&str; 2]) -> Result<Messages, Fault> {
    let tag = locale.tag();
    let file = |part: &str| format!("locales/{tag}/{part}.json");
    let (one, two) = futures::future::try_join(
        read(file(parts[0]), Messages::parse),
        read(file(parts[1]), Messages::parse),
    )
    .await?;
    let mut messages = one;
    messages.merge(two);
    Ok(messages)
}

/// The measurement's numbers, checked together.
fn measurement(text: &str) -> Result<Model, ()> {
    let parameters = content::parse_measure(text).map_err(|_| ())?;
    Model::new(parameters).map_err(|_| ())
}

/// Fetches what the first screens need. A language that cannot be read gives way to bokmål.
pub async fn first(preferred: Option<Locale>) -> Result<First, Fault> {
    let config = read("config.json".to_owned(), content::parse_config).await?;
    let locale = preferred.filter(|locale| config.languages.contains(locale)).unwrap_or(config.default_language);
    let core = async {
        let (framework, model, facts) = futures::future::try_join3(
            read(content_file("framework"), content::parse_framework),
            read(content_file("measure"), measurement),
            read(content_file("facts"), content::parse_facts),
        )
        .await?;
        Ok(Core { framework, model, facts, default_country: config.default_country, host: config.host_name })
    };
    let words = async {
        match words(locale, ["ui", "questions"]).await {
            Ok(messages) => Ok((locale, messages)),
            Err(_) if locale != Locale::SOURCE => {
                words(Locale::SOURCE, ["ui", "questions"]).await.map(|messages| (Locale::SOURCE, messages))
            }
            Err(fault) => Err(fault),
        }
    };
    let (core, (locale, messages)) = futures::future::try_join(core, words).await?;
    Ok(First { locale, messages, core })
}

/// Fetches the rest once the first screen has been drawn, and then says that the network may go.
pub fn rest_when_idle(session: Session) {
    spawn_local(async move {
        // The first screen is drawn and can be used before anything else is fetched.
        timer::wait(50).await;
        fetch_library(session).await;
        if session.library_fault.with_untracked(Option::is_none) {
            document::set_flag("ready", "true");
        }
    });
}

/// Tries again to fetch the rest.
pub fn library(session: Session) {
    session.library_fault.set(None);
    spawn_local(fetch_library(session));
}

async fn fetch_library(session: Session) {
    let locale = session.locale.get_untracked();
    let content = futures::future::try_join3(
        read(content_file("offers"), content::parse_offers),
        read(content_file("occupations"), content::parse_occupations),
        read(content_file("rules"), content::parse_rules),
    );
    match futures::future::try_join(content, words(locale, ["offers", "occupations"])).await {
        Ok(((offers, occupations, rules), words)) => {
            add_words(session, locale, words);
            session.library.set(Some(Arc::new(Library { offers, occupations, rules })));
        }
        Err(Fault { file }) => session.library_fault.set(Some(file)),
    }
}

fn add_words(session: Session, locale: Locale, words: Messages) {
    if session.locale.get_untracked() == locale {
        session.messages.update(|messages| Arc::make_mut(messages).merge(words));
    }
}

/// Changes the language, keeping the old one until all of the new one is here.
pub fn change_language(session: Session, locale: Locale) {
    spawn_local(async move {
        let all = futures::future::try_join(words(locale, ["ui", "questions"]), words(locale, ["offers", "occupations"]));
        match all.await {
            Ok((mut messages, rest)) => {
                messages.merge(rest);
                session.locale_fault.set(false);
                session.messages.set(Arc::new(messages));
                session.locale.set(locale);
            }
            Err(_) => session.locale_fault.set(true),
        }
    });
}
