//! What the screens about work share: waiting for what they need, asking the engine, and names. It never fetches anything itself.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::kept::Kept;
use super::session::{Session, WorkState};
use super::shared::library_awaited;
use crate::engine::{Ask, Named, Said};
use crate::i18n::Messages;
use crate::platform::document;
use crate::profile::{Career, Event, Told};
use crate::route::Route;
use crate::ui::{
    AlertKind, AlertRole, ButtonVariant, El, View, alert, back_link, button, each, effect, el, loading, page_heading,
    stack, words,
};

/// A screen about work with its heading, and the way back to where it was opened.
pub fn work_screen(
    session: Session,
    back: Route,
    title: &'static str,
    draw: impl Fn(Session) -> View + 'static,
) -> View {
    stack()
        .child(back_link(back.href(), session.text("question.back.label")))
        .child(page_heading(session.text(title)))
        .child(with_work(session, None, move || draw(session)))
        .view()
}

/// A screen that needs what is known of work: it is drawn when all of that is here. One that has its heading in what is drawn gives
/// the key of a title to stand there meanwhile.
pub fn with_work(session: Session, title: Option<&'static str>, draw: impl Fn() -> View + 'static) -> View {
    let has = |messages: RwSignal<Arc<Messages>>| messages.with(|messages| messages.find("work.jobs.lead").is_some());
    // Those of a second language are waited for too, unless they cannot be had.
    let second = move || !session.has_second() || session.second_fault.get() || has(session.second_messages);
    let words_are_here = move || has(session.messages) && second();
    let here = move || session.has_library() && session.work.get() == WorkState::Here && words_are_here();
    // What is drawn stands still: in other languages it is drawn anew.
    each(
        move || (session.spoken(), here()),
        move |(_, here)| {
            if here {
                request_animation_frame(|| document::focus_where_lost("page-heading"));
                return draw();
            }
            // In another language the words are other words, and so are the names that the engine searches.
            let wanted = move || {
                session.has_library() && matches!(session.work.get_untracked(), WorkState::Away | WorkState::Here)
            };
            effect(move || {
                if wanted() {
                    load(session);
                }
            });
            let heading = title.map(|title| page_heading(session.text(title)));
            el("div").class("app-room").child(heading).child(awaited(session)).view()
        },
    )
}

fn load(session: Session) {
    if let Some(can) = session.can.get_value() {
        (can.load_work)(session);
    }
}

fn awaited(session: Session) -> View {
    let again = move || {
        // The button goes; the keyboard must not be left nowhere.
        document::focus("page-heading");
        load(session);
    };
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
                .child(button(ButtonVariant::Secondary, again).text(session.text("library.again.label")))
                .view(),
            _ => library_awaited(session),
        },
    )
}

/// A screen that asks the engine. What comes when it has been left is for nobody.
#[derive(Clone, Copy)]
pub struct Asker {
    session: Session,
    /// It goes with the screen.
    here: RwSignal<bool>,
}

impl Asker {
    /// For the screen that is being drawn.
    pub fn new(session: Session) -> Asker {
        Asker { session, here: RwSignal::new(true) }
    }

    /// Asks. `heard` gets what the engine says, unless that cannot be had; then the screen says so, and it can be tried again.
    pub fn ask(self, ask: &Ask, heard: impl Fn(Said) + 'static) {
        let Some(engine) = self.session.engine.get_value() else { return };
        let hear = move |said: Option<String>| {
            if self.here.try_get_untracked().is_none() {
                return;
            }
            match said.and_then(|said| Said::parse(&said)) {
                Some(said) => heard(said),
                None => self.session.work.set(WorkState::Failed),
            }
        };
        (engine.ask)(ask.to_text(), Rc::new(hear));
    }
}

/// The fields of work, once the engine has said which there are.
pub fn fields(asker: Asker) -> Kept<Vec<String>> {
    let fields = Kept::new(Vec::new());
    let found = fields.clone();
    asker.ask(&Ask::Fields, move |said| {
        if let Said::Fields(ids) = said {
            found.set(ids);
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
    session.dispatch(Event::Told { told: told.to_text() });
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
