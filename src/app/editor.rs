//! The page where an editor checks content files, and sees them as people will: a program of its own (src/bin/editor.rs).
//! It never stores anything: what is answered in the preview is gone when the page is.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::engine::follow_plan;
use super::loading::{self, CONFIG, FIRST_WORDS, Fault, First, Texts};
use super::{preferences, session, tell_of_panics};
use crate::content::Config;
use crate::content::{Files, parse_config};
use crate::i18n::{Locale, Messages};
use crate::measure::QuestionSet;
use crate::page::editor::{Desk, editor};
use crate::page::{Actions, Session, later_screen, seldom_screen};
use crate::platform::{self, clock};
use crate::profile::Event;
use crate::route::Route;
use crate::visit::Setting;

/// The editors' own words.
const EDITOR_WORDS: &str = "editor";

/// Starts the page.
pub async fn start() {
    tell_of_panics();
    // The editors' page is the same wherever the product stands.
    let first = match loading::config().await {
        Ok(config) => loading::first(Config { setting: Setting::Own, ..config }).await,
        Err(fault) => Err(fault),
    };
    let words = match &first {
        Ok(first) => loading::words(first.locale, &[EDITOR_WORDS]).await,
        Err(_) => Ok(Messages::default()),
    };
    match first.and_then(|first| Ok((first, words?))) {
        Ok((first, words)) => mount(first, words),
        Err(Fault { file }) => platform::signal::broken_file(&file),
    }
}

fn mount(first: First, words: Messages) {
    leptos::mount::mount_to_body(move || {
        let session = session(first);
        session.messages.update(|messages| Arc::make_mut(messages).merge(words));
        session.actions.set_value(Some(actions(session, Rc::new(move |locale| speak(session, locale)))));
        let desk = Desk::new(session, preview);
        preferences::follow_look(session);
        Effect::new(move || {
            let locale = session.locale.get();
            platform::document::set_language(locale.tag(), locale.direction());
        });
        Effect::new(move || platform::document::set_title(&session.t("editor.title")));
        platform::address::on_change(move || desk.go(Route::parse(&platform::address::fragment())));
        crate::ui::mount(&editor(desk));
    });
    platform::document::set_flag("started", "true");
    platform::document::set_flag("ready", "true");
}

/// What the session can do: everything but to store and to fetch.
fn actions(session: Session, set_locale: Rc<dyn Fn(Locale)>) -> Actions {
    let apply = Rc::new(move |event: Event| session.profile.update(|profile| profile.apply(&event)));
    Actions { dispatch: apply.clone(), restore: apply, set_locale, load_library: Rc::new(|| ()), cover: None }
}

fn speak(session: Session, locale: Locale) {
    loading::speak(session, locale, FIRST_WORDS.into_iter().chain([EDITOR_WORDS]).map(str::to_owned).collect());
}

/// The app as it is with these files, for one who has just pressed «Start».
/// The error is the file that cannot be used.
fn preview(files: &Files, locale: Locale) -> Result<Session, String> {
    let all = texts_of(files);
    let config = all.read(CONFIG, parse_config).map_err(|fault| fault.file)?;
    let core = loading::core(all, config).map_err(|fault| fault.file)?;
    let country = core.default_country.clone();
    let library = loading::read_library(texts_of(files), country).map_err(|fault| fault.file)?;
    let messages = words_of(files, locale)?;
    let session = session(First { locale, stands_in: false, messages, core });
    session.screens.set(Some(later_screen));
    session.add_up.set(Some(Session::summary_of));
    session.seldom.set(Some(seldom_screen));
    session.library.set(Some(Arc::new(library)));
    follow_country(session, files.clone());
    follow_plan(session);
    let files = files.clone();
    let set_locale = move |locale| {
        if let Ok(messages) = words_of(&files, locale) {
            session.messages.set(Arc::new(messages));
            session.locale.set(locale);
        }
    };
    session.actions.set_value(Some(actions(session, Rc::new(set_locale))));
    let attempt = session.profile.with_untracked(|profile| profile.next_attempt_id());
    session.dispatch(Event::AttemptStarted { attempt, day: clock::today(), set: QuestionSet::Full, seed: 0 });
    Ok(session)
}

fn texts_of(files: &Files) -> Texts {
    Texts(files.iter().map(|(path, text)| (path.clone(), text.clone())).collect())
}

/// The offers and the rules are those of the country that is looked at.
fn follow_country(session: Session, files: Files) {
    Effect::new(move || {
        let country = session.country();
        if session.library.with_untracked(|library| library.as_ref().is_some_and(|one| one.country != country)) {
            let library = loading::read_library(texts_of(&files), country);
            session.library.set(library.ok().map(Arc::new));
        }
    });
}

/// All words of a language.
fn words_of(files: &Files, locale: Locale) -> Result<Messages, String> {
    let folder = format!("locales/{}/", locale.tag());
    let mut messages = Messages::default();
    for (path, text) in files.iter().filter(|(path, _)| path.starts_with(&folder)) {
        messages.merge(Messages::parse(text).map_err(|_| path.clone())?);
    }
    Ok(messages)
}
