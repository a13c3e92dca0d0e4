//! The way on: what the goal asks for, and the steps that exist. It never promises a step, and never ends in nothing.

use leptos::prelude::*;

use super::path_words::{heading, need_words, standing_words};
use super::session::Session;
use super::shared::{Human, LibraryAwaited, NothingYet, StorageLine, level_words, name, name_inside};
use super::step_words::{Told, told};
use crate::measure::QuestionSet;
use crate::pathway::{Offer, Plan, Standing, Step as PlanStep};
use crate::profile::Event;
use crate::route::{AboutStep, Route};
use crate::ui::{Alert, Button, ButtonVariant, Details, Link, LinkButton, PageHeading, Show, Step, StepState, Steps};

/// The path screen.
#[component]
pub fn PathPage() -> impl IntoView {
    let session = Session::expect();
    let answered = move || session.attempt().is_some_and(|attempt| !attempt.replies.is_empty());
    let plan = Memo::new(move |_| session.plan());
    view! {
        <Show when=answered fallback=move || view! { <NothingYet heading=session.text("path.title") /> }>
            <div class="app-stack">
                <PageHeading text=Signal::derive(move || heading(session)) />
                {move || match plan.get() {
                    Some(plan) => view! { <Whole plan /> }.into_any(),
                    // As high as the window, so that what stands below does not jump when the steps come.
                    None => view! { <div class="app-room"><LibraryAwaited /></div> }.into_any(),
                }}
                <Human />
                <StorageLine />
            </div>
        </Show>
    }
}

#[component]
fn Whole(plan: Plan) -> impl IntoView {
    let session = Session::expect();
    let (has_more, has_alternatives) = (!plan.more.is_empty(), !plan.alternatives.is_empty());
    let (more, alternatives) = (steps(session, &plan.more, false), steps(session, &plan.alternatives, false));
    view! {
        {standing_view(session, &plan)}
        {plan.nothing_missing.then(|| view! { <NothingMissing /> })}
        {steps(session, &plan.steps, true)}
        <div class="app-actions">
            <LinkButton href=Route::Print.href()>{session.text("path.print.label")}</LinkButton>
            <Link href=Route::Take.href()>{session.text("path.take.label")}</Link>
        </div>
        {has_more.then(|| view! { <Details summary=session.text("path.more.summary")>{more}</Details> })}
        {has_alternatives
            .then(|| view! { <Details summary=session.text("path.alternatives.summary")>{alternatives}</Details> })}
        {uncovered(session, &plan)}
        {answer_more(session, &plan)}
        <OffThePath />
        <div class="app-actions">
            <Link href=Route::Goal.href()>{session.text("path.goal.label")}</Link>
            <Link href=Route::AboutYou(AboutStep::Place).href()>{session.text("path.about_you.label")}</Link>
        </div>
    }
}

/// Where the person stands towards the occupation, in counts and words. Never a per cent.
fn standing_view(session: Session, plan: &Plan) -> impl IntoView + use<> {
    let words = standing_words(session, plan.standing.as_ref());
    let occupation = session.occupation();
    let rule =
        occupation.as_ref().and_then(|occupation| session.local_if_any(&format!("occupation.{}.rule", occupation.id)));
    let rule = rule.map(|words| view! { <p>{words}</p> });
    let route = occupation.map(|occupation| {
        let key = format!("occupation.{}.route", occupation.id);
        view! { <p>{session.local(&key)}</p> }
    });
    let gaps = plan.standing.as_ref().map(|standing| gap_list(session, standing));
    view! {
        <p class="app-lead">{words}</p>
        {rule}
        {route}
        {gaps}
    }
}

/// What the job asks for that the person does not have yet, with the job's own reason.
fn gap_list(session: Session, standing: &Standing) -> impl IntoView + use<> {
    let Some(occupation) = session.occupation() else { return ().into_any() };
    let rows: Vec<_> = standing
        .gaps
        .iter()
        .map(|gap| {
            let reason = session.t(&format!("occupation.{}.reason.{}", occupation.id, gap.competence));
            let name = name(session, gap.competence);
            view! { <li>{format!("{name}: {}. {reason}", level_words(session, gap.want))}</li> }
        })
        .collect();
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <Details summary=session.text("path.gaps.summary")>
            <ul>{rows}</ul>
        </Details>
    }
    .into_any()
}

/// No gap: what is useful now.
#[component]
fn NothingMissing() -> impl IntoView {
    let session = Session::expect();
    view! {
        <Alert heading=session.text("path.no_gap.heading")>
            <p>{session.text("path.no_gap.message")}</p>
            <p>
                <Link href=session.local_text("path.no_gap.vacancies.address") external=true>
                    {session.local_text("path.no_gap.vacancies.label")}
                </Link>
            </p>
        </Alert>
    }
}

fn steps(session: Session, steps: &[PlanStep], first_is_here: bool) -> impl IntoView + use<> {
    let rows: Vec<_> = steps
        .iter()
        .enumerate()
        .filter_map(|(index, step)| {
            let offer = session.offer(&step.offer)?;
            Some(view! { <OneStep step=step.clone() offer here=first_is_here && index == 0 /> })
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <Steps>{rows}</Steps> })
}

