//! What the screens about work share: waiting for what they need, asking the engine, and names. It never fetches anything itself.

use std::rc::Rc;

use leptos::prelude::*;

use super::session::{Session, WorkState};
use super::shared::library_awaited;
use crate::engine::{Ask, Named, Said};
use crate::profile::{Career, Event, Told};
use crate::ui::{AlertKind, AlertRole, ButtonVariant, El, View, alert, button, each, el, loading, words};

/// A screen that needs what is known of work: it is drawn when all of that is here.
pub fn with_work(session: Session, draw: impl Fn() -> View + 'static) -> View {
    let words_are_here = move || session.messages.with(|messages| messages.find("work.jobs.lead").is_some());
    let here = move || session.has_library() && session.work.get() == WorkState::Here && words_are_here();
    each(here, move |here| {
        if here {
            return draw();
        }
        // In another language the words are other words, and so are the names that the engine searches.
        let wanted =
            move || session.has_library() && matches!(session.work.get_untracked(), WorkState::Away | WorkState::Here);
        Effect::new(move || {
            if wanted() {
                load(session);
            }
        });
        el("div").class("app-room").child(awaited(session)).view()
    })
}

fn load(session: Session) {
    if let Some(load) = session.load_work.get_value() {
        load(session);
    }
}

fn awaited(session: Session) -> View {
    each(
        move || session.work.get(),
        move |state| match state {
            WorkState::Coming(share) if share > 0 => {
                let share = share.to_string();
                let told = words(move || session.format("work_wait.share", &[("n", &share)]));
                loading(told).view()
            }
            WorkState::Failed => alert(AlertKind::Warning, AlertRole::Status)
                .child(el("p").text(session.text("work_wait.fault")))
                .child(
                    button(ButtonVariant::Secondary, move || load(session)).text(session.text("library.again.label")),
                )
                .view(),
            _ => library_awaited(session),
        },
    )
}

/// Asks the engine. `heard` gets what it says, unless that cannot be had; then the screen says so, and it can be tried again.
pub fn ask(session: Session, ask: &Ask, heard: impl Fn(Said) + 'static) {
    let Some(engine) = session.engine.get_value() else { return };
    let hear = move |said: Option<String>| match said.and_then(|said| Said::parse(&said)) {
        Some(said) => heard(said),
        None => session.work.set(WorkState::Failed),
    };
    (engine.ask)(ask.to_text(), Rc::new(hear));
}

/// The fields of work, once the engine has said which there are.
pub fn fields(session: Session) -> RwSignal<Vec<String>> {
    let fields = RwSignal::new(Vec::new());
    ask(session, &Ask::Fields, move |said| {
        if let Said::Fields(ids) = said {
            fields.set(ids);
        }
    });
    fields
}

/// What the person has told of work.
pub fn career(session: Session) -> Career {
    session.profile.with(Career::of)
}

/// Keeps what is told of work.
pub fn tell(session: Session, told: &Told) {
    session.dispatch(Event::WorkTold { told: told.to_text() });
}

/// An occupation's name.
pub fn occupation_name(session: Session, named: &Named) -> String {
    named.name.clone().unwrap_or_else(|| session.local(&format!("occupation.{}.name", named.id)))
}

/// What a skill is called: it reads on after «kan du …».
pub fn skill_name(session: Session, named: &Named) -> String {
    named.name.clone().unwrap_or_else(|| session.t(&format!("skill.{}", named.id)))
}

/// A name in a passage of text, marked with its language where that is another than the page's.
pub fn lent(named: &Named, name: String) -> El {
    el("span").attr_if("lang", named.lent.clone()).text(name)
}
