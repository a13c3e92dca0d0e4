//! Wires it together: fetches what the page needs, opens the store, and draws the screen that the address names.
//! It decides nothing about the subject, and it is the only part that knows all the others.

mod choices;
#[cfg(feature = "author")]
pub mod editor;
mod engine;
mod later;
mod loading;
mod preferences;
mod saving;
mod second;
mod seldom;
mod visit;
mod work;

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::{Locale, first_of};
use crate::page::{Actions, Cover, Part, Session, frame, part_of};
use crate::platform;
use crate::profile::Event;
use crate::route::Route;
use crate::store::{IndexedJournal, SaveState};
use crate::visit::Setting;

use later::Later;
use loading::{Fault, Fetching, First};
use saving::Keeper;

/// What a link from another screen begins with, after its `#`. What follows is for nobody's history.
const RECEIVED: &str = "/receive/";

/// Starts the page. It returns when the first screen is drawn, or when the start script has been told why not.
pub async fn start() {
    tell_of_panics();
    if let Err(Fault { file }) = begin().await {
        platform::signal::broken_file(&file);
    }
}

async fn begin() -> Result<(), Fault> {
    let config = loading::config().await?;
    // The start script asks the document where it stands, should the program stop.
    platform::document::set_flag("setting", config.setting.name());
    let route = Route::parse(&platform::address::fragment());
    let opening = open(config.setting);
    let files = futures::future::join(loading::first(config), later_for(route));
    let ((first, later), opened) = futures::future::join(files, opening).await;
    let (mut first, (opened, shared)) = (first?, opened?);
    let seldom = if part_of(route) == Part::Seldom { seldom_for(&mut first).await } else { None };
    mount(first, later, seldom, opened, shared);
    Ok(())
}

/// The store as it was found, and where many use one screen what sees to the end of a visit.
fn open(setting: Setting) -> Fetching<(saving::Start, Option<visit::Shared>)> {
    match setting {
        Setting::Own => Box::pin(async { Ok((saving::open(IndexedJournal::default()).await, None)) }),
        Setting::Desk | Setting::Kiosk => visit::open(setting),
    }
}

/// Should the program stop, the start script takes over.
fn tell_of_panics() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        platform::signal::panicked();
    }));
}

/// The second part of the program, where that draws the first screen. Without it the page begins all the same, and says what
/// is missing.
async fn later_for(route: Route) -> Option<Later> {
    if part_of(route) == Part::Later { later::later().await.ok() } else { None }
}

/// What draws the first screen where that is in the third part, whose words wait until the language is known.
async fn seldom_for(first: &mut First) -> Option<seldom::Seldom> {
    let (seldom, words) = seldom::seldom_in(first.locale).await.ok()?;
    first.messages.merge(words);
    Some(seldom)
}

fn mount(
    first: First,
    later: Option<Later>,
    seldom: Option<seldom::Seldom>,
    opened: saving::Start,
    shared: Option<visit::Shared>,
) {
    leptos::mount::mount_to_body(move || {
        let session = session(first);
        if let Some(seldom) = seldom {
            seldom.arrive(session);
        }
        if let Some(later) = later {
            later.arrive(session);
        }
        session.profile.set(opened.profile());
        session.save.set(opened.state());
        session.damaged.set(opened.damaged());
        let keeper = Keeper::new(session, opened);
        let cover = shared.map(|shared| shared.arrive(session, keeper.clone()));
        session.actions.set_value(Some(actions(session, keeper, cover)));
        follow_address(session);
        follow_language(session);
        if session.core.with_value(|core| core.setting) == Setting::Own {
            greet(session);
            preferences::keep(session);
        }
        preferences::follow_look(session);
        loading::rest_when_idle(session);
        choices::follow_choices(session);
        crate::ui::mount(&frame(session));
    });
    platform::document::set_flag("started", "true");
}

/// A session of one who has not been here before.
fn session(first: First) -> Session {
    Session {
        locale: RwSignal::new(first.locale),
        messages: RwSignal::new(Arc::new(first.messages)),
        second: RwSignal::default(),
        second_messages: RwSignal::default(),
        second_fault: RwSignal::default(),
        received: RwSignal::new(platform::address::take_out(RECEIVED)),
        route: RwSignal::new(Route::parse(&platform::address::fragment())),
        profile: RwSignal::default(),
        save: RwSignal::new(SaveState::Nothing),
        damaged: RwSignal::default(),
        undo: RwSignal::default(),
        mistaken: RwSignal::default(),
        status: RwSignal::default(),
        screens: RwSignal::new(None),
        add_up: RwSignal::new(None),
        seldom: RwSignal::new(None),
        library: RwSignal::new(None),
        library_fault: RwSignal::new(None),
        plan: RwSignal::new(None),
        plan_fault: RwSignal::default(),
        engine: StoredValue::new_local(None),
        work: RwSignal::default(),
        work_job: RwSignal::new(None),
        can: StoredValue::new(None),
        locale_fault: RwSignal::new(first.stands_in),
        look: RwSignal::new(preferences::look(first.core.setting)),
        core: StoredValue::new(Arc::new(first.core)),
        interview: Memo::new(|_| None),
        summary: Memo::new(|_| None),
        actions: StoredValue::new_local(None),
    }
    .with_memos()
}

fn actions(session: Session, keeper: Rc<Keeper>, cover: Option<Cover>) -> Actions {
    let restorer = keeper.clone();
    let end = cover.as_ref().map(|cover| cover.end.clone());
    Actions {
        // Where many use one screen, whoever deletes everything has ended the visit.
        dispatch: Rc::new(move |event| match &end {
            Some(end) if event == Event::Deleted => end(),
            _ => keeper.dispatch(event),
        }),
        restore: Rc::new(move |event| restorer.restore(event)),
        set_locale: Rc::new(move |locale: Locale| loading::change_language(session, locale)),
        load_library: Rc::new(move || choices::retry(session)),
        cover,
    }
}

/// One who has been away for long is asked whether to keep what is here, unless a link has brought something else.
fn greet(session: Session) {
    let is_long_ago = session.profile.with_untracked(preferences::is_long_ago);
    if is_long_ago && session.route.get_untracked() != Route::Receive {
        session.go(Route::LongAgo);
        session.route.set(Route::LongAgo);
    }
}

/// The screen follows the address, the keyboard follows the screen, and Back finds the screen as it was left.
fn follow_address(session: Session) {
    let places = Rc::new(platform::place::Places::begin());
    platform::address::on_change(move || {
        platform::speech::stop();
        platform::document::leave();
        places.turn(session.profile.with_untracked(|profile| !profile.is_empty()));
        session.mistaken.set(false);
        session.received.set(platform::address::take_out(RECEIVED));
        let route = Route::parse(&platform::address::fragment());
        session.route.set(route);
        choices::follow_route(session, route);
        let places = places.clone();
        // One frame later the new screen is in the document.
        request_animation_frame(move || {
            platform::document::focus("page-heading");
            places.restore();
        });
    });
}

/// The document's language and title follow the language of the text and the screen.
fn follow_language(session: Session) {
    Effect::new(move || {
        let locale = session.locale.get();
        platform::document::set_language(locale.tag(), locale.direction());
    });
    Effect::new(move || {
        let mut title = crate::page::title(session);
        if session.mistaken.get() {
            title = session.format("error.title", &[("title", &title)]);
        }
        platform::document::set_title(&first_of(&format!("{title} – {}", session.t("product.name"))));
    });
}