#[component]
fn OneStep(step: PlanStep, offer: Offer, here: bool) -> impl IntoView {
    let session = Session::expect();
    let Told { heading, minutes, today, say, what, who, entry, why, warnings, facts, contact } =
        told(session, &step, &offer);
    let id = offer.id.clone();
    let title = heading.clone();
    let label = here.then(|| format!("{} · {minutes}", session.t("path.here.label")));
    let state = if here { StepState::Here } else { StepState::Ahead };
    let action = view! {
        <p>{today}</p>
        <p class="app-quote">{say}</p>
    };
    view! {
        <Step
            heading
            state
            label
            facts=Signal::stored(facts)
            actions=move || view! { <StepActions id=id.clone() title=title.clone() contact=contact.clone() main=here /> }
        >
            {if here {
                view! { {action} <p>{why}</p> <p class="app-note">{what}</p> }.into_any()
            } else {
                view! {
                    <p>{what}</p>
                    <p>{why}</p>
                    <Details summary=session.text("path.how.summary")>{action}</Details>
                }
                    .into_any()
            }}
            <p class="app-note">{who} " " {entry}</p>
            {warnings.into_iter().map(|warning| view! { <p class="app-note">{warning}</p> }).collect_view()}
        </Step>
    }
}

/// What can be done about a step: go to those who decide, keep it, or leave it out.
#[component]
fn StepActions(id: String, title: String, contact: (String, String), main: bool) -> impl IntoView {
    let session = Session::expect();
    let (label, address) = contact;
    let kept = {
        let id = id.clone();
        Memo::new(move |_| session.profile.with(|profile| profile.planned.contains(&id)))
    };
    let plan = {
        let id = id.clone();
        move |()| session.dispatch(Event::OfferPlanned { offer: id.clone(), planned: !kept.get_untracked() })
    };
    let leave = move |event: Event, message: &str| {
        session.dispatch(event);
        session.say(session.t(message));
        // The button has gone with its step; the keyboard must not be left nowhere.
        crate::platform::document::focus("page-heading");
    };
    let (hide_id, done_id) = (id.clone(), id);
    let hide = move |()| leave(Event::OfferHidden { offer: hide_id.clone(), hidden: true }, "path.hidden.message");
    let done = move |()| leave(Event::OfferDone { offer: done_id.clone(), done: true }, "path.done.message");
    let about = move |key: &'static str| {
        let title = title.clone();
        view! {
            {session.text(key)}
            <span class="ds-sr-only">{format!(": {title}")}</span>
        }
    };
    let (about_plan, about_out, about_hide, about_done) = (about.clone(), about.clone(), about.clone(), about);
    let variant = if main { ButtonVariant::Primary } else { ButtonVariant::Secondary };
    view! {
        <LinkButton href=address variant external=true>{label}</LinkButton>
        <Button variant=ButtonVariant::Secondary on_click=plan pressed=Signal::from(kept)>
            {move || if kept.get() { about_out("path.planned.label") } else { about_plan("path.plan.label") }}
        </Button>
        <Button variant=ButtonVariant::Tertiary on_click=done>{about_done("path.done.label")}</Button>
        <Button variant=ButtonVariant::Tertiary on_click=hide>{about_hide("path.hide.label")}</Button>
    }
}

/// What no offer leads to. It is said, never silently dropped.
fn uncovered(session: Session, plan: &Plan) -> impl IntoView + use<> {
    let names: Vec<_> = plan.uncovered.iter().map(|need| need_words(session, need)).collect();
    (!names.is_empty()).then(|| {
        view! {
            <Alert heading=session.text("path.uncovered.heading")>
                <p>{session.format("path.uncovered.message", &[("list", &session.join(&names))])}</p>
                <p>{session.local("goal.missing.guidance")}</p>
            </Alert>
        }
    })
}

fn answer_more(session: Session, plan: &Plan) -> impl IntoView + use<> {
    let names: Vec<_> = plan.answer_more.iter().map(|id| name_inside(session, *id)).collect();
    let next = session.interview().and_then(|interview| interview.next());
    let short = session.attempt().is_some_and(|attempt| attempt.set == QuestionSet::Short);
    (!names.is_empty() && !short).then(|| {
        view! {
            <p>
                {session.format("path.answer_more.message", &[("list", &session.join(&names))])} " "
                {next.map(|question| view! { <Link href=Route::Question(question).href()>{session.text("path.answer_more.label")}</Link> })}
            </p>
        }
    })
}

/// The offers that no longer stand on the path: those not for the person, and those done.
#[component]
fn OffThePath() -> impl IntoView {
    let session = Session::expect();
    let known =
        move |ids: Vec<String>| -> Vec<String> { ids.into_iter().filter(|id| session.offer(id).is_some()).collect() };
    let hidden = move || known(session.profile.with(|profile| profile.hidden.iter().cloned().collect()));
    let done = move || known(session.profile.with(|profile| profile.done.iter().cloned().collect()));
    let (hidden, done) = (Signal::derive(hidden), Signal::derive(done));
    view! {
        <Back offers=hidden summary="path.hidden.summary" event=|offer| Event::OfferHidden { offer, hidden: false } />
        <Back offers=done summary="path.done.summary" event=|offer| Event::OfferDone { offer, done: false } />
    }
}

/// A folded list of offers, each of which can be put back on the path.
#[component]
fn Back(offers: Signal<Vec<String>>, summary: &'static str, event: fn(String) -> Event) -> impl IntoView {
    let session = Session::expect();
    let row = move |id: String| {
        let title = session.t(&format!("offer.{id}.title"));
        let hidden = format!(": {title}");
        let back = move |()| {
            session.dispatch(event(id.clone()));
            crate::platform::document::focus("page-heading");
        };
        view! {
            <li>
                {title} " "
                <Button variant=ButtonVariant::Tertiary on_click=back>
                    {session.text("path.unhide.label")} <span class="ds-sr-only">{hidden}</span>
                </Button>
            </li>
        }
    };
    view! {
        <Show when=move || offers.with(|offers| !offers.is_empty())>
            <Details summary=session.text(summary)>
                <ul>{move || offers.get().into_iter().map(row).collect_view()}</ul>
            </Details>
        </Show>
    }
}
