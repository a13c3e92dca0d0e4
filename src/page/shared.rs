//! Small pieces that several screens show. They never hold a screen of their own.

use leptos::prelude::*;

use super::session::Session;
use crate::framework::{CompetenceId, Level};
use crate::measure::Estimate;
use crate::platform::{document, intl};
use crate::route::Route;
use crate::store::SaveState;
use crate::ui::{Alert, AlertKind, AlertRole, Button, ButtonVariant, Link, LinkButton, Loading, Show};

/// Where the answers are right now, in one line.
pub fn storage_line(session: Session) -> String {
    match session.save.get() {
        SaveState::Nothing => session.t("storage.nothing.message"),
        SaveState::Saving => session.t("storage.saving.message"),
        SaveState::Saved => session.t("storage.saved.message"),
        SaveState::NotSaved(error) => session.t(&format!("storage.not_saved.{}", error.key())),
        SaveState::MemoryOnly(error) => session.t(&format!("storage.memory.{}", error.key())),
    }
}

/// The line about storage, under the main thing on a screen.
#[component]
pub fn StorageLine() -> impl IntoView {
    let session = Session::expect();
    view! { <p class="app-note" data-storage="line">{move || storage_line(session)}</p> }
}

/// What must be said about storage on every screen: not saved, or something that could not be read.
#[component]
pub fn StorageNotice() -> impl IntoView {
    let session = Session::expect();
    let trouble = move || matches!(session.save.get(), SaveState::NotSaved(_) | SaveState::MemoryOnly(_));
    view! {
        <Show when=trouble>
            <Alert kind=AlertKind::Warning role=AlertRole::Status>
                <p>{move || storage_line(session)}</p>
                <p>
                    <a href=Route::Take.href()>{session.text("storage.copy.label")}</a>
                </p>
            </Alert>
        </Show>
        <Show when=move || session.damaged.get() != 0>
            <Alert kind=AlertKind::Warning role=AlertRole::Status>
                <p>{session.text("storage.damaged.message")}</p>
            </Alert>
        </Show>
        <Show when=move || session.locale_fault.get()>
            <Alert kind=AlertKind::Warning role=AlertRole::Status>
                <p>{session.text("language.fault.message")}</p>
            </Alert>
        </Show>
    }
}

/// «Angre», as long as there is something to undo. It does not go away by itself.
#[component]
pub fn UndoBar() -> impl IntoView {
    let session = Session::expect();
    let undo = move |()| {
        session.undo_last();
        if session.undo.with_untracked(Vec::is_empty) {
            // The button goes with the last thing to undo; the keyboard must not be left nowhere.
            document::focus("page-heading");
        }
    };
    view! {
        <Show when=move || session.undo.with(|undo| !undo.is_empty())>
            <div class="app-actions app-only-screen app-undo">
                <Button variant=ButtonVariant::Tertiary on_click=undo>
                    {session.text("undo.label")}
                </Button>
            </div>
        </Show>
    }
}

/// What a screen shows when nothing has been answered yet: why it is empty, and where to begin.
#[component]
pub fn NothingYet(
    /// The screen's heading.
    #[prop(into)]
    heading: Signal<String>,
) -> impl IntoView {
    let session = Session::expect();
    view! {
        <div class="app-stack">
            <crate::ui::PageHeading text=heading />
            <p class="app-lead">{session.text("nothing.message")}</p>
            <div class="app-actions">
                <LinkButton href=Route::Start.href()>{session.text("nothing.start.label")}</LinkButton>
            </div>
        </div>
    }
}

/// In place of what needs the rest of the content: that it is on its way, or why it is not here and how to try again.
#[component]
pub fn LibraryAwaited() -> impl IntoView {
    let session = Session::expect();
    let again = move |()| session.act(|actions| (actions.load_library)());
    view! {
        {move || match session.library_fault.get() {
            None => view! { <Loading text=session.text("loading.message") /> }.into_any(),
            Some(file) => {
                view! {
                    <Alert kind=AlertKind::Warning role=AlertRole::Status>
                        <p>{session.format("library.fault.message", &[("file", &file)])}</p>
                        <Button variant=ButtonVariant::Secondary on_click=again>
                            {session.text("library.again.label")}
                        </Button>
                    </Alert>
                }
                    .into_any()
            }
        }}
    }
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

/// The most probable level in words: «på egen hånd», or «minst på egen hånd» where the answers may mean the top.
pub fn best_words(session: Session, estimate: &Estimate) -> String {
    let words = level_words(session, estimate.level());
    if at_least_alone(estimate) { session.format("level.at_least", &[("level", &words)]) } else { words }
}

/// Whether the answers say «på egen hånd» and leave the top open: one answer about a task cannot tell the two apart.
pub fn at_least_alone(estimate: &Estimate) -> bool {
    estimate.level() == Level::Alone && estimate.range() == (Level::Alone, Level::CanGuide)
}

/// The range that the answers leave open, in words: one level, or from one to another.
pub fn range_words(session: Session, estimate: &Estimate) -> String {
    let (low, high) = estimate.range();
    if low == high {
        level_words(session, low)
    } else {
        session.format("level.range", &[("low", &level_words(session, low)), ("high", &level_words(session, high))])
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
#[component]
pub fn Human() -> impl IntoView {
    let session = Session::expect();
    view! {
        <p>
            {session.local_text("human.message")} " "
            <Link href=session.local_text("human.address") external=true>{session.local_text("human.label")}</Link>
        </p>
    }
}
