//! Text for a CV, one piece for each field of a form, to be copied and mended by the person. It says what was answered, and never
//! how well somebody else would find it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::kept::Kept;
use super::result_words::{best_first, language_rows};
use super::session::Session;
use super::shared::{lower_first, name};
use super::which_language::which_language;
use super::work_words::{Asker, career, occupation_name, skill_name, work_screen};
use crate::engine::{Ask, Named, Said};
use crate::exchange::cv_pieces;
use crate::framework::{Answer, Level};
use crate::i18n::{first_of, in_each, second_of};
use crate::occupation::OccupationId;
use crate::platform::clipboard;
use crate::profile::{Career, Job};
use crate::route::Route;
use crate::ui::{
    ButtonVariant, El, View, Words, actions, button, copied_area, each, el, follow, lead, link_button, note, show,
    stack, words,
};

/// The headings of a CV, in their order.
const PARTS: [&str; 4] = ["work", "skills", "competences", "languages"];

/// The area about knowing oneself and finding one's way: it is for a talk, and not for a CV.
const APART: &str = "H";

/// The screen.
pub fn cv(session: Session) -> View {
    work_screen(session, Route::Take, "cv.title", parts)
}

fn parts(session: Session) -> View {
    let asker = Asker::new(session);
    let known = Known { jobs: names(session, asker), skills: skills(session, asker) };
    let in_second = RwSignal::new(false);
    let text = move |part: &'static str, known: &Known| {
        let is_second = in_second.get() && session.has_second();
        let (of, locale): (fn(&str) -> String, _) =
            if is_second { (second_of, session.second) } else { (first_of, session.locale) };
        let lines: Vec<_> = lines(session, part, known).iter().map(|line| of(line)).collect();
        (locale.get().tag(), cv_pieces(&lines))
    };
    let sections: View = PARTS
        .map(|part| {
            let known = known.clone();
            each(move || text(part, &known), move |(lang, pieces)| section(session, part, lang, pieces))
        })
        .into();
    stack()
        .child(lead(session.text("work.cv.lead")))
        .child(note(session.local_text("work.cv.where")))
        .child(show(
            move || session.has_second(),
            move || which_language(session, session.text("work.cv.language"), in_second).view(),
        ))
        .child(sections)
        .child(note(session.text("work.cv.more")))
        .child(
            actions()
                .child(link_button(ButtonVariant::Secondary, Route::Jobs.href()).text(session.text("work.cv.jobs"))),
        )
        .view()
}

/// The work that the person has told of.
fn told_jobs(session: Session) -> Vec<OccupationId> {
    untrack(|| career(session)).jobs.keys().cloned().collect()
}

/// What the engine has to tell: what jobs and skills are called.
#[derive(Clone)]
struct Known {
    jobs: Kept<Vec<Named>>,
    skills: Kept<Vec<Named>>,
}

fn names(session: Session, asker: Asker) -> Kept<Vec<Named>> {
    let jobs = Kept::new(Vec::new());
    let told = jobs.clone();
    let occupations = told_jobs(session);
    asker.ask(&Ask::Names { occupations }, move |said| {
        if let Said::Names(names) = said {
            told.set(names);
        }
    });
    jobs
}

/// The skills of all jobs, each once.
fn skills(session: Session, asker: Asker) -> Kept<Vec<Named>> {
    let skills = Kept::new(Vec::<Named>::new());
    for occupation in told_jobs(session) {
        let told = skills.clone();
        asker.ask(&Ask::Skills { occupation }, move |said| {
            if let Said::Skills(new) = said {
                let mut all = untrack(|| told.get());
                let unknown = new.into_iter().filter(|one| all.iter().all(|known| known.id != one.id));
                let unknown: Vec<Named> = unknown.collect();
                all.extend(unknown);
                told.set(all);
            }
        });
    }
    skills
}

