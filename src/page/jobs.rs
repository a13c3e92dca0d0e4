//! Work that the person has done, paid or not. It never asks where, for whom, or in which years.

use std::rc::Rc;

use leptos::prelude::*;

use super::kept::Kept;
use super::session::Session;
use super::shared::storage_note;
use super::work_words::{Asker, career, fields as known_fields, lent, occupation_name, tell, work_screen};
use crate::engine::{Ask, Hit, Named, Said};
use crate::platform::document;
use crate::profile::{Job, JobKind, JobTime, Told};
use crate::route::Route;
use crate::ui::{
    ButtonVariant, Choice, ComboOption, Combobox, El, Radios, View, actions, button, details, each, effect, el, lead,
    link, link_button, stack,
};

/// The screen.
pub fn jobs(session: Session) -> View {
    work_screen(session, Route::Goal, "jobs.title", parts)
}

fn parts(session: Session) -> View {
    let asker = Asker::new(session);
    // In another language the cards are drawn anew: their names stand still.
    let ids = move || career(session).jobs.keys().fold(session.spoken(), |all, id| format!("{all}\n{id}"));
    let list =
        each(ids, move |ids| ids.lines().skip(1).map(|id| job_card(session, asker, id.to_owned())).collect::<View>());
    let has_any = move || !career(session).jobs.is_empty();
    let next = each(has_any, move |has_any| if has_any { onward(session) } else { undecided(session) });
    stack()
        .child(lead(session.text("work.jobs.lead")))
        .child(search(session, asker))
        .child(fields(session, asker))
        .child(list)
        .child(next)
        .child(storage_note(session))
        .view()
}

/// Adds a job. How it was done is told on its card, or not at all.
fn add(session: Session, id: String) {
    if !career(session).jobs.contains_key(&id) {
        tell(session, &Told::Job(id.clone(), Some(Job::default())));
        session.say(session.t("work.jobs.added"));
    }
    // What it was like is asked next; the search has done its work.
    request_animation_frame(move || document::focus(&card_id(&id)));
}

fn card_id(id: &str) -> String {
    format!("job-{id}")
}

fn search(session: Session, asker: Asker) -> El {
    let query = RwSignal::new(String::new());
    // What was found, and for which letters.
    let found = Kept::new((String::new(), Vec::<Hit>::new()));
    let hits = found.clone();
    effect(move || {
        let typed = query.get();
        if typed.trim().is_empty() {
            return hits.set((typed, Vec::new()));
        }
        let hits = hits.clone();
        asker.ask(&Ask::Find { query: typed.clone(), field: None }, move |said| {
            // What is found for fewer letters than are there now has come too late.
            if let Said::Found(all) = said
                && query.get_untracked() == typed
            {
                session.say(session.count("goal.search.found", all.len()));
                hits.set((typed.clone(), all));
            }
        });
    });
    let now = found.clone();
    let combobox = Combobox {
        id: "job-search",
        label: session.text("work.jobs.search.label"),
        help: session.text("work.jobs.search.hint"),
        list_label: session.text("work.jobs.search.list"),
        query,
        options: Rc::new(move || found.get().1.iter().map(|hit| option(session, hit)).collect()),
        is_current: Rc::new(move || now.get().0 == query.get_untracked()),
        chosen: Rc::new(move |id| add(session, id)),
    };
    combobox.view()
}

fn option(session: Session, hit: &Hit) -> ComboOption {
    let Hit { occupation, via } = hit;
    ComboOption {
        value: occupation.id.clone(),
        label: occupation_name(session, occupation),
        detail: via.as_ref().map(|via| session.format("work.jobs.search.via", &[("name", via)])),
        lang: occupation.lent.clone(),
    }
}

/// Finding by the kind of work, for one who does not know what it is called.
fn fields(session: Session, asker: Asker) -> El {
    let field = RwSignal::new(None::<String>);
    let found = Kept::new(None::<Vec<Hit>>);
    let hits = found.clone();
    effect(move || {
        let Some(id) = field.get() else { return };
        let hits = hits.clone();
        asker.ask(&Ask::Find { query: String::new(), field: Some(id) }, move |said| {
            if let Said::Found(all) = said {
                hits.set(Some(all));
            }
        });
    });
    let radios = known_fields(asker).each(move |ids| {
        let choice = |id: &String| Choice::new(id, session.text(format!("field.{id}")));
        let choices = ids.iter().map(choice).collect();
        let label = session.text("work.jobs.field.label");
        Radios::new("field", label, choices, field, move |id| field.set(Some(id))).view().view()
    });
    let list = found.each(move |hits| {
        let picks = |hits: Vec<Hit>| hits.iter().map(|hit| pick(session, hit)).collect::<Vec<_>>();
        hits.map(|hits| el("ul").class("app-job-list").child(picks(hits))).into()
    });
    details(session.text("work.jobs.field.summary"), stack().child(radios).child(list))
}

