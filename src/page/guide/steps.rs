//! The steps that two agree on, and a form for one more. Steps of the person's own plan stand beside them, and are changed there.

use leptos::prelude::*;

use super::sheet::step_line;
use super::{kept, missing, remover, tell};
use crate::measure::{MAX_NOTE, Note};
use crate::page::private_words::private_words;
use crate::page::session::Session;
use crate::page::way_words::title;
use crate::platform::document;
use crate::profile::{AgreedStep, InTalk, Who};
use crate::route::Route;
use crate::ui::{
    ButtonVariant, Checkboxes, Choice, El, Handle, Radios, View, actions, button, date_field, each, el, link, memo,
    note, text_line, words,
};

/// What is missing where a step is to be done.
const NO_WORDS: &str = "agree.steps.missing_what";
/// What is missing where nobody is to do it.
const NOBODY: &str = "agree.steps.missing_who";

/// The step that is being written.
#[derive(Clone, Copy)]
struct Draft {
    what: RwSignal<String>,
    who: RwSignal<Option<String>>,
    day: RwSignal<String>,
    /// Whether somebody has tried to add it.
    tried: RwSignal<bool>,
}

impl Draft {
    fn new() -> Draft {
        Draft {
            what: RwSignal::default(),
            who: RwSignal::new(None),
            day: RwSignal::default(),
            tried: RwSignal::new(false),
        }
    }

    /// What is missing, once somebody has tried to add it.
    fn missing(self) -> Vec<&'static str> {
        if !self.tried.get() {
            return Vec::new();
        }
        let no_words = self.what.with(|what| Note::new(what).is_none()).then_some(NO_WORDS);
        let nobody = self.who.with(Option::is_none).then_some(NOBODY);
        no_words.into_iter().chain(nobody).collect()
    }
}

/// The list, and the form while there is room.
pub fn steps(session: Session) -> View {
    let numbers = move || kept(session).steps.keys().copied().collect::<Vec<_>>();
    let rows = move |numbers: Vec<u8>| numbers.into_iter().map(|at| row(session, at).view()).collect::<View>();
    let draft = Draft::new();
    let has_room = move || kept(session).next_step().is_some();
    let form = move |room| if room { form(session, draft) } else { note(session.text("agree.steps.full")).view() };
    [
        el("h2").text(session.text("agree.steps.heading")).view(),
        planned(session),
        each(numbers, rows),
        each(has_room, form),
    ]
    .into()
}

/// What is in the person's plan already.
fn planned(session: Session) -> View {
    let planned = move || {
        let all = session.profile.with(|profile| profile.unfinished().map(|(id, _)| id.clone()).collect::<Vec<_>>());
        all.into_iter().filter(|id| session.offer(id).is_some()).collect::<Vec<_>>()
    };
    each(planned, move |ids| {
        let row = |id: String| el("li").text(words(move || title(session, &id)));
        let rows: Vec<_> = ids.into_iter().map(row).collect();
        let plan = link(Route::Plan.href()).text(session.text("plan.title"));
        (!rows.is_empty()).then(|| {
            el("div")
                .child(el("p").text(session.text("agree.steps.planned")))
                .child(el("ul").child(rows))
                .child(el("p").child(plan))
        })
    })
}

/// One step, with a box to tick and a way to take it out. The box stays while it is ticked, so that the keyboard does.
fn row(session: Session, at: u8) -> El {
    let step = memo(move |_| kept(session).steps.get(&at).cloned());
    let what = move || step.with(|step| step.as_ref().map(|step| step.what.shown()).unwrap_or_default());
    let line = words(move || step.get().map(|step| step_line(session, &step)).unwrap_or_default());
    let chosen = Signal::derive(move || {
        let done = step.with(|step| step.as_ref().is_some_and(|step| step.done));
        if done { vec![at.to_string()] } else { Vec::new() }
    });
    let change = move |_: String, done: bool| {
        if let Some(step) = step.get_untracked() {
            tell(session, &InTalk::Step(at, Some(AgreedStep { done, ..step })));
        }
    };
    let choice = Choice::new(at.to_string(), session.text("agree.steps.done"));
    let ticks = Checkboxes::new(format!("step-{at}"), words(what), vec![choice], chosen, change);
    let remove = remover(session, "agree.steps.remove", what, InTalk::Step(at, None));
    el("section").class("app-card").child(el("p").text(line)).child(ticks.view()).child(actions().child(remove))
}

fn form(session: Session, draft: Draft) -> View {
    let missing = missing(session, move || draft.missing());
    let hint = Some(session.text("agree.steps.hint"));
    let what = text_line(
        "step-what",
        session.text("agree.steps.what"),
        hint,
        missing(NO_WORDS),
        MAX_NOTE,
        move || draft.what.get(),
        move |text| draft.what.set(text),
    );
    let choice = |who: Who| Choice::new(who.word(), session.text(format!("agree.steps.{}", who.word())));
    let choices = Who::ALL.map(choice).into();
    let change = move |who| draft.who.set(Some(who));
    let who = Radios::new("step-who", session.text("agree.steps.who"), choices, draft.who, change);
    let day = date_field(
        "step-day".to_owned(),
        session.text("agree.steps.day"),
        move || draft.day.get(),
        move |day| draft.day.set(day),
    );
    let add = button(ButtonVariant::Secondary, move || add(session, draft)).text(session.text("agree.steps.add"));
    el("div")
        .class("app-card")
        .child(what.child(private_words(session, move || draft.what.get())))
        .child(who.inline().error(missing(NOBODY), Handle::default()).view())
        .child(day)
        .child(actions().child(add))
        .view()
}

fn add(session: Session, draft: Draft) {
    draft.tried.set(true);
    let who = draft.who.get_untracked().and_then(|word| Who::from_word(&word));
    let (what, next) = (Note::new(&draft.what.get_untracked()), untrack(|| kept(session).next_step()));
    let (Some(what), Some(at)) = (what, next) else { return document::focus("step-what") };
    let Some(who) = who else { return document::focus("step-who-person") };
    let day = draft.day.get_untracked().parse().ok();
    tell(session, &InTalk::Step(at, Some(AgreedStep { who, day, done: false, what })));
    draft.tried.set(false);
    draft.what.set(String::new());
    draft.who.set(None);
    draft.day.set(String::new());
    session.say(session.t("agree.steps.added"));
    // The form goes with the last step there is room for.
    let has_room = untrack(|| kept(session).next_step()).is_some();
    document::focus(if has_room { "step-what" } else { "page-heading" });
}
