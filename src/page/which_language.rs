//! In which of two languages a text is to be, where two stand on the screen. It never changes the screen.

use leptos::prelude::*;

use super::session::Session;
use crate::i18n::Locale;
use crate::ui::{Choice, El, Radios, Words, words};

/// The question with both languages, each in its own name; `in_second` is the answer.
pub fn which_language(session: Session, question: Words, in_second: RwSignal<bool>) -> El {
    let one =
        |value: &str, locale: RwSignal<Locale>| Choice::new(value, words(move || locale.get().own_name().to_owned()));
    let choices = vec![one("first", session.locale), one("second", session.second)];
    let chosen = Signal::derive(move || Some(if in_second.get() { "second" } else { "first" }.to_owned()));
    let change = move |which: String| in_second.set(which == "second");
    Radios::new("which-language", question, choices, chosen, change).inline().view()
}
