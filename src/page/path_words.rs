//! The goal and what is missing on the way to it, in words. It counts what the person has, and never gives a per cent.

use leptos::prelude::*;

use super::session::Session;
use super::shared::{held_key, lower_first, name_inside};
use crate::occupation::Occupation;
use crate::pathway::{Goal, Need, Standing};

/// The heading names the occupation where there is one.
pub fn heading(session: Session) -> String {
    match session.occupation() {
        Some(occupation) => {
            session.format("path.to.title", &[("occupation", &occupation_inside(session, &occupation))])
        }
        None => match session.profile.with(|profile| profile.goal.clone()) {
            Some(Goal::Qualification(held)) => {
                session.format("path.to.title", &[("occupation", &held_inside(session, &held))])
            }
            _ => session.t("path.title"),
        },
    }
}

/// What is at the end of the way, in a few words.
pub fn goal_words(session: Session) -> String {
    let goal = session.profile.with(|profile| profile.goal.clone());
    match (session.occupation(), goal) {
        (Some(occupation), _) => session.local(&format!("occupation.{}.name", occupation.id)),
        (None, Some(Goal::Qualification(held))) => session.local(&held_key(&held)),
        _ => session.t("ways.goal"),
    }
}

fn occupation_inside(session: Session, occupation: &Occupation) -> String {
    lower_first(&session.local(&format!("occupation.{}.name", occupation.id)))
}

/// The opening of the path in words.
pub fn standing_words(session: Session, standing: Option<&Standing>) -> String {
    let Some(standing) = standing else { return session.t("path.lead") };
    let counts = [("had", standing.had().to_string()), ("asked", standing.asked().to_string())];
    let counts = match standing.asked() {
        0 => session.t("path.lead"),
        _ => session.format("path.counts", &counts.each_ref().map(|(name, count)| (*name, count.as_str()))),
    };
    let required = session.occupation().map(|occupation| occupation.required).unwrap_or_default();
    let (must, usual): (Vec<_>, Vec<_>) = standing.missing.iter().partition(|held| required.contains(held));
    let also = |key: &str, held: Vec<&String>| {
        let held: Vec<_> = held.into_iter().map(|held| held_inside(session, held)).collect();
        (!held.is_empty()).then(|| session.format(key, &[("list", &session.join(&held))]))
    };
    // Nobody is told that they lack what they were not asked about, nor left to think that it does not matter.
    let untold = also("path.also_untold", standing.untold.iter().collect());
    let sentences = [Some(counts), also("path.also_needs", must), also("path.also_usual", usual), untold];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn held_inside(session: Session, held: &str) -> String {
    lower_first(&session.local(&held_key(held)))
}

/// Something that is missing, as it stands inside a sentence.
pub fn need_words(session: Session, need: &Need) -> String {
    match need {
        Need::Level(gap) => name_inside(session, gap.competence),
        Need::Language(gap) => {
            let values = [("level", gap.want.code())];
            session.format_local("path.need.language", &values)
        }
        Need::Qualification(held) => held_inside(session, held),
    }
}
