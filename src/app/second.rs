//! Fetches the words of the language that stands beside the first, when somebody has chosen one, and not before.
//! They are asked for as those of the first language are: all together, and those of a country or an occupation when it is chosen.

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::loading::{all_parts, words};
use super::preferences;
use super::work::WORDS;
use crate::i18n::Locale;
use crate::page::{Session, WorkState};
use crate::platform::prefs::{self, SECOND};
use crate::platform::{document, network};

thread_local!(
    /// The language that is chosen, of which the words may be on their way.
    static WANTED: Cell<Option<Locale>> = const { Cell::new(None) };
);

/// Lets the words of a second language follow what is on the screen: another country, occupation or kind of screen.
/// The language that was chosen at an earlier visit stands there again.
pub fn follow(session: Session) {
    if let Some(locale) = preferences::second(session) {
        choose(session, Some(locale));
    }
    let last = RefCell::new(untrack(|| parts(session)));
    Effect::new(move || {
        let parts = parts(session);
        if last.replace(parts.clone()) != parts {
            load(session);
        }
    });
}

/// Puts this language beside the first, or none. What stands there stays until the words are here.
pub fn choose(session: Session, locale: Option<Locale>) {
    WANTED.set(locale);
    session.second_fault.set(false);
    match locale {
        Some(_) => load(session),
        None => {
            session.second_messages.set(Arc::default());
            document::drop_flag(SECOND);
            prefs::drop(SECOND);
        }
    }
}

/// The message files that the first language may have on the screen.
fn parts(session: Session) -> Vec<String> {
    let occupation = session.occupation().map(|occupation| format!("occupation/{}", occupation.id));
    // They are fetched beside those of the first language.
    let work = (session.work.get() != WorkState::Away).then_some(WORDS);
    let all = all_parts(session).into_iter().chain(occupation);
    all.chain(work.into_iter().flatten().map(str::to_owned)).collect()
}

/// Fetches the words of the language that is wanted.
fn load(session: Session) {
    let Some(locale) = WANTED.get() else { return };
    let parts = untrack(|| parts(session));
    spawn_local(async move {
        let files: Vec<&str> = parts.iter().map(String::as_str).collect();
        let came = if network::may_be_there() { words(locale, &files).await.ok() } else { None };
        // Another one may have been chosen meanwhile, or another country: then others are on their way.
        if WANTED.get() != Some(locale) || untrack(|| self::parts(session)) != parts {
            return;
        }
        match came {
            Some(messages) => {
                // The service worker keeps its words too.
                document::set_flag(SECOND, locale.tag());
                session.second_fault.set(false);
                session.second.set(locale);
                session.second_messages.set(messages.into());
            }
            None => stay(session),
        }
    });
}

/// What stands beside the first stays, and that something is missing is told. What was chosen is drawn as it stood before,
/// so that it can be chosen again.
fn stay(session: Session) {
    WANTED.set(untrack(|| session.has_second()).then(|| session.second.get_untracked()));
    session.second_fault.set(true);
    session.second.update(|_| ());
    session.second_messages.update(|_| ());
}
