//! Whether one more question about a competence is worth asking.
//! It never proposes a question above what was ruled out, nor any after a skipped one.

use super::{Model, Posterior, Table, sd_gain};
use crate::framework::{Answer, Level};

/// The levels that the answers about one competence leave open, in the order to ask them: upwards from what was passed,
/// one step at a time, or else downwards from what was not.
pub fn open_levels(answers: &[(Level, Answer)]) -> Vec<Level> {
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

/// Whether enough is known about a competence: its level or its target is certain enough, or the next question would
/// tell next to nothing.
pub fn enough_known(model: &Model, target: Option<Level>, now: &Posterior, next: &Table) -> bool {
    let stop = model.parameters().stop;
    let [low, high] = stop.target_band;
    let decided = target.map(|target| now.at_least(target)).is_some_and(|met| met < low || met > high);
    let named = now.levels().into_iter().any(|probability| probability >= stop.level_probability);
    decided || named || sd_gain(next, now) < stop.least_sd_gain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::examples::{log, model};
    use crate::measure::reply::answers;
    use crate::measure::{Sitting, latest};

    /// Answers to A1 as `2:alone`; the levels still open.
    fn check_open(text: &str, expected: &[usize]) {
        let found = open_levels(&answers(&latest(&log(&replies(text))), a1()));
        assert_eq!(found.iter().map(|level| level.number()).collect::<Vec<_>>(), expected, "{text}");
    }

    /// Whether enough is known about A1 after answers to nothing else, with the question at this level to come.
    fn check_known(text: &str, target: Option<Level>, next: Level, expected: bool) {
        let (model, log) = (model(), log(&replies(text)));
        let seen = Sitting::of(&log).observations(model.parameters(), &latest(&log), a1());
        let own = model.own(a1(), &seen);
        let now = model.alone(own.as_ref().map(|own| own.log_likelihood()));
        assert_eq!(enough_known(&model, target, &now, model.table(a1(), next)), expected, "{text}, {target:?}");
    }

    fn replies(text: &str) -> String {
        text.split_whitespace().map(|answer| format!("A1.{answer} ")).collect()
    }

    fn a1() -> crate::framework::CompetenceId {
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
        check_known("2:not_yet", None, Level::WithHelp, false);
        check_known("2:not_yet", Some(Level::Alone), Level::WithHelp, true);
        check_known("2:with_help", Some(Level::Alone), Level::WithHelp, false);
        check_known("2:can_guide", Some(Level::Alone), Level::CanGuide, false);
        check_known("2:can_guide", Some(Level::WithHelp), Level::CanGuide, true);
        check_known("2:alone", Some(Level::CanGuide), Level::CanGuide, true);
        check_known("2:alone", Some(Level::NotYet), Level::CanGuide, true);
    }
}
