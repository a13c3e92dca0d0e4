//! What was told about a competence besides the answers, in words. It never judges what was told.

use super::session::Session;
use super::shared::{lower_first, name};
use crate::measure::{Evidence, Proof, Recency, Setting};

/// When something was last done.
pub fn last_words(session: Session, last: Recency) -> String {
    session.t(&format!("evidence.last.{}", last.word()))
}

/// Where it was done.
pub fn place_words(session: Session, place: Setting) -> String {
    session.t(&format!("evidence.places.{}", place.word()))
}

/// What shows it.
pub fn proof_words(session: Session, proof: Proof) -> String {
    session.t(&format!("evidence.proof.{}", proof.word()))
}

/// What was told of each competence, for others to read.
pub fn told_rows(session: Session) -> Vec<(String, String)> {
    let told = session.attempt().map(|attempt| attempt.evidence).unwrap_or_default();
    let rows = told.iter().map(|(id, told)| (name(session, *id), told_words(session, told)));
    rows.filter(|(_, words)| !words.is_empty()).collect()
}

/// All that was told of one, in short sentences. That something was never done weighs the answers, and is not put on
/// paper.
fn told_words(session: Session, told: &Evidence) -> String {
    let last = told
        .last
        .filter(|last| *last != Recency::Never)
        .map(|last| session.format("evidence.told.last", &[("when", &lower_first(&last_words(session, last)))]));
    let places: Vec<_> = told.places.iter().map(|place| lower_first(&place_words(session, *place))).collect();
    let places =
        (!places.is_empty()).then(|| session.format("evidence.told.places", &[("list", &session.join(&places))]));
    let proof = told
        .proof
        .map(|proof| session.format("evidence.told.proof", &[("proof", &lower_first(&proof_words(session, proof)))]));
    let note = told.note.as_ref().map(|note| session.format("evidence.told.note", &[("note", &note.shown())]));
    [last, places, proof, note].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
