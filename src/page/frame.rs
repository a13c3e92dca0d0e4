//! What surrounds every screen: language and text size at the top, the line about storage, undo, and the footer.
//! It knows which screen to draw, and nothing of what is on it.

use leptos::prelude::*;

use super::session::Session;
use super::shared::{language_choice, library_awaited, nothing_yet, storage_notice, undo_bar};
use super::*;
use crate::platform::document;
use crate::route::Route;
use crate::ui::{El, ShellWords, View, each, el, follow, link, live, shell};
use crate::visit::Setting;

/// The whole page.
pub fn frame(session: Session) -> View {
    // The screen follows the address only: what a screen reads while it is built must not build it again.
    let page = follow(move || {
        let route = found(session, session.route.get());
        let instead = session.cover().and_then(|cover| (cover.screen)(route));
        instead.unwrap_or_else(|| {
            untrack(move || {
                if waits_for_start(session, route) {
                    nothing_yet(session, "question.not_begun.title")
                } else {
                    screen(session, route)
                }
            })
        })
    });
    let bar = session.cover().map(|cover| (cover.bar)());
    let words =
        ShellWords { brand: session.text("product.name"), home: Route::Start.href(), skip: session.text("skip.label") };
    let main: View = [bar.unwrap_or_default(), storage_notice(session), page, undo_bar(session)].into();
    let status = live(crate::ui::words(move || session.status.get()));
    [shell(words, language_choice(session), main, footer(session)).view(), status.view()].into()
}

/// The screen that an address really leads to: a question that the framework lacks is not found.
fn found(session: Session, route: Route) -> Route {
    match route {
        Route::Question(question) | Route::Change(question) => {
            let known = session.core.with_value(|core| core.framework.contains(question));
            if known { route } else { Route::NotFound }
        }
        Route::Evidence(competence) => {
            let known = session.core.with_value(|core| core.framework.competence(competence).is_some());
            if known { route } else { Route::NotFound }
        }
        // A visit has an end only where many use one screen.
        Route::End if session.cover().is_none() => Route::NotFound,
        // A kiosk is for one at a time.
        Route::Talk | Route::Agree | Route::Seen | Route::HandOver
            if session.core.with_value(|core| core.setting) == Setting::Kiosk =>
        {
            Route::NotFound
        }
        route => route,
    }
}

/// Whether a screen writes something, and so must wait until the person has pressed «Start».
fn waits_for_start(session: Session, route: Route) -> bool {
    let writes = matches!(
        route,
        Route::Goal
            | Route::Paper
            | Route::Skills
            | Route::Jobs
            | Route::Rate
            | Route::Matches
            | Route::Interests
            | Route::Cv
            | Route::AboutYou(_)
            | Route::Question(_)
            | Route::Change(_)
            | Route::Evidence(_)
    );
    // What was agreed on can come in a file without any answers.
    let talks = matches!(route, Route::Agree | Route::Seen);
    writes && session.attempt().is_none() || talks && session.profile.with(|profile| profile.is_empty())
}

/// The parts that the program is cut into, in the order in which they are fetched.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Up to the last question.
    First,
    /// The rest of the journey.
    Later,
    /// What no journey passes.
    Seldom,
}

/// The part of the program that a screen is in.
pub fn part_of(route: Route) -> Part {
    match route {
        Route::Start | Route::Goal | Route::AboutYou(_) | Route::Question(_) | Route::Change(_) => Part::First,
        Route::Check | Route::Result | Route::Path | Route::Take | Route::Print => Part::Later,
        Route::Paper
        | Route::Skills
        | Route::Talk
        | Route::Agree
        | Route::Seen
        | Route::HandOver
        | Route::Pause
        | Route::Plan
        | Route::Ways
        | Route::Jobs
        | Route::Rate
        | Route::Matches
        | Route::Interests
        | Route::Cv
        | Route::Evidence(_)
        | Route::Compare
        | Route::About
        | Route::Method => Part::Seldom,
        Route::Research
        | Route::Privacy
        | Route::Settings
        | Route::Delete
        | Route::LongAgo
        | Route::BeforeTaking
        | Route::OpenFile
        | Route::Carry
        | Route::Lock
        | Route::Receive
        | Route::End
        | Route::NotFound => Part::Seldom,
    }
}

