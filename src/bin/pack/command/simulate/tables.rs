//! The tables of a simulation by the number of answers, in Markdown. They hold the numbers as they came, and never
//! leave out a bad one.

use kompetansesti::measure::simulation::{CLAIMS, Claim, Lengths, Outcome, Row, Score, Spread};

/// A table with this head and these rows.
pub fn table(head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let head: Vec<String> = head.iter().map(|cell| (*cell).to_owned()).collect();
    let under = vec!["---".to_owned(); head.len()];
    let rows: String = rows.into_iter().map(|row| line(&row)).collect();
    line(&head) + &line(&under) + &rows
}

/// Claimed and observed of every kind, with their difference.
pub fn claims(outcome: &Outcome, shown: &Lengths) -> String {
    let head: Vec<&str> = ["answers"].into_iter().chain(CLAIMS).collect();
    let row = |(name, row): (String, &Row)| [name].into_iter().chain(row.claims.iter().map(claim)).collect();
    let text = "Claimed/observed (claimed − observed ± half of its 95 % interval), over the competences that were asked about:\n\n";
    text.to_owned() + &table(&head, rows(outcome, shown).into_iter().map(row))
}

fn claim(claim: &Claim) -> String {
    if claim.count() == 0.0 {
        return "–".to_owned();
    }
    let (difference, half) = claim.difference();
    format!("{:.3}/{:.3} ({difference:+.3} ± {half:.3})", claim.claimed(), claim.observed())
}

/// Error, claimed error and reliability.
pub fn errors(outcome: &Outcome, shown: &Lengths) -> String {
    let head = ["answers", "all competences", "answered competences", "areas", "areas as shown", "reliability"];
    let row = |(name, row): (String, &Row)| {
        let spreads = [&row.all, &row.answered, &row.areas, &row.shown_areas].map(spread);
        [name].into_iter().chain(spreads).chain([scores(&row.score)]).collect()
    };
    let text = "RMSE/SE in levels (their ratio ± half of its 95 % interval), and reliability of competences · areas · areas on the scale 0–3:\n\n";
    text.to_owned() + &table(&head, rows(outcome, shown).into_iter().map(row))
}

fn spread(spread: &Spread) -> String {
    let (ratio, half) = spread.ratio();
    if ratio.is_finite() {
        format!("{:.3}/{:.3} ({ratio:.3} ± {half:.3})", spread.rmse(), spread.se())
    } else {
        "–".to_owned()
    }
}

/// Reliability of competences, of areas, and of areas on the scale of levels.
pub fn scores(score: &Score) -> String {
    format!("{:.3} · {:.3} · {:.3}", score.of_competences(), score.of_areas(), score.of_areas_on_scale())
}

/// The rows to show, with their names.
fn rows<'a>(outcome: &'a Outcome, shown: &'a Lengths) -> Vec<(String, &'a Row)> {
    let others = [
        ("short set", &outcome.short),
        ("full, by itself", &outcome.by_itself),
        ("full, nothing left", &outcome.last),
        ("all statements", &outcome.whole),
    ];
    let lengths = shown.iter().map(|(length, row)| (length.to_string(), row));
    let others = others.into_iter().map(|(name, row)| (format!("{name} ({:.1})", row.mean_answers()), row));
    lengths.chain(others).collect()
}
