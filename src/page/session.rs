//! What every screen can see and do: the words, the profile, the content, and the one way to change anything.
//! It never writes to a store itself, and it holds nothing that cannot be derived from the profile.

mod derived;
mod words;

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use crate::content::Facts;
use crate::framework::{Framework, Question};
use crate::i18n::{Locale, Messages};
use crate::measure::{Interview, Model, Reply, Summary};
use crate::occupation::Occupation;
use crate::pathway::{Offer, Plan, Rule};
use crate::platform;
use crate::platform::worker::SentFile;
use crate::profile::{Attempt, Event, Profile};
use crate::route::Route;
use crate::store::SaveState;
use crate::ui::View;
use crate::visit::Setting;

/// The content that the first question needs.
#[derive(Debug)]
pub struct Core {
    /// What can be asked.
    pub framework: Framework,
    /// How answers become estimates.
    pub model: Model,
    /// Countries, regions and what can be held.
    pub facts: Facts,
    /// Where the product stands.
    pub setting: Setting,
    /// The country of one who has not said which.
    pub default_country: String,
    /// The languages that the host offers, in display order.
    pub languages: Vec<Locale>,
    /// The host's name, for the printed page.
    pub host: String,
    /// The files that this was read from, each with its path: the planner reads them once more.
    pub texts: Vec<(String, String)>,
}

/// The content that goal and path need; it arrives a little later.
#[derive(Debug)]
pub struct Library {
    /// The country that the offers and the rules are of.
    pub country: String,
    /// Everything that can be joined there.
    pub offers: Vec<Offer>,
    /// The occupations that can be chosen.
    pub occupations: Vec<Occupation>,
    /// Which offers fit which answers.
    pub rules: Vec<Rule>,
    /// The files that this was read from, each with its path: the planner reads them once more.
    pub texts: Vec<(String, String)>,
}

/// Draws the screens of one part of the program.
pub type Screens = fn(Session, Route) -> View;

/// Adds up an attempt.
pub type AddUp = fn(Session, &Attempt) -> Summary;

/// How the page looks, by the person's choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// `auto`, `light` or `dark`.
    pub scheme: String,
    /// Per cent of the usual text size: `100` to `200`.
    pub text_size: String,
    /// `normal` or `high`.
    pub contrast: String,
}

/// What is different where many use one screen; nothing of it is there on a person's own device.
#[derive(Clone)]
pub struct Cover {
    /// Draws a screen as it is here, or leaves it to the usual one.
    pub screen: Rc<dyn Fn(Route) -> Option<View>>,
    /// Draws what stands above every screen.
    pub bar: Rc<dyn Fn() -> View>,
    /// Ends the visit: everything is deleted.
    pub end: Rc<dyn Fn()>,
}

/// What only the application can do for a screen.
#[derive(Clone)]
pub struct Actions {
    /// Applies an event, remembers how to undo it, and sees to its saving.
    pub dispatch: Rc<dyn Fn(Event)>,
    /// Applies an event that undoes another one, and sees to its saving.
    pub restore: Rc<dyn Fn(Event)>,
    /// Fetches another language and changes to it.
    pub set_locale: Rc<dyn Fn(Locale)>,
    /// Fetches what is missing of the library and its words, after a failure.
    pub load_library: Rc<dyn Fn()>,
    /// What is different here, where many use one screen.
    pub cover: Option<Cover>,
}

/// What the third part of the program can do besides drawing its screens.
#[derive(Clone, Copy)]
pub struct Can {
    /// Fetches what the screens about work need.
    pub load_work: fn(Session),
    /// Puts another language beside the first, or none.
    pub set_second: fn(Session, Option<Locale>),
}

/// What the screens about work need besides the library: their words, and what the engine knows of work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WorkState {
    /// Nobody has asked for it.
    #[default]
    Away,
    /// It is on its way: so many of a hundred parts have come, where there is much to fetch.
    Coming(u8),
    /// It is here.
    Here,
    /// It could not be had.
    Failed,
}

/// What hears the engine: the answer as text, or nothing where none can be had.
pub type EngineHeard = Rc<dyn Fn(Option<String>)>;

/// The way to the engine, once the second part of the program is here.
#[derive(Clone)]
pub struct EngineLine {
    /// Asks it: the text of a question about what the person keeps.
    pub ask: Rc<dyn Fn(String, EngineHeard)>,
    /// What it is to know of work: texts, and files as the browser holds them.
    pub know: Rc<dyn Fn(Vec<String>, Vec<SentFile>)>,
}

