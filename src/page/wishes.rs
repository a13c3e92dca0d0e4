//! The person's wishes for the way: how a screen changes them, and how it says that the way follows them.
//! It never changes an answer, and never hides that wishes are at work.

use leptos::prelude::*;

use super::session::Session;
use crate::pathway::Wishes;
use crate::platform::document;
use crate::profile::Event;
use crate::ui::{ButtonVariant, View, actions, button, el, note, show};

/// Changes the wishes.
pub fn wish(session: Session, change: impl FnOnce(&mut Wishes)) {
    let mut wishes = session.profile.with_untracked(|profile| profile.wishes.clone());
    change(&mut wishes);
    session.dispatch(Event::WishesChanged { wishes: Box::new(wishes) });
    session.say(session.t("way.wishes.message"));
}

/// That the way follows wishes, and how to take them away, where there are any.
pub fn wishes_told(session: Session) -> View {
    let reset = move || {
        wish(session, |wishes| *wishes = Wishes::default());
        document::focus("page-heading");
    };
    let told = move || {
        let button = button(ButtonVariant::Tertiary, reset).text(session.text("way.wishes.reset"));
        el("div").child(note(session.text("way.wishes.message"))).child(actions().child(button)).view()
    };
    show(move || session.profile.with(|profile| !profile.wishes.is_empty()), told)
}
