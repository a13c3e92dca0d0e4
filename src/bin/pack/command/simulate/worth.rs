//! What comes of a simulation in short: whether the goals are kept, and what the question set is worth.
//! A goal that is not kept is always said.

use kompetansesti::measure::simulation::{CLAIMS, Lengths, Outcome, Row, Score, Spread};

use super::tables::{scores, table};

/// How far claimed and observed may lie apart.
const MOST_APART: f64 = 0.03;
/// Between which the error divided by the claimed error shall lie.
const RATIO: [f64; 2] = [0.95, 1.05];
/// From how many answers on.
const RATIO_FROM: usize = 3;

/// One kind of error of a row.
type Of = fn(&Row) -> &Spread;

/// The mean reliability of something.
type Mean = fn(&Score) -> f64;

const SPREADS: [(&str, Of); 4] = [
    ("all competences", |row| &row.all),
    ("answered competences", |row| &row.answered),
    ("areas", |row| &row.areas),
    ("areas as shown", |row| &row.shown_areas),
];

/// The worst of each kind over these lengths, beside the goal.
pub fn goals(shown: &Lengths) -> String {
    let claims = CLAIMS.iter().enumerate().filter_map(|(kind, name)| {
        let each = shown.iter().map(|(length, row)| (row.claims[kind].difference(), *length));
        let (worst, at) = furthest(each, f64::abs)?;
        Some(line(format!("{name}: claimed − observed"), worst, at, "±0.03", worst.0.abs() <= MOST_APART))
    });
    let ratios = SPREADS.iter().filter_map(|(name, of)| {
        let late = shown.iter().filter(|(length, _)| *length >= RATIO_FROM);
        let (worst, at) = furthest(late.map(|(length, row)| (of(row).ratio(), *length)), |ratio| ratio.ln().abs())?;
        let kept = RATIO[0] <= worst.0 && worst.0 <= RATIO[1];
        Some(line(format!("{name}: RMSE/SE from {RATIO_FROM} answers on"), worst, at, "0.95–1.05", kept))
    });
    table(&["worst of these lengths", "it is", "after", "goal", ""], claims.chain(ratios))
}

fn line(name: String, (worst, half): (f64, f64), at: usize, goal: &str, kept: bool) -> Vec<String> {
    let kept = if kept { "kept" } else { "**not kept**" };
    vec![name, format!("{worst:.3} ± {half:.3}"), at.to_string(), goal.to_owned(), kept.to_owned()]
}

/// The one that lies furthest away.
fn furthest(each: impl Iterator<Item = ((f64, f64), usize)>, distance: fn(f64) -> f64) -> Option<((f64, f64), usize)> {
    each.filter(|((value, _), _)| value.is_finite()).max_by(|a, b| distance(a.0.0).total_cmp(&distance(b.0.0)))
}

/// How reliable all statements are, and after how many answers the interview is as reliable.
pub fn worth(outcome: &Outcome, statements: usize) -> String {
    let kinds: [(&str, Mean); 2] = [("areas", Score::of_areas), ("competences", Score::of_competences)];
    let ways = [("plain sums", &outcome.sums), ("scored as here", &outcome.whole.score)];
    let row = |kind: &str, of: Mean, way: &str, score: &Score| {
        let wanted = of(score);
        let first = outcome.lengths.iter().find(|(_, row)| of(&row.score) >= wanted).map(|(length, _)| *length);
        let reached = match first {
            Some(length) => format!("{length} ({:.2})", length as f64 / statements as f64),
            None => format!("not within {}", outcome.lengths.len()),
        };
        let half = outcome.lengths.iter().find(|(length, _)| *length == statements / 2);
        let at_half = half.map_or_else(String::new, |(_, row)| format!("{:.3}", of(&row.score)));
        let last = format!("{:.3} ({:.1})", of(&outcome.last.score), outcome.last.mean_answers());
        let kept = if first.is_some_and(|length| length * 2 <= statements) { "kept" } else { "**not kept**" };
        vec![format!("{kind}, {way}"), format!("{wanted:.3}"), reached, at_half, last, kept.to_owned()]
    };
    let (all, half) = (format!("all {statements} statements"), format!("after {} answers", statements / 2));
    let head = [&all, "reliability", "reached after (share)", &half, "nothing left (answers)", "goal: half"];
    let rows = kinds.iter().flat_map(|(kind, of)| ways.iter().map(move |(way, score)| row(kind, *of, way, score)));
    table(&head, rows.collect::<Vec<_>>())
}

/// Other ways of asking as much. All three are compared over the same kind of persons, the last two over fewer.
pub fn compared(outcome: &Outcome) -> String {
    let others = outcome.fixed.iter().zip(&outcome.without_lending);
    let rows = others.filter_map(|((length, fixed), (_, apart))| {
        let (_, here) = outcome.lengths.iter().find(|(it, _)| it == length)?;
        let columns = [here, fixed, apart].map(|row| scores(&row.score));
        Some([length.to_string()].into_iter().chain(columns).collect::<Vec<_>>())
    });
    let persons = outcome.fixed.first().map_or(0, |(_, row)| row.persons);
    let head = ["answers", "the interview", "a fixed balanced form", "the interview without lending"];
    format!("Reliability as in the last table; {persons} persons in the last two columns:\n\n{}", table(&head, rows))
}