fn screen(session: Session, route: Route) -> View {
    match route {
        Route::Start => start::start(session),
        Route::Goal => goal::goal(session),
        Route::AboutYou(step) => about_you::about_you(session, step),
        Route::Question(question) => question::question(session, question, false),
        Route::Change(question) => question::question(session, question, true),
        route => when_here(session, route),
    }
}

/// What draws the screens of the part of the program that this screen is in.
fn screens_of(session: Session, route: Route) -> RwSignal<Option<Screens>> {
    if part_of(route) == Part::Seldom { session.seldom } else { session.screens }
}

/// A screen of another part: at once when that is here, else with room for it until it comes.
fn when_here(session: Session, route: Route) -> View {
    let screens = screens_of(session, route);
    let here = move || screens.get().is_some();
    let awaited = !untrack(here);
    let room = move || el("div").class("app-room").child(library_awaited(session)).view();
    each(here, move |_| match screens.get_untracked() {
        Some(draw) => {
            if awaited {
                // The keyboard found no heading when the address changed.
                request_animation_frame(|| document::focus("page-heading"));
            }
            draw(session, route)
        }
        None => room(),
    })
}

/// Draws a screen of the second part.
pub fn later_screen(session: Session, route: Route) -> View {
    match route {
        Route::Check => check::check(session),
        Route::Result => result::result(session),
        Route::Path => path::path(session),
        Route::Take => take::take(session),
        Route::Print => print::print(session),
        // Those of the other parts are never asked for here; they are named so that no new screen is forgotten.
        Route::Start | Route::Goal | Route::AboutYou(_) | Route::Question(_) | Route::Change(_) => View::none(),
        Route::Paper
        | Route::Skills
        | Route::Talk
        | Route::Agree
        | Route::Seen
        | Route::HandOver
        | Route::Pause
        | Route::Plan
        | Route::Ways
        | Route::Jobs
        | Route::Rate
        | Route::Matches
        | Route::Interests
        | Route::Cv
        | Route::Evidence(_)
        | Route::Compare
        | Route::About
        | Route::Method => View::none(),
        Route::Research
        | Route::Privacy
        | Route::Settings
        | Route::Delete
        | Route::LongAgo
        | Route::BeforeTaking
        | Route::OpenFile
        | Route::Carry
        | Route::Lock
        | Route::Receive
        | Route::End
        | Route::NotFound => View::none(),
    }
}

/// Draws a screen of the third part.
pub fn seldom_screen(session: Session, route: Route) -> View {
    match route {
        Route::Paper => paper::paper(session),
        Route::Skills => skills::skills(session),
        Route::Talk | Route::Agree | Route::Seen | Route::HandOver => guide::guide_screen(session, route),
        Route::Pause => pause::pause(session),
        Route::Plan => plan::plan(session),
        Route::Ways => ways::ways(session),
        Route::Jobs => jobs::jobs(session),
        Route::Rate => rate::rate(session),
        Route::Matches => matches::matches(session),
        Route::Interests => interests::interests(session),
        Route::Cv => cv::cv(session),
        Route::Evidence(competence) => evidence::evidence(session, competence),
        Route::Compare => compare::compare(session),
        Route::About => about::about(session),
        Route::Method => method::method(session),
        Route::Research => research::research(session),
        Route::Privacy => privacy::privacy(session),
        Route::Settings => settings::settings(session, false),
        Route::Delete => settings::settings(session, true),
        Route::LongAgo => long_ago::long_ago(session),
        Route::BeforeTaking => before_taking::before_taking(session),
        Route::OpenFile => [
            copy_text::copy_text(session),
            cv::way(session),
            guide::way(session),
            promise::reminder(session),
            open_file::open_file(session),
            useful::useful(session),
        ]
        .into(),
        Route::Carry => carry::carry(session),
        Route::Lock => lock::lock(session),
        Route::Receive => receive::receive(session),
        Route::End | Route::NotFound => not_found::not_found(session),
        Route::Start | Route::Goal | Route::AboutYou(_) | Route::Question(_) | Route::Change(_) => View::none(),
        Route::Check | Route::Result | Route::Path | Route::Take | Route::Print => View::none(),
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

fn footer(session: Session) -> El {
    let links =
        [Route::Take, Route::Compare, Route::Settings, Route::Delete, Route::Privacy, Route::About].map(|route| {
            let label = session.text(format!("footer.{}.label", route.name()));
            el("li").child(link(route.href()).text(label)).view()
        });
    el("nav")
        .attr("aria-label", session.text("footer.label"))
        .child(el("ul").class("app-footer-links").attr("role", "list").child(links))
}
