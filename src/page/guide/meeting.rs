//! When the two meet again. It reminds nobody by itself.

use leptos::prelude::*;

use super::{kept, tell};
use crate::page::session::Session;
use crate::pathway::Day;
use crate::profile::{InTalk, Meeting, minute};
use crate::ui::{View, date_field, el, memo, time_field};

/// The day, and the time if one was agreed.
pub fn meeting(session: Session) -> View {
    let day = memo(move |_| kept(session).meeting.map(|meeting| meeting.day.to_string()).unwrap_or_default());
    let time = memo(move |_| kept(session).meeting.map(Meeting::time).unwrap_or_default());
    // A time without a day waits here until there is one, also while another day is being written.
    let waiting = RwSignal::new(time.get_untracked());
    let keep = move |day: Option<Day>, time: &str| {
        tell(session, &InTalk::Meeting(day.map(|day| Meeting { day, minute: minute(time) })));
    };
    let on_day = move |day: String| match day.parse() {
        Ok(day) => keep(Some(day), &waiting.get_untracked()),
        Err(_) if day.is_empty() => keep(None, ""),
        // A year that is being written is no day yet, and takes nothing away.
        Err(_) => {}
    };
    let on_time = move |time: String| {
        waiting.set(time.clone());
        if let Ok(day) = day.get_untracked().parse() {
            keep(Some(day), &time);
        }
    };
    let shown = move || Some(time.get()).filter(|time| !time.is_empty()).unwrap_or_else(|| waiting.get());
    let fields = el("div")
        .class("app-stack")
        .child(date_field("meeting-day".to_owned(), session.text("agree.meeting.day"), move || day.get(), on_day))
        .child(time_field("meeting-time".to_owned(), session.text("agree.meeting.time"), shown, on_time));
    [el("h2").text(session.text("agree.meeting.heading")).view(), fields.view()].into()
}
