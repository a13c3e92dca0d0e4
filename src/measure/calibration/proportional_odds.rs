//! The proportional-odds model (McCullagh 1980), fitted by Newton's method: how likely answers are, given numbers about
//! those who gave them. It never uses an answer that nobody gave.

use super::cholesky::Factor;
use super::log_step::log_step;

/// So many steps are more than enough where the likelihood has a top; where it has none, it is as good as reached.
const STEPS: usize = 50;
const HALVINGS: i32 = 20;
const LEAST_GAIN: f64 = 1e-9;

/// People with the same numbers and the same answer.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    /// The numbers that may explain the answer.
    pub about: Vec<f64>,
    /// The answer, from 0; every answer up to the highest is given by somebody.
    pub answer: usize,
    /// How many people.
    pub count: f64,
}

/// The highest log-likelihood that the model can give these rows.
pub(super) fn highest_log_likelihood(rows: &[Row]) -> f64 {
    let cuts = rows.iter().map(|row| row.answer).max().unwrap_or(0);
    let mut place = start(rows, cuts);
    let mut value = log_likelihood(rows, cuts, &place);
    for _ in 0..STEPS {
        let (gradient, information) = slopes(rows, cuts, &place);
        let Some(factor) = Factor::of(&information) else { break };
        let step = factor.solve(&gradient);
        let better = (0..HALVINGS).find_map(|halving| {
            let part = 0.5_f64.powi(halving);
            let moved: Vec<f64> = place.iter().zip(&step).map(|(at, by)| at + part * by).collect();
            let found = log_likelihood(rows, cuts, &moved);
            (found > value).then_some((moved, found))
        });
        let Some((moved, found)) = better else { break };
        let gain = found - value;
        (place, value) = (moved, found);
        if gain < LEAST_GAIN {
            break;
        }
    }
    value
}

/// The log-likelihood of the answers' own shares, when nothing else is known.
pub(super) fn log_likelihood_of_shares(rows: &[Row]) -> f64 {
    let total: f64 = rows.iter().map(|row| row.count).sum();
    let shares = counts(rows).into_iter().filter(|count| *count > 0.0);
    shares.map(|count| count * (count / total).ln()).sum()
}

fn counts(rows: &[Row]) -> Vec<f64> {
    let mut counts = vec![0.0; rows.iter().map(|row| row.answer + 1).max().unwrap_or(0)];
    rows.iter().for_each(|row| counts[row.answer] += row.count);
    counts
}

/// Cuts that give the answers' own shares, and no effect of anything.
fn start(rows: &[Row], cuts: usize) -> Vec<f64> {
    let counts = counts(rows);
    let total: f64 = counts.iter().sum();
    let below = |cut: usize| counts[..=cut].iter().sum::<f64>();
    let places = (0..cuts).map(|cut| (below(cut) / (total - below(cut))).ln());
    places.chain(rows.first().into_iter().flat_map(|row| row.about.iter().map(|_| 0.0))).collect()
}

/// The logits of reaching a row's answer and the next one.
fn logits(row: &Row, cuts: usize, place: &[f64]) -> [f64; 2] {
    let effect: f64 = row.about.iter().zip(&place[cuts..]).map(|(number, weight)| number * weight).sum();
    let upper = if row.answer == 0 { f64::INFINITY } else { effect - place[row.answer - 1] };
    [upper, if row.answer == cuts { f64::NEG_INFINITY } else { effect - place[row.answer] }]
}

fn log_likelihood(rows: &[Row], cuts: usize, place: &[f64]) -> f64 {
    if !place[..cuts].is_sorted_by(|a, b| a < b) {
        return f64::NEG_INFINITY;
    }
    let of = |row: &Row| {
        let [upper, lower] = logits(row, cuts, place);
        row.count * log_step(upper, lower).value
    };
    rows.iter().map(of).sum()
}

/// Gradient and observed information by cuts and weights.
fn slopes(rows: &[Row], cuts: usize, place: &[f64]) -> (Vec<f64>, Vec<Vec<f64>>) {
    let size = place.len();
    let (mut gradient, mut information) = (vec![0.0; size], vec![vec![0.0; size]; size]);
    for row in rows {
        let [upper, lower] = logits(row, cuts, place);
        let step = log_step(upper, lower);
        // How each of the two logits follows each parameter.
        let follows = |cut: Option<usize>| {
            let mut by = vec![0.0; size];
            if let Some(cut) = cut.filter(|cut| *cut < cuts) {
                by[cut] = -1.0;
                by[cuts..].copy_from_slice(&row.about);
            }
            by
        };
        let (up, low) = (follows(row.answer.checked_sub(1)), follows(Some(row.answer)));
        for a in 0..size {
            gradient[a] += row.count * (step.upper * up[a] + step.lower * low[a]);
            for b in 0..size {
                let bend = step.upper_twice * up[a] * up[b]
                    + step.cross * (up[a] * low[b] + low[a] * up[b])
                    + step.lower_twice * low[a] * low[b];
                information[a][b] -= row.count * bend;
            }
        }
    }
    (gradient, information)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(table: &[(f64, usize, f64)]) -> Vec<Row> {
        table.iter().map(|(about, answer, count)| Row { about: vec![*about], answer: *answer, count: *count }).collect()
    }

    /// With two answers it is logistic regression, which for one yes-or-no number only gives each side its own share.
    #[test]
    fn two_answers_and_two_groups_give_the_groups_own_shares() {
        let found = highest_log_likelihood(&rows(&[(0.0, 0, 30.0), (0.0, 1, 10.0), (1.0, 0, 20.0), (1.0, 1, 60.0)]));
        let expected = [30.0_f64, 10.0, 20.0, 60.0].iter().zip([40.0, 40.0, 80.0, 80.0]);
        let expected: f64 = expected.map(|(count, of)| count * (count / of).ln()).sum();
        assert!((found - expected).abs() < 1e-8, "{found} {expected}");
    }

    #[test]
    fn a_number_that_says_nothing_explains_nothing() {
        let rows =
            rows(&[(0.0, 0, 10.0), (1.0, 0, 10.0), (0.0, 1, 30.0), (1.0, 1, 30.0), (0.0, 2, 5.0), (1.0, 2, 5.0)]);
        assert!((highest_log_likelihood(&rows) - log_likelihood_of_shares(&rows)).abs() < 1e-9);
    }

    #[test]
    fn a_number_that_says_everything_leaves_almost_nothing_unexplained() {
        let found = highest_log_likelihood(&rows(&[(0.0, 0, 10.0), (1.0, 1, 10.0), (2.0, 2, 10.0)]));
        assert!(found <= 0.0 && found > -0.01, "{found}");
    }
}
