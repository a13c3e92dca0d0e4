//! What a counsellor or a workplace has seen of a competence, beside what the person says: views that stand apart, and are talked about.
//! They never change an answer or a result.

use leptos::prelude::*;

use super::card::card;
use super::remarks::remarks;
use super::{kept, missing, own_words, remover, tell};
use crate::framework::{AreaId, CompetenceId, Level};
use crate::measure::{MAX_NOTE, Note};
use crate::page::private_words::private_words;
use crate::page::session::Session;
use crate::page::shared::{best_words, level_words, name, storage_note};
use crate::platform::{clock, document, print};
use crate::profile::{By, InTalk, Seen};
use crate::route::Route;
use crate::ui::{
    ButtonVariant, Choice, El, Handle, NamedOption, Radios, View, actions, back_link, button, each, el, lead,
    named_select, note, page_heading, show, stack, text_box, words,
};

/// What is being written.
#[derive(Clone, Copy)]
struct Draft {
    what: RwSignal<String>,
    by: RwSignal<Option<String>>,
    level: RwSignal<Option<String>>,
    note: RwSignal<String>,
    /// Whether somebody has tried to save it.
    tried: RwSignal<bool>,
}

/// What is missing where it is about nothing.
const NOTHING: &str = "seen.missing_what";
/// What is missing where nothing was seen.
const NO_LEVEL: &str = "seen.missing_level";

impl Draft {
    /// What is missing, once somebody has tried to save it.
    fn missing(self) -> Vec<&'static str> {
        if !self.tried.get() {
            return Vec::new();
        }
        let nothing = self.what.with(String::is_empty).then_some(NOTHING);
        let no_level = self.level.with(Option::is_none).then_some(NO_LEVEL);
        nothing.into_iter().chain(no_level).collect()
    }
}

/// The screen.
pub fn seen(session: Session) -> View {
    stack()
        .child(back_link(Route::Talk.href(), session.text("question.back.label")))
        .child(el("div").class("app-only-screen app-stack").child(all(session)))
        .child(card(session))
        .view()
}

/// What is not on the card.
fn all(session: Session) -> View {
    [
        page_heading(session.text("seen.title")).view(),
        lead(session.text("seen.lead")).view(),
        form(session).view(),
        rows(session),
        remarks(session),
        storage_note(session).view(),
        print_card(session),
    ]
    .into()
}

fn form(session: Session) -> El {
    let draft = Draft {
        what: RwSignal::default(),
        by: RwSignal::new(Some(By::Counsellor.word().to_owned())),
        level: RwSignal::new(None),
        note: RwSignal::default(),
        tried: RwSignal::new(false),
    };
    let choice = |level: Level| Choice::new(level.word(), words(move || level_words(session, level)));
    let levels = Level::ALL.map(choice).into();
    let change = move |word| draft.level.set(Some(word));
    let one = |by: By| Choice::new(by.word(), session.text(format!("seen.by.{}", by.word())));
    let change_by = move |word| draft.by.set(Some(word));
    let by = Radios::new("seen-by", session.text("seen.by.legend"), By::ALL.map(one).into(), draft.by, change_by);
    let missing = missing(session, move || draft.missing());
    let level = Radios::new("seen-level", session.text("seen.level.legend"), levels, draft.level, change)
        .inline()
        .error(missing(NO_LEVEL), Handle::default());
    let nothing = missing(NOTHING);
    let (label, hint) = (session.text("seen.note.label"), session.local_text("seen.note.hint"));
    let note = text_box("seen-note", label, hint, MAX_NOTE, move || draft.note.get(), move |text| draft.note.set(text));
    let save = button(ButtonVariant::Primary, move || save(session, draft)).text(session.text("seen.save"));
    el("div")
        .class("app-card")
        .child(each(move || (session.spoken(), session.country()), move |_| what(session, draft.what, nothing)))
        .child(by.inline().view())
        .child(level.view())
        .child(note.child(private_words(session, move || draft.note.get())))
        .child(actions().child(save))
}

