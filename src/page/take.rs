//! Taking it along: paper, file, copy, share; and opening a file that was saved before.
//! A file is shown before it is used, and what it replaces can be brought back.

use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::session::Session;
use super::shared::StorageLine;
use super::summary_text::summary_text;
use crate::exchange::{ImportError, MAX_BYTES, ProfileFile, file_name};
use crate::platform::{clipboard, clock, document, file, share};
use crate::profile::Event;
use crate::route::Route;
use crate::ui::{
    Alert, AlertKind, AlertRole, Button, ButtonVariant, Link, LinkButton, PageHeading, RadioOption, Radios, Show,
    TextArea,
};

/// The screen for taking it along.
#[component]
pub fn Take() -> impl IntoView {
    let session = Session::expect();
    let has_answers = move || session.attempt().is_some_and(|attempt| !attempt.replies.is_empty());
    view! {
        <div class="app-stack">
            <PageHeading text=session.text("take.title") />
            <StorageLine />
            <Show when=has_answers fallback=move || view! { <NothingToTake /> }>
                <p class="app-lead">{session.text("take.lead")}</p>
                <Paper />
                <SaveFile />
                <Copy />
            </Show>
            <OpenFile />
            <Show when=has_answers>
                <Useful />
            </Show>
        </div>
    }
}

#[component]
fn NothingToTake() -> impl IntoView {
    let session = Session::expect();
    view! {
        <p>{session.text("take.nothing.message")}</p>
        <p>
            <Link href=Route::Start.href()>{session.text("nothing.start.label")}</Link>
        </p>
    }
}

#[component]
fn Paper() -> impl IntoView {
    let session = Session::expect();
    view! {
        <h2>{session.text("take.print.heading")}</h2>
        <p>{session.text("take.print.message")}</p>
        <div class="app-actions">
            <LinkButton href=Route::Print.href()>{session.text("take.print.label")}</LinkButton>
        </div>
    }
}

#[component]
fn SaveFile() -> impl IntoView {
    let session = Session::expect();
    let save = move |()| {
        let today = clock::today();
        let name = file_name(&today);
        let text = ProfileFile::new(session.profile.get_untracked(), today).to_text();
        let tried = file::download(&name, "application/json", &text);
        session.say(session.t(if tried { "take.file.saved" } else { "take.file.failed" }));
    };
    view! {
        <h2>{session.text("take.file.heading")}</h2>
        <p>{session.text("take.file.message")}</p>
        <div class="app-actions">
            <Button variant=ButtonVariant::Secondary on_click=save>{session.text("take.file.label")}</Button>
        </div>
    }
}

/// The result as plain text, for where files and paper do not work.
#[component]
fn Copy() -> impl IntoView {
    let session = Session::expect();
    let text = Memo::new(move |_| summary_text(session));
    // When the browser will not copy, the text is shown, so that it can be marked and copied by hand.
    let by_hand = RwSignal::new(false);
    let copied = RwSignal::new(false);
    let copy = move |()| {
        spawn_local(async move {
            let worked = clipboard::copy(&text.get_untracked()).await;
            copied.set(worked);
            by_hand.set(!worked);
            session.say(session.t(if worked { "take.copy.done" } else { "take.copy.by_hand" }));
        });
    };
    let send = move |()| {
        spawn_local(async move {
            let title = session.t("product.name");
            let _ = share::share(&title, &text.get_untracked()).await;
        });
    };
    view! {
        <h2>{session.text("take.copy.heading")}</h2>
        <p>{session.text("take.copy.message")}</p>
        <div class="app-actions">
            <Button variant=ButtonVariant::Secondary on_click=copy>{session.text("take.copy.label")}</Button>
            <Show when=share::available>
                <Button variant=ButtonVariant::Secondary on_click=send>{session.text("take.share.label")}</Button>
            </Show>
        </div>
        <Show when=move || copied.get()>
            <p class="app-note">{session.text("take.copy.done")}</p>
        </Show>
        <Show when=move || by_hand.get()>
            <TextArea
                id="summary-text"
                label=session.text("take.copy.by_hand")
                value=text
                on_input=|_: String| {}
                rows=8
                readonly=true
            />
        </Show>
    }
}

