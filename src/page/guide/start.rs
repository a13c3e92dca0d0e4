//! How a talk begins: with what a link has chosen, where the two came by one. Nothing is kept before they press the button.

use std::cell::RefCell;

use leptos::prelude::*;

use super::link::goals;
use super::tell;
use crate::i18n::Locale;
use crate::measure::QuestionSet;
use crate::page::session::Session;
use crate::page::shared::begin as begin_as_usual;
use crate::pathway::About;
use crate::platform::address;
use crate::profile::{Event, InTalk, Part};
use crate::route::{AboutStep, Preset, Route};

thread_local!(
    /// The link that has chosen last, until they begin: on the way from there to the button they may look at other screens, and what is
    /// changed afterwards stays changed.
    static CHOSEN: RefCell<String> = const { RefCell::new(String::new()) };
);

/// Puts the languages of a link on the screen, once.
pub fn apply_languages(session: Session) {
    let link = address::fragment();
    let preset = Preset::parse(&link);
    if preset == Preset::default() || CHOSEN.with(|chosen| chosen.replace(link.clone())) == link {
        return;
    }
    let offered = |tag: Option<String>| {
        let locale = Locale::parse(&tag?)?;
        session.core.with_value(|core| core.languages.contains(&locale)).then_some(locale)
    };
    let (first, second) = (offered(preset.language), offered(preset.second));
    if let Some(first) = first.filter(|first| *first != session.locale.get_untracked()) {
        session.act(|actions| (actions.set_locale)(first));
    }
    if second.is_some() && second != first {
        session.speak_too(second);
    }
}

/// Begins with the first question that the link has not answered.
pub fn begin(session: Session) {
    let preset = Preset::parse(&CHOSEN.take());
    begin_as_usual(session, QuestionSet::Short);
    let place = preset.region.and_then(|region| place_of(session, region));
    let goal = goals().into_iter().find(|goal| preset.goal.as_deref() == Some(goal.kind()));
    let without = preset.without.iter().filter_map(|word| Part::from_word(word)).collect();
    tell(session, &InTalk::Without(without));
    let next = match (&goal, &place) {
        (None, _) => None,
        (Some(_), None) => Some(Route::AboutYou(AboutStep::Place)),
        (Some(_), Some(_)) => {
            untrack(|| session.interview()).and_then(|interview| interview.next()).map(Route::Question)
        }
    };
    if let Some(about) = place {
        session.dispatch(Event::AboutChanged { about: Box::new(about) });
    }
    if goal.is_some() {
        session.dispatch(Event::GoalChosen { goal });
    }
    if let Some(next) = next {
        session.go(next);
    }
}

/// What is known of the person, with this region and the country that it is in.
fn place_of(session: Session, region: String) -> Option<About> {
    let country = session.core.with_value(|core| {
        let found = core.facts.countries.iter().find(|country| country.regions.contains(&region));
        found.map(|country| country.id.clone())
    })?;
    let about = session.profile.with_untracked(|profile| profile.about.clone());
    Some(About { country: Some(country), region: Some(region), ..about })
}
