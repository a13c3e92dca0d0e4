//! What has come from elsewhere, before it is used: how much it is, from when, and what it would replace.
//! It never uses anything that the person has not said yes to.

use leptos::prelude::*;

use super::session::Session;
use crate::pathway::Day;
use crate::profile::{Career, Event, Likeness, Profile, Talk};
use crate::route::Route;
use crate::ui::{AlertKind, AlertRole, ButtonVariant, El, actions, alert, button, el, heading, words};

/// How something has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// As a file.
    File,
    /// As a link or a typed code.
    Code,
}

impl Origin {
    fn key(self, what: &str) -> String {
        match self {
            Origin::File => format!("take.open.{what}"),
            Origin::Code => format!("receive.{what}"),
        }
    }
}

/// That it is here already, in whole or in part.
fn known(session: Session, likeness: Likeness) -> Option<El> {
    let key = match likeness {
        Likeness::Same => "take.open.same",
        Likeness::Contained => "take.open.contained",
        Likeness::Other => return None,
    };
    Some(el("p").text(session.text(key)))
}

/// What is in the profile, from how it was made and when; and whether to use it.
pub fn preview(
    session: Session,
    origin: Origin,
    profile: Profile,
    saved: Option<Day>,
    leave: impl Fn() + 'static,
) -> El {
    let text = move |what: &str| session.text(origin.key(what));
    let about_work = profile.told.iter().filter(|told| told.starts_with("skill:")).count();
    let measured: usize = profile.attempts.iter().map(|attempt| attempt.answered()).sum();
    let answers = measured + about_work;
    // One who has told of work, or agreed on something, and no more, has no answers to look through.
    let next = match measured {
        0 if Career::is_told(&profile) => Route::Jobs,
        0 if Talk::of(&profile).has_agreed() => Route::Agree,
        _ => Route::Check,
    };
    let told = move || {
        let day = |saved: &Day| session.format(&origin.key("saved"), &[("day", &session.day(saved))]);
        let saved = saved.as_ref().map(day).unwrap_or_default();
        format!("{} {saved}", session.count("take.open.answers", answers))
    };
    let likeness = session.profile.with_untracked(|here| profile.likeness(here));
    let take_over = move || {
        session.dispatch(Event::Imported { profile: Box::new(profile.clone()) });
        session.say(session.t(&origin.key("done")));
        session.go(next);
    };
    let replaces = session.profile.with_untracked(|profile| !profile.is_empty());
    let buttons = actions()
        .child(button(ButtonVariant::Primary, take_over).text(text("use")))
        .child(button(ButtonVariant::Secondary, leave).text(text("leave")));
    alert(AlertKind::Info, AlertRole::Status)
        .child(heading(text("found")))
        .child(el("p").text(words(told)))
        .child(known(session, likeness))
        .child(replaces.then(|| el("p").text(text("replaces"))))
        .child(buttons)
}
