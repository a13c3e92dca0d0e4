//! Whether one more question about a competence is worth asking, and how much it would tell.
//! It never proposes a question above what was ruled out, nor any after a skipped one.

use super::reply::{answers, observations};
use super::{Model, Posterior, Reply};
use crate::framework::{Answer, CompetenceId, Level, Map, Question};

/// The questions that may still be asked about one competence.
#[derive(Clone, Debug, PartialEq)]
pub struct FollowUp {
    /// The level of the next one.
    pub level: Level,
    /// How many there may be at most, this one included.
    pub at_most: usize,
    /// How much the next one is expected to lower the uncertainty of what has to be decided, in nats.
    pub gain: f64,
}

/// The next question about a competence that has been replied to, or nothing where it is closed.
pub fn follow_up(
    model: &Model,
    target: Option<Level>,
    replies: &Map<Question, Reply>,
    competence: CompetenceId,
) -> Option<FollowUp> {
    let open = open_levels(&answers(replies, competence));
    let level = *open.first()?;
    let seen = observations(replies, competence);
    let now = model.posterior(&seen);
    let futures = model.futures(&now, level);
    let expected = |value: &dyn Fn(&Posterior) -> f64| -> f64 { futures.iter().map(|(p, then)| p * value(then)).sum() };
    let enough_known = reached(model, target, &now) || now.sd() - expected(&Posterior::sd) < least_gain(model);
    if enough_known && !seen.is_empty() {
        return None;
    }
    let gain = uncertainty(&now, target) - expected(&|then| uncertainty(then, target));
    Some(FollowUp { level, at_most: open.len(), gain })
}

/// The levels that the answers leave open, in the order to ask them: upwards from what was passed, one step at a time,
/// or else downwards from what was not.
fn open_levels(answers: &[(Level, Answer)]) -> Vec<Level> {
    let (mut passed, mut ruled_out) = (0, Level::ALL.len());
    for (level, answer) in answers {
        match answer {
            Answer::Skipped => return Vec::new(),
            Answer::NotYet | Answer::WithHelp | Answer::Unsure => ruled_out = ruled_out.min(level.number()),
            Answer::Alone | Answer::CanGuide => passed = passed.max(level.number()),
        }
    }
    let between = Level::ALL.into_iter().filter(|level| (passed + 1..ruled_out).contains(&level.number()));
    match answers {
        [] => Vec::new(),
        _ if passed > 0 => between.collect(),
        _ => between.rev().collect(),
    }
}

/// Whether the level, or the target, is certain enough.
fn reached(model: &Model, target: Option<Level>, now: &Posterior) -> bool {
    let stop = model.parameters().stop;
    let [low, high] = stop.target_band;
    let decided = target.map(|target| now.at_least(target)).is_some_and(|met| met < low || met > high);
    decided || now.levels().into_iter().any(|probability| probability >= stop.level_probability)
}

fn least_gain(model: &Model) -> f64 {
    model.parameters().stop.least_sd_gain
}

/// Entropy, in nats, of what has to be decided: whether the target is met, or else the level.
fn uncertainty(belief: &Posterior, target: Option<Level>) -> f64 {
    let entropy = |p: f64| if p > 0.0 { -p * p.ln() } else { 0.0 };
    match target.map(|target| belief.at_least(target)) {
        Some(met) => entropy(met) + entropy(1.0 - met),
        None => belief.levels().into_iter().map(entropy).sum(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::examples::{log, model};
    use crate::measure::latest;

    /// Answers to A1 as `2:alone`; the levels still open.
    fn check_open(text: &str, expected: &[usize]) {
        let found = open_levels(&answers(&latest(&log(&replies(text))), a1()));
        assert_eq!(found.iter().map(|level| level.number()).collect::<Vec<_>>(), expected, "{text}");
    }

    /// The level of the next question about A1, 0 where there is none.
    fn check(text: &str, target: Option<Level>, expected: usize) {
        let found = follow_up(&model(), target, &latest(&log(&replies(text))), a1());
        assert_eq!(found.map_or(0, |next| next.level.number()), expected, "{text}, {target:?}");
    }

    fn replies(text: &str) -> String {
        text.split_whitespace().map(|answer| format!("A1.{answer} ")).collect()
    }

    fn a1() -> CompetenceId {
        "A1".parse().expect("an id")
    }

    #[test]
    fn questions_go_down_from_what_was_ruled_out_and_up_from_what_was_passed() {
        check_open("", &[]);
        check_open("2:not_yet", &[1]);
        check_open("2:with_help", &[1]);
        check_open("2:unsure", &[1]);
        check_open("2:alone", &[3]);
        check_open("2:can_guide", &[3]);
        check_open("2:skipped", &[]);
        check_open("1:not_yet", &[]);
        check_open("1:unsure", &[]);
        check_open("1:alone", &[2, 3]);
        check_open("1:alone 2:not_yet", &[]);
        check_open("1:alone 2:alone", &[3]);
        check_open("2:alone 3:skipped", &[]);
        check_open("3:not_yet", &[2, 1]);
        check_open("1:not_yet 3:alone", &[]);
    }

    #[test]
    fn a_decided_target_closes_a_competence() {
        check("2:not_yet", None, 1);
        check("2:not_yet", Some(Level::Alone), 0);
        check("2:with_help", Some(Level::Alone), 1);
        check("2:can_guide", Some(Level::Alone), 3);
        check("2:can_guide", Some(Level::WithHelp), 0);
        check("2:alone", Some(Level::CanGuide), 0);
        check("2:alone", Some(Level::NotYet), 0);
    }

    #[test]
    fn without_an_answer_nothing_is_decided_so_the_easier_question_stays() {
        check("2:unsure", Some(Level::CanGuide), 1);
        check("2:unsure", None, 1);
    }
}
