//! The choice of a language that stands beside the first, for two people at one screen. It never changes the first.

use leptos::prelude::*;

use super::session::Session;
use crate::i18n::Locale;
use crate::ui::{Choice, El, Radios};

/// One language is enough.
const NONE: &str = "none";

/// Whether another language stands beside the first, for two people at one screen.
pub fn second_language(session: Session) -> El {
    let offered = session.core.with_value(|core| core.languages.clone());
    let one =
        |locale: Locale| Choice::new(locale.tag(), locale.own_name()).hidden(move || session.locale.get() == locale);
    let none = Choice::new(NONE, session.text("settings.second.none"));
    let choices = std::iter::once(none).chain(offered.into_iter().map(one)).collect();
    let now =
        Signal::derive(move || Some(if session.has_second() { session.second.get().tag() } else { NONE }.to_owned()));
    let change = move |tag: String| session.speak_too(Locale::parse(&tag));
    let group = Radios::new("beside", session.text("settings.second.label"), choices, now, change);
    group.hint(session.text("settings.second.hint")).inline().view()
}
