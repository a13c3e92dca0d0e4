//! The way on: what the goal asks for, and the steps that exist. It never promises a step, and never ends in nothing.

use leptos::prelude::*;

use super::path_words::{heading, need_words, standing_words};
use super::session::Session;
use super::shared::{human, level_words, library_awaited, name, name_inside, nothing_yet, plan_awaited, storage_note};
use super::step_card::{step_card, unseen};
use super::wishes::wishes_told;
use crate::framework::Set;
use crate::measure::QuestionSet;
use crate::pathway::{Dated, Gap, Plan, Step as PlanStep};
use crate::platform::document;
use crate::profile::{Event, MissingOffer, Profile, Wanted};
use crate::route::{AboutStep, Route};
use crate::ui::{
    self, AlertKind, AlertRole, ButtonVariant, View, actions, alert, button, details, each, effect, el, external, lead,
    link, link_button, note, page_heading, show, stack, words,
};

/// The path screen.
pub fn path(session: Session) -> View {
    let answered = move || session.has_answered();
    each(answered, move |answered| if answered { way(session) } else { nothing_yet(session, "path.title") })
}

fn way(session: Session) -> View {
    let here = move || session.with_plan(|plan| plan.is_some());
    // As high as the window, so that what stands below does not jump when the steps come.
    let room = move || el("div").class("app-room").child(plan_awaited(session)).view();
    stack()
        .child(page_heading(words(move || heading(session))))
        .child(each(here, move |here| if here { whole(session) } else { room() }))
        .child(human(session))
        .child(storage_note(session))
        .view()
}

fn whole(session: Session) -> View {
    let drawn = Drawn { session };
    let has_job = |plan: &Plan| plan.standing.is_some();
    let first = |plan: &Plan| steps_only(&plan.steps, &plan.dates);
    let later = |plan: &Plan| steps_only(&plan.more, plan.dates.get(plan.steps.len()..).unwrap_or_default());
    let (has_more, more) = (|plan: &Plan| !plan.more.is_empty(), later);
    let (has_others, others) =
        (|plan: &Plan| !plan.alternatives.is_empty(), |plan: &Plan| steps_only(&plan.alternatives, &[]));
    remember_what_lacks(session);
    let ways = actions()
        .child(link_button(ButtonVariant::Primary, Route::Plan.href()).text(session.text("way.plan.label")))
        .child(link(Route::Ways.href()).text(session.text("way.ways.label")))
        .child(link(Route::Print.href()).text(session.text("path.print.label")))
        .child(link(Route::Take.href()).text(session.text("path.take.label")));
    let changes = actions()
        .child(link(Route::Goal.href()).text(session.text("path.goal.label")))
        .child(link(Route::AboutYou(AboutStep::Place).href()).text(session.text("path.about_you.label")));
    [
        drawn.part(standing, standing_view),
        wishes_told(session),
        drawn.fold("path.gaps.summary", has_job, standing, about_job),
        show(drawn.holds(|plan| plan.nothing_missing), move || nothing_missing(session)),
        drawn.part(first, |session, plan| steps(session, plan, true)),
        ways.view(),
        drawn.fold("path.more.summary", has_more, more, steps_ahead),
        drawn.fold("path.alternatives.summary", has_others, others, steps_ahead),
        show(drawn.holds(|plan| plan.slack > 0), move || note(session.text("way.slack")).view()),
        drawn.part(|plan| Plan { uncovered: plan.uncovered.clone(), ..Plan::default() }, uncovered),
        drawn.part(|plan| Plan { answer_more: plan.answer_more.clone(), ..Plan::default() }, answer_more),
        off_the_path(session),
        changes.view(),
    ]
    .into()
}

/// Takes a part out of a plan, and leaves the rest empty.
type Take = fn(&Plan) -> Plan;

/// Draws a part of a plan.
type Draw = fn(Session, &Plan) -> View;

/// The plan that is on the screen. Each part is drawn anew only when its own part of the plan changes, or what its
/// words rest on: what is folded out, and the keyboard, stay where they are when something else changes.
#[derive(Clone, Copy)]
struct Drawn {
    session: Session,
}

