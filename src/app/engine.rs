//! The way to the worker: asks it anew for the plan when what the person keeps changes, and puts its answers where the screens
//! look; and asks what a screen wants to know. It never plans, and never starts anything before something is asked for.

mod line;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use crate::engine::{PLAN, Planned};
use crate::page::{EngineLine, Session};
use crate::pathway::CountryId;
use crate::platform::network;
use crate::profile::Profile;
use crate::route::Route;
use line::Line;

/// What is to be planned: for whom, and with the library of which country.
type Wish = (Profile, CountryId);

/// Sees to it that the screens get their plans, and what they ask for, for as long as the page lives.
pub fn follow_plan(session: Session) {
    let line = Line::new(session);
    let asker = Rc::new(Planning::new(session, line.clone()));
    Effect::new(move || match wish(session) {
        Some(wish) if !session.plan_fault.get() => Planning::ask(&asker, wish),
        Some(_) => {}
        None => asker.is_shown.set(false),
    });
    network::on_return(move || {
        if session.plan_fault.get_untracked() {
            session.plan_fault.set(false);
        }
    });
    let known = line.clone();
    session.engine.set_value(Some(EngineLine {
        ask: Rc::new(move |text, heard| {
            line.ask(text, session.profile.get_untracked(), heard);
        }),
        know: Rc::new(move |texts, files| known.know(texts, files)),
    }));
}

/// What a screen that is open wants planned, once there are answers and the library is here.
fn wish(session: Session) -> Option<Wish> {
    let is_shown = matches!(session.route.get(), Route::Path | Route::Ways | Route::Print | Route::Take);
    let is_ready = move || session.has_library() && session.has_answered();
    // What lacked is counted when a plan is seen: that must not ask for the same plan once more.
    let profile = move || Profile { lacks: Vec::new(), ..session.profile.get() };
    (is_shown && is_ready()).then(|| (profile(), session.country()))
}

/// The plan on the screen, and the next one.
struct Planning {
    session: Session,
    line: Line,
    /// Whether the screen that shows the plan was open before.
    is_shown: Cell<bool>,
    /// What the plan is of that is here or under way.
    asked: RefCell<Option<Wish>>,
    /// The question that is under way.
    number: Cell<u32>,
}

impl Planning {
    fn new(session: Session, line: Line) -> Planning {
        Planning { session, line, is_shown: Cell::default(), asked: RefCell::default(), number: Cell::default() }
    }

    /// Asks for a plan, unless it is the one that is here or under way. The plan on an open screen stays until the next one
    /// comes; a screen that opens, and another country, never begin with a plan of something else.
    fn ask(asker: &Rc<Planning>, wish: Wish) {
        let was_shown = asker.is_shown.replace(true);
        let mut asked = asker.asked.borrow_mut();
        if asked.as_ref() == Some(&wish) {
            return;
        }
        if !was_shown || asked.as_ref().is_none_or(|(_, country)| *country != wish.1) {
            asker.session.plan.set(None);
        }
        let profile = wish.0.clone();
        *asked = Some(wish);
        drop(asked);
        // Only the answer to what was asked last counts.
        asker.line.forget(asker.number.get());
        let hearer = asker.clone();
        let number = asker.line.ask(PLAN.to_owned(), profile, Rc::new(move |said| hearer.hear(said)));
        asker.number.set(number);
    }

    fn hear(&self, said: Option<String>) {
        match said.and_then(|said| Planned::parse(&said)) {
            Some(plan) => self.session.plan.set(Some(plan)),
            // No plan stays that is not of what is told.
            None => {
                self.asked.replace(None);
                self.session.plan.set(None);
                self.session.plan_fault.set(true);
            }
        }
    }
}
