//! The way as a whole in words: when its steps come, why each is there, and what other ways there are. It never promises a date:
//! where a start must be asked for, it says «at the earliest».

use super::session::Session;
use crate::pathway::{Dated, OfferId, Step, Without};

/// The month in which a step begins: «januar 2027».
pub fn month(session: Session, dated: &Dated) -> String {
    let day = dated.start.to_string();
    let (year, month) = (&day[..4], dated.start.month().number());
    format!("{} {year}", session.t(&format!("month.{month}")))
}

/// When a step begins, as far as anybody knows.
pub fn when(session: Session, dated: &Dated) -> String {
    let key = if dated.certain { "way.map.from" } else { "way.map.uncertain" };
    session.format(key, &[("month", &month(session, dated))])
}

/// Why a step is there, beyond its reasons: what would do instead, and what the way would be without it.
pub fn why_words(session: Session, step: &Step) -> Vec<String> {
    let known = step.instead.iter().filter(|offer| session.offer(offer).is_some());
    let others: Vec<String> = known.map(|offer| quoted(session, offer)).collect();
    let instead = if others.is_empty() {
        session.t("way.why.only")
    } else {
        let all: Vec<String> = [quoted(session, &step.offer)].into_iter().chain(others).collect();
        session.format("way.why.instead", &[("list", &session.join(&all))])
    };
    let number = |hours: u32| usize::try_from(hours).unwrap_or(usize::MAX);
    let without = match step.without {
        Without::Untold => return Vec::new(),
        Without::NoWay => session.t("way.why.no_way"),
        Without::Advice => session.t("way.why.advice"),
        Without::More(0) => session.t("way.why.same"),
        Without::More(hours) => session.count("way.why.more", number(hours)),
        Without::Fewer(hours) => session.count("way.why.fewer", number(hours)),
    };
    vec![instead, without]
}

/// An offer's name, as it stands in a list of names.
pub fn title(session: Session, offer: &OfferId) -> String {
    session.local(&format!("offer.{offer}.title"))
}

fn quoted(session: Session, offer: &OfferId) -> String {
    session.format("list.quoted", &[("text", &title(session, offer))])
}
