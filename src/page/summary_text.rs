//! The result and the plan as plain text, for copying and sharing. It says the same as the paper, and no more.

use super::evidence_words::told_rows;
use super::path_words::{heading, standing_words};
use super::result_words::{best_first, language_rows, opening_words};
use super::session::Session;
use super::shared::{name, named_words};
use super::step_words::told;
use crate::i18n::first_of;
use crate::platform::clock;

/// The whole summary as lines of text.
pub fn summary_text(session: Session) -> String {
    let mut lines = vec![format!("{} – {}", session.t("product.name"), session.day(&clock::today())), String::new()];
    if let Some(summary) = session.summary() {
        lines.push(session.t("result.title"));
        lines.push(opening_words(session, &summary));
        let rows = best_first(&summary).into_iter();
        lines.extend(rows.map(|(id, estimate)| format!("- {}: {}", name(session, id), named_words(session, estimate))));
        let told = told_rows(session);
        if !told.is_empty() {
            lines.extend([String::new(), session.t("print.evidence.heading")]);
            lines.extend(told.into_iter().map(|(name, words)| format!("- {name}. {words}")));
        }
        let languages = language_rows(session, &summary);
        if !languages.is_empty() {
            lines.extend([String::new(), session.local("area.B")]);
            lines.extend(languages.into_iter().map(|(skill, words)| format!("- {skill}: {words}")));
        }
    }
    if let Some(plan) = session.plan() {
        lines.extend([String::new(), heading(session), standing_words(session, plan.standing.as_ref())]);
        for step in &plan.steps {
            if let Some(offer) = session.offer(&step.offer) {
                let words = told(session, step, &offer);
                lines.push(format!("- {}. {} {}", words.heading, words.today, offer.url));
            }
        }
    }
    first_of(&lines.join("\n"))
}
