//! A file of one's own answers for those who make the questions, given only by one who says so.
//! Nothing about the person is in it, the whole of it is shown before it is saved, and nothing is sent.

use leptos::prelude::*;

use super::session::Session;
use super::shared::nothing_yet;
use crate::exchange::CalibrationFile;
use crate::platform::file;
use crate::profile::Attempt;
use crate::route::Route;
use crate::ui::{
    ButtonVariant, Checkboxes, Choice, Handle, View, actions, back_link, button, details, each, effect, el, lead, memo,
    page_heading, stack, text_area,
};

/// The name of the file. It says nothing about the person, nor when it was saved.
const NAME: &str = "kompetansesti-calibration.json";
/// The one thing to tick.
const CONSENT: &str = "yes";

/// The screen for giving one's answers to those who make the questions.
pub fn research(session: Session) -> View {
    let answered = move || session.has_answered();
    each(answered, move |answered| if answered { offer(session) } else { nothing_yet(session, "research.title") })
}

fn offer(session: Session) -> View {
    let (consents, tries) = (RwSignal::new(false), RwSignal::new(0_u32));
    let first = Handle::default();
    let refused = memo(move |_| tries.get() > 0 && !consents.get());
    effect(move || session.mistaken.set(refused.get()));
    let text = move || session.attempt().map(|attempt| file_of(session, &attempt)).unwrap_or_default();
    let save = move || {
        if !consents.get_untracked() {
            tries.update(|tries| *tries += 1);
            first.focus();
            return;
        }
        let tried = file::download(NAME, "application/json", &text());
        session.say(session.t(if tried { "take.file.saved" } else { "take.file.failed" }));
    };
    let chosen = Signal::derive(move || consents.get().then(|| CONSENT.to_owned()).into_iter().collect());
    let choice = Choice::new(CONSENT, session.text("research.consent"));
    let error = Signal::derive(move || refused.get().then(|| session.t("research.error")));
    let consent =
        Checkboxes::new("consent", session.text("research.question"), vec![choice], chosen, move |_, ticked| {
            consents.set(ticked);
        })
        .error(error, first);
    let whole = text_area("research-file", session.text("research.file"), "12", text);
    stack()
        .child(back_link(Route::Method.href(), session.text("question.back.label")))
        .child(page_heading(session.text("research.title")))
        .child(lead(session.text("research.message")))
        .child(el("p").text(session.text("research.contains")))
        .child(details(session.text("research.summary"), whole))
        .child(consent.view())
        .child(actions().child(button(ButtonVariant::Secondary, save).text(session.text("research.label"))))
        .view()
}

fn file_of(session: Session, attempt: &Attempt) -> String {
    let Attempt { replies, set, seed, .. } = attempt;
    session.core.with_value(|core| {
        let version = core.model.parameters().version;
        let language = session.locale.get().tag();
        CalibrationFile::new(&core.framework, replies, *set, u64::from(*seed), version, language).to_text()
    })
}
