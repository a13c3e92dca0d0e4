//! «Jeg vet ikke hva jeg vil»: six kinds of work to choose from. It makes a list shorter, and is no test.

use leptos::prelude::*;

use super::session::Session;
use super::work_words::{career, tell, work_screen};
use crate::occupation::Interest;
use crate::profile::Told;
use crate::route::Route;
use crate::ui::{ButtonVariant, Picture, View, actions, lead, link, link_button, note, picture_choices, stack};

/// A drawing for each of the six, in the order of [`Interest::ALL`]: a hammer, a lens, a brush, two people, a megaphone, a list.
const DRAWINGS: [&str; 6] = [
    "M13 6l5 5M11.5 7.5L15 4l5 5-3.5 3.5zM13 9.5L4 18.5 5.5 20l9-9",
    "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5L20 20",
    "M20 4L10 14M8.5 13.5c-2 0-3 1.5-3 3S4.5 19 3 19.5c2.5 1 7.5.5 8-3 .2-1.5-1-3-2.5-3z",
    "M8 5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM16 5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM3 19c0-4 2-6 5-6s4 1.5 4 1.5S13 13 16 13s5 2 5 6",
    "M4 10v4h3l8 4V6l-8 4zM18 9c1 1.5 1 4.5 0 6M8 14v5h2",
    "M5 4h14v16H5zM8 9l1 1 2-2M8 15l1 1 2-2M13 9h3M13 15h3",
];

/// The screen.
pub fn interests(session: Session) -> View {
    work_screen(session, Route::Jobs, "interests.title", parts)
}

fn parts(session: Session) -> View {
    let picture = |(kind, drawing): (Interest, &'static str)| Picture {
        value: kind.letter().to_string(),
        drawing,
        label: session.text(format!("interest.{}.name", kind.letter())),
        detail: session.text(format!("interest.{}.about", kind.letter())),
    };
    let pictures = Interest::ALL.into_iter().zip(DRAWINGS).map(picture).collect();
    let chosen = Signal::derive(move || {
        let kinds = career(session).interests;
        Interest::ALL.into_iter().filter(|kind| kinds.contains(*kind)).map(|kind| kind.letter().to_string()).collect()
    });
    let changed = move |letter: String, ticked: bool| {
        let kinds = career(session).interests;
        let is_in = |kind: &Interest| if kind.letter().to_string() == letter { ticked } else { kinds.contains(*kind) };
        tell(session, &Told::Interests(Interest::ALL.into_iter().filter(is_in).collect()));
    };
    let group = picture_choices(
        "interests",
        session.text("work.interests.legend"),
        session.text("work.interests.hint"),
        pictures,
        chosen,
        changed,
    );
    let buttons = actions()
        .child(link_button(ButtonVariant::Primary, Route::Matches.href()).text(session.text("work.interests.show")))
        .child(link(Route::Jobs.href()).text(session.text("question.skip.label")));
    stack()
        .child(lead(session.text("work.interests.lead")))
        .child(group)
        .child(buttons)
        .child(note(session.text("work.interests.source")))
        .view()
}
