//! What every screen can see and do: the words, the profile, the content, and the one way to change anything.
//! It never writes to a store itself, and it holds nothing that cannot be derived from the profile.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use crate::framework::{CompetenceId, Framework, Level, Question};
use crate::i18n::{Locale, Messages, PluralCategory};
use crate::measure::{Agenda, Interview, Model, QuestionSet, Reply, Summary};
use crate::occupation::Occupation;
use crate::content::Facts;
use crate::pathway::{
    About, Day, Goal, LevelBelief, Offer, Person, Plan, Planner, Rule, RulePlanner, Situation, useful_order,
};
use crate::platform;
use crate::profile::{Attempt, Event, Profile};
use crate::route::Route;
use crate::store::SaveState;

/// The area that is about the way to work, and so is never counted as a strength in it.
const APART: &str = "H";

/// The content that the first question needs.
#[derive(Debug)]
pub struct Core {
    /// What can be asked.
    pub framework: Framework,
    /// How answers become estimates.
    pub model: Model,
    /// Countries, regions and what can be held.
    pub facts: Facts,
    /// The country of one who has not said which.
    pub default_country: String,
    /// The host's name, for the printed page.
    pub host: String,
}

/// The content that goal and path need; it arrives a little later.
#[derive(Debug)]
pub struct Library {
    /// Everything that can be joined.
    pub offers: Vec<Offer>,
    /// The occupations that can be chosen.
    pub occupations: Vec<Occupation>,
    /// Which offers fit which answers.
    pub rules: Vec<Rule>,
}

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

/// What only the application can do for a screen.
#[derive(Clone)]
pub struct Actions {
    /// Applies an event, remembers how to undo it, and sees to its saving.
    pub dispatch: Rc<dyn Fn(Event)>,
    /// Applies an event that undoes another one, and sees to its saving.
    pub restore: Rc<dyn Fn(Event)>,
    /// Fetches another language and changes to it.
    pub set_locale: Rc<dyn Fn(Locale)>,
    /// Fetches what is missing of the library, after a failure.
    pub load_library: Rc<dyn Fn()>,
}

/// The one thing in context. It is a handful of signals, so it is copied freely.
#[derive(Clone, Copy)]
pub struct Session {
    /// The language of the text.
    pub locale: RwSignal<Locale>,
    /// The words.
    pub messages: RwSignal<Arc<Messages>>,
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
    /// One short message at a time for screen readers.
    pub status: RwSignal<String>,
    /// The rest of the content, when it is here.
    pub library: RwSignal<Option<Arc<Library>>>,
    /// The file that kept the library from being read.
    pub library_fault: RwSignal<Option<String>>,
    /// Set when a language could not be fetched.
    pub locale_fault: RwSignal<bool>,
    /// How the page looks.
    pub look: RwSignal<Look>,
    /// The content that is always here.
    pub core: StoredValue<Arc<Core>>,
    /// What only the application can do.
    pub actions: StoredValue<Option<Actions>, LocalStorage>,
}

impl Session {
    /// The session of the running page.
    pub fn expect() -> Session {
        use_context().expect("the application provides the session before any screen")
    }

    /// A text.
    pub fn t(self, key: &str) -> String {
        self.messages.with(|messages| messages.get(key))
    }

    /// A text that follows the language.
    pub fn text(self, key: impl Into<String>) -> Signal<String> {
        let key = key.into();
        Signal::derive(move || self.t(&key))
    }

    /// A text with values in it.
    pub fn format(self, key: &str, values: &[(&str, &str)]) -> String {
        self.messages.with(|messages| messages.format(key, values))
    }

    /// A text that is worded for the person's country, with the country's office and language in it.
    pub fn local(self, key: &str) -> String {
        let country = self.country();
        self.messages.with(|messages| {
            let office = messages.get_context("country.office", &country);
            let language = messages.get_context("country.language", &country);
            messages.format_context(key, &country, &[("office", &office), ("language", &language)])
        })
    }

    /// A text worded for the country, where there is one.
    pub fn local_if_any(self, key: &str) -> Option<String> {
        let country = self.country();
        let exists = self.messages.with(|messages| {
            messages.find(&format!("{key}_{country}")).or_else(|| messages.find(key)).is_some()
        });
        exists.then(|| self.local(key))
    }

    /// A text with values in it, besides the country's office and language.
    pub fn format_local(self, key: &str, values: &[(&str, &str)]) -> String {
        crate::i18n::fill(&self.local(key), values)
    }

    /// A text worded for the country, which follows the language.
    pub fn local_text(self, key: impl Into<String>) -> Signal<String> {
        let key = key.into();
        Signal::derive(move || self.local(&key))
    }

    /// A text about a number of things: the number is `{{n}}`.
    pub fn count(self, key: &str, n: usize) -> String {
        self.count_as(key, n, &n.to_string())
    }

    /// A text about a number of things that is written in its own way, such as «2–4»: `n` only decides the form.
    pub fn count_as(self, key: &str, n: usize, written: &str) -> String {
        let category = PluralCategory::from_word(&platform::intl::plural(self.locale.get().tag(), n));
        self.messages.with(|messages| messages.plural(key, category, &[("n", written)]))
    }

