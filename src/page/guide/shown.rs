//! What somebody else will see of what is handed over: each section in words, and the whole file as it is. It says no more and no less
//! than the file.

use leptos::prelude::*;

use super::hand_over::content;
use super::own_words;
use super::seen::seen_words;
use super::sheet::{meeting_line, step_line};
use super::told_facts::told_facts;
use crate::exchange::{ProfileFile, Section};
use crate::framework::Set;
use crate::measure::Evidence;
use crate::occupation::OccupationId;
use crate::page::evidence_words::{last_words, place_words, proof_words};
use crate::page::path_words::goal_words;
use crate::page::result_words::{best_first, language_rows};
use crate::page::session::Session;
use crate::page::shared::{lower_first, name, named_words};
use crate::page::way_words::title;
use crate::pathway::Goal;
use crate::platform::clock;
use crate::profile::{Career, Profile, Talk};
use crate::ui::{El, View, copied_area, details, each, el, note};

/// A list for each ticked section, and below them the file.
pub fn shown(session: Session, ticked: RwSignal<Set<Section>>) -> View {
    // What is known of answers and offers may come a little after the screen.
    let here = move || (session.spoken(), session.summary().is_some(), session.has_library());
    let what = move || (here(), ticked.get(), content(session, ticked));
    each(what, move |(_, ticked, profile)| {
        if ticked.is_empty() {
            return note(session.text("hand_over.shown.none")).view();
        }
        let parts: View = ticked.iter().map(|section| part(session, *section, &profile)).collect();
        let text = ProfileFile::new(profile, clock::today()).to_text();
        let label = el("label").class("ds-sr-only").attr("for", "whole").text(session.text("hand_over.shown.whole"));
        let whole = [label.view(), copied_area("whole", "12", move || text.clone()).attr("dir", "ltr").view()];
        [parts, details(session.text("hand_over.shown.whole"), whole).view()].into()
    })
}

fn part(session: Session, section: Section, profile: &Profile) -> View {
    let rows = match section {
        Section::Answers => answers(session, profile),
        Section::About => about(session, profile),
        Section::Work => work(session, profile),
        Section::Plan => plan(session, profile),
        Section::Words => words(session, profile),
    };
    let rows: View = match rows.is_empty() {
        true => note(session.text("hand_over.shown.empty")).view(),
        false => el("ul").child(rows).view(),
    };
    [el("h3").text(session.text(format!("hand_over.section.{}", section.word()))).view(), rows].into()
}

fn row(text: String) -> El {
    el("li").attr("dir", "auto").text(text)
}

/// What the latest answers say, what was told besides, and that there are earlier ones.
fn answers(session: Session, profile: &Profile) -> Vec<El> {
    let Some(summary) = session.summary() else { return Vec::new() };
    let known = best_first(&summary).into_iter();
    let known = known.map(|(id, estimate)| format!("{}: {}", name(session, id), named_words(session, estimate)));
    let languages = language_rows(session, &summary).into_iter().map(|(skill, words)| format!("{skill}: {words}"));
    let told = profile.current().map(|attempt| attempt.evidence.clone()).unwrap_or_default();
    let told = told.iter().map(|(id, told)| format!("{}: {}", name(session, *id), besides(session, told)));
    let earlier = profile.attempts.iter().rev().skip(1);
    let earlier = earlier.map(|attempt| session.format("take.before.older", &[("day", &session.day(&attempt.day))]));
    known.chain(languages).chain(told).chain(earlier).map(row).collect()
}

/// When and where it was done, and what shows it.
fn besides(session: Session, told: &Evidence) -> String {
    let last = told.last.map(|last| last_words(session, last));
    let places = told.places.iter().map(|place| place_words(session, *place));
    let proof = told.proof.map(|proof| proof_words(session, proof));
    last.into_iter().chain(places).chain(proof).map(|words| lower_first(&words)).collect::<Vec<_>>().join(", ")
}

fn about(session: Session, profile: &Profile) -> Vec<El> {
    let goal = profile.goal.as_ref().map(|goal| {
        let words = match goal {
            Goal::Occupation(_) | Goal::Qualification(_) => goal_words(session),
            Goal::Levels(wanted) => session.join(&wanted.iter().map(|id| name(session, *id)).collect::<Vec<_>>()),
            goal => session.local(&format!("goal.kind.{}", goal.kind())),
        };
        session.format("hand_over.shown.goal", &[("goal", &words)])
    });
    goal.into_iter().chain(told_facts(session, &profile.about)).map(row).collect()
}

fn work(session: Session, profile: &Profile) -> Vec<El> {
    let career = Career::of(profile);
    let named = |id: &OccupationId| session.local_if_any(&format!("occupation.{id}.name"));
    let (known, others): (Vec<_>, Vec<_>) = career.jobs.keys().map(named).partition(Option::is_some);
    let line = |key: &str, many: usize| (many > 0).then(|| session.count(key, many));
    let others = line("hand_over.shown.jobs", others.len());
    let skills = line("hand_over.shown.skills", career.skills.len());
    let interests = (!career.interests.is_empty()).then(|| session.t("interests.title"));
    known.into_iter().flatten().chain(others).chain(skills).chain(interests).map(row).collect()
}

fn plan(session: Session, profile: &Profile) -> Vec<El> {
    let talk = Talk::of(profile);
    let own = profile.planned.iter().map(|id| {
        let day = profile.dated.get(id).map(|day| format!(" ({})", session.day(day))).unwrap_or_default();
        let done =
            if profile.done.contains(id) { format!(" – {}", session.t("plan.done.message")) } else { String::new() };
        // A step that is not known here is in the file all the same.
        let title = session.offer(id).map_or_else(|| id.clone(), |_| title(session, id));
        row(format!("{title}{day}{done}"))
    });
    let goals = talk.goals.values().map(|goal| el("li").child(own_words(goal.shown())));
    let steps = talk.steps.values().map(|step| row(step_line(session, step)));
    let meeting = talk.meeting.map(|meeting| row(meeting_line(session, meeting)));
    own.chain(goals).chain(steps).chain(meeting).collect()
}

/// What stands in the file in somebody's own words: every one of them.
fn words(session: Session, profile: &Profile) -> Vec<El> {
    let talk = Talk::of(profile);
    let told = profile.attempts.iter().flat_map(|attempt| attempt.evidence.iter());
    let told = told.filter_map(|(id, told)| Some((*id, told.note.as_ref()?.shown())));
    let own = told.map(|(id, note)| el("li").text(format!("{}: ", name(session, id))).child(own_words(note)));
    let seen = talk.seen.iter().map(|((id, by), seen)| {
        let words = seen_words(session, *by, seen.level);
        let note = seen.note.as_ref().map(|note| own_words(format!(" {}", note.shown())));
        el("li").text(format!("{}: {words}", name(session, *id))).child(note)
    });
    let remarks = talk.remarks.values().map(|remark| el("li").child(own_words(remark.text.shown())));
    own.chain(seen).chain(remarks).collect()
}
