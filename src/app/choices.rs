//! Fetches what the person's choices ask for when they are made: what belongs to a country, what is said of an occupation.
//! It never asks for the same thing at each answer, and never without a network.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::loading::{Fault, OF_COUNTRY, add_words, fetch_rest, offers_of, words};
use super::seldom::fetch_seldom;
use crate::page::{Part, Session, part_of};
use crate::platform::network;
use crate::route::Route;

/// What belongs to one country, and what is said of one occupation, is fetched when the person chooses it, and again
/// in another language: all of it together is more than the rest of the page.
pub fn follow_choices(session: Session) {
    // What is missing is asked for once, and not again at each answer; where there was no network, when it comes back.
    // The same words in another language are other words, so the language stands before them.
    let missing = Memo::new(move |_| {
        // It is followed also while nothing is missing.
        let language = session.locale.get().tag();
        missing(session).map(|part| format!("{language}/{part}"))
    });
    Effect::new(move || match missing.get().as_deref().and_then(|file| file.split_once('/')) {
        Some((_, part)) if part.starts_with(OF_COUNTRY) => spawn_local(fetch_rest(session)),
        Some((_, part)) => spawn_local(fetch_words(session, part.to_owned())),
        None => {}
    });
    network::on_return(move || {
        if session.library_fault.get_untracked().is_some() {
            retry(session);
        }
    });
}

/// A screen that few open does not wait for the rest when somebody opens it.
pub fn follow_route(session: Session, route: Route) {
    if part_of(route) == Part::Seldom {
        spawn_local(fetch_seldom(session));
    }
}

/// What the person's choices ask for, of a library that is here: the country's offers, else the words of an occupation.
fn missing(session: Session) -> Option<String> {
    let country = session.country();
    let here = session.library.with(|library| library.as_ref().map(|library| library.country == country))?;
    if here { missing_words(session) } else { Some(offers_of(&country)) }
}

/// The message file of the occupation that the person is after, if we have it and it is to be fetched. What a file from
/// elsewhere names is not asked for.
fn missing_words(session: Session) -> Option<String> {
    let occupation = session.occupation();
    // The words themselves are not followed: a file without them would be fetched for ever.
    let missing = occupation.filter(|occupation| !untrack(|| session.has_words_of(&occupation.id)));
    missing.map(|occupation| format!("occupation/{}", occupation.id))
}

async fn fetch_words(session: Session, part: String) {
    let locale = session.locale.get_untracked();
    if !network::may_be_there() {
        session.library_fault.set(Some(format!("{part}.json")));
        return;
    }
    match words(locale, &[&part]).await {
        Ok(words) => {
            add_words(session, locale, words);
            match untrack(|| missing_words(session)) {
                // It was read, and does not say what it should.
                Some(same) if same == part && session.locale.get_untracked() == locale => {
                    session.library_fault.set(Some(format!("{part}.json")));
                }
                _ => {}
            }
        }
        Err(Fault { file }) => session.library_fault.set(Some(file)),
    }
}

/// Tries again to fetch what is missing.
pub fn retry(session: Session) {
    session.library_fault.set(None);
    if let Some(part) = untrack(|| missing(session)).filter(|part| !part.starts_with(OF_COUNTRY)) {
        spawn_local(fetch_words(session, part));
    }
    spawn_local(fetch_rest(session));
}
