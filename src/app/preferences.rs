//! Language and look: what the person chose before, else what the browser asks for. Nothing is kept before the start.

use leptos::prelude::*;

use crate::i18n::Locale;
use crate::page::{Look, Session};
use crate::pathway::Day;
use crate::platform::prefs::{self, CONTRAST, LANGUAGE, SCHEME, SECOND, SEEN, TEXT_SIZE};
use crate::platform::{clock, document};
use crate::profile::Profile;
use crate::route::Route;
use crate::visit::Setting;

/// After so many months without a visit it is asked whether to keep what is here.
const LONG: i32 = 12;

/// The language chosen earlier, else the first of the browser's that we have.
pub fn language(setting: Setting) -> Option<Locale> {
    // A kiosk asks nobody: the next one begins as all do.
    if setting == Setting::Kiosk {
        return None;
    }
    let chosen = kept(setting, LANGUAGE);
    chosen.into_iter().chain(document::languages()).find_map(|tag| Locale::parse(&tag))
}

/// The language that stood beside the first.
pub fn second(session: Session) -> Option<Locale> {
    let (setting, offered) = session.core.with_value(|core| (core.setting, core.languages.clone()));
    kept(setting, SECOND).and_then(|tag| Locale::parse(&tag)).filter(|locale| offered.contains(locale))
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
                // One that is given up is forgotten by what gives it up; one that is not here yet is still chosen.
                if session.has_second() {
                    prefs::set(SECOND, session.second.get().tag());
                }
            }
            prefs::set(SCHEME, &look.scheme);
            prefs::set(TEXT_SIZE, &look.text_size);
            prefs::set(CONTRAST, &look.contrast);
            // One who has been asked and has not answered is asked again.
            if session.route.get() != Route::LongAgo {
                prefs::set(SEEN, &clock::today().to_string());
            }
        }
    });
}

/// Whether nobody has been here for a year, though something is kept. Where no preference is kept, the day of the latest
/// attempt has to do.
pub fn is_long_ago(profile: &Profile) -> bool {
    let seen = prefs::get(SEEN).and_then(|day| day.parse().ok());
    let begun = profile.current().map(|attempt| attempt.day);
    seen.or(begun).is_some_and(|day: Day| clock::today().months_since(day) >= LONG)
}
