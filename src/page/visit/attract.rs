//! The screen that waits in a kiosk: what this is, that nothing is kept, the languages, and one large way in.
//! It asks for nothing, and no time runs while it stands.

use leptos::prelude::*;

use super::Visit;
use crate::i18n::Locale;
use crate::measure::QuestionSet;
use crate::page::session::Session;
use crate::page::shared::begin;
use crate::ui::{
    ButtonVariant, Choice, LandscapeKind, Radios, View, actions, button, details, el, landscape, lead, note,
    page_heading, stack,
};

/// How many times longer than usual a person may want to have.
const TIMES: [&str; 4] = ["1", "2", "5", "10"];

/// The screen.
pub fn attract(session: Session, visit: Visit) -> View {
    let start = |variant, set, key: &str| button(variant, move || begin(session, set)).text(session.text(key));
    stack()
        .child(landscape(LandscapeKind::Start))
        .child(page_heading(session.text("start.heading")))
        .child(languages(session))
        .child(lead(session.local_text("start.privacy.message")))
        .child(el("p").text(session.text("visit.attract.message")))
        .child(actions().child(start(ButtonVariant::Primary, QuestionSet::Short, "start.short.label")).child(start(
            ButtonVariant::Secondary,
            QuestionSet::Full,
            "start.full.label",
        )))
        .child(note(session.text("start.lengths.message")))
        .child(more_time(session, visit))
        .view()
}

/// Each language in its own name: whoever does not read the one on the screen finds theirs.
fn languages(session: Session) -> View {
    let offered = session.core.with_value(|core| core.languages.clone());
    let one = |locale: Locale| {
        let choose = move || session.act(|actions| (actions.set_locale)(locale));
        let chosen = move || Some((session.locale.get() == locale).to_string());
        button(ButtonVariant::Secondary, choose)
            .attr("lang", locale.tag())
            .attr_when("aria-pressed", chosen)
            .text(locale.own_name())
            .view()
    };
    actions().child(offered.into_iter().map(one).collect::<Vec<_>>()).view()
}

fn more_time(session: Session, visit: Visit) -> View {
    let times = RwSignal::new(TIMES[0].to_owned());
    let choices = TIMES.map(|value| Choice::new(value, session.text(format!("visit.times.{value}")))).into();
    let allow = move |value: String| {
        if let Ok(times) = value.parse() {
            visit.act(|actions| (actions.allow)(times));
        }
        times.set(value);
    };
    let chosen = Signal::derive(move || Some(times.get()));
    let choice = Radios::new("times", session.text("visit.times.label"), choices, chosen, allow);
    let told: View = [el("p").text(session.text("visit.times.message")).view(), choice.view().into()].into();
    details(session.text("visit.times.heading"), told).view()
}
