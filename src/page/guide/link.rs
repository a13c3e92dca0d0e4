//! A link that begins a talk with the same choices, for the next person too: languages, parts, place and kind of goal. Nothing in it comes
//! from what anybody has answered.

use leptos::prelude::*;

use super::kept;
use crate::page::copying::copying;
use crate::page::session::Session;
use crate::pathway::Goal;
use crate::platform::address;
use crate::route::{Preset, Route};
use crate::ui::{El, NamedOption, View, details, each, el, named_select, text_area};

/// The kinds of goal that need no more than their kind.
pub fn goals() -> [Goal; 5] {
    [Goal::NewJob, Goal::TradeCertificate, Goal::Study, Goal::KeepJob, Goal::Explore]
}

/// Making the link, folded away until somebody wants one.
pub fn make_link(session: Session) -> El {
    let (region, goal) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let some = |chosen: RwSignal<String>| Some(chosen.get()).filter(|chosen| !chosen.is_empty());
    let text = move || {
        let without = kept(session).without;
        let preset = Preset {
            language: Some(session.locale.get().tag().to_owned()),
            second: session.has_second().then(|| session.second.get().tag().to_owned()),
            region: some(region),
            goal: some(goal),
            without: without.iter().map(|part| part.word().to_owned()).collect(),
        };
        format!("{}{}{}", address::page(), Route::Talk.href(), preset.to_text())
    };
    let [copy, copied] = copying(session, "link-text", session.text("talk.link.copy"), text);
    let body: View = [
        el("p").text(session.text("talk.link.message")).view(),
        each(move || (session.spoken(), session.country()), move |_| choices(session, region, goal)),
        text_area("talk-link", session.text("talk.link.label"), "3", text).attr("dir", "ltr").view(),
        copy,
        copied,
    ]
    .into();
    details(session.text("talk.link.summary"), body)
}

fn choices(session: Session, region: RwSignal<String>, goal: RwSignal<String>) -> View {
    let none = || NamedOption { value: String::new(), label: session.t("talk.link.none") };
    let option = |value: &str, key: String| NamedOption { value: value.to_owned(), label: session.local(&key) };
    let country = session.country();
    let regions = session.core.with_value(|core| {
        let found = core.facts.countries.iter().find(|known| known.id == country);
        found.map(|found| found.regions.clone()).unwrap_or_default()
    });
    let regions = regions.iter().map(|id| option(id, format!("about_you.region.{id}")));
    let regions = std::iter::once(none()).chain(regions).collect();
    let goals = goals().map(|goal| option(goal.kind(), format!("goal.kind.{}", goal.kind())));
    let goals = std::iter::once(none()).chain(goals).collect();
    let list = |id, key: &'static str, options, chosen: RwSignal<String>| {
        let label = session.text(key);
        named_select(
            id,
            label,
            vec![(None, options)],
            Signal::stored(None),
            move || chosen.get(),
            move |value| chosen.set(value),
        )
        .view()
    };
    [list("link-region", "talk.link.region", regions, region), list("link-goal", "talk.link.goal", goals, goal)].into()
}
