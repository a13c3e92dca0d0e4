//! What was answered about a job's skills, each with a way to take it back and be asked again. It never shows what was passed over as
//! something that the person cannot do.

use super::super::kept::Kept;
use super::super::session::Session;
use super::super::work_words::{Asker, career, skill_name, tell};
use crate::engine::{Ask, Named, Said};
use crate::framework::Answer;
use crate::platform::document;
use crate::profile::Told;
use crate::ui::{ButtonVariant, El, button, details, el, follow};

/// The answers, closed until somebody wants them.
pub fn folded(session: Session, asker: Asker, job: &str) -> El {
    let skills = Kept::new(Vec::<Named>::new());
    let found = skills.clone();
    asker.ask(&Ask::Skills { occupation: job.to_owned() }, move |said| {
        if let Said::Skills(all) = said {
            found.set(all);
        }
    });
    let list = follow(move || {
        let answers = career(session).skills;
        let answered = skills.get().into_iter().filter_map(|skill| Some((answers.get(&skill.id).copied()?, skill)));
        let rows: Vec<El> = answered.map(|(answer, skill)| row(session, &skill, answer)).collect();
        el("dl").class("app-answers").child(rows)
    });
    details(session.text("work.rate.told"), list)
}

fn row(session: Session, skill: &Named, answer: Answer) -> El {
    let (id, name) = (skill.id.clone(), skill_name(session, skill));
    let again = move || {
        tell(session, &Told::Skill(id.clone(), None));
        document::focus("page-heading");
    };
    let words = match answer.score() {
        Some(step) => session.t(&format!("scale.{step}")),
        None if answer == Answer::Unsure => session.t("question.unsure_or_not.label"),
        None => session.t("work.rate.skipped"),
    };
    let change = button(ButtonVariant::Tertiary, again)
        .text(session.text("work.rate.change"))
        .child(el("span").class("ds-sr-only").text(format!(": {name}")));
    el("div")
        .class("app-answer")
        .child(el("dt").attr_if("lang", skill.lent.clone()).text(name))
        .child(el("dd").child(el("span").class("app-answer-words").text(words)).child(change))
}
