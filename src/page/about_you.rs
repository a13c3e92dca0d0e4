//! A little about the person, in three short parts. All of it is optional, and each part says why it is asked.
//! Never asked: name, number, address, immigration status, benefits, health.

mod held;

use leptos::prelude::*;

use super::session::Session;
use crate::framework::Cefr;
use crate::pathway::{About, AgeBand, ELSEWHERE, Schooling, TradeYears, Work};
use crate::profile::Event;
use crate::route::{AboutStep, Route};
use crate::ui::{
    ButtonVariant, Choice, El, Radios, View, Words, actions, back_link, button, each, el, link, memo, page_heading,
    show, stack, words,
};

use held::held;

/// One part of the facts about the person.
pub fn about_you(session: Session, step: AboutStep) -> View {
    let about = RwSignal::new(session.profile.with(|profile| profile.about.clone()));
    let next = move || {
        if session.profile.with_untracked(|profile| profile.about != about.get_untracked()) {
            session.dispatch(Event::AboutChanged { about: Box::new(about.get_untracked()) });
        }
        session.go(after(session, step));
    };
    let back = match step {
        AboutStep::Place => Route::Goal,
        AboutStep::School => Route::AboutYou(AboutStep::Place),
        AboutStep::Work => Route::AboutYou(AboutStep::School),
    };
    let words_for = |word: &str| session.text(format!("about_you.{}.{word}", step.name()));
    let questions = match step {
        AboutStep::Place => place(session, about),
        AboutStep::School => school(session, about),
        AboutStep::Work => working(session, about),
    };
    let skip = link(words(move || after(session, step).href())).text(session.text("question.skip.label"));
    let buttons =
        actions().child(button(ButtonVariant::Primary, next).text(session.text("question.next.label"))).child(skip);
    stack()
        .child(back_link(back.href(), session.text("question.back.label")))
        .child(page_heading(words_for("title")))
        .child(el("p").text(words_for("why")))
        .child(questions)
        .child(buttons)
        .view()
}

fn after(session: Session, step: AboutStep) -> Route {
    match step {
        AboutStep::Place => Route::AboutYou(AboutStep::School),
        AboutStep::School => Route::AboutYou(AboutStep::Work),
        AboutStep::Work => {
            let next = session.interview().and_then(|interview| interview.next());
            next.map_or(Route::Check, Route::Question)
        }
    }
}

/// One group of radios about one fact. `get` writes the fact as a value, `set` takes it from one.
fn fact(
    session: Session,
    about: RwSignal<About>,
    name: &'static str,
    values: Vec<String>,
    get: fn(&About) -> Option<String>,
    set: fn(&mut About, &str),
) -> View {
    let label = |value: &str| session.local_text(format!("about_you.{name}.{value}"));
    let choices = values.into_iter().map(|value| Choice::new(value.as_str(), label(&value))).collect();
    let legend = session.local_text(format!("about_you.{name}.label"));
    let selected = Signal::derive(move || about.with(get));
    let change = move |value: String| about.update(|about| set(about, &value));
    Radios::new(name, legend, choices, selected, change).view().view()
}

fn place(session: Session, about: RwSignal<About>) -> View {
    let countries =
        session.core.with_value(|core| core.facts.countries.iter().map(|country| country.id.clone()).collect());
    let country = memo(move |_| session.country_of(about.with(|about| about.country.clone())));
    let regions = move || {
        let known = session.core.with_value(|core| {
            let found = core.facts.countries.iter().find(|known| known.id == country.get());
            found.map(|found| found.regions.clone()).unwrap_or_default()
        });
        known.into_iter().chain([ELSEWHERE.to_owned()]).collect::<Vec<_>>()
    };
    let learner = move || about.with(|about| about.first_language == Some(false));
    [
        fact(session, about, "country", countries, |about| about.country.clone(), set_country),
        each(regions, move |regions| fact(session, about, "region", regions, |about| about.region.clone(), set_region)),
        first_language(session, about, country).view(),
        show(learner, move || overall_language(session, about, country).view()),
    ]
    .into()
}

fn set_country(about: &mut About, country: &str) {
    if about.country.as_deref() != Some(country) {
        // A region, and how well one knows the language, belong to a country.
        *about = About {
            country: Some(country.to_owned()),
            region: None,
            first_language: None,
            language: None,
            ..about.clone()
        };
    }
}

fn set_region(about: &mut About, region: &str) {
    about.region = Some(region.to_owned());
}

fn first_language(session: Session, about: RwSignal<About>, country: Memo<String>) -> El {
    let label = |value: &str| session.text(format!("about_you.first_language.{value}"));
    let choices = ["yes", "no"].map(|value| Choice::new(value, label(value))).into();
    let legend = in_country(session, "about_you.first_language.label", country);
    let selected = Signal::derive(move || about.with(|about| about.first_language.map(yes_no)));
    let change = move |value: String| about.update(|about| about.first_language = Some(value == "yes"));
    Radios::new("first_language", legend, choices, selected, change).inline().view()
}

fn yes_no(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

/// A text about the language of the country that is being chosen, which is not yet the country kept.
fn in_country(session: Session, key: &'static str, country: Memo<String>) -> Words {
    words(move || {
        let language =
            session.messages.with(|messages| country.with(|country| messages.get_context("country.language", country)));
        session.format(key, &[("language", &language)])
    })
}

fn overall_language(session: Session, about: RwSignal<About>, country: Memo<String>) -> El {
    let label = |level: Cefr| session.text(format!("language.overall.{}", level.number()));
    let choices = Cefr::ALL.map(|level| Choice::new(level.code(), label(level))).into();
    let legend = in_country(session, "language.overall.question", country);
    let selected = Signal::derive(move || about.with(|about| about.language.map(|level| level.code().to_owned())));
    let change = move |code: String| {
        about.update(|about| about.language = Cefr::ALL.into_iter().find(|level| level.code() == code));
    };
    Radios::new("language_level", legend, choices, selected, change).view()
}

fn school(session: Session, about: RwSignal<About>) -> View {
    let had_school = move || about.with(|about| about.schooling.is_some_and(|schooling| schooling != Schooling::None));
    let schooling = fact(
        session,
        about,
        "schooling",
        Schooling::ALL.iter().map(|value| value.word().to_owned()).collect(),
        |about| about.schooling.map(|schooling| schooling.word().to_owned()),
        |about, value| about.schooling = Schooling::from_word(value),
    );
    let abroad = move || {
        fact(
            session,
            about,
            "abroad",
            vec!["yes".to_owned(), "no".to_owned()],
            |about| about.schooling_abroad.map(yes_no),
            |about, value| about.schooling_abroad = Some(value == "yes"),
        )
    };
    [schooling, show(had_school, abroad), held(session, about)].into()
}

fn working(session: Session, about: RwSignal<About>) -> View {
    let work = fact(
        session,
        about,
        "work",
        Work::ALL.iter().map(|value| value.word().to_owned()).collect(),
        |about| about.work.map(|work| work.word().to_owned()),
        |about, value| about.work = Work::from_word(value),
    );
    let years = fact(
        session,
        about,
        "trade_years",
        TradeYears::ALL.iter().map(|value| value.word().to_owned()).collect(),
        |about| about.trade_years.map(|years| years.word().to_owned()),
        |about, value| about.trade_years = TradeYears::from_word(value),
    );
    let age = fact(
        session,
        about,
        "age",
        AgeBand::ALL.iter().map(|value| value.word().to_owned()).collect(),
        |about| about.age.map(|age| age.word().to_owned()),
        |about, value| about.age = AgeBand::from_word(value),
    );
    [work, years, age].into()
}