    /// A day in words.
    pub fn day(self, day: &Day) -> String {
        platform::intl::day(self.locale.get().tag(), day)
    }

    /// Words joined as a list: «a, b og c».
    pub fn join(self, words: &[String]) -> String {
        match words {
            [] => String::new(),
            [one] => one.clone(),
            [start @ .., last] => format!("{} {} {last}", start.join(", "), self.t("list.and")),
        }
    }

    /// Asks the application for something only it can do.
    pub fn act(self, ask: impl FnOnce(&Actions)) {
        // A copy is taken out first, so that what is asked for may itself ask for something.
        if let Some(actions) = self.actions.with_value(Clone::clone) {
            ask(&actions);
        }
    }

    /// Changes the profile, the only way there is.
    pub fn dispatch(self, event: Event) {
        self.act(|actions| (actions.dispatch)(event));
    }

    /// Says something once to those who cannot see it.
    pub fn say(self, message: String) {
        self.status.set(message);
    }

    /// Goes to another screen.
    pub fn go(self, route: Route) {
        platform::address::go(&route.href());
    }

    /// The country to find offers in.
    pub fn country(self) -> String {
        let chosen = self.profile.with(|profile| profile.about.country.clone());
        chosen.unwrap_or_else(|| self.core.with_value(|core| core.default_country.clone()))
    }

    /// The attempt that is being answered, or was last.
    pub fn attempt(self) -> Option<Attempt> {
        self.profile.with(|profile| profile.current().cloned())
    }

    /// The state of the questions, as the replies have left it.
    pub fn interview(self) -> Option<Interview> {
        let attempt = self.attempt()?;
        let agenda = Agenda { set: attempt.set, ask_language: self.asks_language(attempt.set), targets: self.targets() };
        Some(self.core.with_value(|core| Interview::new(&core.framework, &core.model, &agenda, &attempt.replies)))
    }

    fn asks_language(self, set: QuestionSet) -> bool {
        set == QuestionSet::Full && self.profile.with(|profile| profile.about.first_language == Some(false))
    }

    /// The levels that the chosen occupation asks for, as far as they are known here.
    fn targets(self) -> std::collections::BTreeMap<CompetenceId, Level> {
        self.occupation().map(|occupation| occupation.targets).unwrap_or_default()
    }

    /// The chosen occupation, when there is one and its content is here.
    pub fn occupation(self) -> Option<Occupation> {
        let Some(Goal::Occupation(id)) = self.profile.with(|profile| profile.goal.clone()) else { return None };
        self.library.with(|library| library.as_ref()?.occupations.iter().find(|found| found.id == id).cloned())
    }

    /// What the current attempt adds up to.
    pub fn summary(self) -> Option<Summary> {
        self.attempt().map(|attempt| self.summary_of(&attempt))
    }

    /// What one attempt adds up to.
    pub fn summary_of(self, attempt: &Attempt) -> Summary {
        let apart = APART.parse().into_iter().collect();
        self.core.with_value(|core| Summary::new(&core.framework, &core.model, &attempt.replies, &apart))
    }

    /// The offer with this id, when the library is here.
    pub fn offer(self, id: &str) -> Option<Offer> {
        self.library.with(|library| library.as_ref()?.offers.iter().find(|offer| offer.id == id).cloned())
    }

    /// The person, as the planner sees them.
    fn person(self) -> Person {
        let summary = self.summary();
        let levels = summary.iter().flat_map(|summary| &summary.estimates).map(|(id, estimate)| {
            (*id, LevelBelief { at_least: Level::ALL.map(|level| estimate.at_least(level)) })
        });
        let skills = self.core.with_value(|core| core.framework.language_skills().collect::<Vec<_>>());
        let rated = |id: &CompetenceId| summary.as_ref().and_then(|summary| summary.languages.get(id).copied());
        let (about, goal, done) =
            self.profile.with(|profile| (profile.about.clone(), profile.goal.clone(), profile.done.clone()));
        Person {
            about: About { country: Some(self.country()), ..about },
            levels: levels.collect(),
            skills: skills.into_iter().filter_map(|(id, skill)| Some((skill, rated(&id)?))).collect(),
            goal,
            done,
            gained: Vec::new(),
        }
    }

    /// The way on, when the library is here.
    pub fn plan(self) -> Option<Plan> {
        let library = self.library.get()?;
        let (person, occupation) = (self.person(), self.occupation());
        let hidden = self.profile.with(|profile| profile.hidden.clone());
        let useful = self.core.with_value(|core| useful_order(&core.framework));
        let short_set = self.attempt().is_some_and(|attempt| attempt.set == QuestionSet::Short);
        let planner = RulePlanner { offers: &library.offers, rules: &library.rules };
        let situation =
            Situation { person: &person, occupation: occupation.as_ref(), hidden: &hidden, useful: &useful, short_set };
        Some(planner.plan(&situation))
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