impl Drawn {
    fn holds(self, holds: fn(&Plan) -> bool) -> impl Fn() -> bool + Send + Sync + 'static {
        move || self.session.with_plan(|plan| plan.is_some_and(holds))
    }

    fn part(self, take: Take, draw: Draw) -> View {
        let Drawn { session } = self;
        let part = move || {
            let short = session.attempt().is_some_and(|attempt| attempt.set == QuestionSet::Short);
            let occupation = session.occupation().map(|one| (session.has_words_of(&one.id), one.id));
            (session.with_plan(|plan| plan.map(take)), session.country(), session.spoken(), occupation, short)
        };
        each(part, move |(part, ..)| part.map(|part| draw(session, &part)))
    }

    /// A part that is folded, and there only when it holds something.
    fn fold(self, summary: &'static str, holds: fn(&Plan) -> bool, take: Take, draw: Draw) -> View {
        show(self.holds(holds), move || details(self.session.text(summary), self.part(take, draw)).view())
    }
}

fn standing(plan: &Plan) -> Plan {
    Plan { standing: plan.standing.clone(), ..Plan::default() }
}

fn steps_only(steps: &[PlanStep], dates: &[Dated]) -> Plan {
    Plan { steps: steps.to_vec(), dates: dates.to_vec(), ..Plan::default() }
}

/// What no offer leads to is the region's best signal, so it is remembered as a plain count, once in each attempt.
fn remember_what_lacks(session: Session) {
    effect(move || {
        let wished = session.profile.with(|profile| profile.wishes.is_empty());
        let lacks =
            session.with_plan(|plan| plan.map(|plan| plan.uncovered.iter().map(Wanted::of).collect::<Vec<_>>()));
        let (Some(lacks), Some(attempt), true) = (lacks, session.attempt(), wished) else { return };
        let (country, region) = (session.country(), session.region());
        let missing =
            lacks.into_iter().map(|what| MissingOffer { what, country: country.clone(), region: region.clone() });
        let lacks: Vec<_> = session
            .profile
            .with_untracked(|profile| missing.filter(|missing| profile.lacks_anew(attempt.id, missing)).collect());
        if !lacks.is_empty() {
            session.dispatch(Event::OffersLacked { attempt: attempt.id, lacks });
        }
    });
}

/// Where the person stands towards the occupation, in counts and words. Never a per cent.
fn standing_view(session: Session, plan: &Plan) -> View {
    lead(standing_words(session, plan.standing.as_ref())).view()
}

/// About the job: what the law asks for, the usual way there, and what the person does not have yet, with the job's own
/// reason. It is folded, so that the first step stands near the top of a phone.
fn about_job(session: Session, plan: &Plan) -> View {
    let Some(occupation) = session.occupation() else { return View::none() };
    if !session.has_words_of(&occupation.id) {
        return library_awaited(session);
    }
    let paragraph = |words: String| el("p").text(words);
    let rule = session.local_if_any(&format!("occupation.{}.rule", occupation.id));
    let route = session.local(&format!("occupation.{}.route", occupation.id));
    let row = |gap: &Gap| {
        let reason = session.t(&format!("occupation.{}.reason.{}", occupation.id, gap.competence));
        let name = name(session, gap.competence);
        el("li").text(format!("{name}: {}. {reason}", level_words(session, gap.want)))
    };
    let gaps: Vec<_> = plan.standing.iter().flat_map(|standing| &standing.gaps).map(row).collect();
    let asks = (!gaps.is_empty()).then(|| paragraph(session.t("path.gaps.lead")));
    let gaps = (!gaps.is_empty()).then(|| el("ul").child(gaps));
    [rule.map(paragraph).into(), paragraph(route).view(), asks.into(), gaps.into()].into()
}