fn pick(session: Session, hit: &Hit) -> El {
    let id = hit.occupation.id.clone();
    let label = occupation_name(session, &hit.occupation);
    let add = button(ButtonVariant::Secondary, move || add(session, id.clone()))
        .attr_if("lang", hit.occupation.lent.clone())
        .text(label);
    el("li").child(add)
}

/// One job: how it was done, about how long, and on to what can be done of it.
fn job_card(session: Session, asker: Asker, id: String) -> View {
    let (asked, gone) = (id.clone(), id.clone());
    let rate = move || {
        session.work_job.set(Some(asked.clone()));
        session.go(Route::Rate);
    };
    let remove = move || {
        tell(session, &Told::Job(gone.clone(), None));
        document::focus("page-heading");
    };
    let name = job_name(session, asker, &id);
    let kinds = JobKind::ALL.map(|kind| (kind.word(), format!("work.kind.{}", kind.word())));
    let times = JobTime::ALL.map(|time| (time.word(), format!("work.time.{}", time.word())));
    let of_kind = asked_of(session, &id, "kind", kinds, |job, word| {
        job.kind = JobKind::ALL.into_iter().find(|one| one.word() == word);
    });
    let of_time = asked_of(session, &id, "time", times, |job, word| {
        job.time = JobTime::ALL.into_iter().find(|one| one.word() == word);
    });
    let (heading, card) = (card_id(&id), name.clone());
    let title = name.each(move |name| {
        let title = el("h2").attr("id", heading.clone()).attr("tabindex", "-1");
        match name {
            Name::Awaited => title.view(),
            Name::Known(named) => title.child(lent(&named, occupation_name(session, &named))).view(),
            Name::Unknown => title.text(session.text("work.jobs.unknown")).view(),
        }
    });
    let buttons = card.each(move |name| {
        let hidden = match &name {
            Name::Known(named) => format!(": {}", occupation_name(session, named)),
            _ => String::new(),
        };
        let hidden = || el("span").class("ds-sr-only").text(hidden.clone());
        let (rate, remove) = (rate.clone(), remove.clone());
        // What nobody knows the skills of cannot be asked about.
        let rate = (name != Name::Unknown)
            .then(|| button(ButtonVariant::Primary, rate).text(session.text("work.jobs.rate")).child(hidden()));
        let remove = button(ButtonVariant::Tertiary, remove).text(session.text("work.jobs.remove")).child(hidden());
        actions().child(rate).child(remove).view()
    });
    el("section").class("app-card").child(title).child(of_kind).child(of_time).child(buttons).view()
}

/// What is known of a job's name.
#[derive(Clone, PartialEq)]
enum Name {
    Awaited,
    Known(Named),
    Unknown,
}

/// What a job is called. The page has no words for one out of a pack: the engine tells them, where it knows the job.
fn job_name(session: Session, asker: Asker, id: &str) -> Kept<Name> {
    if session.local_if_any(&format!("occupation.{id}.name")).is_some() {
        return Kept::new(Name::Known(Named { id: id.to_owned(), ..Named::default() }));
    }
    let name = Kept::new(Name::Awaited);
    let told = name.clone();
    asker.ask(&Ask::Names { occupations: vec![id.to_owned()] }, move |said| {
        if let Said::Names(names) = said {
            told.set(names.into_iter().next().map_or(Name::Unknown, Name::Known));
        }
    });
    name
}

/// One thing that is asked of a job, with the word of each answer and the key of what people read.
fn asked_of(
    session: Session,
    id: &str,
    what: &'static str,
    answers: [(&'static str, String); 4],
    put: fn(&mut Job, &str),
) -> El {
    let (known, changed) = (id.to_owned(), id.to_owned());
    let chosen = Signal::derive(move || {
        let job = career(session).jobs.get(&known).copied()?;
        let word = if what == "kind" { job.kind.map(JobKind::word) } else { job.time.map(JobTime::word) };
        word.map(str::to_owned)
    });
    let change = move |word: String| {
        let Some(mut job) = untrack(|| career(session)).jobs.get(&changed).copied() else { return };
        put(&mut job, &word);
        tell(session, &Told::Job(changed.clone(), Some(job)));
    };
    let choices = answers.into_iter().map(|(word, key)| Choice::new(word, session.text(key))).collect();
    let label = session.text(format!("work.{what}.label"));
    Radios::new(format!("{what}-{id}"), label, choices, chosen, change).inline().view()
}

/// Where to go from here.
fn onward(session: Session) -> View {
    let to_matches =
        link_button(ButtonVariant::Secondary, Route::Matches.href()).text(session.text("work.jobs.matches"));
    actions().child(to_matches).child(link(Route::Interests.href()).text(session.text("work.jobs.interests"))).view()
}

/// For one who has nothing to add, or does not know.
fn undecided(session: Session) -> View {
    actions().child(link(Route::Interests.href()).text(session.text("work.jobs.interests"))).view()
}
