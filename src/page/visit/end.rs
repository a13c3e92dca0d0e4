//! The end of a visit: take it along first, or not, and then everything is deleted. It never deletes without being told to.

use super::Visit;
use crate::page::session::Session;
use crate::route::Route;
use crate::ui::{ButtonVariant, El, View, actions, button, each, el, lead, link, link_button, page_heading, stack};
use crate::visit::Setting;

/// The screen.
pub fn end(session: Session, visit: Visit) -> View {
    let has_answers = move || session.has_answered();
    let delete = button(ButtonVariant::Danger, move || visit.act(|actions| (actions.end)()));
    stack()
        .child(page_heading(session.text("end.title")))
        .child(lead(session.text("visit.end.message")))
        .child(each(has_answers, move |any| if any { take_along(session, visit) } else { View::none() }))
        .child(el("h2").text(session.text("visit.end.delete.heading")))
        .child(el("p").text(session.text("visit.end.delete.message")))
        .child(
            actions()
                .child(delete.text(session.text("visit.end.delete.label")))
                .child(link(Route::Start.href()).text(session.text("visit.end.stay.label"))),
        )
        .view()
}

/// The ways to take it along from here.
fn take_along(session: Session, visit: Visit) -> View {
    let print = link_button(ButtonVariant::Primary, Route::Print.href()).text(session.text("take.print.label"));
    let carry = link_button(ButtonVariant::Secondary, Route::Carry.href()).text(session.text("take.carry.label"));
    let file: Option<El> = (visit.setting == Setting::Desk)
        .then(|| link_button(ButtonVariant::Secondary, Route::Take.href()).text(session.text("visit.end.file.label")));
    [
        el("h2").text(session.text("visit.end.take.heading")).view(),
        el("p").text(session.text("visit.end.take.message")).view(),
        actions().child(print).child(carry).child(file).view(),
    ]
    .into()
}