/// No gap: what is useful now.
fn nothing_missing(session: Session) -> View {
    let vacancies = external(link(session.local_text("path.no_gap.vacancies.address")))
        .text(session.local_text("path.no_gap.vacancies.label"));
    alert(AlertKind::Info, AlertRole::None)
        .child(ui::heading(session.text("path.no_gap.heading")))
        .child(el("p").text(session.text("path.no_gap.message")))
        .child(el("p").child(vacancies))
        .view()
}

fn steps_ahead(session: Session, plan: &Plan) -> View {
    steps(session, plan, false)
}

fn steps(session: Session, plan: &Plan, first_is_here: bool) -> View {
    let row = |(index, step): (usize, &PlanStep)| {
        let offer = session.offer(&step.offer)?;
        Some(step_card(session, step, &offer, plan.dates.get(index), first_is_here && index == 0))
    };
    let rows: Vec<_> = plan.steps.iter().enumerate().filter_map(row).collect();
    (!rows.is_empty()).then(|| ui::steps(rows)).into()
}

/// What no offer leads to. It is said, never silently dropped.
fn uncovered(session: Session, plan: &Plan) -> View {
    let names: Vec<_> = plan.uncovered.iter().map(|need| need_words(session, need)).collect();
    let said = || {
        let list = session.format("path.uncovered.message", &[("list", &session.join(&names))]);
        alert(AlertKind::Info, AlertRole::None)
            .child(ui::heading(session.text("path.uncovered.heading")))
            .child(el("p").text(list))
            .child(blocked_by_wishes(session))
            .child(el("p").text(session.local("goal.missing.guidance")))
    };
    (!names.is_empty()).then(said).into()
}

/// That it may be the person's own wishes that leave no offer.
fn blocked_by_wishes(session: Session) -> View {
    let wished = session.profile.with(|profile| !profile.wishes.is_empty());
    wished.then(|| el("p").text(session.text("way.wishes.blocked"))).into()
}

fn answer_more(session: Session, plan: &Plan) -> View {
    let names: Vec<_> = plan.answer_more.iter().map(|id| name_inside(session, *id)).collect();
    let short = session.attempt().is_some_and(|attempt| attempt.set == QuestionSet::Short);
    let next = move || session.interview().and_then(|interview| interview.next());
    let said = || {
        let list = session.format("path.answer_more.message", &[("list", &session.join(&names))]);
        let way = each(next, move |next| {
            next.map(|question| link(Route::Question(question).href()).text(session.text("path.answer_more.label")))
        });
        el("p").text(list).text(" ").child(way)
    };
    (!names.is_empty() && !short).then(said).into()
}

/// The offers that no longer stand on the path: those not for the person, and those done.
fn off_the_path(session: Session) -> View {
    [
        back(
            session,
            "path.hidden.summary",
            |profile| &profile.hidden,
            |offer| Event::OfferHidden { offer, hidden: false },
        ),
        back(session, "path.done.summary", |profile| &profile.done, |offer| Event::OfferDone { offer, done: false }),
    ]
    .into()
}

/// A folded list of offers, each of which can be put back on the path.
fn back(
    session: Session,
    summary: &'static str,
    which: fn(&Profile) -> &Set<String>,
    event: fn(String) -> Event,
) -> View {
    let offers = move || -> Vec<String> {
        let ids = session.profile.with(|profile| which(profile).iter().cloned().collect::<Vec<_>>());
        ids.into_iter().filter(|id| session.offer(id).is_some()).collect()
    };
    let row = move |id: String| {
        let key = format!("offer.{id}.title");
        let title = session.text(key.clone());
        let back = move || {
            session.dispatch(event(id.clone()));
            document::focus("page-heading");
        };
        let back = button(ButtonVariant::Tertiary, back)
            .text(session.text("path.unhide.label"))
            .child(unseen(words(move || format!(": {}", session.t(&key)))));
        el("li").text(title).text(" ").child(back)
    };
    let rows = move || each(offers, move |offers| offers.into_iter().map(row).collect::<Vec<_>>());
    show(move || !offers().is_empty(), move || details(session.text(summary), el("ul").child(rows())).view())
}
