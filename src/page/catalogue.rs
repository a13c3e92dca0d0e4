//! Everything that people can meet, for an editor to look through: each question, each offer, each occupation, in the
//! words and the shape in which a person sees it. It never says what is right.

use leptos::prelude::*;

use super::session::Session;
use super::shared::{level_words, name};
use super::step_card::step_card;
use crate::framework::{Area, Competence, Level, Question, StatementId};
use crate::occupation::Occupation;
use crate::pathway::{About, Offer, Reason, Step};
use crate::profile::Event;
use crate::route::Route;
use crate::ui::{El, SelectOption, View, details, each, el, link, note, select, stack, steps};

/// All content of one country, in the language of the session.
pub fn catalogue(session: Session) -> View {
    let parts = move |_| -> View { [questions(session), offers(session), occupations(session)].into() };
    stack().child(country_choice(session)).child(each(move || (session.spoken(), session.country()), parts)).view()
}

/// Offices, examples and offers follow the country.
fn country_choice(session: Session) -> El {
    let countries = session.core.with_value(|core| core.facts.countries.clone());
    let option = |id: &String| SelectOption {
        label: session.t(&format!("about_you.country.{id}")),
        lang: session.locale.get_untracked().tag().to_owned(),
        value: id.clone(),
    };
    let options = countries.iter().map(|country| option(&country.id)).collect();
    let change = move |id: String| {
        let about = About { country: Some(id), ..About::default() };
        session.dispatch(Event::AboutChanged { about: Box::new(about) });
    };
    select("country", session.text("about_you.country.label"), options, move || session.country(), change)
}

/// A heading with what belongs under it, folded.
fn part(summary: String, body: View) -> View {
    details(summary, body).view()
}

fn questions(session: Session) -> View {
    let (areas, languages) = session.core.with_value(|core| {
        let languages: Vec<_> = core.framework.language_skills().map(|(skill, _)| skill).collect();
        (core.framework.areas.clone(), languages)
    });
    let of_area = |area: &Area| {
        let rows: Vec<View> =
            area.competences().iter().map(|competence| competence_card(session, competence)).collect();
        part(session.local(&format!("area.{}", area.id)), rows.into())
    };
    let areas: Vec<View> = areas.iter().filter(|area| !area.competences().is_empty()).map(of_area).collect();
    let skill = |skill| {
        let question = Question::Language(skill);
        el("li")
            .child(link(Route::Question(question).href()).text(session.local(&format!("language.{skill}.question"))))
    };
    let skills: Vec<El> = languages.into_iter().map(skill).collect();
    let language = part(session.local("area.B"), el("ul").child(skills).view());
    [el("h2").text(session.t("editor.questions.heading")).view(), areas.into(), language].into()
}

/// A competence with why it is asked, and its three questions, each leading to its own screen.
fn competence_card(session: Session, competence: &Competence) -> View {
    let id = competence.id;
    let row = |statement: StatementId| {
        let question = link(Route::Question(Question::Statement(statement)).href());
        let help = session.local_if_any(&format!("help.{statement}")).map(note);
        el("li").child(question.text(session.local(&format!("statement.{statement}")))).child(help)
    };
    let rows: Vec<El> = Level::ALL.into_iter().filter_map(|level| StatementId::new(id, level)).map(row).collect();
    [
        el("h3").text(format!("{} ({id})", name(session, id))).view(),
        el("p").text(session.local(&format!("competence.{id}.why"))).view(),
        el("ul").child(rows).view(),
    ]
    .into()
}

fn offers(session: Session) -> View {
    let offers = session.library.with(|library| library.as_ref().map(|library| library.offers.clone()));
    let here: Vec<Offer> = offers.unwrap_or_default();
    let card = |offer: &Offer| step_card(session, &step_of(session, offer), offer, None, false);
    let cards: Vec<El> = here.iter().map(card).collect();
    let heading = session.count("editor.offers.heading", cards.len());
    [el("h2").text(session.t("editor.offers.title")).view(), part(heading, steps(cards).view())].into()
}

/// The offer as a step, with all that may bring it into a plan.
fn step_of(session: Session, offer: &Offer) -> Step {
    let reasons = session.library.with(|library| {
        let library = library.as_ref()?;
        let rules = library.rules.iter().filter(|rule| rule.suggest.contains(&offer.id));
        let rules = rules.map(|rule| Reason::Rule { reason: rule.reason.clone(), because: Vec::new() });
        let jobs = library.occupations.iter().filter(|occupation| occupation.offers.contains(&offer.id));
        Some(rules.chain(jobs.map(|occupation| Reason::Route(occupation.id.clone()))).collect())
    });
    Step { offer: offer.id.clone(), reasons: reasons.unwrap_or_default(), ..Step::default() }
}

fn occupations(session: Session) -> View {
    let country = session.country();
    let all = session.library.with(|library| library.as_ref().map(|library| library.occupations.clone()));
    let here = all.unwrap_or_default().into_iter().filter(|occupation| occupation.countries.contains(&country));
    let cards: Vec<View> = here.map(|occupation| occupation_card(session, &occupation)).collect();
    let heading = session.count("editor.occupations.heading", cards.len());
    [el("h2").text(session.t("editor.occupations.title")).view(), part(heading, cards.into())].into()
}

/// An occupation with its names, what the law asks, the way there, and each wish with its reason.
fn occupation_card(session: Session, occupation: &Occupation) -> View {
    let key = |part: &str| format!("occupation.{}.{part}", occupation.id);
    let other = session.messages.with(|words| words.list(&key("other")));
    let reason = |(competence, level)| {
        let reason = session.local(&format!("occupation.{}.reason.{competence}", occupation.id));
        el("li").text(format!("{}: {}. {reason}", name(session, competence), level_words(session, level)))
    };
    let reasons: Vec<El> = occupation.targets.iter().map(|(id, level)| reason((*id, *level))).collect();
    let language = occupation.language.map(|level| {
        let reason = session.local(&format!("occupation.{}.reason.language", occupation.id));
        el("li").text(format!("{}: {}. {reason}", session.local("area.B"), level.code()))
    });
    let text = |part: &str| session.local_if_any(&key(part)).map(|text| el("p").text(text));
    let card: View = [
        note(other.join(", ")).view(),
        text("about").into(),
        text("rule").into(),
        text("route").into(),
        el("ul").child(reasons).child(language).view(),
    ]
    .into();
    details(session.local(&key("name")), card).view()
}
