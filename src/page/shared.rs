//! Small pieces that several screens show. They never hold a screen of their own.

use leptos::prelude::*;

use super::session::Session;
use crate::framework::{CompetenceId, Level, Question};
use crate::i18n::{Locale, in_each};
use crate::measure::{Estimate, QuestionSet};
use crate::pathway::Goal;
use crate::platform::{chance, clock, document, intl};
use crate::profile::Event;
use crate::route::{AboutStep, Route};
use crate::store::SaveState;
use crate::ui::{
    AlertKind, AlertRole, ButtonVariant, El, SelectOption, View, Words, actions, alert, back_link, button, each, el,
    external, lead, link, link_button, loading, note, page_heading, select, show, stack, words,
};

/// Where the answers are right now, in one line.
pub fn storage_line(session: Session) -> String {
    match session.save.get() {
        SaveState::Nothing => session.t("storage.nothing.message"),
        SaveState::Nowhere => session.t("storage.nowhere.message"),
        SaveState::Saving => session.t("storage.saving.message"),
        SaveState::Saved => session.t("storage.saved.message"),
        SaveState::NotSaved(error) => session.t(&format!("storage.not_saved.{}", error.key())),
        SaveState::MemoryOnly(error) => session.t(&format!("storage.memory.{}", error.key())),
    }
}

/// The line about storage, under the main thing on a screen.
pub fn storage_note(session: Session) -> El {
    note(words(move || storage_line(session))).attr("data-storage", "line")
}

/// What must be said about storage on every screen: not saved, or something that could not be read.
pub fn storage_notice(session: Session) -> View {
    let trouble = move || matches!(session.save.get(), SaveState::NotSaved(_) | SaveState::MemoryOnly(_));
    let warning = || alert(AlertKind::Warning, AlertRole::Status);
    let copy = move || el("a").attr("href", Route::Take.href()).text(session.text("storage.copy.label"));
    let told = move |key: &'static str| warning().child(el("p").text(session.text(key))).view();
    [
        show(trouble, move || {
            let line = el("p").text(words(move || storage_line(session)));
            // An update waits while this stands (public/update.js): a reload would lose what is not saved.
            warning().attr("data-unsaved", "").child(line).child(el("p").child(copy())).view()
        }),
        show(move || session.damaged.get() != 0, move || told("storage.damaged.message")),
        show(move || session.locale_fault.get() || session.second_fault.get(), move || told("language.fault.message")),
    ]
    .into()
}

/// «Angre», as long as there is something to undo. It does not go away by itself.
pub fn undo_bar(session: Session) -> View {
    let undo = move || {
        session.undo_last();
        if session.undo.with_untracked(Vec::is_empty) {
            // The button goes with the last thing to undo; the keyboard must not be left nowhere.
            document::focus("page-heading");
        }
    };
    show(
        move || session.undo.with(|undo| !undo.is_empty()),
        move || {
            let undo = button(ButtonVariant::Tertiary, undo).text(session.text("undo.label"));
            el("div").class("app-actions app-only-screen app-undo").child(undo).view()
        },
    )
}

/// What a screen shows when nothing has been answered yet: its heading, why it is empty, and where to begin.
pub fn nothing_yet(session: Session, heading: &'static str) -> View {
    let way = link_button(ButtonVariant::Primary, Route::Start.href()).text(session.text("nothing.start.label"));
    stack()
        .child(page_heading(session.text(heading)))
        .child(lead(session.text("nothing.message")))
        .child(actions().child(way))
        .view()
}

/// In place of what needs the rest of the content: that it is on its way, or why it is not here and how to try again.
pub fn library_awaited(session: Session) -> View {
    let again = move || session.act(|actions| (actions.load_library)());
    each(
        move || session.library_fault.get(),
        move |fault| match fault {
            None => loading(session.text("loading.message")),
            Some(file) => alert(AlertKind::Warning, AlertRole::Status)
                .child(el("p").text(words(move || session.format("library.fault.message", &[("file", &file)]))))
                .child(button(ButtonVariant::Secondary, again).text(session.text("library.again.label"))),
        },
    )
}

/// In place of the plan: that it is on its way, or why it is not here and how to try again.
pub fn plan_awaited(session: Session) -> View {
    let again = move || {
        // The button goes; the keyboard must not be left nowhere.
        document::focus("page-heading");
        session.plan_fault.set(false);
    };
    each(
        move || session.plan_fault.get(),
        move |fault| match fault {
            false => library_awaited(session),
            true => alert(AlertKind::Warning, AlertRole::Status)
                .child(el("p").text(session.text("plan.fault.message")))
                .child(button(ButtonVariant::Secondary, again).text(session.text("library.again.label")))
                .view(),
        },
    )
}

/// One way to take it along: its heading, a sentence, and its buttons.
pub fn way(session: Session, name: &str, buttons: impl Into<View>) -> View {
    [
        el("h2").text(session.text(format!("take.{name}.heading"))).view(),
        el("p").text(session.text(format!("take.{name}.message"))).view(),
        actions().child(buttons).view(),
    ]
    .into()
}

/// The language of the screen, and the one beside it where there are two.
pub fn language_choice(session: Session) -> View {
    let first = session.text("language.label");
    let first = language_select(session, "language", first, session.locale, |session, locale| {
        session.act(|actions| (actions.set_locale)(locale));
    });
    let second = move || {
        let label = session.text("second.label");
        language_select(session, "second", label, session.second, |session, locale| session.speak_too(Some(locale)))
    };
    [first.view(), show(move || session.has_second(), move || second().view())].into()
}