/// What every screen is given. It is a handful of signals, so it is copied freely.
#[derive(Clone, Copy)]
pub struct Session {
    /// The language of the text.
    pub locale: RwSignal<Locale>,
    /// The words.
    pub messages: RwSignal<Arc<Messages>>,
    /// The language that stands beside the first, where there are two.
    pub second: RwSignal<Locale>,
    /// Its words; none while one language stands alone.
    pub second_messages: RwSignal<Arc<Messages>>,
    /// Set when the words of a second language could not be fetched.
    pub second_fault: RwSignal<bool>,
    /// What a link from another screen held after its `#`, until it is read.
    pub received: RwSignal<String>,
    /// Where the person is.
    pub route: RwSignal<Route>,
    /// What the person keeps.
    pub profile: RwSignal<Profile>,
    /// Whether it is kept.
    pub save: RwSignal<SaveState>,
    /// How many stored records could not be read; they are left where they are.
    pub damaged: RwSignal<usize>,
    /// What can be undone until the page is closed, latest last.
    pub undo: RwSignal<Vec<Event>>,
    /// Whether something on the screen must be mended before the person can go on; the title says it too.
    pub mistaken: RwSignal<bool>,
    /// One short message at a time for screen readers.
    pub status: RwSignal<String>,
    /// What draws the screens after the questions, when it is here.
    pub screens: RwSignal<Option<Screens>>,
    /// What adds up an attempt, when it is here: it comes with those screens.
    pub add_up: RwSignal<Option<AddUp>>,
    /// What draws the screens that few open, when it is here with their words.
    pub seldom: RwSignal<Option<Screens>>,
    /// The rest of the content, when it is here.
    pub library: RwSignal<Option<Arc<Library>>>,
    /// The file that kept the library, or the words of the chosen occupation, from being read.
    pub library_fault: RwSignal<Option<String>>,
    /// The way on, as the planner last gave it; [`Session::plan`] tells whether it may be shown.
    pub plan: RwSignal<Option<Plan>>,
    /// Set when the planner cannot be had. Who wants it tried again takes this back.
    pub plan_fault: RwSignal<bool>,
    /// The way to the engine; it comes with the plan's.
    pub engine: StoredValue<Option<EngineLine>, LocalStorage>,
    /// What the screens about work need besides the library.
    pub work: RwSignal<WorkState>,
    /// The work that is being asked about.
    pub work_job: RwSignal<Option<String>>,
    /// What the third part of the program can do besides drawing, when it is here.
    pub can: StoredValue<Option<Can>>,
    /// Set when a language could not be fetched.
    pub locale_fault: RwSignal<bool>,
    /// How the page looks.
    pub look: RwSignal<Look>,
    /// The content that is always here.
    pub core: StoredValue<Arc<Core>>,
    /// Where the questions stand; [`Session::with_memos`] makes it follow the profile.
    pub interview: Memo<Option<Interview>>,
    /// What the replies add up to, likewise.
    pub summary: Memo<Option<Summary>>,
    /// What only the application can do.
    pub actions: StoredValue<Option<Actions>, LocalStorage>,
}

impl Session {
    /// Asks the application for something only it can do.
    pub fn act(self, ask: impl FnOnce(&Actions)) {
        // A copy is taken out first, so that what is asked for may itself ask for something.
        if let Some(actions) = self.actions.with_value(Clone::clone) {
            ask(&actions);
        }
    }

    /// What is different here, where many use one screen.
    pub fn cover(self) -> Option<Cover> {
        self.actions.with_value(Clone::clone)?.cover
    }

    /// Changes the profile, the only way there is.
    pub fn dispatch(self, event: Event) {
        self.act(|actions| (actions.dispatch)(event));
    }

    /// Says something once to those who cannot see it.
    pub fn say(self, message: String) {
        self.status.update(|said| {
            // The same words once more are not heard unless they differ: by a space that nobody sees.
            let again = *said == message;
            *said = message;
            if again {
                said.push('\u{a0}');
            }
        });
    }

    /// Puts another language beside the first, or none. What stands there stays until its words are here.
    pub fn speak_too(self, locale: Option<Locale>) {
        if let Some(can) = self.can.get_value() {
            (can.set_second)(self, locale);
        }
    }

    /// Goes to another screen.
    pub fn go(self, route: Route) {
        platform::address::go(&route.href());
    }

    /// The country to find offers in.
    pub fn country(self) -> String {
        self.country_of(self.profile.with(|profile| profile.about.country.clone()))
    }

    /// The country chosen, or the host's where none is, or none that we know.
    pub fn country_of(self, chosen: Option<String>) -> String {
        self.core.with_value(|core| core.facts.country_or(chosen.as_ref(), &core.default_country))
    }

    /// The region to find offers in, if the person said which.
    pub fn region(self) -> Option<String> {
        self.profile.with(|profile| profile.about.region.clone())
    }

    /// The attempt that is being answered, or was last.
    pub fn attempt(self) -> Option<Attempt> {
        self.profile.with(|profile| profile.current().cloned())
    }

    /// Whether the current attempt has any answers, so that there is a result and a way.
    pub fn has_answered(self) -> bool {
        self.profile.with(|profile| profile.current().is_some_and(|attempt| !attempt.replies.is_empty()))
    }

    /// Answers a question of the current attempt.
    pub fn answer(self, question: Question, reply: Reply) {
        if let Some(attempt) = self.profile.with_untracked(|profile| profile.current().map(|attempt| attempt.id)) {
            self.dispatch(Event::Answered { attempt, question, reply });
        }
    }

    /// Undoes the latest change, and says so.
    pub fn undo_last(self) {
        let Some(event) = self.undo.try_update(Vec::pop).flatten() else { return };
        self.act(|actions| (actions.restore)(event));
        self.say(self.t("undo.done.message"));
    }
}
