//! What has changed from one attempt to a later one. Chance is never called a change.

use super::{Estimate, Summary};
use crate::framework::{CompetenceId, Map};

/// What became of one competence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Higher, by this many levels, 1–3.
    Up(usize),
    /// Lower, by this many levels, 1–3.
    Down(usize),
    /// «Omtrent som før».
    Same,
    /// Answered in the later attempt only.
    New,
    /// Answered in the earlier attempt only.
    Gone,
}

/// The change of every competence answered in either attempt. A difference is named when the later ability is the
/// higher (or lower) one with a probability of at least `sure`, above 0.5.
pub fn changes(earlier: &Summary, later: &Summary, sure: f64) -> Map<CompetenceId, Change> {
    let ids = earlier.estimates.keys().chain(later.estimates.keys()).copied();
    ids.filter_map(|id| Some((id, change(earlier.estimate(id), later.estimate(id), sure)?))).collect()
}

/// What became of one competence; nothing where neither attempt has an answer.
fn change(earlier: Option<&Estimate>, later: Option<&Estimate>, sure: f64) -> Option<Change> {
    match (earlier, later) {
        (Some(earlier), Some(later)) => Some(between(earlier, later, sure)),
        (None, Some(_)) => Some(Change::New),
        (Some(_), None) => Some(Change::Gone),
        (None, None) => None,
    }
}

fn between(earlier: &Estimate, later: &Estimate, sure: f64) -> Change {
    let (from, to) = (earlier.level().number(), later.level().number());
    let higher = later.posterior().exceeds(earlier.posterior());
    if to > from && higher >= sure {
        Change::Up(to - from)
    } else if to < from && higher <= 1.0 - sure {
        Change::Down(from - to)
    } else {
        Change::Same
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::examples::{estimate, parameters};

    fn check(earlier: &str, later: &str, expected: Change) {
        let opposite = match expected {
            Change::Up(steps) => Change::Down(steps),
            other => other,
        };
        let sure = parameters().change_probability;
        assert_eq!(between(&estimate(earlier), &estimate(later), sure), expected, "{earlier} to {later}");
        assert_eq!(between(&estimate(later), &estimate(earlier), sure), opposite, "{later} to {earlier}");
    }

    #[test]
    fn only_more_than_chance_is_a_change() {
        check("2:alone", "2:alone", Change::Same);
        check("2:with_help", "2:alone", Change::Same);
        check("2:alone", "2:can_guide", Change::Same);
        check("2:not_yet", "2:can_guide", Change::Up(2));
        check("2:not_yet 1:not_yet", "2:alone 3:alone", Change::Up(2));
        check("2:not_yet 1:with_help", "2:alone", Change::Up(2));
        check("2:not_yet 1:not_yet", "2:can_guide 3:can_guide", Change::Up(3));
    }

    #[test]
    fn what_was_answered_once_is_new_or_gone() {
        let some = estimate("2:alone");
        assert_eq!(change(None, Some(&some), 0.9), Some(Change::New));
        assert_eq!(change(Some(&some), None, 0.9), Some(Change::Gone));
        assert_eq!(change(None, None, 0.9), None);
    }
}