/// Opening a file: choose, see what is in it, then use it or leave it.
#[component]
fn OpenFile() -> impl IntoView {
    let session = Session::expect();
    let input = NodeRef::<Input>::new();
    let opened = RwSignal::new(None::<Result<ProfileFile, ImportError>>);
    let read = move |_| {
        let Some(chosen) = input.get_untracked().and_then(|input| file::chosen(&input)) else { return };
        spawn_local(async move {
            let text = file::read(&chosen, MAX_BYTES).await.map_err(|error| match error {
                file::ReadError::TooLarge => ImportError::TooLarge,
                file::ReadError::Unreadable => ImportError::Unreadable,
            });
            opened.set(Some(text.and_then(|text| ProfileFile::parse(&text))));
        });
    };
    let leave = move |()| {
        opened.set(None);
        // The same file can then be chosen once more.
        if let Some(input) = input.get_untracked() {
            input.set_value("");
        }
        document::focus("open-file");
    };
    let take_over = move |()| {
        if let Some(Some(Ok(found))) = opened.try_get_untracked() {
            session.dispatch(Event::Imported { profile: Box::new(found.profile) });
            session.say(session.t("take.open.done"));
            session.go(Route::Check);
        }
    };
    view! {
        <h2>{session.text("take.open.heading")}</h2>
        <div class="ds-field">
            <label class="ds-label" for="open-file">{session.text("take.open.label")}</label>
            <input
                class="ds-input app-file"
                type="file"
                id="open-file"
                accept=".json,application/json"
                autocomplete="off"
                node_ref=input
                on:change=read
            />
        </div>
        {move || match opened.get() {
            None => ().into_any(),
            Some(Err(error)) => view! { <Refused error /> }.into_any(),
            Some(Ok(found)) => view! { <Preview found take_over=Callback::new(take_over) leave=Callback::new(leave) /> }.into_any(),
        }}
    }
}

#[component]
fn Refused(error: ImportError) -> impl IntoView {
    let session = Session::expect();
    view! {
        <Alert kind=AlertKind::Warning role=AlertRole::Alert heading=session.text("take.open.refused")>
            <p>{session.text(format!("take.open.error.{}", error.key()))}</p>
        </Alert>
    }
}

#[component]
fn Preview(found: ProfileFile, take_over: Callback<()>, leave: Callback<()>) -> impl IntoView {
    let session = Session::expect();
    let answers: usize = found.profile.attempts.iter().map(|attempt| attempt.answered()).sum();
    let saved = found.saved;
    let replaces = session.profile.with_untracked(|profile| !profile.is_empty());
    view! {
        <Alert role=AlertRole::Status heading=session.text("take.open.found")>
            <p>{move || format!("{} {}", session.count("take.open.answers", answers), session.format("take.open.saved", &[("day", &session.day(&saved))]))}</p>
            <Show when=move || replaces>
                <p>{session.text("take.open.replaces")}</p>
            </Show>
            <div class="app-actions">
                <Button on_click=take_over>{session.text("take.open.use")}</Button>
                <Button variant=ButtonVariant::Secondary on_click=leave>{session.text("take.open.leave")}</Button>
            </div>
        </Alert>
    }
}

/// The only question about ourselves. The answer stays on the device.
#[component]
fn Useful() -> impl IntoView {
    let session = Session::expect();
    let options = Signal::derive(move || {
        ["yes", "no"].map(|value| RadioOption::new(value, session.t(&format!("take.useful.{value}")))).to_vec()
    });
    let chosen = Signal::derive(move || {
        session.profile.with(|profile| profile.useful.map(|yes| if yes { "yes" } else { "no" }.to_owned()))
    });
    view! {
        <Radios
            name="useful"
            legend=session.text("take.useful.label")
            hint=session.text("take.useful.hint")
            options
            selected=chosen
            on_change=move |value: String| session.dispatch(Event::UsefulAnswered { useful: Some(value == "yes") })
            inline=true
        />
    }
}
