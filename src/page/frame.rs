//! What surrounds every screen: language and text size at the top, the line about storage, undo, and the footer.
//! It knows which screen to draw, and nothing of what is on it.

use leptos::prelude::*;

use super::session::Session;
use super::shared::{NothingYet, StorageNotice, UndoBar};
use super::*;
use crate::i18n::Locale;
use crate::route::Route;
use crate::ui::{Link, Live, Select, SelectOption, Shell};

/// The whole page.
#[component]
pub fn Frame() -> impl IntoView {
    let session = Session::expect();
    view! {
        <Shell
            brand=session.text("product.name")
            home_href=Route::Start.href()
            skip_label=session.text("skip.label")
            tools=move || view! { <LanguageChoice /> }
            footer=move || view! { <Footer /> }
        >
            <StorageNotice />
            // The screen follows the address only: what a screen reads while it is built must not build it again.
            {move || {
                let route = found(session, session.route.get());
                untrack(move || if waits_for_start(session, route) { not_begun(session) } else { screen(route) })
            }}
            <UndoBar />
        </Shell>
        <Live message=session.status />
    }
}

/// The screen that an address really leads to: a question that the framework lacks is not found.
fn found(session: Session, route: Route) -> Route {
    match route {
        Route::Question(question) | Route::Change(question) => {
            let known = session.core.with_value(|core| core.framework.contains(question));
            if known { route } else { Route::NotFound }
        }
        route => route,
    }
}

/// Whether a screen writes something, and so must wait until the person has pressed «Start».
fn waits_for_start(session: Session, route: Route) -> bool {
    let writes = matches!(route, Route::Goal | Route::AboutYou(_) | Route::Question(_) | Route::Change(_));
    writes && session.attempt().is_none()
}

fn not_begun(session: Session) -> AnyView {
    view! { <NothingYet heading=session.text("question.not_begun.title") /> }.into_any()
}

fn screen(route: Route) -> AnyView {
    match route {
        Route::Start => view! { <start::Start /> }.into_any(),
        Route::Goal => view! { <goal::GoalPage /> }.into_any(),
        Route::AboutYou(step) => view! { <about_you::AboutYou step /> }.into_any(),
        Route::Question(question) => view! { <question::QuestionPage question change=false /> }.into_any(),
        Route::Change(question) => view! { <question::QuestionPage question change=true /> }.into_any(),
        Route::Pause => view! { <pause::Pause /> }.into_any(),
        Route::Check => view! { <check::Check /> }.into_any(),
        Route::Result => view! { <result::ResultPage /> }.into_any(),
        Route::Path => view! { <path::PathPage /> }.into_any(),
        Route::Take => view! { <take::Take /> }.into_any(),
        Route::Print => view! { <print::Print /> }.into_any(),
        Route::Compare => view! { <compare::Compare /> }.into_any(),
        Route::About => view! { <about::About /> }.into_any(),
        Route::Privacy => view! { <privacy::Privacy /> }.into_any(),
        Route::Settings => view! { <settings::Settings /> }.into_any(),
        Route::NotFound => view! { <not_found::NotFound /> }.into_any(),
    }
}

/// The screen's title, for the document and the history.
pub fn title(session: Session) -> String {
    match found(session, session.route.get()) {
        Route::Question(question) | Route::Change(question) => question::title(session, question),
        Route::AboutYou(step) => session.t(&format!("about_you.{}.title", step.name())),
        Route::Start => session.t("start.title"),
        route => session.t(&format!("{}.title", route.name().replace('-', "_"))),
    }
}

#[component]
fn LanguageChoice() -> impl IntoView {
    let session = Session::expect();
    let offered = session.core.with_value(|core| core.languages.clone());
    let options = Signal::stored(
        offered
            .iter()
            .map(|locale| SelectOption::new(locale.tag(), locale.own_name()).lang(locale.tag()))
            .collect::<Vec<_>>(),
    );
    let change = move |tag: String| {
        if let Some(locale) = Locale::parse(&tag) {
            session.act(|actions| (actions.set_locale)(locale));
        }
    };
    view! {
        <Select
            id="language"
            label=session.text("language.label")
            options
            selected=Signal::derive(move || session.locale.get().tag().to_owned())
            on_change=change
            compact=true
        />
    }
}

#[component]
fn Footer() -> impl IntoView {
    let session = Session::expect();
    let links = [Route::Take, Route::Compare, Route::Settings, Route::Privacy, Route::About];
    view! {
        <nav aria-label=move || session.t("footer.label")>
            <ul class="app-footer-links" role="list">
                {links
                    .map(|route| {
                        view! {
                            <li>
                                <Link href=route.href()>{session.text(format!("footer.{}.label", route.name()))}</Link>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </nav>
    }
}
