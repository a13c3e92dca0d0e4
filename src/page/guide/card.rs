//! The card that a workplace fills in by hand after a trial: one page of paper. It stands apart from the person's own assessment, asks for
//! no name, and is not seen on the screen.

use crate::framework::{CompetenceId, Level};
use crate::page::result_words::best_first;
use crate::page::session::Session;
use crate::page::shared::{level_words, name};
use crate::ui::{El, View, el, follow, words};

/// The most competences on the card: what somebody has time for.
const MOST: usize = 8;

/// How many dots make a line across the page.
const DOTS: usize = 44;

/// The card. On it are the things that the person says they can do best, so that the two can be talked about.
pub fn card(session: Session) -> El {
    let line = |key: &'static str, lines: usize| {
        let one = || -> View { [el("br").view(), el("br").view(), "…".repeat(DOTS).into()].into() };
        el("p").text(session.text(key)).child((0..lines).map(|_| one()).collect::<View>())
    };
    el("div")
        .class("app-only-print app-sheet")
        .child(el("h2").text(session.text("seen.card.title")))
        .child(el("p").text(session.text("seen.card.lead")))
        .child(line("seen.card.work", 1))
        .child(line("seen.card.time", 1))
        .child(follow(move || table(session)))
        .child(line("seen.card.notes", 4))
        .child(line("seen.card.who", 1))
        .child(line("seen.card.day", 1))
}

/// A row for each competence, with a box for each level, and two rows for what they have seen besides.
fn table(session: Session) -> El {
    let head = Level::ALL.map(|level| el("th").attr("scope", "col").text(words(move || level_words(session, level))));
    let not_seen = el("th").attr("scope", "col").text(session.text("seen.card.not_seen"));
    let best: Vec<CompetenceId> = session
        .summary()
        .map(|summary| best_first(&summary).into_iter().map(|(id, _)| id).take(MOST).collect())
        .unwrap_or_default();
    let named = best.into_iter().map(|id| row(name(session, id)));
    let rows: Vec<_> = named.chain([row(String::new()), row(String::new())]).collect();
    let first = el("tr").child(el("td")).child(not_seen).child(Vec::from(head));
    el("table")
        .class("app-table")
        .child(el("caption").text(session.text("seen.card.seen")))
        .child(el("thead").child(first))
        .child(el("tbody").child(rows))
}

/// A box to tick for «not seen», and one for each level.
fn row(name: String) -> El {
    let boxes: Vec<_> = (0..=Level::ALL.len()).map(|_| el("td").child(el("span").class("app-tick"))).collect();
    el("tr").child(el("th").attr("scope", "row").text(name)).child(boxes)
}