/// The languages that the host offers, each in its own name.
fn language_select(
    session: Session,
    id: &'static str,
    label: Words,
    locale: RwSignal<Locale>,
    change: fn(Session, Locale),
) -> El {
    let offered = session.core.with_value(|core| core.languages.clone());
    let option = |locale: Locale| {
        let lang = locale.tag().to_owned();
        SelectOption { value: lang.clone(), label: locale.own_name().to_owned(), lang }
    };
    let change = move |tag: String| {
        if let Some(locale) = Locale::parse(&tag) {
            change(session, locale);
        }
    };
    select(id, label, offered.into_iter().map(option).collect(), move || locale.get().tag().to_owned(), change)
}

/// A competence's name, as a row label.
pub fn name(session: Session, competence: CompetenceId) -> String {
    session.local(&format!("competence.{competence}.name"))
}

/// A competence's name inside a sentence.
pub fn name_inside(session: Session, competence: CompetenceId) -> String {
    lower_first(&name(session, competence))
}

/// A text with its first letter lower-cased, for use inside a sentence. «HMS-kort» and «CV» stay as they are.
pub fn lower_first(text: &str) -> String {
    in_each(text, lower_letter)
}

fn lower_letter(text: &str) -> String {
    let mut letters = text.chars();
    let (Some(first), second) = (letters.next(), letters.next()) else { return String::new() };
    let capital = |letter: char| intl::lower(letter) != letter.to_string();
    if second.is_some_and(capital) {
        return text.to_owned();
    }
    intl::lower(first) + &text[first.len_utf8()..]
}

/// A level in words.
pub fn level_words(session: Session, level: Level) -> String {
    session.t(&format!("level.{}", level.word()))
}

/// A competence's level in words, with what the answers leave open: «på egen hånd», «med hjelp eller på egen hånd», or
/// «minst på egen hånd» where the answers may mean the top.
pub fn best_words(session: Session, estimate: &Estimate) -> String {
    match (estimate.level(), estimate.range()) {
        (level @ Level::CanGuide, (Level::Alone, _)) => level_words(session, level),
        _ => range_words(session, estimate),
    }
}

/// The level named, in words: short enough for thirty lines on paper, where the bar beside it shows the range.
pub fn named_words(session: Session, estimate: &Estimate) -> String {
    let words = level_words(session, estimate.level());
    if at_least_alone(estimate) { session.format("level.at_least", &[("level", &words)]) } else { words }
}

/// Whether the answers say «på egen hånd» and leave the top open: one answer about a task cannot tell the two apart.
pub fn at_least_alone(estimate: &Estimate) -> bool {
    estimate.level() == Level::Alone && estimate.range() == (Level::Alone, Level::CanGuide)
}

/// The range that the answers leave open, in words: one level, one of two, or from one to another.
pub fn range_words(session: Session, estimate: &Estimate) -> String {
    let (low, high) = estimate.range();
    let [from, to] = [low, high].map(|level| level_words(session, level));
    match (low, high) {
        _ if low == high => from,
        (Level::Alone, _) if estimate.level() == Level::Alone => session.format("level.at_least", &[("level", &from)]),
        _ if low.next() == Some(high) => session.format("level.either", &[("low", &from), ("high", &to)]),
        _ => session.format("level.range", &[("low", &from), ("high", &to)]),
    }
}

/// How many answers an estimate stands on, in words.
pub fn answers_words(session: Session, estimate: &Estimate) -> String {
    session.count("answers.count", estimate.answers())
}

/// The message key of something that can be held. i18next keeps `:` for itself.
pub fn held_key(held: &str) -> String {
    format!("held.{}", held.replace(':', "-"))
}

/// A way to a human, from every result.
pub fn human(session: Session) -> El {
    let way = external(link(session.local_text("human.address"))).text(session.local_text("human.label"));
    el("p").text(session.local_text("human.message")).text(" ").child(way)
}

/// Begins a new attempt. Earlier attempts are kept, and what is known about the person is not asked again.
pub fn begin(session: Session, set: QuestionSet) {
    let (attempt, again) =
        session.profile.with_untracked(|profile| (profile.next_attempt_id(), profile.current().is_some()));
    session.dispatch(Event::AttemptStarted { attempt, day: clock::today(), set, seed: chance::seed() });
    let first: Option<Question> = session.interview().and_then(|interview| interview.next());
    match first {
        Some(question) if again => session.go(Route::Question(question)),
        _ if again => session.go(Route::AboutYou(AboutStep::Place)),
        _ => session.go(Route::Goal),
    }
}

/// A screen on which a goal is found, and from which one goes on to «a little about you».
pub fn aim(session: Session, title: &'static str, search: El, goal: impl Fn() -> Option<Goal> + 'static) -> View {
    let next = move || {
        session.dispatch(Event::GoalChosen { goal: goal() });
        session.go(Route::AboutYou(AboutStep::Place));
    };
    let buttons = actions()
        .child(button(ButtonVariant::Primary, next).text(session.text("question.next.label")))
        .child(link(Route::AboutYou(AboutStep::Place).href()).text(session.text("question.skip.label")));
    stack()
        .child(back_link(Route::Goal.href(), session.text("question.back.label")))
        .child(page_heading(session.text(title)))
        .child(search)
        .child(buttons)
        .view()
}
