//! The dated steps of a plan as calendar events (RFC 5545): whole days, private, and free for others to book.
//! It names nobody, invites nobody and sends nothing; what a step is called comes in as words, and says as little as they do.
//!
//! A whole day has no hour and no zone, so neither summer time nor a journey moves it.
//! An event keeps its UID, so that a calendar that reads a plan again moves the day in place of adding another one:
//! the later `SEQUENCE` and `DTSTAMP` win.

mod line;
mod stamp;
mod uid;

pub use stamp::Stamp;

use crate::pathway::{Day, OfferId};
use line::{escaped, fold};
use uid::uid;

/// One step on the day that the person has chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarDay<'a> {
    /// The step's offer. The event is known by it, but does not show it.
    pub offer: &'a OfferId,
    /// The day.
    pub day: Day,
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
        ["UID:", &uid(day.offer)].concat(),
        ["DTSTAMP:", &now.date_time()].concat(),
        ["SEQUENCE:", &now.sequence().to_string()].concat(),
        ["DTSTART;VALUE=DATE:", &date(day.day)].concat(),
    ];
    // The day after the last one of the calendar does not exist, and an event without an end lasts its day.
    lines.extend(day.day.plus(1).map(|end| ["DTEND;VALUE=DATE:", &date(end)].concat()));
    lines.push(["SUMMARY:", &escaped(day.summary)].concat());
    lines.extend(["CLASS:PRIVATE", "TRANSP:TRANSPARENT", "END:VEVENT"].map(str::to_owned));
    lines
}

/// `yyyymmdd`.
fn date(day: Day) -> String {
    day.to_string().replace('-', "")
}

#[cfg(test)]
mod tests;
