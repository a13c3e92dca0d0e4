//! More about one competence: when it was last done, where, and what shows it. All of it is optional.
//! It never asks for a name or a place, and unpaid work stands beside paid work as an equal.

use leptos::prelude::*;

use super::evidence_words::{last_words, place_words, proof_words};
use super::private_words::private_words;
use super::session::Session;
use super::shared::{name, storage_note};
use crate::framework::CompetenceId;
use crate::measure::{Evidence, MAX_NOTE, Note, Proof, Recency, Setting};
use crate::profile::{Attempt, Event};
use crate::route::Route;
use crate::ui::{
    ButtonVariant, Checkboxes, Choice, El, Radios, View, actions, back_link, button, el, page_heading, show, stack,
    text_box, words,
};

/// «Nei»: nothing shows it.
const NONE: &str = "none";

/// The screen about one competence.
pub fn evidence(session: Session, competence: CompetenceId) -> View {
    let draft = RwSignal::new(known(session, competence));
    let note = RwSignal::new(draft.with_untracked(|told| told.note.as_ref().map(Note::to_string).unwrap_or_default()));
    let save = move || {
        let told = Evidence { note: Note::new(&note.get_untracked()), ..draft.get_untracked() };
        give(session, competence, (!told.is_empty()).then_some(told));
    };
    let remove = move || give(session, competence, None);
    let told = move || session.attempt().is_some_and(|attempt| attempt.evidence.contains_key(&competence));
    let remover = move || button(ButtonVariant::Tertiary, remove).text(session.text("evidence.remove.label")).view();
    let buttons = actions()
        .child(button(ButtonVariant::Primary, save).text(session.text("evidence.save.label")))
        .child(show(told, remover));
    let about = words(move || session.format("evidence.lead", &[("name", &name(session, competence))]));
    stack()
        .child(back_link(Route::Result.href(), session.text("question.back.label")))
        .child(page_heading(session.text("evidence.title")))
        .child(el("p").text(about))
        .child(last(session, draft))
        .child(places(session, draft))
        .child(proof(session, draft))
        .child(own_words(session, note))
        .child(buttons)
        .child(storage_note(session))
        .view()
}

/// The person's own words, and below them what had better not be kept: it is said as it is written, and when the screen
/// opens.
fn own_words(session: Session, note: RwSignal<String>) -> El {
    let label = session.text("evidence.note.label");
    let hint = session.local_text("evidence.note.hint");
    let said = private_words(session, move || note.get());
    text_box("note", label, hint, MAX_NOTE, move || note.get(), move |text| note.set(text)).child(said)
}

/// What was told in this attempt, or, as a beginning, what was told before: but not when, which has passed.
fn known(session: Session, competence: CompetenceId) -> Evidence {
    session.profile.with(|profile| {
        let told = |attempt: &Attempt| attempt.evidence.get(&competence).cloned();
        let mut latest_first = profile.attempts.iter().rev();
        latest_first.next().and_then(told).unwrap_or_else(|| {
            let before = latest_first.find_map(told).unwrap_or_default();
            Evidence { last: None, ..before }
        })
    })
}

fn give(session: Session, competence: CompetenceId, told: Option<Evidence>) {
    if let Some(attempt) = session.attempt() {
        if attempt.evidence.get(&competence) != told.as_ref() {
            let evidence = told.map(Box::new);
            session.dispatch(Event::EvidenceGiven { attempt: attempt.id, competence, evidence });
        }
        session.go(Route::Result);
    }
}

fn last(session: Session, draft: RwSignal<Evidence>) -> El {
    let choice = |last: Recency| Choice::new(last.word(), words(move || last_words(session, last)));
    let chosen = Signal::derive(move || draft.with(|told| told.last.map(|last| last.word().to_owned())));
    let change = move |value: String| {
        let last = Recency::ALL.into_iter().find(|last| last.word() == value);
        draft.update(|told| told.last = last);
    };
    Radios::new("last", session.text("evidence.last.label"), Recency::ALL.map(choice).into(), chosen, change)
        .hint(session.text("evidence.last.hint"))
        .view()
}

fn places(session: Session, draft: RwSignal<Evidence>) -> El {
    let choice = |place: Setting| Choice::new(place.word(), words(move || place_words(session, place)));
    let chosen =
        Signal::derive(move || draft.with(|told| told.places.iter().map(|place| place.word().to_owned()).collect()));
    let change = move |value: String, ticked: bool| {
        let Some(place) = Setting::ALL.into_iter().find(|place| place.word() == value) else { return };
        draft.update(|told| {
            if ticked {
                told.places.insert(place);
            } else {
                told.places.remove(&place);
            }
        });
    };
    Checkboxes::new("places", session.text("evidence.places.label"), Setting::ALL.map(choice).into(), chosen, change)
        .hint(session.text("evidence.places.hint"))
        .view()
}

fn proof(session: Session, draft: RwSignal<Evidence>) -> El {
    let choice = |proof: Proof| Choice::new(proof.word(), words(move || proof_words(session, proof)));
    let none = Choice::new(NONE, session.text("evidence.proof.none"));
    let choices = [none].into_iter().chain(Proof::ALL.map(choice)).collect();
    let chosen = Signal::derive(move || draft.with(|told| told.proof.map(|proof| proof.word().to_owned())));
    let change = move |value: String| {
        let proof = Proof::ALL.into_iter().find(|proof| proof.word() == value);
        draft.update(|told| told.proof = proof);
    };
    Radios::new("proof", session.text("evidence.proof.label"), choices, chosen, change).view()
}
