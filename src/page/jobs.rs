//! Work that the person has done, paid or not. It never asks where, for whom, or in which years.

use leptos::prelude::*;

use super::session::Session;
use super::shared::{library_awaited, storage_note};
use super::work_words::{ask, career, occupation_name, tell, with_work};
use crate::engine::{Ask, Hit, Named, Said};
use crate::platform::document;
use crate::profile::{Job, JobKind, JobTime, Told};
use crate::route::Route;
use crate::ui::{
    ButtonVariant, Choice, ComboOption, Combobox, El, Radios, View, actions, back_link, button, details, each, el,
    follow, lead, link, link_button, page_heading, stack, words,
};

/// The screen.
pub fn jobs(session: Session) -> View {
    let top = stack()
        .child(back_link(Route::Goal.href(), session.text("question.back.label")))
        .child(page_heading(session.text("jobs.title")));
    top.child(with_work(session, move || parts(session))).view()
}

fn parts(session: Session) -> View {
    let ids = move || career(session).jobs.keys().cloned().collect::<Vec<_>>();
    let list = each(ids, move |ids| ids.into_iter().map(|id| job_card(session, id)).collect::<View>());
    let has_any = Memo::new(move |_| !career(session).jobs.is_empty());
    let next = each(move || has_any.get(), move |has_any| if has_any { onward(session) } else { undecided(session) });
    stack()
        .child(lead(session.text("work.jobs.lead")))
        .child(search(session))
        .child(fields(session))
        .child(list)
        .child(next)
        .child(storage_note(session))
        .view()
}

/// Adds a job, as it most often was; what it was like is said on its card.
fn add(session: Session, id: String) {
    if !career(session).jobs.contains_key(&id) {
        tell(session, &Told::Job(id.clone(), Some(Job { kind: JobKind::Paid, time: JobTime::Years })));
    }
    session.say(session.t("work.jobs.added"));
    // What it was like is asked next; the search has done its work.
    request_animation_frame(move || document::focus(&card_id(&id)));
}

fn card_id(id: &str) -> String {
    format!("job-{id}")
}

fn search(session: Session) -> El {
    let query = RwSignal::new(String::new());
    let found = RwSignal::new(Vec::<Hit>::new());
    Effect::new(move || {
        let typed = query.get();
        if typed.trim().is_empty() {
            return found.set(Vec::new());
        }
        ask(session, &Ask::Find { query: typed.clone(), field: None }, move |said| {
            // What is found for fewer letters than are there now has come too late.
            if let Said::Found(hits) = said
                && query.get_untracked() == typed
            {
                session.say(session.count("goal.search.found", hits.len()));
                found.set(hits);
            }
        });
    });
    let options = Signal::derive(move || found.get().iter().map(|hit| option(session, hit)).collect());
    let combobox = Combobox {
        id: "job-search",
        label: session.text("work.jobs.search.label"),
        help: session.text("work.jobs.search.hint"),
        list_label: session.text("work.jobs.search.list"),
        query,
        options,
        chosen: Callback::new(move |id| add(session, id)),
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
fn fields(session: Session) -> El {
    let field = RwSignal::new(None::<String>);
    let found = RwSignal::new(None::<Vec<Hit>>);
    Effect::new(move || {
        let Some(id) = field.get() else { return };
        found.set(None);
        ask(session, &Ask::Find { query: String::new(), field: Some(id) }, move |said| {
            if let Said::Found(hits) = said {
                found.set(Some(hits));
            }
        });
    });
    let known = super::work_words::fields(session);
    let radios = each(
        move || known.get(),
        move |ids| {
            let choice = |id: &String| Choice::new(id, session.text(format!("field.{id}")));
            let choices = ids.iter().map(choice).collect();
            let label = session.text("work.jobs.field.label");
            Radios::new("field", label, choices, field, move |id| field.set(Some(id))).view()
        },
    );
    let list = each(
        move || (field.get().is_some(), found.get()),
        move |(is_asked, hits)| match hits {
            Some(hits) => el("ul")
                .class("app-job-list")
                .child(hits.iter().map(|hit| pick(session, hit)).collect::<Vec<_>>())
                .view(),
            None if is_asked => library_awaited(session),
            None => View::none(),
        },
    );
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
fn job_card(session: Session, id: String) -> View {
    let job = Memo::new({
        let id = id.clone();
        move |_| career(session).jobs.get(&id).copied()
    });
    let named = Named { id: id.clone(), ..Named::default() };
    let name =
        move || session.local_if_any(&format!("occupation.{}.name", named.id)).unwrap_or_else(|| named.id.clone());
    let name = Memo::new(move |_| name());
    let change = {
        let id = id.clone();
        move |change: &dyn Fn(&mut Job)| {
            let Some(mut job) = job.get_untracked() else { return };
            change(&mut job);
            tell(session, &Told::Job(id.clone(), Some(job)));
        }
    };
    let (of_kind, of_time) = (change.clone(), change);
    let kinds =
        JobKind::ALL.map(|kind| Choice::new(kind.word(), session.text(format!("work.kind.{}", kind.word())))).into();
    let times =
        JobTime::ALL.map(|time| Choice::new(time.word(), session.text(format!("work.time.{}", time.word())))).into();
    let kind = Signal::derive(move || job.get().map(|job| job.kind.word().to_owned()));
    let time = Signal::derive(move || job.get().map(|job| job.time.word().to_owned()));
    let kinds = Radios::new(format!("kind-{id}"), session.text("work.kind.label"), kinds, kind, move |word| {
        of_kind(&|job| job.kind = JobKind::ALL.into_iter().find(|one| one.word() == word).unwrap_or(job.kind));
    });
    let times = Radios::new(format!("time-{id}"), session.text("work.time.label"), times, time, move |word| {
        of_time(&|job| job.time = JobTime::ALL.into_iter().find(|one| one.word() == word).unwrap_or(job.time));
    });
    let (asked, gone) = (id.clone(), id.clone());
    let rate = move || {
        session.work_job.set(Some(asked.clone()));
        session.go(Route::Rate);
    };
    let remove = move || {
        tell(session, &Told::Job(gone.clone(), None));
        document::focus("page-heading");
    };
    let hidden_name = move || el("span").class("ds-sr-only").text(words(move || format!(": {}", name.get())));
    el("section")
        .class("app-way")
        .child(el("h2").attr("id", card_id(&id)).attr("tabindex", "-1").text(words(move || name.get())))
        .child(kinds.inline().view())
        .child(times.inline().view())
        .child(
            actions()
                .child(button(ButtonVariant::Primary, rate).text(session.text("work.jobs.rate")).child(hidden_name()))
                .child(
                    button(ButtonVariant::Tertiary, remove).text(session.text("work.jobs.remove")).child(hidden_name()),
                ),
        )
        .view()
}

/// Where to go from here.
fn onward(session: Session) -> View {
    let to_matches =
        link_button(ButtonVariant::Secondary, Route::Matches.href()).text(session.text("work.jobs.matches"));
    actions().child(to_matches).child(link(Route::Interests.href()).text(session.text("work.jobs.interests"))).view()
}

/// For one who has nothing to add, or does not know.
fn undecided(session: Session) -> View {
    follow(move || el("p").child(link(Route::Interests.href()).text(session.text("work.jobs.interests"))))
}
