//! What is different where many use one screen: at a counsellor's desk and in a kiosk. A part of the program of its own.
//! It never keeps anything itself, and the visitor can never turn it off.

mod attract;
mod between;
mod curtain;
mod end;
mod outside;
mod warning;

use std::rc::Rc;

use leptos::prelude::*;

use super::session::{Cover, Session};
use crate::route::Route;
use crate::ui::{ButtonVariant, View, actions, link, link_button, memo};
use crate::visit::{Setting, Standing};

/// Where a visit has come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// A talk has been left behind on this machine. Nobody has said yet what to do with it.
    LeftBehind,
    /// A visit has just been ended, and it is said what is gone.
    Ended,
    /// A visit, or the screen that waits for one.
    Going,
}

/// What only the application can do for these screens.
#[derive(Clone)]
pub struct VisitActions {
    /// More time.
    pub extend: Rc<dyn Fn()>,
    /// Deletes everything, and begins anew.
    pub end: Rc<dyn Fn()>,
    /// Goes on with the talk that was left behind.
    pub go_on: Rc<dyn Fn()>,
    /// Whether a person needs more time than others: so many times the usual.
    pub allow: Rc<dyn Fn(u32)>,
}

/// What these screens are given besides the session. It is copied freely.
#[derive(Clone, Copy)]
pub struct Visit {
    /// Desk or kiosk.
    pub setting: Setting,
    /// Where the visit has come to.
    pub phase: RwSignal<Phase>,
    /// How long nobody has been there.
    pub standing: RwSignal<Standing>,
    /// An address that leads out, which somebody wanted to follow.
    pub outside: RwSignal<String>,
    /// What only the application can do.
    pub actions: StoredValue<VisitActions, LocalStorage>,
}

impl Visit {
    fn act(self, ask: impl FnOnce(&VisitActions)) {
        let actions = self.actions.get_value();
        ask(&actions);
    }
}

/// A screen that stands in place of all others.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Instead {
    LeftBehind,
    Ended,
    Curtain,
    Attract,
    Nothing,
}

/// What covers the usual screens.
pub fn cover(session: Session, visit: Visit) -> Cover {
    // A memo, so that no screen is drawn anew while the seconds are counted.
    let instead = memo(move |_| instead(session, visit));
    Cover {
        screen: Rc::new(move |route| screen(session, visit, instead.get(), route)),
        bar: Rc::new(move || bar(session, visit)),
        end: Rc::new(move || visit.act(|actions| (actions.end)())),
    }
}

fn instead(session: Session, visit: Visit) -> Instead {
    let is_going = session.profile.with(|profile| profile.current().is_some());
    match (visit.phase.get(), visit.setting) {
        (Phase::LeftBehind, _) => Instead::LeftBehind,
        (Phase::Ended, _) => Instead::Ended,
        (Phase::Going, Setting::Kiosk) if !is_going => Instead::Attract,
        (Phase::Going, Setting::Desk) if visit.standing.with(is_warned) => Instead::Curtain,
        (Phase::Going, _) => Instead::Nothing,
    }
}

/// A screen as it is here, or nothing where it is the usual one.
fn screen(session: Session, visit: Visit, instead: Instead, route: Route) -> Option<View> {
    match (instead, route) {
        (Instead::LeftBehind, _) => Some(between::left_behind(session, visit)),
        (Instead::Ended, _) => Some(between::ended(session, visit)),
        (Instead::Curtain, _) => Some(curtain::curtain(session, visit)),
        (Instead::Attract, Route::Start) => Some(attract::attract(session, visit)),
        (_, Route::End) => Some(end::end(session, visit)),
        // Neither a file nor what is copied is taken along from a kiosk.
        (_, Route::Take | Route::Cv | Route::Lock | Route::Research) if visit.setting == Setting::Kiosk => {
            Some(end::end(session, visit))
        }
        _ => None,
    }
}

/// What stands above every screen: the way to the end, and what may come up.
fn bar(session: Session, visit: Visit) -> View {
    let begun = move || session.profile.with(|profile| !profile.is_empty());
    let is_going = move || begun() && visit.phase.get() == Phase::Going;
    let way = move || {
        let end = link_button(ButtonVariant::Secondary, Route::End.href()).text(session.text("visit.end.label"));
        let talk =
            (visit.setting == Setting::Desk).then(|| link(Route::Talk.href()).text(session.text("visit.talk.label")));
        actions().class("app-actions app-only-screen app-visit").child(talk).child(end).view()
    };
    let bar = crate::ui::show(is_going, way);
    if visit.setting == Setting::Kiosk {
        [bar, warning::warning(session, visit), outside::outside(session, visit)].into()
    } else {
        bar
    }
}

fn is_warned(standing: &Standing) -> bool {
    matches!(standing, Standing::Warned { .. })
}
