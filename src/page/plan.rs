//! My plan: the few steps that the person has picked, each with its first move, a day, and a tick when it is done.
//! A day that has passed is moved without blame, and nothing learnt is taken for granted: it is asked about.

use leptos::prelude::*;

use super::question;
use super::session::Session;
use super::shared::{human, storage_note};
use super::way_words::title;
use crate::exchange::{CalendarDay, Stamp, calendar};
use crate::framework::Question;
use crate::i18n::first_of;
use crate::pathway::{Day, Offer, OfferId, ask_again};
use crate::platform::{clock, document, file};
use crate::profile::{Event, Profile, Talk, person};
use crate::route::Route;
use crate::ui::{
    ButtonVariant, Checkboxes, Choice, El, View, actions, back_link, button, date_field, details, each, el, lead, link,
    link_button, memo, note, page_heading, show, stack,
};

/// How far «move it a week» moves a day.
const WEEK: i32 = 7;
/// The name of the calendar file. It says nothing about the person.
const CALENDAR: &str = "kompetansesti.ics";

/// The screen of the plan.
pub fn plan(session: Session) -> View {
    let steps = offers(session, |profile| profile.unfinished().map(|(offer, _)| offer.clone()).collect());
    let any = move || steps.with(|steps| !steps.is_empty());
    stack()
        .child(back_link(Route::Path.href(), session.text("question.back.label")))
        .child(page_heading(session.text("plan.title")))
        .child(each(any, move |any| if any { lead(session.text("plan.lead")).view() } else { empty(session) }))
        .child(learnt(session))
        .child(each(
            move || steps.get(),
            move |steps| steps.into_iter().map(|offer| step(session, offer).view()).collect::<View>(),
        ))
        .child(show(any, move || take_along(session)))
        .child(finished(session))
        .child(agreed(session))
        .child(human(session))
        .child(storage_note(session))
        .view()
}

/// Some of the person's offers that the library knows. It changes only when the list does, so that the keyboard stays where it is.
fn offers(session: Session, list: fn(&Profile) -> Vec<OfferId>) -> Memo<Vec<OfferId>> {
    memo(move |_| {
        let all = session.profile.with(list);
        all.into_iter().filter(|offer| session.offer(offer).is_some()).collect()
    })
}

fn empty(session: Session) -> View {
    let path = link_button(ButtonVariant::Primary, Route::Path.href()).text(session.text("plan.empty.label"));
    [el("p").text(session.text("plan.empty.message")).view(), actions().child(path).view()].into()
}

/// One step: what to do first, when, and what can be done with it.
fn step(session: Session, id: OfferId) -> El {
    let heading = title(session, &id);
    el("section")
        .class("app-card")
        .child(el("h2").text(heading.clone()))
        .child(first_move(session, &id))
        .child(day(session, &id))
        .child(what_now(session, id, &heading))
}

/// The first move, with a box to tick: a quarter of an hour at most.
fn first_move(session: Session, id: &OfferId) -> View {
    let Some(offer) = session.offer(id) else { return View::none() };
    let minutes = session.count("path.minutes", offer.first.minutes.number().into());
    let (own, to_change) = (id.clone(), id.clone());
    let chosen = Signal::derive(move || {
        let done = session.profile.with(|profile| profile.first_moves.contains(&own));
        if done { vec![own.clone()] } else { Vec::new() }
    });
    let change = move |_: String, done: bool| session.dispatch(Event::FirstMoveDone { offer: to_change.clone(), done });
    let legend = session.format("plan.first.legend", &[("minutes", &minutes)]);
    let choice = Choice::new(id, session.text("plan.first.label"));
    let boxes = Checkboxes::new(format!("first-{id}"), legend, vec![choice], chosen, change);
    [el("p").text(session.local(&format!("offer.{id}.first"))).view(), boxes.view().view()].into()
}

/// When: a day, which can be moved and taken away.
fn day(session: Session, id: &OfferId) -> View {
    let today = clock::today();
    let (own, to_set) = (id.clone(), id.clone());
    let day = memo(move |_| session.profile.with(|profile| profile.dated.get(&own).copied()));
    let set = Callback::new(move |day: Option<Day>| session.dispatch(Event::StepDated { offer: to_set.clone(), day }));
    let value = move || day.get().map(|day| day.to_string()).unwrap_or_default();
    let field = date_field(format!("day-{id}"), session.text("plan.date.label"), value, move |text| {
        set.run(text.parse().ok());
    });
    let later = move || {
        let from = day.get_untracked().unwrap_or(today).max(today);
        set.run(from.plus(WEEK));
    };
    let changes = move || {
        let remove = move || {
            set.run(None);
            document::focus("page-heading");
        };
        actions()
            .child(button(ButtonVariant::Tertiary, later).text(session.text("plan.date.week")))
            .child(button(ButtonVariant::Tertiary, remove).text(session.text("plan.date.remove")))
            .view()
    };
    let has_passed = move || day.get().is_some_and(|day| day < today);
    [
        field.view(),
        show(has_passed, move || note(session.text("plan.date.passed")).view()),
        show(move || day.get().is_some(), changes),
    ]
    .into()
}

