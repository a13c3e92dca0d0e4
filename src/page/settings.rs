//! How the page looks, the attempts that are kept, and deleting everything in two clicks.
//! It never deletes without saying what goes, and offers a copy first.

use leptos::prelude::*;

use super::session::{Look, Session};
use super::shared::StorageLine;
use crate::profile::{AttemptId, Event};
use crate::route::Route;
use crate::ui::{Button, ButtonVariant, Dialog, Link, PageHeading, RadioOption, Radios, Show};

/// The settings screen.
#[component]
pub fn Settings() -> impl IntoView {
    let session = Session::expect();
    view! {
        <div class="app-stack">
            <PageHeading text=session.text("settings.title") />
            <LookChoice name="scheme" values=&["auto", "light", "dark"] get=|look| &look.scheme set=|look, to| look.scheme = to />
            <LookChoice
                name="text_size"
                values=&["100", "125", "150", "200"]
                get=|look| &look.text_size
                set=|look, to| look.text_size = to
            />
            <LookChoice
                name="contrast"
                values=&["normal", "high"]
                get=|look| &look.contrast
                set=|look, to| look.contrast = to
            />
            <Attempts />
            <DeleteAll />
        </div>
    }
}

#[component]
fn LookChoice(
    name: &'static str,
    values: &'static [&'static str],
    get: fn(&Look) -> &String,
    set: fn(&mut Look, String),
) -> impl IntoView {
    let session = Session::expect();
    let options = Signal::derive(move || {
        let label = |value: &str| RadioOption::new(value, session.t(&format!("settings.{name}.{value}")));
        values.iter().map(|value| label(value)).collect::<Vec<_>>()
    });
    view! {
        <Radios
            name
            legend=session.text(format!("settings.{name}.label"))
            options
            selected=Signal::derive(move || session.look.with(|look| Some(get(look).clone())))
            on_change=move |value: String| session.look.update(|look| set(look, value))
            inline=true
        />
    }
}

/// The attempts that are kept, each of which can be deleted alone and brought back.
#[component]
fn Attempts() -> impl IntoView {
    let session = Session::expect();
    let rows = move || {
        let attempts = session.profile.with(|profile| profile.attempts.clone());
        let row = |id: AttemptId, day: String, words: String| {
            let which = format!(" {day}");
            let delete = move |()| {
                session.dispatch(Event::AttemptDeleted { attempt: id });
                session.say(session.t("settings.attempt.deleted"));
                crate::platform::document::focus("page-heading");
            };
            view! {
                <li>
                    {format!("{day}: {words} ")}
                    <Button variant=ButtonVariant::Tertiary on_click=delete>
                        {session.text("settings.attempt.delete")} <span class="ds-sr-only">{which}</span>
                    </Button>
                </li>
            }
        };
        attempts
            .iter()
            .map(|attempt| {
                let answered = session.count("start.answered", attempt.answered());
                row(attempt.id, session.day(&attempt.day), answered)
            })
            .collect_view()
    };
    view! {
        <Show when=move || session.profile.with(|profile| !profile.attempts.is_empty())>
            <h2>{session.text("settings.attempts.heading")}</h2>
            <ul>{rows}</ul>
        </Show>
    }
}

#[component]
fn DeleteAll() -> impl IntoView {
    let session = Session::expect();
    let asking = RwSignal::new(false);
    let delete = move |()| {
        asking.set(false);
        session.dispatch(Event::Deleted);
        session.go(Route::Start);
    };
    view! {
        <h2>{session.text("settings.data.heading")}</h2>
        <StorageLine />
        <div class="app-actions">
            <Link href=Route::Take.href()>{session.text("storage.copy.label")}</Link>
            <Button variant=ButtonVariant::Danger on_click=move |()| asking.set(true)>
                {session.text("settings.delete.label")}
            </Button>
        </div>
        <Dialog
            id="delete"
            open=asking
            heading=session.text("settings.delete.heading")
            close_label=session.text("settings.delete.keep")
            on_close=move |()| asking.set(false)
            confirm_label=session.text("settings.delete.confirm")
            on_confirm=delete
            danger=true
        >
            <p>{session.text("settings.delete.message")}</p>
        </Dialog>
    }
}
