//! The third part of the program: the screens that a journey from the goal to the printed page never passes, with their words.
//! tools/page.sh cuts it out into a file of its own, which is fetched last, or when somebody opens such a screen.

use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

use super::later::NotHere;
use super::loading::{Fault, Fetching, add_words, words};
use super::{second, work};
use crate::i18n::{Locale, Messages};
use crate::page::{self, Can, Screens, Session};
use crate::platform::network;

/// What people read of the third part of the program, should its file not come.
const SELDOM: &str = "kompetansesti-seldom.wasm";
/// The message files of its screens: those of a guided talk, and the others.
pub(super) const MORE_WORDS: [&str; 2] = ["more", "guide"];

/// What draws the screens that few open, when its file is here. All that is named in this function and nowhere else is cut
/// out with it.
#[wasm_split(seldom, fallible, wasm_split_path = leptos::wasm_split)]
fn seldom() -> Result<Seldom, NotHere> {
    let can = Can { load_work: work::load, set_second: second::choose };
    Ok(Seldom { screens: page::seldom_screen, can, follow_second: second::follow })
}

/// What the third part can do.
#[derive(Clone, Copy)]
pub(super) struct Seldom {
    screens: Screens,
    can: Can,
    follow_second: fn(Session),
}

impl Seldom {
    /// Tells the session that the third part is here.
    pub(super) fn arrive(self, session: Session) {
        session.can.set_value(Some(self.can));
        session.seldom.set(Some(self.screens));
        (self.follow_second)(session);
    }
}

/// Fetches the third part with its words: neither is of use without the other.
pub(super) fn seldom_in(locale: Locale) -> Fetching<(Seldom, Messages)> {
    Box::pin(async move {
        let words = words(locale, &MORE_WORDS).await?;
        let seldom = seldom().await.map_err(|_| Fault { file: SELDOM.to_owned() })?;
        Ok((seldom, words))
    })
}

/// Sees to it that the third part is here, or says which file is missing.
pub(super) async fn fetch_seldom(session: Session) {
    if session.seldom.with_untracked(Option::is_some) {
        return;
    }
    let locale = session.locale.get_untracked();
    let fetched =
        if network::may_be_there() { seldom_in(locale).await } else { Err(Fault { file: SELDOM.to_owned() }) };
    // It may have come meanwhile, for a screen that did not wait.
    if session.seldom.with_untracked(Option::is_some) {
        return;
    }
    match fetched {
        Ok((seldom, words)) => {
            add_words(session, locale, words);
            seldom.arrive(session);
        }
        // What the journey misses is named first.
        Err(Fault { file }) => session.library_fault.update(|fault| *fault = fault.take().or(Some(file))),
    }
}
