//! Other ways: «hva om …?», what the person wishes of the way, and whole ways that are better in something. The way changes at once;
//! answers never do.

use leptos::prelude::*;

use super::path_words::goal_words;
use super::session::Session;
use super::shared::{level_words, name, nothing_yet, plan_awaited, storage_note};
use super::way_words::{title, when};
use super::wishes::{wish, wishes_told};
use crate::framework::sort_short;
use crate::pathway::{Gap, Pace, Plan, Preference, Step, Way, Wishes};
use crate::platform::document;
use crate::route::Route;
use crate::ui::{
    ButtonVariant, Checkboxes, Choice, El, Radios, View, Waypoint, actions, back_link, button, each, el, lead, note,
    page_heading, path_map, stack, words,
};

/// The hours a week to choose from.
const PACES: [u8; 6] = [2, 4, 6, 10, 20, 37];

/// The screen: the whole way as it is now, what else there is, and what the person wishes.
pub fn ways(session: Session) -> View {
    let answered = move || session.has_answered();
    each(answered, move |answered| if answered { now(session) } else { nothing_yet(session, "ways.title") })
}

fn now(session: Session) -> View {
    let here = move || session.with_plan(|plan| plan.is_some());
    let room = move || el("div").class("app-room").child(plan_awaited(session)).view();
    stack()
        .child(back_link(Route::Path.href(), session.text("question.back.label")))
        .child(page_heading(session.text("ways.title")))
        .child(each(here, move |here| if here { whole(session) } else { room() }))
        .child(storage_note(session))
        .view()
}

fn whole(session: Session) -> View {
    let drawn = move || (session.plan(), session.spoken());
    let map =
        each(drawn, move |(plan, _)| plan.map_or_else(View::none, |plan| path_map(waypoints(session, &plan)).view()));
    let others = each(drawn, move |(plan, _)| plan.map_or_else(View::none, |plan| other_ways(session, &plan)));
    [
        lead(session.text("ways.lead")).view(),
        wishes_told(session),
        map,
        note(words(move || pace_told(session))).view(),
        el("h2").text(session.text("ways.if.heading")).view(),
        terms(session).view(),
        preference(session).view(),
        pace(session).view(),
        as_if(session),
        el("h2").text(session.text("ways.others.heading")).view(),
        others,
    ]
    .into()
}

fn wished<T>(session: Session, look: impl Fn(&Wishes) -> T) -> T {
    session.profile.with(|profile| look(&profile.wishes))
}

/// The hours a week that the dates rest on.
fn pace_told(session: Session) -> String {
    let hours = wished(session, |wishes| wishes.pace.hours());
    session.format("ways.note", &[("pace", &session.count("path.hours", hours.into()))])
}

/// What every step should be.
fn terms(session: Session) -> El {
    let names = ["only_online", "only_near", "no_fee"];
    let choices = names.map(|name| Choice::new(name, session.text(format!("ways.if.{name}")))).into();
    let chosen = Signal::derive(move || {
        let held = wished(session, |wishes| [wishes.only_online, wishes.only_near, wishes.no_fee]);
        names.into_iter().zip(held).filter(|(_, held)| *held).map(|(name, _)| name.to_owned()).collect()
    });
    let change = move |name: String, held: bool| {
        wish(session, |wishes| match name.as_str() {
            "only_online" => wishes.only_online = held,
            "only_near" => wishes.only_near = held,
            _ => wishes.no_fee = held,
        });
    };
    Checkboxes::new("terms", session.text("ways.if.terms"), choices, chosen, change).view()
}

fn preference(session: Session) -> El {
    let choice = |one: Preference| Choice::new(one.word(), words(move || preference_words(session, one)));
    let choices = Preference::ALL.iter().copied().map(choice).collect();
    let chosen = Signal::derive(move || Some(wished(session, |wishes| wishes.preference.word().to_owned())));
    let change = move |word: String| {
        let preference = Preference::from_word(&word).unwrap_or_default();
        wish(session, |wishes| wishes.preference = preference);
    };
    Radios::new("preference", session.text("ways.if.preference.label"), choices, chosen, change).view()
}

