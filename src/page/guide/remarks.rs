//! A counsellor's short notes, in a block of their own. The person reads them all, and chooses whether they leave with the file.

use leptos::prelude::*;

use super::{kept, own_words, remover, tell};
use crate::measure::{MAX_NOTE, Note};
use crate::page::private_words::private_words;
use crate::page::session::Session;
use crate::platform::{clock, document};
use crate::profile::{InTalk, Remark};
use crate::ui::{ButtonVariant, El, View, actions, button, each, el, note, text_box, words};

/// The notes, and a box for one more.
pub fn remarks(session: Session) -> View {
    let draft = RwSignal::new(String::new());
    let all = move || kept(session).remarks.into_iter().collect::<Vec<_>>();
    let rows = move |all: Vec<(u8, Remark)>| -> View {
        let rows: Vec<_> = all.into_iter().map(|(at, remark)| row(session, at, &remark)).collect();
        rows.into()
    };
    let has_room = move || kept(session).next_remark().is_some();
    let form =
        move |room| if room { form(session, draft).view() } else { note(session.text("seen.remarks.full")).view() };
    [
        el("h2").text(session.text("seen.remarks.heading")).view(),
        note(session.text("seen.remarks.message")).view(),
        each(all, rows),
        each(has_room, form),
    ]
    .into()
}

fn row(session: Session, at: u8, remark: &Remark) -> El {
    let (text, day) = (remark.text.shown(), remark.day);
    let written = words(move || session.format("seen.rows.on", &[("day", &session.day(&day))]));
    let about = text.clone();
    let remove = remover(session, "seen.rows.remove", move || about.clone(), InTalk::Remark(at, None));
    el("section")
        .class("app-card-tinted")
        .child(el("p").child(own_words(text)))
        .child(note(written))
        .child(actions().child(remove))
}

fn form(session: Session, draft: RwSignal<String>) -> El {
    let (label, hint) = (session.text("seen.remarks.label"), session.local_text("seen.note.hint"));
    let area = text_box("remark", label, hint, MAX_NOTE, move || draft.get(), move |text| draft.set(text));
    let add = move || {
        let next = untrack(|| kept(session).next_remark());
        let (Some(text), Some(at)) = (Note::new(&draft.get_untracked()), next) else {
            session.say(session.t("seen.remarks.missing"));
            return document::focus("remark");
        };
        tell(session, &InTalk::Remark(at, Some(Remark { day: clock::today(), text })));
        draft.set(String::new());
        session.say(session.t("seen.remarks.added"));
        // The form goes with the last note there is room for.
        let has_room = untrack(|| kept(session).next_remark()).is_some();
        document::focus(if has_room { "remark" } else { "page-heading" });
    };
    let add = button(ButtonVariant::Secondary, add).text(session.text("seen.remarks.add"));
    el("div")
        .class("app-card")
        .child(area.child(private_words(session, move || draft.get())))
        .child(actions().child(add))
}
