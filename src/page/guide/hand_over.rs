//! What the person gives to somebody else: which sections, what that one will see, and the file. Nothing leaves before the person has seen
//! what it is.

use leptos::prelude::*;

use super::shown::shown;
use crate::exchange::{ProfileFile, Section, file_name, handed, mail_link};
use crate::framework::Set;
use crate::i18n::first_of;
use crate::page::lock_form::lock_form;
use crate::page::session::Session;
use crate::page::shared::nothing_yet;
use crate::platform::{clock, file};
use crate::profile::Profile;
use crate::route::Route;
use crate::ui::{
    AlertKind, AlertRole, ButtonVariant, Checkboxes, Choice, El, View, actions, alert, back_link, button, details,
    each, el, lead, link, page_heading, show, stack, words,
};

/// The sections that are ticked.
type Ticked = RwSignal<Set<Section>>;

/// The screen.
pub fn hand_over(session: Session) -> View {
    let has_any = move || session.profile.with(|profile| !profile.is_empty());
    each(has_any, move |any| if any { screen(session) } else { nothing_yet(session, "hand_over.title") })
}

fn screen(session: Session) -> View {
    // What people wrote in their own words is left out until somebody asks for it.
    let usual = Section::ALL.into_iter().filter(|section| *section != Section::Words).collect();
    let ticked: Ticked = RwSignal::new(usual);
    let any = move || ticked.with(|ticked| !ticked.is_empty());
    stack()
        .child(back_link(Route::Talk.href(), session.text("question.back.label")))
        .child(page_heading(session.text("hand_over.title")))
        .child(lead(session.text("hand_over.lead")))
        .child(sections(session, ticked))
        .child(el("h2").text(session.text("hand_over.shown.heading")))
        .child(shown(session, ticked))
        .child(show(any, move || ways(session, ticked).view()))
        .view()
}

/// What of the profile is handed over.
pub fn content(session: Session, ticked: Ticked) -> Profile {
    ticked.with(|ticked| session.profile.with(|profile| handed(profile, ticked)))
}

fn sections(session: Session, ticked: Ticked) -> El {
    let choice = |section: Section| {
        let choice = Choice::new(section.word(), session.text(format!("hand_over.section.{}", section.word())));
        if section == Section::Words { choice.detail(session.text("hand_over.words_hint")) } else { choice }
    };
    let chosen = Signal::derive(move || {
        ticked.with(|ticked| ticked.iter().map(|section| section.word().to_owned()).collect::<Vec<_>>())
    });
    let change = move |word: String, is_ticked: bool| {
        let Some(section) = Section::from_word(&word) else { return };
        ticked.update(|ticked| {
            if is_ticked {
                ticked.insert(section);
            } else {
                ticked.remove(&section);
            }
        });
    };
    let legend = session.text("hand_over.legend");
    Checkboxes::new("section", legend, Section::ALL.map(choice).into(), chosen, change).view()
}

/// A letter in the person's own program for e-mail, without an answer in it: the file has to be put there by hand.
fn by_mail(session: Session) -> View {
    let address = words(move || {
        let of = |key: &str| first_of(&session.t(key));
        mail_link(&of("product.name"), &of("hand_over.mail.text"))
    });
    [
        el("p").text(session.text("hand_over.mail.message")).view(),
        actions().child(link(address).text(session.text("hand_over.mail.label"))).view(),
    ]
    .into()
}

/// The file, open or locked.
fn ways(session: Session, ticked: Ticked) -> El {
    let save = move || {
        let today = clock::today();
        let text = ProfileFile::new(untrack(|| content(session, ticked)), today).to_text();
        let tried = file::download(&file_name(&today), "application/json", &text);
        session.say(session.t(if tried { "take.file.saved" } else { "take.file.failed" }));
    };
    let save = button(ButtonVariant::Primary, save).text(session.text("hand_over.save"));
    let locked: View = [
        el("p").text(session.text("hand_over.lock.message")).view(),
        // What was locked is not what is ticked now.
        each(move || ticked.get(), move |_| lock_form(session, move || untrack(|| content(session, ticked)))),
    ]
    .into();
    el("div")
        .class("app-stack")
        .attr("data-leaves", "file")
        .child(alert(AlertKind::Info, AlertRole::None).child(el("p").text(session.text("hand_over.warning"))))
        .child(actions().child(save))
        .child(details(session.text("hand_over.lock.summary"), locked))
        .child(by_mail(session))
}
