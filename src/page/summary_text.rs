//! The result and the plan as plain text, for copying and sharing. It says the same as the paper, and no more.

use super::path_words::{heading, standing_words};
use super::result_words::opening_words;
use super::session::Session;
use super::shared::{name, range_words};
use super::step_words::told;
use crate::platform::clock;

/// The whole summary as lines of text.
pub fn summary_text(session: Session) -> String {
    let mut lines = vec![format!("{} – {}", session.t("product.name"), session.day(&clock::today())), String::new()];
    if let Some(summary) = session.summary() {
        lines.push(session.t("result.title"));
        lines.push(opening_words(session, &summary));
        let rows = summary.estimates.iter();
        lines
            .extend(rows.map(|(id, estimate)| format!("- {}: {}", name(session, *id), range_words(session, estimate))));
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
    lines.join("\n")
}
