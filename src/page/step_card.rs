//! A step of the plan as it stands on a screen: what it is, why, what to do today, and what the person may do with it.
//! It never decides which steps there are.

use std::rc::Rc;

use leptos::prelude::*;

use super::session::Session;
use super::step_words::{Told, told};
use super::way_words::{when, why_words};
use crate::pathway::{Dated, Offer, Step as PlanStep};
use crate::platform::document;
use crate::profile::{Event, Profile};
use crate::route::Route;
use crate::ui::{
    ButtonVariant, El, Fact, Step, View, Words, button, details, el, external, link, link_button, note, show, words,
};

/// A step of the plan; with `here`, the first one, which says at once what to do.
pub fn step_card(session: Session, step: &PlanStep, offer: &Offer, dated: Option<&Dated>, here: bool) -> El {
    let Told { heading, minutes, today, say, what, who, entry, why, warnings, mut facts, contact } =
        told(session, step, offer);
    facts.extend(dated.map(|dated| Fact { term: session.t("way.fact.dates"), detail: when(session, dated) }));
    let paragraph = |words: String| el("p").text(words).view();
    let small = |words: String| note(words).view();
    let action: View = [paragraph(today), el("p").class("app-quote").text(say).view()].into();
    let first: View = if here {
        [action, paragraph(why), small(what)].into()
    } else {
        let how = details(session.text("path.how.summary"), action);
        [paragraph(what), paragraph(why), how.view()].into()
    };
    let warnings: View = warnings.into_iter().map(small).collect();
    let buttons = step_actions(session, &offer.id, &heading, contact, here);
    Step {
        heading,
        here: here.then(|| format!("{} · {minutes}", session.t("path.here.label"))),
        facts,
        body: [first, why_more(session, step), small(format!("{who} {entry}")), warnings].into(),
        actions: buttons,
    }
    .view()
}

/// What the planner can say of a step, for those who want to know.
fn why_more(session: Session, step: &PlanStep) -> View {
    let told: Vec<_> = why_words(session, step).into_iter().map(|words| el("p").text(words)).collect();
    (!told.is_empty()).then(|| details(session.text("way.why.summary"), told)).into()
}

/// What can be done about a step: go to those who decide, keep it, or leave it out.
fn step_actions(session: Session, id: &str, title: &str, contact: (String, String), main: bool) -> View {
    let (label, address) = contact;
    let own = || id.to_owned();
    let (kept_id, plan_id, done_id, hide_id) = (own(), own(), own(), own());
    // No memos: the profile would remember those of every card that has ever been drawn.
    let kept: Rc<dyn Fn() -> bool> =
        Rc::new(move || session.profile.with(|profile| profile.planned.contains(&kept_id)));
    let [was_kept, is_kept, pressed] = [kept.clone(), kept.clone(), kept.clone()];
    let plan =
        move || session.dispatch(Event::OfferPlanned { offer: plan_id.clone(), planned: !untrack(|| was_kept()) });
    let leave = move |event: Event, message: &str| {
        session.dispatch(event);
        session.say(session.t(message));
        // The button has gone with its step; the keyboard must not be left nowhere.
        document::focus("page-heading");
    };
    let done = move || leave(Event::OfferDone { offer: done_id.clone(), done: true }, "path.done.message");
    let hide = move || leave(Event::OfferHidden { offer: hide_id.clone(), hidden: true }, "path.hidden.message");
    let about = |button: El, words: Words| button.text(words).child(unseen(format!(": {title}"))).view();
    // Only its words change, so that the keyboard stays on it.
    let plan_words = words(move || session.t(if is_kept() { "path.planned.label" } else { "path.plan.label" }));
    // Three unfinished steps are enough. What stands in the plan already can always be taken out.
    let has_room: Rc<dyn Fn() -> bool> = Rc::new(move || kept() || session.profile.with(Profile::has_room));
    let has_more = has_room.clone();
    let plan = button(ButtonVariant::Secondary, plan)
        .attr_when("aria-pressed", move || Some(pressed().to_string()))
        .attr_when("hidden", move || (!has_more()).then(String::new));
    let full = move || {
        let plan = link(Route::Plan.href()).text(session.text("way.plan.label"));
        note(session.text("way.plan.full")).text(" ").child(plan).view()
    };
    let variant = if main { ButtonVariant::Primary } else { ButtonVariant::Secondary };
    [
        external(link_button(variant, address)).text(label).view(),
        about(plan, plan_words),
        show(move || !has_room(), full),
        about(button(ButtonVariant::Tertiary, done), session.text("path.done.label")),
        about(button(ButtonVariant::Tertiary, hide), session.text("path.hide.label")),
    ]
    .into()
}

/// Words that only a screen reader says.
pub fn unseen(words: impl Into<Words>) -> El {
    el("span").class("ds-sr-only").text(words)
}
