//! Taking it along without a file: a QR code for the phone's camera, and the same as a code to type.
//! It carries no note and no name, and it is drawn here: nothing is sent.

use leptos::prelude::*;

use super::qr_code::qr_code;
use super::session::Session;
use super::shared::nothing_yet;
use crate::exchange::Carried;
use crate::platform::address;
use crate::route::Route;
use crate::ui::{El, View, el, lead, note, page_heading, stack, words};

/// The screen.
pub fn carry(session: Session) -> View {
    let profile = session.profile.get_untracked();
    let carried = session.core.with_value(|core| Carried::of(&profile, &core.framework));
    match carried {
        Some(carried) => ways(session, &carried),
        None => nothing_yet(session, "carry.title"),
    }
}

fn ways(session: Session, carried: &Carried) -> View {
    let end = session.core.with_value(|core| carried.to_fragment(&core.framework));
    let link = format!("{}{}/{end}", address::page(), Route::Receive.href());
    stack()
        .child(page_heading(session.text("carry.title")))
        .child(lead(session.text("carry.lead")))
        .child(el("h2").text(session.text("carry.camera.heading")))
        .child(el("p").text(session.text("carry.camera.message")))
        .child(qr_code(&link, session.text("carry.camera.label")))
        .child(typed(session, carried))
        .child(note(session.text("carry.without.message")))
        .view()
}

/// The same to be typed, where there is no camera.
fn typed(session: Session, carried: &Carried) -> View {
    let Some(code) = session.core.with_value(|core| carried.to_code(&core.framework)) else {
        return note(session.text("carry.typed.too_long")).view();
    };
    let where_to = words(move || {
        let place = format!("{}{}", address::page(), Route::Receive.href());
        session.format("carry.typed.message", &[("address", &place)])
    });
    let left_out = code.steps_left_out > 0 || code.goal_left_out;
    let less: Option<El> = left_out.then(|| note(session.text("carry.typed.less")));
    [
        el("h2").text(session.text("carry.typed.heading")).view(),
        el("p").text(where_to).view(),
        el("p").class("app-code").attr("translate", "no").text(code.text).view(),
        less.into(),
    ]
    .into()
}
