//! The screens of a guided talk, for two at one screen. What a counsellor writes in them stands apart
//! from the person's own answers, and is never merged with them.

mod agree;
mod card;
mod hand_over;
mod link;
mod meeting;
mod parts;
mod remarks;
mod seen;
mod sheet;
mod shown;
mod start;
mod steps;
mod talk;
mod told_facts;

use leptos::prelude::*;

use super::session::Session;
use crate::platform::document;
use crate::profile::{Event, InTalk, Talk};
use crate::route::Route;
use crate::ui::{ButtonVariant, El, View, actions, button, effect, el, link_button, show, words};

/// Draws one of them.
pub fn guide_screen(session: Session, route: Route) -> View {
    match route {
        Route::Agree => agree::agree(session),
        Route::Seen => seen::seen(session),
        Route::HandOver => hand_over::hand_over(session),
        _ => talk::talk(session),
    }
}

/// What is kept of talks.
fn kept(session: Session) -> Talk {
    session.profile.with(Talk::of)
}

/// Keeps something of a talk, where that changes anything: what is not there cannot be taken back.
fn tell(session: Session, told: &InTalk) {
    let event = Event::Told { told: told.to_text() };
    let is_new = session.profile.with_untracked(|profile| {
        let mut after = profile.clone();
        after.apply(&event);
        after.told != profile.told
    });
    if is_new {
        session.dispatch(event);
    }
}

/// The button that takes something away; `about` is what it is heard to be about.
fn remover(session: Session, key: &'static str, about: impl Fn() -> String + 'static, told: InTalk) -> El {
    let remove = move || {
        tell(session, &told);
        // What was pressed has gone.
        document::focus("page-heading");
    };
    button(ButtonVariant::Tertiary, remove)
        .text(session.text(key))
        .child(el("span").class("ds-sr-only").text(words(move || format!(": {}", about()))))
}

/// Somebody's own words: of any language, so they have their own direction.
fn own_words(text: String) -> El {
    el("bdi").attr("dir", "auto").text(text)
}

/// What is missing in a form, key by key; the title of the page says that something is.
fn missing(session: Session, keys: impl Fn() -> Vec<&'static str> + Clone + Send + Sync + 'static) -> Missing {
    let told = keys.clone();
    effect(move || session.mistaken.set(!told().is_empty()));
    on_cleanup(move || session.mistaken.set(false));
    Box::new(move |key| {
        let keys = keys.clone();
        Signal::derive(move || keys().contains(&key).then(|| session.t(key)))
    })
}

/// The message of a field, while it is missing.
type Missing = Box<dyn Fn(&'static str) -> Signal<Option<String>>>;

/// The way to choosing what somebody else gets, from where a person takes things along.
pub fn way(session: Session) -> View {
    let has_any = move || session.profile.with(|profile| !profile.is_empty());
    let way = move || {
        let link = link_button(ButtonVariant::Secondary, Route::HandOver.href()).text(session.text("hand_over.label"));
        let heading = el("h2").text(session.text("hand_over.title"));
        [heading.view(), el("p").text(session.text("hand_over.message")).view(), actions().child(link).view()].into()
    };
    show(has_any, way)
}
