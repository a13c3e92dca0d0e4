//! A step of the plan as it stands on a screen: what it is, why, what to do today, and what the person may do with it.
//! It never decides which steps there are.

use leptos::prelude::*;

use super::session::Session;
use super::step_words::{Told, told};
use crate::pathway::{Offer, Step as PlanStep};
use crate::platform::document;
use crate::profile::Event;
use crate::ui::{ButtonVariant, El, Step, View, Words, button, details, el, external, link_button, note, words};

/// A step of the plan; with `here`, the first one, which says at once what to do.
pub fn step_card(session: Session, step: &PlanStep, offer: &Offer, here: bool) -> El {
    let Told { heading, minutes, today, say, what, who, entry, why, warnings, facts, contact } =
        told(session, step, offer);
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
        body: [first, small(format!("{who} {entry}")), warnings].into(),
        actions: buttons,
    }
    .view()
}

/// What can be done about a step: go to those who decide, keep it, or leave it out.
fn step_actions(session: Session, id: &str, title: &str, contact: (String, String), main: bool) -> View {
    let (label, address) = contact;
    let own = || id.to_owned();
    let (kept_id, plan_id, done_id, hide_id) = (own(), own(), own(), own());
    let kept = Memo::new(move |_| session.profile.with(|profile| profile.planned.contains(&kept_id)));
    let plan = move || session.dispatch(Event::OfferPlanned { offer: plan_id.clone(), planned: !kept.get_untracked() });
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
    let plan_words = words(move || session.t(if kept.get() { "path.planned.label" } else { "path.plan.label" }));
    let plan = button(ButtonVariant::Secondary, plan).attr_when("aria-pressed", move || Some(kept.get().to_string()));
    let variant = if main { ButtonVariant::Primary } else { ButtonVariant::Secondary };
    [
        external(link_button(variant, address)).text(label).view(),
        about(plan, plan_words),
        about(button(ButtonVariant::Tertiary, done), session.text("path.done.label")),
        about(button(ButtonVariant::Tertiary, hide), session.text("path.hide.label")),
    ]
    .into()
}

/// Words that only a screen reader says.
pub fn unseen(words: impl Into<Words>) -> El {
    el("span").class("ds-sr-only").text(words)
}
