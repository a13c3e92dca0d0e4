//! Looks whether somebody is there, and says when nobody is. It never deletes anything: it begins the page anew.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;

use crate::page::Session;
use crate::platform::{clock, document, leave, presence, speech};
use crate::route::Route;
use crate::visit::{Hand, Limits, Setting, Standing, Touch, Watch};

/// How long a screen stands that is meant for taking along, in seconds: it shows more than others.
const TAKING: u32 = 30;

/// Who looks whether somebody is there.
pub struct Watcher {
    session: Session,
    setting: Setting,
    /// How long nobody has been there.
    pub standing: RwSignal<Standing>,
    watch: RefCell<Watch>,
    hand: RefCell<Hand>,
    times: Cell<u32>,
    /// Whether anybody has touched the screen since the page was opened.
    is_touched: Cell<bool>,
    is_printing: Cell<bool>,
}

impl Watcher {
    /// Nobody has been looked for yet.
    pub fn new(session: Session, setting: Setting) -> Watcher {
        Watcher {
            session,
            setting,
            standing: RwSignal::new(Standing::Used),
            watch: RefCell::new(Watch::new(Limits::KIOSK, clock::moment())),
            hand: RefCell::default(),
            times: Cell::new(1),
            is_touched: Cell::new(false),
            is_printing: Cell::new(false),
        }
    }

    /// How long the screen that stands now may stand untouched.
    fn limits(&self) -> Limits {
        let usual = match self.setting {
            Setting::Kiosk => Limits::KIOSK,
            _ => Limits::DESK,
        };
        let is_taking = matches!(self.session.route.get_untracked(), Route::Print | Route::Carry | Route::End);
        let quiet = if is_taking { usual.quiet.min(TAKING) } else { usual.quiet };
        let limits = if self.setting == Setting::Kiosk { Limits { quiet, ..usual } } else { usual };
        limits.times(self.times.get())
    }

    /// From now on a person has so many times the usual time.
    pub fn allow(&self, times: u32) {
        self.times.set(times);
    }

    /// The time begins anew, at the person's wish.
    pub fn extend(&self) {
        self.watch.borrow_mut().extend(clock::moment());
        self.look();
    }

    /// Whether a page is on its way to the printer: then no time runs.
    pub fn prints(&self, is_printing: bool) {
        self.is_printing.set(is_printing);
    }

    /// The screen has been touched.
    pub fn felt(&self, touch: Touch) {
        // A visit that is over must be seen to be so before anything counts as a touch.
        self.look();
        let now = clock::moment();
        self.is_touched.set(true);
        if self.hand.borrow_mut().is_person(touch, now) {
            self.watch.borrow_mut().touched(now);
        }
    }

    fn is_empty(&self) -> bool {
        self.session.profile.with_untracked(|profile| profile.is_empty())
    }

    /// Whether the screen waits for a visit: then no time runs.
    fn waits(&self) -> bool {
        self.is_empty() && (self.setting == Setting::Desk || !self.is_touched.get())
    }

    /// Looks at the clock, and sees to what follows.
    pub fn look(&self) {
        let now = clock::moment();
        let mut watch = self.watch.borrow_mut();
        watch.allow(self.limits());
        if self.waits() || self.is_printing.get() {
            *watch = Watch::new(self.limits(), now);
        }
        if speech::is_speaking() {
            watch.extend(now);
        }
        let standing = watch.standing(now);
        drop(watch);
        self.tell(standing);
    }

    fn tell(&self, standing: Standing) {
        let waits = self.setting == Setting::Kiosk && self.waits();
        if waits {
            document::set_flag("attract", "")
        } else {
            document::drop_flag("attract")
        }
        let nothing_to_lose = self.setting == Setting::Kiosk && self.is_empty();
        match standing {
            Standing::Over => leave::start_over(false),
            // Somebody has looked and gone, perhaps with another language than the next one's.
            Standing::Warned { .. } if nothing_to_lose => leave::start_over(false),
            _ => {
                if self.standing.get_untracked() != standing {
                    self.standing.set(standing);
                }
                // What is not seen is covered, so that the first thing seen afterwards is never what stood there before.
                if presence::is_seen() { document::drop_flag("covered") } else { document::set_flag("covered", "") }
            }
        }
    }
}