/// Finished, or not for now.
fn what_now(session: Session, id: OfferId, heading: &str) -> El {
    let leave = move |event: Event, message: &str| {
        session.dispatch(event);
        session.say(session.t(message));
        // The step has gone from under the keyboard.
        document::focus("page-heading");
    };
    let finished = id.clone();
    let done = move || leave(Event::OfferDone { offer: finished.clone(), done: true }, "plan.done.message");
    let out = move || leave(Event::OfferPlanned { offer: id.clone(), planned: false }, "plan.out.message");
    let about = |button: El| button.child(el("span").class("ds-sr-only").text(format!(": {heading}")));
    actions()
        .child(about(button(ButtonVariant::Secondary, done).text(session.text("plan.done.label"))))
        .child(about(button(ButtonVariant::Tertiary, out).text(session.text("plan.out.label"))))
}

/// What a finished step may have taught, with the questions to answer again. No estimate changes by itself.
fn learnt(session: Session) -> View {
    let latest = offers(session, |profile| {
        let done = profile.planned.iter().rev().find(|offer| profile.done.contains(*offer));
        done.cloned().into_iter().collect()
    });
    each(
        move || latest.get(),
        move |latest| {
            let Some(offer) = latest.first().and_then(|id| session.offer(id)) else { return View::none() };
            let row = |question| {
                el("li").child(link(Route::Change(question).href()).text(question::title(session, question)))
            };
            let questions: Vec<_> = worth_asking_again(session, &offer).into_iter().map(row).collect();
            if questions.is_empty() {
                return View::none();
            }
            let told = session.format("plan.learnt.message", &[("title", &title(session, &offer.id))]);
            el("section")
                .class("app-card-tinted")
                .child(el("h2").text(session.text("plan.learnt.heading")))
                .child(el("p").text(told))
                .child(el("ul").child(questions))
                .view()
        },
    )
}

fn worth_asking_again(session: Session, offer: &Offer) -> Vec<Question> {
    let (profile, summary, country) = (session.profile.get(), session.summary(), session.country());
    session.core.with_value(|core| {
        let person = person(&profile, summary.as_ref(), &core.framework, country);
        ask_again(offer, &core.framework, &person)
    })
}

/// Calendar and paper.
fn take_along(session: Session) -> View {
    let dated = move || session.profile.with(|profile| profile.unfinished().any(|(_, day)| day.is_some()));
    let save = move || {
        let said = match file_of(session) {
            Some(text) if file::download(CALENDAR, "text/calendar", &text) => "plan.calendar.saved",
            Some(_) => "plan.calendar.failed",
            None => "plan.calendar.none",
        };
        session.say(session.t(said));
    };
    let calendar = move || {
        let button = button(ButtonVariant::Secondary, save).text(session.text("plan.calendar.label"));
        [actions().child(button).view(), note(session.text("plan.calendar.message")).view()].into()
    };
    let print = actions().child(link(Route::Print.href()).text(session.text("plan.print.label")));
    let none = move || note(session.text("plan.calendar.none")).view();
    let file =
        el("div").attr("data-leaves", "file").child(each(dated, move |dated| if dated { calendar() } else { none() }));
    [file.view(), print.view()].into()
}

/// The calendar file of the steps that have a day.
fn file_of(session: Session) -> Option<String> {
    let steps: Vec<_> = session.profile.with_untracked(|profile| {
        profile.unfinished().filter_map(|(offer, day)| Some((offer.clone(), day?))).collect()
    });
    let titled: Vec<_> =
        steps.into_iter().map(|(offer, day)| (first_of(&title(session, &offer)), offer, day)).collect();
    let days: Vec<_> = titled
        .iter()
        .map(|(summary, offer, day)| CalendarDay { known_by: offer, day: *day, minute: None, summary })
        .collect();
    calendar(&days, Stamp::new(clock::seconds())?)
}

/// What is done, each of which can be taken up again.
fn finished(session: Session) -> View {
    let done = offers(session, |profile| {
        profile.planned.iter().filter(|offer| profile.done.contains(*offer)).cloned().collect()
    });
    let row = move |id: OfferId| {
        let heading = title(session, &id);
        let again = move || {
            session.dispatch(Event::OfferDone { offer: id.clone(), done: false });
            document::focus("page-heading");
        };
        let again = button(ButtonVariant::Tertiary, again)
            .text(session.text("plan.done.again"))
            .child(el("span").class("ds-sr-only").text(format!(": {heading}")));
        el("li").text(heading).text(" ").child(again)
    };
    let rows = move || each(move || done.get(), move |done| done.into_iter().map(row).collect::<Vec<_>>());
    let body = move || details(session.text("plan.done.summary"), el("ul").child(rows())).view();
    show(move || done.with(|done| !done.is_empty()), body)
}

/// The way to what was agreed on in a talk, where something was.
fn agreed(session: Session) -> View {
    let has_talked = move || session.profile.with(|profile| Talk::of(profile).has_agreed());
    let way = move || el("p").child(link(Route::Agree.href()).text(session.text("agree.title"))).view();
    show(has_talked, way)
}
