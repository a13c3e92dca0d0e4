//! Whether this was useful: the only question about ourselves, below the ways to take it along. The answer stays on the device.

use leptos::prelude::*;

use super::session::Session;
use crate::profile::Event;
use crate::ui::{Choice, El, Radios, View, show};

/// The question, for one who has answered.
pub fn useful(session: Session) -> View {
    show(move || session.has_answered(), move || question(session).view())
}

fn question(session: Session) -> El {
    let choices = ["yes", "no"].map(|value| Choice::new(value, session.text(format!("take.useful.{value}")))).into();
    let chosen = Signal::derive(move || {
        session.profile.with(|profile| profile.useful.map(|yes| if yes { "yes" } else { "no" }.to_owned()))
    });
    let answer = move |value: String| session.dispatch(Event::UsefulAnswered { useful: Some(value == "yes") });
    Radios::new("useful", session.text("take.useful.label"), choices, chosen, answer)
        .hint(session.text("take.useful.hint"))
        .inline()
        .view()
}
