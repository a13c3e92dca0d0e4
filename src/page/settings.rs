//! How the page looks, the attempts that are kept, and deleting everything in two clicks.
//! It never deletes without saying what goes, and offers a copy first.

use leptos::prelude::*;

use super::promise::promise;
use super::second_language::second_language;
use super::session::{Look, Session};
use super::shared::storage_note;
use crate::platform::document;
use crate::profile::{Attempt, AttemptId, Event};
use crate::route::Route;
use crate::ui::{
    ButtonVariant, Choice, Dialog, El, Radios, View, actions, button, each, el, link, page_heading, show, stack,
};

/// The settings screen, with or without the question whether to delete everything.
pub fn settings(session: Session, asks: bool) -> View {
    let choice = |name, values, get, set| look_choice(session, name, values, get, set);
    stack()
        .child(page_heading(session.text(if asks { "delete.title" } else { "settings.title" })))
        .child(choice("scheme", &["auto", "light", "dark"], |look| &look.scheme, |look, to| look.scheme = to))
        .child(choice(
            "text_size",
            &["100", "125", "150", "200"],
            |look| &look.text_size,
            |look, to| look.text_size = to,
        ))
        .child(choice("contrast", &["normal", "high"], |look| &look.contrast, |look, to| look.contrast = to))
        .child(second_language(session))
        .child(attempts(session))
        .child(delete_all(session, asks))
        .view()
}

fn look_choice(
    session: Session,
    name: &'static str,
    values: &'static [&'static str],
    get: fn(&Look) -> &String,
    set: fn(&mut Look, String),
) -> El {
    let choice = |value: &&str| Choice::new(*value, session.text(format!("settings.{name}.{value}")));
    let choices = values.iter().map(choice).collect();
    let now = Signal::derive(move || session.look.with(|look| Some(get(look).clone())));
    let change = move |value: String| session.look.update(|look| set(look, value));
    Radios::new(name, session.text(format!("settings.{name}.label")), choices, now, change).inline().view()
}

/// An attempt that is kept: its day, and how many answers it holds, in words.
#[derive(Clone, PartialEq)]
struct Kept {
    id: AttemptId,
    day: String,
    answered: String,
}

/// The attempts that are kept, each of which can be deleted alone and brought back.
fn attempts(session: Session) -> View {
    let kept = move || {
        let attempts = session.profile.with(|profile| profile.attempts.clone());
        let row = |attempt: &Attempt| Kept {
            id: attempt.id,
            day: session.day(&attempt.day),
            answered: session.count("start.answered", attempt.answered()),
        };
        attempts.iter().map(row).collect::<Vec<_>>()
    };
    let rows = move |kept: Vec<Kept>| kept.into_iter().map(|attempt| row(session, attempt)).collect::<Vec<_>>();
    show(
        move || session.profile.with(|profile| !profile.attempts.is_empty()),
        move || {
            let heading = el("h2").text(session.text("settings.attempts.heading"));
            [heading.view(), el("ul").child(each(kept, rows)).view()].into()
        },
    )
}

fn row(session: Session, Kept { id, day, answered }: Kept) -> El {
    let delete = move || {
        session.dispatch(Event::AttemptDeleted { attempt: id });
        session.say(session.t("settings.attempt.deleted"));
        document::focus("page-heading");
    };
    let which = el("span").class("ds-sr-only").text(format!(" {day}"));
    let delete = button(ButtonVariant::Tertiary, delete).text(session.text("settings.attempt.delete")).child(which);
    el("li").text(format!("{day}: {answered} ")).child(delete)
}

fn delete_all(session: Session, asks: bool) -> View {
    let asking = RwSignal::new(asks);
    let delete = move |()| {
        asking.set(false);
        session.dispatch(Event::Deleted);
        session.go(Route::Start);
    };
    let dialog = Dialog {
        id: "delete",
        open: asking.into(),
        heading: session.text("settings.delete.heading"),
        body: el("p").text(session.text("settings.delete.message")).view(),
        close_label: session.text("settings.delete.keep"),
        on_close: Callback::new(move |()| asking.set(false)),
        confirm_label: session.text("settings.delete.confirm"),
        on_confirm: Callback::new(delete),
    };
    let buttons = actions()
        .child(link(Route::Take.href()).text(session.text("storage.copy.label")))
        .child(button(ButtonVariant::Danger, move || asking.set(true)).text(session.text("settings.delete.label")));
    [
        el("h2").text(session.text("settings.data.heading")).view(),
        storage_note(session).view(),
        promise(session),
        buttons.view(),
        dialog.view().view(),
    ]
    .into()
}