/// What stands under a heading, a line for each thing.
fn lines(session: Session, part: &str, known: &Known) -> Vec<String> {
    let career = career(session);
    let summary = session.summary();
    match part {
        "work" => {
            let named = known.jobs.get().into_iter().filter_map(|job| Some((*career.jobs.get(&job.id)?, job)));
            named.map(|(job, named)| job_line(session, &named, job)).collect()
        }
        "skills" => {
            let can = |skill: &Named| matches!(career.skills.get(&skill.id), Some(Answer::Alone | Answer::CanGuide));
            known
                .skills
                .get()
                .iter()
                .filter(|skill| can(skill))
                .map(|one| upper_first(&skill_name(session, one)))
                .collect()
        }
        "competences" => {
            let summary = summary.iter().flat_map(best_first);
            let good = summary.filter(|(_, estimate)| matches!(estimate.level(), Level::Alone | Level::CanGuide));
            good.filter(|(id, _)| id.area().to_string() != APART).map(|(id, _)| name(session, id)).collect()
        }
        _ => {
            let rows = summary.iter().flat_map(|summary| language_rows(session, summary));
            rows.map(|(skill, words)| format!("{skill}: {words}")).collect()
        }
    }
}

/// «Kokk (frivillig, 3–10 år)».
fn job_line(session: Session, named: &Named, job: Job) -> String {
    let kind = job.kind.map(|kind| session.t(&format!("work.kind.{}", kind.word())));
    let time = job.time.map(|time| session.t(&format!("work.time.{}", time.word())));
    let about: Vec<String> = kind.into_iter().chain(time).map(|words| lower_first(&words)).collect();
    let name = occupation_name(session, named);
    if about.is_empty() { name } else { format!("{name} ({})", about.join(", ")) }
}

fn upper_first(text: &str) -> String {
    in_each(text, |text| {
        let mut letters = text.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    })
}

/// A heading with its pieces, each to be copied by itself; or what would fill it.
fn section(session: Session, part: &'static str, lang: &'static str, pieces: Vec<String>) -> View {
    let heading = session.text(format!("work.cv.{part}.heading"));
    if pieces.is_empty() {
        return [el("h2").text(heading).view(), note(session.text(format!("work.cv.{part}.none"))).view()].into();
    }
    // One piece alone has the heading for its name.
    let label = el("label").attr("for", id(part, 0)).text(heading);
    let many = pieces.len();
    let piece = |(at, text): (usize, String)| -> View {
        let area = area(&id(part, at), lang, &text);
        let area = if many > 1 { area.attr("aria-label", which(session, part, at + 1, many)) } else { area };
        [area.view(), copying(session, text)].into()
    };
    let all: View = pieces.into_iter().enumerate().map(piece).collect();
    [el("h2").child(label).view(), all].into()
}

fn id(part: &str, at: usize) -> String {
    format!("cv-{part}-{at}")
}

/// The text itself, in its language.
fn area(id: &str, lang: &'static str, text: &str) -> El {
    let text = text.to_owned();
    copied_area(id, "5", move || text.clone()).attr("lang", lang).attr("dir", "auto")
}

/// Which of several pieces it is.
fn which(session: Session, part: &'static str, at: usize, many: usize) -> Words {
    words(move || {
        let heading = session.t(&format!("work.cv.{part}.heading"));
        let [at, many] = [at, many].map(|number| number.to_string());
        session.format("work.cv.part", &[("heading", &heading), ("at", &at), ("many", &many)])
    })
}

/// The button that copies a piece, and what is said when it has.
fn copying(session: Session, text: String) -> View {
    let copied = RwSignal::new(None::<bool>);
    let copy = move || {
        let text = text.clone();
        spawn_local(async move {
            let worked = clipboard::copy(&text).await;
            copied.set(Some(worked));
            session.say(session.t(told(worked)));
        });
    };
    let button = button(ButtonVariant::Secondary, copy).text(session.text("work.cv.copy"));
    let done = follow(move || copied.get().map(|worked| note(session.text(told(worked)))));
    [actions().child(button).view(), done].into()
}

/// What is said after copying: where the browser will not, the text can be marked and copied by hand.
fn told(worked: bool) -> &'static str {
    if worked { "work.cv.copied" } else { "take.copy.by_hand" }
}

/// The way to this screen, from where a person takes things along.
pub fn way(session: Session) -> View {
    let has_told = move || session.has_answered() || session.profile.with(Career::is_told);
    let way = move || {
        let link = link_button(ButtonVariant::Secondary, Route::Cv.href()).text(session.text("cv.label"));
        let heading = el("h2").text(session.text("cv.title"));
        [heading.view(), el("p").text(session.text("cv.message")).view(), actions().child(link).view()].into()
    };
    show(has_told, way)
}
