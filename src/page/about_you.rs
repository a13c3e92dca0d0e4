//! A little about the person, in three short parts. All of it is optional, and each part says why it is asked.
//! Never asked: name, number, address, immigration status, benefits, health.

mod held;

use leptos::prelude::*;

use super::session::Session;
use crate::framework::Cefr;
use crate::pathway::{About, AgeBand, ELSEWHERE, Schooling, TradeYears, Work};
use crate::profile::Event;
use crate::route::{AboutStep, Route};
use crate::ui::{BackLink, Button, Link, PageHeading, RadioOption, Radios, Show};

use held::Held;

/// One part of the facts about the person.
#[component]
pub fn AboutYou(step: AboutStep) -> impl IntoView {
    let session = Session::expect();
    let about = RwSignal::new(session.profile.with(|profile| profile.about.clone()));
    let next = move |()| {
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
    view! {
        <div class="app-stack">
            <BackLink href=back.href() label=session.text("question.back.label") />
            <PageHeading text=session.text(format!("about_you.{}.title", step.name())) />
            <p>{session.text(format!("about_you.{}.why", step.name()))}</p>
            {match step {
                AboutStep::Place => view! { <Place about /> }.into_any(),
                AboutStep::School => view! { <School about /> }.into_any(),
                AboutStep::Work => view! { <Working about /> }.into_any(),
            }}
            <div class="app-actions">
                <Button on_click=next>{session.text("question.next.label")}</Button>
                <Link href=move || after(session, step).href()>{session.text("question.skip.label")}</Link>
            </div>
        </div>
    }
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

/// One group of radios about one fact. `show` writes the fact as a value, `set` takes it from one.
#[component]
fn Choice(
    about: RwSignal<About>,
    name: &'static str,
    values: Vec<String>,
    show: fn(&About) -> Option<String>,
    set: fn(&mut About, &str),
) -> impl IntoView {
    let session = Session::expect();
    let options = Signal::derive(move || {
        let label = |value: &String| session.local(&format!("about_you.{name}.{value}"));
        values.iter().map(|value| RadioOption::new(value, label(value))).collect::<Vec<_>>()
    });
    view! {
        <Radios
            name
            legend=session.local_text(format!("about_you.{name}.label"))
            options
            selected=Signal::derive(move || about.with(show))
            on_change=move |value: String| about.update(|about| set(about, &value))
        />
    }
}

#[component]
fn Place(about: RwSignal<About>) -> impl IntoView {
    let session = Session::expect();
    let countries =
        session.core.with_value(|core| core.facts.countries.iter().map(|country| country.id.clone()).collect());
    let country = Memo::new(move |_| session.country_of(about.with(|about| about.country.clone())));
    let regions = move || {
        let known = session.core.with_value(|core| {
            let found = core.facts.countries.iter().find(|known| known.id == country.get());
            found.map(|found| found.regions.clone()).unwrap_or_default()
        });
        known.into_iter().chain([ELSEWHERE.to_owned()]).collect::<Vec<_>>()
    };
    let learner = move || about.with(|about| about.first_language == Some(false));
    view! {
        <Choice about name="country" values=countries show=|about| about.country.clone() set=set_country />
        {move || {
            view! { <Choice about name="region" values=regions() show=|about| about.region.clone() set=set_region /> }
        }}
        {move || {
            country.track();
            view! { <FirstLanguage about country=country.get() /> }
        }}
        <Show when=learner>
            <OverallLanguage about country=country.get() />
        </Show>
    }
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

#[component]
fn FirstLanguage(about: RwSignal<About>, country: String) -> impl IntoView {
    let session = Session::expect();
    let options = Signal::derive(move || {
        ["yes", "no"]
            .map(|value| RadioOption::new(value, session.t(&format!("about_you.first_language.{value}"))))
            .to_vec()
    });
    view! {
        <Radios
            name="first_language"
            legend=in_country(session, "about_you.first_language.label", country)
            options
            selected=Signal::derive(move || about.with(|about| about.first_language.map(yes_no)))
            on_change=move |value: String| about.update(|about| about.first_language = Some(value == "yes"))
            inline=true
        />
    }
}

fn yes_no(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

/// A text about the language of the country that is being chosen, which is not yet the country kept.
fn in_country(session: Session, key: &'static str, country: String) -> Signal<String> {
    Signal::derive(move || {
        let language = session.messages.with(|messages| messages.get_context("country.language", &country));
        session.format(key, &[("language", &language)])
    })
}

#[component]
fn OverallLanguage(about: RwSignal<About>, country: String) -> impl IntoView {
    let session = Session::expect();
    let options = Signal::derive(move || {
        let label = |level: Cefr| session.t(&format!("language.overall.{}", level.number()));
        Cefr::ALL.map(|level| RadioOption::new(level.code(), label(level))).to_vec()
    });
    let choose = move |code: String| {
        about.update(|about| about.language = Cefr::ALL.into_iter().find(|level| level.code() == code));
    };
    view! {
        <Radios
            name="language_level"
            legend=in_country(session, "language.overall.question", country)
            options
            selected=Signal::derive(move || about.with(|about| about.language.map(|level| level.code().to_owned())))
            on_change=choose
        />
    }
}

#[component]
fn School(about: RwSignal<About>) -> impl IntoView {
    let schools = Schooling::ALL.iter().map(|value| value.word().to_owned()).collect();
    let abroad = vec!["yes".to_owned(), "no".to_owned()];
    let had_school = move || about.with(|about| about.schooling.is_some_and(|schooling| schooling != Schooling::None));
    view! {
        <Choice
            about
            name="schooling"
            values=schools
            show=|about| about.schooling.map(|schooling| schooling.word().to_owned())
            set=|about, value| about.schooling = Schooling::from_word(value)
        />
        <Show when=had_school>
            <Choice
                about
                name="abroad"
                values=abroad.clone()
                show=|about| about.schooling_abroad.map(yes_no)
                set=|about, value| about.schooling_abroad = Some(value == "yes")
            />
        </Show>
        <Held about />
    }
}

#[component]
fn Working(about: RwSignal<About>) -> impl IntoView {
    view! {
        <Choice
            about
            name="work"
            values=Work::ALL.iter().map(|value| value.word().to_owned()).collect()
            show=|about| about.work.map(|work| work.word().to_owned())
            set=|about, value| about.work = Work::from_word(value)
        />
        <Choice
            about
            name="trade_years"
            values=TradeYears::ALL.iter().map(|value| value.word().to_owned()).collect()
            show=|about| about.trade_years.map(|years| years.word().to_owned())
            set=|about, value| about.trade_years = TradeYears::from_word(value)
        />
        <Choice
            about
            name="age"
            values=AgeBand::ALL.iter().map(|value| value.word().to_owned()).collect()
            show=|about| about.age.map(|age| age.word().to_owned())
            set=|about, value| about.age = AgeBand::from_word(value)
        />
    }
}
