//! A visit where many use one screen: the part of the program that sees to its end, and what it is given to work with.
//! tools/page.sh cuts it out into a file of its own, which only a desk or a kiosk fetches, and without which neither begins.

mod watcher;

use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::wasm_split;

use super::later::NotHere;
use super::loading::{Fault, Fetching};
use super::saving::{Keeper, Start};
use crate::page::visit::{Phase, Visit, VisitActions, cover};
use crate::page::{Cover, Session};
use crate::platform::fence::{self, Leads};
use crate::platform::{address, desk, document, leave, presence, print, timer};
use crate::store::IndexedJournal;
use crate::visit::Setting;
use watcher::Watcher;

/// How long it is told that everything is gone, in milliseconds.
const TOLD: u32 = 20_000;

/// What people read of this part of the program, should its file not come.
const VISIT: &str = "kompetansesti-visit.wasm";

/// What was found at the beginning.
struct Before {
    phase: Phase,
    /// The talks that were left behind.
    left: Vec<String>,
}

/// The store is being opened.
type Preparing = Pin<Box<dyn Future<Output = (Start, Before)>>>;

/// What this part can do.
#[derive(Clone, Copy)]
struct VisitPart {
    prepare: fn(Setting) -> Preparing,
    arrive: fn(Session, Rc<Keeper>, Before) -> Cover,
}

/// This part, when its file is here. All that is named in this function and nowhere else is cut out with it.
#[wasm_split(visit, fallible, wasm_split_path = leptos::wasm_split)]
fn visit_part() -> Result<VisitPart, NotHere> {
    Ok(VisitPart { prepare, arrive })
}

/// What sees to the end of a visit.
pub struct Shared {
    part: VisitPart,
    before: Before,
}

/// Finds out what is there. Without this part nobody would be shown out, so the page does not begin without it.
pub(super) fn open(setting: Setting) -> Fetching<(Start, Option<Shared>)> {
    Box::pin(async move {
        let part = visit_part().await.map_err(|_| Fault { file: VISIT.to_owned() })?;
        let (start, before) = (part.prepare)(setting).await;
        Ok((start, Some(Shared { part, before })))
    })
}

impl Shared {
    /// Covers the usual screens. From now on it is watched whether somebody is there.
    pub fn arrive(self, session: Session, keeper: Rc<Keeper>) -> Cover {
        (self.part.arrive)(session, keeper, self.before)
    }
}

fn prepare(setting: Setting) -> Preparing {
    Box::pin(async move {
        let ended = leave::has_ended();
        let (start, left) = match setting {
            Setting::Desk => open_desk().await,
            _ => (Start::nowhere(), Vec::new()),
        };
        let phase = match (left.is_empty(), ended) {
            (false, _) => Phase::LeftBehind,
            (true, true) => Phase::Ended,
            (true, false) => Phase::Going,
        };
        (start, Before { phase, left })
    })
}

/// The talk that was left behind last, not yet read; or a new one, which is made when there is something to keep.
async fn open_desk() -> (Start, Vec<String>) {
    let left = desk::left_behind().await;
    let name = match left.last() {
        // Should another tab be asked about the same one at this moment, both are: it is one talk.
        Some(name) => {
            desk::take(name).await;
            name.clone()
        }
        None => desk::begin().await,
    };
    (Start::unread(IndexedJournal::named(name)), left)
}

fn arrive(session: Session, keeper: Rc<Keeper>, before: Before) -> Cover {
    let Before { phase, left } = before;
    let setting = session.core.with_value(|core| core.setting);
    let watcher = Rc::new(Watcher::new(session, setting));
    let phase = RwSignal::new(phase);
    let visit = Visit {
        setting,
        phase,
        standing: watcher.standing,
        outside: RwSignal::default(),
        actions: StoredValue::new_local(actions(session, keeper, watcher.clone(), left, phase)),
    };
    leave::leave_nothing_behind();
    document::check_no_spelling();
    watch(watcher, visit);
    if setting == Setting::Kiosk {
        close_the_ways_out(session, visit);
    }
    cover(session, visit)
}

fn actions(
    session: Session,
    keeper: Rc<Keeper>,
    watcher: Rc<Watcher>,
    left: Vec<String>,
    phase: RwSignal<Phase>,
) -> VisitActions {
    let (reader, extender) = (keeper.clone(), watcher.clone());
    let is_ending = Cell::new(false);
    VisitActions {
        extend: Rc::new(move || extender.extend()),
        end: Rc::new(move || {
            if !is_ending.replace(true) {
                spawn_local(end(keeper.clone(), left.clone(), session.core.with_value(|core| core.setting)));
            }
        }),
        go_on: Rc::new(move || {
            reader.read();
            phase.set(Phase::Going);
        }),
        allow: Rc::new(move |times| watcher.allow(times)),
    }
}

/// The one way to the end: what is kept is deleted, and the page begins anew.
async fn end(keeper: Rc<Keeper>, left: Vec<String>, setting: Setting) {
    if setting == Setting::Desk {
        let journal = keeper.journal();
        journal.close();
        for name in left.iter().map(String::as_str).chain([journal.name()]) {
            desk::delete(name).await;
        }
    }
    leave::start_over(true);
}

/// From now on the visit has an end, also where nobody ends it.
fn watch(watcher: Rc<Watcher>, visit: Visit) {
    let (toucher, printer) = (watcher.clone(), watcher.clone());
    presence::on_touch(move |touch| toucher.felt(touch));
    print::on_print(move |is_printing| printer.prints(is_printing));
    watcher.look();
    presence::on_look(move || watcher.look());
    if visit.phase.get_untracked() == Phase::Ended {
        timer::after(TOLD, move || {
            if visit.phase.get_untracked() == Phase::Ended {
                visit.phase.set(Phase::Going);
            }
        });
    }
}

/// Nothing leads out of a kiosk, and the browser keeps no list of its screens.
fn close_the_ways_out(session: Session, visit: Visit) {
    address::keep_no_list();
    fence::put_up(move |leads| match leads {
        Leads::Inside(fragment) => address::go(&fragment),
        Leads::Outside(address) => visit.outside.set(address),
    });
    leave::ask_before(move || session.profile.with_untracked(|profile| !profile.is_empty()));
}