/// The way to the card that a workplace fills in on paper.
fn print_card(session: Session) -> View {
    let failed = RwSignal::new(false);
    let print =
        button(ButtonVariant::Secondary, move || failed.set(!print::print())).text(session.text("seen.card.label"));
    [
        el("h2").text(session.text("seen.card.heading")).view(),
        el("p").text(session.text("seen.card.message")).view(),
        actions().child(print).view(),
        show(
            move || failed.get(),
            move || el("p").attr("role", "alert").text(session.text("print.failed.message")).view(),
        ),
    ]
    .into()
}

/// All competences, under their areas.
fn what(session: Session, chosen: RwSignal<String>, error: Signal<Option<String>>) -> El {
    let none = NamedOption { value: String::new(), label: session.t("seen.what.none") };
    let option = |id: CompetenceId| NamedOption { value: id.to_string(), label: name(session, id) };
    let areas: Vec<AreaId> = session.core.with_value(|core| core.framework.areas.iter().map(|area| area.id).collect());
    let group = |area: AreaId| {
        let all = session.core.with_value(|core| core.framework.competences().map(|one| one.id).collect::<Vec<_>>());
        let own: Vec<_> = all.into_iter().filter(|id| id.area() == area).map(option).collect();
        (!own.is_empty()).then(|| (Some(session.local(&format!("area.{area}"))), own))
    };
    let groups = std::iter::once((None, vec![none])).chain(areas.into_iter().filter_map(group)).collect();
    named_select(
        "seen-what",
        session.text("seen.what.label"),
        groups,
        error,
        move || chosen.get(),
        move |id| chosen.set(id),
    )
}

fn save(session: Session, draft: Draft) {
    draft.tried.set(true);
    let word = draft.level.get_untracked();
    let level = Level::ALL.into_iter().find(|level| word.as_deref() == Some(level.word()));
    let Ok(id) = draft.what.get_untracked().parse() else { return document::focus("seen-what") };
    let Some(level) = level else { return document::focus("seen-level-not_yet") };
    let seen = Seen { level, day: clock::today(), note: Note::new(&draft.note.get_untracked()) };
    let by = draft.by.get_untracked();
    let by = By::ALL.into_iter().find(|one| by.as_deref() == Some(one.word())).unwrap_or(By::Counsellor);
    tell(session, &InTalk::Seen(id, by, Some(seen)));
    draft.tried.set(false);
    draft.what.set(String::new());
    draft.level.set(None);
    draft.note.set(String::new());
    session.say(session.t("seen.saved"));
    document::focus("seen-what");
}

/// Both views of each competence that the counsellor has written of.
fn rows(session: Session) -> View {
    let all = move || kept(session).seen.into_iter().collect::<Vec<_>>();
    let draw = move |all: Vec<((CompetenceId, By), Seen)>| -> View {
        if all.is_empty() {
            return note(session.text("seen.rows.none")).view();
        }
        let rows: Vec<_> = all.into_iter().map(|((id, by), seen)| row(session, id, by, &seen)).collect();
        [note(session.text("seen.rows.message")).view(), rows.into()].into()
    };
    [el("h2").text(session.text("seen.rows.heading")).view(), each(all, draw)].into()
}

/// «Slik veilederen ser det: på egen hånd».
pub fn seen_words(session: Session, by: By, level: Level) -> String {
    session.format(&format!("seen.rows.{}", by.word()), &[("words", &level_words(session, level))])
}

fn row(session: Session, id: CompetenceId, by: By, seen: &Seen) -> El {
    let own = move || {
        let summary = session.summary();
        let estimate = summary.as_ref().and_then(|summary| summary.estimate(id));
        match estimate {
            Some(estimate) => session.format("seen.rows.you", &[("words", &best_words(session, estimate))]),
            None => session.t("seen.rows.you_none"),
        }
    };
    let (level, day) = (seen.level, seen.day);
    let said = words(move || seen_words(session, by, level));
    let written = words(move || session.format("seen.rows.on", &[("day", &session.day(&day))]));
    let own_note = seen.note.as_ref().map(|text| el("p").child(own_words(text.shown())));
    let counsellor = el("div").class("app-card-tinted").child(el("p").text(said)).child(own_note).child(note(written));
    el("section")
        .class("app-card")
        .child(el("h3").text(words(move || name(session, id))))
        .child(el("p").text(words(own)))
        .child(counsellor)
        .child(actions().child(remover(
            session,
            "seen.rows.remove",
            move || name(session, id),
            InTalk::Seen(id, by, None),
        )))
}
