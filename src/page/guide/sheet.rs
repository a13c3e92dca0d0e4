//! The sheet of what two agreed on: seen on the screen, printed for both, copied as text, and as dates for a calendar. It holds no more
//! than the two have written.

use leptos::prelude::*;

use super::{kept, own_words};
use crate::exchange::{CalendarDay, Stamp, calendar};
use crate::i18n::{first_of, second_of};
use crate::page::copying::copying;
use crate::page::session::Session;
use crate::page::which_language::which_language;
use crate::platform::{chance, clock, file, print};
use crate::profile::{AgreedStep, Event, InTalk, Meeting, Talk};
use crate::ui::{ButtonVariant, El, View, actions, button, each, el, note, show};

/// The name of the calendar file. It says nothing about the person.
const CALENDAR: &str = "kompetansesti.ics";

/// The sheet, with what can be done with it once something stands there.
pub fn sheet(session: Session) -> View {
    let has_any = move || kept(session).has_agreed();
    let paper = move || each(move || (session.spoken(), kept(session)), move |(_, talk)| paper(session, &talk));
    let whole = move |any| match any {
        true => [paper(), ways(session)].into(),
        false => el("p").text(session.text("agree.sheet.none")).view(),
    };
    [el("h2").text(session.text("agree.sheet.heading")).view(), each(has_any, whole)].into()
}

/// What is printed.
fn paper(session: Session, talk: &Talk) -> El {
    let goals: Vec<_> = talk.goals.values().map(|goal| el("li").child(own_words(goal.shown()))).collect();
    let steps: Vec<_> =
        talk.steps.values().map(|step| el("li").attr("dir", "auto").text(step_line(session, step))).collect();
    let part = |key: &'static str, list: &'static str, rows: Vec<El>| -> View {
        let heading = || el("h3").text(session.text(key)).view();
        (!rows.is_empty()).then(|| -> View { [heading(), el(list).child(rows).view()].into() }).into()
    };
    let meeting = talk.meeting.map(|meeting| el("p").text(meeting_line(session, meeting)));
    el("div")
        .class("app-card app-sheet")
        .child(note(imprint(session)))
        .child(part("agree.sheet.goals", "ol", goals))
        .child(part("agree.sheet.steps", "ul", steps))
        .child(meeting)
}

fn imprint(session: Session) -> String {
    format!("{} – {}", session.t("product.name"), session.day(&clock::today()))
}

/// «Veilederen: Sende skjema (innen 3. desember 2026)».
pub fn step_line(session: Session, step: &AgreedStep) -> String {
    let who = session.t(&format!("agree.steps.{}", step.who.word()));
    let what = step.what.shown();
    let line = match &step.day {
        Some(day) => {
            let day = session.day(day);
            session.format("agree.sheet.step_by", &[("who", &who), ("what", &what), ("day", &day)])
        }
        None => session.format("agree.sheet.step", &[("who", &who), ("what", &what)]),
    };
    if step.done { session.format("agree.sheet.done", &[("step", &line)]) } else { line }
}

/// When the two meet again, in words.
pub fn meeting_line(session: Session, meeting: Meeting) -> String {
    let (day, time) = (session.day(&meeting.day), meeting.time());
    if time.is_empty() {
        session.format("agree.sheet.meeting", &[("day", &day)])
    } else {
        session.format("agree.sheet.meeting_at", &[("day", &day), ("time", &time)])
    }
}

/// Print, copy, calendar.
fn ways(session: Session) -> View {
    let in_second = RwSignal::new(false);
    let text = move || {
        let is_second = in_second.get() && session.has_second();
        let of: fn(&str) -> String = if is_second { second_of } else { first_of };
        as_text(session, of)
    };
    let failed = RwSignal::new(false);
    let print =
        button(ButtonVariant::Primary, move || failed.set(!print::print())).text(session.text("agree.print.label"));
    let no_printer = move || el("p").attr("role", "alert").text(session.text("print.failed.message")).view();
    let [copy, copied] = copying(session, "agreement-text", session.text("agree.copy.label"), text);
    el("div")
        .class("app-only-screen app-stack")
        .child(note(session.text("agree.print.message")))
        .child(actions().child(print))
        .child(show(move || failed.get(), no_printer))
        .child(show(
            move || session.has_second(),
            move || which_language(session, session.text("agree.copy.language"), in_second).view(),
        ))
        .child(note(session.local_text("agree.copy.message")))
        .child(actions().child(copy))
        .child(copied)
        .child(to_calendar(session))
        .view()
}

/// The sheet as plain lines.
fn as_text(session: Session, of: fn(&str) -> String) -> String {
    let talk = kept(session);
    let mut lines = vec![imprint(session)];
    let mut part = |key: &str, rows: Vec<String>| {
        if !rows.is_empty() {
            lines.extend([String::new(), session.t(key)]);
            lines.extend(rows.into_iter().map(|row| format!("- {row}")));
        }
    };
    part("agree.sheet.goals", talk.goals.values().map(|goal| goal.shown()).collect());
    part("agree.sheet.steps", talk.steps.values().map(|step| step_line(session, step)).collect());
    lines.extend(talk.meeting.into_iter().flat_map(|meeting| [String::new(), meeting_line(session, meeting)]));
    lines.iter().map(|line| of(line)).collect::<Vec<_>>().join("\n")
}

/// The days of the sheet as a calendar file, where there are any.
fn to_calendar(session: Session) -> View {
    let has_day = move || kept(session).meeting.is_some() || kept(session).steps.values().any(is_open_with_day);
    let save = move || {
        let said = match untrack(|| calendar_file(session)) {
            Some(text) if file::download(CALENDAR, "text/calendar", &text) => "plan.calendar.saved",
            _ => "plan.calendar.failed",
        };
        session.say(session.t(said));
    };
    let button = move || {
        let button = button(ButtonVariant::Secondary, save).text(session.text("agree.calendar.label"));
        [note(session.text("agree.calendar.message")).view(), actions().child(button).view()].into()
    };
    let none = move || note(session.text("agree.calendar.none")).view();
    el("div").attr("data-leaves", "file").child(each(has_day, move |has| if has { button() } else { none() })).view()
}

fn is_open_with_day(step: &AgreedStep) -> bool {
    !step.done && step.day.is_some()
}

/// Neutral words alone: others may see a calendar. An event is known by a number by chance that goes with what was agreed on, so that
/// those of two people who come to one counsellor are not taken for each other.
fn calendar_file(session: Session) -> Option<String> {
    let talk = kept(session);
    let whose = talk.whose.unwrap_or_else(|| {
        let whose = chance::seed();
        let told = InTalk::Whose(whose).to_text();
        // It is nothing that a person has done and could undo.
        session.act(|actions| (actions.restore)(Event::Told { told }));
        whose
    });
    let [met, stepped] = ["agree.calendar.meeting", "agree.calendar.step"].map(|key| first_of(&session.t(key)));
    let meeting = talk.meeting.map(|meeting| (format!("meeting-{whose}"), meeting.day, meeting.minute, met));
    let open = talk.steps.iter().filter(|(_, step)| is_open_with_day(step));
    let steps = open.filter_map(|(at, step)| Some((format!("step-{at}-{whose}"), step.day?, None, stepped.clone())));
    let all: Vec<_> = meeting.into_iter().chain(steps).collect();
    let days: Vec<_> = all
        .iter()
        .map(|(known_by, day, minute, summary)| CalendarDay { known_by, day: *day, minute: *minute, summary })
        .collect();
    calendar(&days, Stamp::new(clock::seconds())?)
}