fn pace(session: Session) -> El {
    let choice = |hours: u8| Choice::new(hours.to_string(), words(move || session.count("path.hours", hours.into())));
    let chosen = Signal::derive(move || Some(wished(session, |wishes| wishes.pace.hours().to_string())));
    let change = move |hours: String| {
        let pace = hours.parse().ok().and_then(Pace::new).unwrap_or_default();
        wish(session, |wishes| wishes.pace = pace);
    };
    Radios::new("pace", session.text("ways.if.pace.label"), PACES.map(choice).into(), chosen, change).inline().view()
}

/// «As if I could this already»: the gaps, each with a box to tick.
fn as_if(session: Session) -> View {
    let gaps = move || {
        let open = session.with_plan(|plan| {
            plan.iter()
                .filter_map(|plan| plan.standing.clone())
                .flat_map(|standing| standing.gaps)
                .collect::<Vec<Gap>>()
        });
        let open = open.into_iter().map(|gap| (gap.competence, gap.want));
        // What is tried stays in the list, also while it counts as reached.
        let tried = wished(session, |wishes| wishes.as_if.iter().copied().collect::<Vec<_>>());
        let mut all: Vec<_> = open.chain(tried).collect();
        sort_short(&mut all, |gap| *gap);
        all.dedup();
        all
    };
    each(gaps, move |gaps| {
        if gaps.is_empty() {
            return View::none();
        }
        let choice = |(id, level)| {
            Choice::new(
                format!("{id}"),
                words(move || format!("{}: {}", name(session, id), level_words(session, level))),
            )
        };
        let chosen = Signal::derive(move || {
            wished(session, |wishes| wishes.as_if.iter().map(|(id, _)| id.to_string()).collect())
        });
        let all = gaps.clone();
        let change = move |value: String, held: bool| {
            let Some(tried) = all.iter().copied().find(|(id, _)| id.to_string() == value) else { return };
            wish(session, |wishes| {
                if held {
                    wishes.as_if.insert(tried);
                } else {
                    wishes.as_if.remove(&tried);
                }
            });
        };
        Checkboxes::new(
            "as-if",
            session.text("ways.if.as_if.label"),
            gaps.into_iter().map(choice).collect(),
            chosen,
            change,
        )
        .hint(session.text("ways.if.as_if.hint"))
        .view()
        .view()
    })
}

/// Other whole ways, each with what it is better in.
fn other_ways(session: Session, plan: &Plan) -> View {
    if plan.ways.is_empty() {
        return el("p").text(session.text("ways.others.none")).view();
    }
    plan.ways.iter().map(|way| one_way(session, way)).collect()
}

fn one_way(session: Session, way: &Way) -> View {
    let preference = way.preference;
    let known = way.steps.iter().filter(|offer| session.offer(offer).is_some());
    let steps: Vec<_> = known.map(|offer| el("li").text(title(session, offer))).collect();
    let choose = move || {
        wish(session, |wishes| wishes.preference = preference);
        document::focus("page-heading");
    };
    let heading = preference_words(session, preference);
    let choose = button(ButtonVariant::Secondary, choose)
        .text(session.text("ways.others.choose"))
        .child(el("span").class("ds-sr-only").text(format!(": {heading}")));
    el("section")
        .class("app-card")
        .child(el("h3").text(heading))
        .child(el("p").text(length_words(session, way)))
        .child(el("ol").child(steps))
        .child(actions().child(choose))
        .view()
}

/// The stones of the whole way.
fn waypoints(session: Session, plan: &Plan) -> Vec<Waypoint> {
    let stone = |label: String, detail: String, here: bool| Waypoint { label, detail, here };
    let step = |(at, step): (usize, &Step)| {
        let detail = plan.dates.get(at).map(|dated| when(session, dated)).unwrap_or_default();
        stone(title(session, &step.offer), detail, false)
    };
    let start = stone(session.t("ways.start"), String::new(), true);
    let goal = stone(goal_words(session), String::new(), false);
    [start].into_iter().chain(plan.all_steps().enumerate().map(step)).chain([goal]).collect()
}

/// What a way is best in.
fn preference_words(session: Session, preference: Preference) -> String {
    session.t(&format!("ways.others.{}", preference.word()))
}

/// How long a way takes.
fn length_words(session: Session, way: &Way) -> String {
    let number = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
    let (hours, weeks) =
        (session.count("path.hours", number(way.hours)), session.count("ways.others.weeks", number(way.weeks)));
    session.format("ways.others.length", &[("hours", &hours), ("weeks", &weeks)])
}
