//! The way to the plan: starts the worker when a screen shows a plan, asks it anew when what the person keeps changes, and puts
//! its answers where the screens look. It never plans, and never starts anything before a path is asked for.

mod line;

use leptos::prelude::*;

use crate::page::Session;
use crate::pathway::CountryId;
use crate::platform::network;
use crate::profile::Profile;
use crate::route::Route;
use line::Line;

/// What is to be planned: for whom, and with the library of which country.
type Wish = (Profile, CountryId);

/// Sees to it that the screens get their plans, for as long as the page lives.
pub fn follow_plan(session: Session) {
    let line = Line::new(session);
    let wish = Memo::new(move |_| wish(session));
    Effect::new(move || match wish.get() {
        Some(wish) if !session.plan_fault.get() => line.ask(wish),
        Some(_) => {}
        None => line.rest(),
    });
    network::on_return(move || {
        if session.plan_fault.get_untracked() {
            session.plan_fault.set(false);
        }
    });
}

/// What a screen that is open wants planned, once there are answers and the library is here.
fn wish(session: Session) -> Option<Wish> {
    let is_shown = matches!(session.route.get(), Route::Path | Route::Ways | Route::Print | Route::Take);
    let is_ready = move || session.has_library() && session.attempt().is_some_and(|one| !one.replies.is_empty());
    // What lacked is counted when a plan is seen: that must not ask for the same plan once more.
    let profile = move || Profile { lacks: Vec::new(), ..session.profile.get() };
    (is_shown && is_ready()).then(|| (profile(), session.country()))
}
