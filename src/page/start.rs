//! The first screen: what this is, who gets the answers, and how to begin or go on.
//! Nothing is written before the person presses a button here.

use leptos::prelude::*;

use super::session::Session;
use super::shared::{begin, storage_note};
use crate::measure::QuestionSet;
use crate::route::Route;
use crate::ui::{
    ButtonVariant, El, LandscapeKind, View, actions, button, each, el, landscape, lead, link, link_button, note,
    page_heading, show, stack, words,
};
use crate::visit::Setting;

/// The start screen.
pub fn start(session: Session) -> View {
    let begun = move || session.profile.with(|profile| profile.current().is_some());
    stack()
        .child(landscape(LandscapeKind::Start))
        .child(page_heading(session.text("start.heading")))
        .child(lead(session.local_text("start.privacy.message")))
        .child(each(begun, move |begun| if begun { go_on(session) } else { first(session) }))
        .child(storage_note(session))
        .child(others(session))
        .view()
}

/// Other ways to begin. A kiosk is for one at a time.
fn others(session: Session) -> El {
    let together = session.core.with_value(|core| core.setting) != Setting::Kiosk;
    let talk = together.then(|| link(Route::Talk.href()).text(session.text("start.talk.label")));
    actions().child(link(Route::Take.href()).text(session.text("start.open_file.label"))).child(talk)
}

fn first(session: Session) -> View {
    let how = ["start.how.questions", "start.how.help", "start.how.path"];
    let how = how.map(|key| el("li").text(session.text(key)).view());
    let short = button(ButtonVariant::Primary, move || begin(session, QuestionSet::Short));
    let full = button(ButtonVariant::Secondary, move || begin(session, QuestionSet::Full));
    [
        el("ul").child(how).view(),
        actions()
            .child(short.text(session.text("start.short.label")))
            .child(full.text(session.text("start.full.label")))
            .view(),
        note(session.text("start.lengths.message")).view(),
    ]
    .into()
}

fn go_on(session: Session) -> View {
    let next = move || session.interview().and_then(|interview| interview.next());
    let answered = move || session.attempt().map_or(0, |attempt| attempt.answered());
    let way = each(next, move |next| match next {
        Some(question) => way_on(Route::Question(question)).text(session.text("start.go_on.label")),
        None => way_on(Route::Result).text(session.text("start.result.label")),
    });
    let may_see = move || next().is_some() && may_see_result(session);
    let result = show(may_see, move || link(Route::Result.href()).text(session.text("start.result.label")).view());
    let again = |set: QuestionSet, key: &str| {
        button(ButtonVariant::Tertiary, move || begin(session, set)).text(session.text(key))
    };
    [
        el("p").text(words(move || session.count("start.answered", answered()))).view(),
        actions().child(way).view(),
        actions()
            .child(result)
            .child(again(QuestionSet::Short, "start.again_short.label"))
            .child(again(QuestionSet::Full, "start.again_full.label"))
            .view(),
    ]
    .into()
}

fn way_on(route: Route) -> El {
    link_button(ButtonVariant::Primary, route.href())
}

fn may_see_result(session: Session) -> bool {
    session.interview().is_some_and(|interview| interview.may_show_result())
}
