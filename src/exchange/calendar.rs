//! The dated steps of a plan as calendar events (RFC 5545): whole days, private, and free for others to book; and the next
//! meeting, at the time that was agreed.
//! It names nobody, invites nobody and sends nothing; what a step is called comes in as words, and says as little as they do.
//!
//! A whole day has no hour and no zone, so neither summer time nor a journey moves it. Nor has a meeting a zone: it is at that
//! time by the clock on the wall (RFC 5545 3.3.5, form 1).
//! An event keeps its UID, so that a calendar that reads a plan again moves the day in place of adding another one:
//! the later `SEQUENCE` and `DTSTAMP` win.

mod line;
mod stamp;
mod uid;

pub use stamp::Stamp;

use crate::pathway::Day;
use line::{escaped, fold};
use uid::uid;

/// One step on the day that the person has chosen, or a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarDay<'a> {
    /// What the event is known by, such as the step's offer. It is not shown.
    pub known_by: &'a str,
    /// The day.
    pub day: Day,
    /// When on that day, in minutes since midnight below 1440; the whole day where there is none.
    pub minute: Option<u16>,
    /// What is seen in the calendar, also by those with whom it is shared: neutral words.
    pub summary: &'a str,
}

/// The text of a calendar file with these days, made at this moment. Without days there is no calendar.
pub fn calendar(days: &[CalendarDay], now: Stamp) -> Option<String> {
    if days.is_empty() {
        return None;
    }
    let mut text = String::new();
    let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kompetansesti//Plan//EN", "CALSCALE:GREGORIAN"];
    head.iter().for_each(|line| fold(line, &mut text));
    for day in days {
        event(day, now).iter().for_each(|line| fold(line, &mut text));
    }
    fold("END:VCALENDAR", &mut text);
    Some(text)
}

fn event(day: &CalendarDay, now: Stamp) -> Vec<String> {
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        ["UID:", &uid(day.known_by)].concat(),
        ["DTSTAMP:", &now.date_time()].concat(),
        ["SEQUENCE:", &now.sequence().to_string()].concat(),
    ];
    lines.extend(match day.minute {
        Some(minute) => hour(day.day, minute),
        None => whole_day(day.day),
    });
    lines.push(["SUMMARY:", &escaped(day.summary)].concat());
    // A meeting takes its hour; a step leaves the day free.
    let seen = if day.minute.is_some() { "TRANSP:OPAQUE" } else { "TRANSP:TRANSPARENT" };
    lines.extend(["CLASS:PRIVATE", seen, "END:VEVENT"].map(str::to_owned));
    lines
}

fn whole_day(day: Day) -> Vec<String> {
    let start = ["DTSTART;VALUE=DATE:", &date(day)].concat();
    // The day after the last one of the calendar does not exist, and an event without an end lasts its day.
    let end = day.plus(1).map(|end| ["DTEND;VALUE=DATE:", &date(end)].concat());
    [start].into_iter().chain(end).collect()
}

/// An hour from this minute on.
fn hour(day: Day, minute: u16) -> Vec<String> {
    let start = format!("DTSTART:{}T{:02}{:02}00", date(day), minute / 60, minute % 60);
    vec![start, "DURATION:PT1H".to_owned()]
}

/// `yyyymmdd`.
fn date(day: Day) -> String {
    day.to_string().replace('-', "")
}

#[cfg(test)]
mod tests;
