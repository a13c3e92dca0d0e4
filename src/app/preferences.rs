//! Language and look: what the person chose before, else what the browser asks for. Nothing is kept before the start.

use leptos::prelude::*;

use crate::i18n::Locale;
use crate::page::{Look, Session};
use crate::platform::{document, prefs};
use crate::profile::Profile;
use crate::visit::Setting;

const LANGUAGE: &str = "language";
const SCHEME: &str = "scheme";
const TEXT_SIZE: &str = "text_size";
const CONTRAST: &str = "contrast";

/// The language chosen earlier, else the first of the browser's that we have.
pub fn language(setting: Setting) -> Option<Locale> {
    // A kiosk asks nobody: the next one begins as all do.
    if setting == Setting::Kiosk {
        return None;
    }
    let chosen = kept(setting, LANGUAGE);
    chosen.into_iter().chain(document::languages()).find_map(|tag| Locale::parse(&tag))
}

/// The look chosen earlier, else the plain one.
pub fn look(setting: Setting) -> Look {
    let get = |name, usual: &str| kept(setting, name).unwrap_or_else(|| usual.to_owned());
    Look { scheme: get(SCHEME, "auto"), text_size: get(TEXT_SIZE, "100"), contrast: get(CONTRAST, "normal") }
}

/// What was chosen earlier. Where many use one screen, whoever chose it was another.
fn kept(setting: Setting, name: &str) -> Option<String> {
    prefs::get(name).filter(|_| setting == Setting::Own)
}

/// The document follows the look.
pub fn follow_look(session: Session) {
    Effect::new(move || {
        let look = session.look.get();
        document::set_flag("color-scheme", &look.scheme);
        document::set_flag("text-size", &look.text_size);
        document::set_flag("contrast", &look.contrast);
    });
}

/// The choices are kept once the person has begun.
pub fn keep(session: Session) {
    Effect::new(move || {
        if !session.profile.with(Profile::is_empty) {
            let look = session.look.get();
            // A language that only stands in for one that could not be fetched was not chosen.
            if !session.locale_fault.get() {
                prefs::set(LANGUAGE, session.locale.get().tag());
            }
            prefs::set(SCHEME, &look.scheme);
            prefs::set(TEXT_SIZE, &look.text_size);
            prefs::set(CONTRAST, &look.contrast);
        }
    });
}

/// Forgets all preferences.
pub fn forget() {
    prefs::forget(&[LANGUAGE, SCHEME, TEXT_SIZE, CONTRAST]);
}
