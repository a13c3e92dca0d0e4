//! The goal as a digit: a number of 16 bits where it names something, and else one of a few. It never holds words.

use super::names::{Known, of_goal};
use super::number::{Reader, Writer};
use crate::framework::{CompetenceId, Framework};
use crate::pathway::Goal;

/// A goal as it stands in a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Aim {
    /// An occupation or a qualification, by the number of its id.
    Named(u16),
    /// Any other, or none.
    Plain(Option<Goal>),
}

/// How many numbers of ids there are.
const NAMED: u32 = 1 << 16;
/// The digit of the first goal with few levels.
const FIRST_FEW: u32 = NAMED + 6;
/// So many levels to raise are told by one digit; more take one more digit for each competence of the framework.
const FEW: usize = 3;

/// The goals without a name, in the order of their digits. A new one goes last, and is a new version.
fn plain() -> [Option<Goal>; 6] {
    [
        None,
        Some(Goal::TradeCertificate),
        Some(Goal::Study),
        Some(Goal::KeepJob),
        Some(Goal::NewJob),
        Some(Goal::Explore),
    ]
}

/// The goals with few levels to raise, in the order of their digits. Places in the framework count from 1; 0 is none.
fn few(framework: &Framework) -> impl Iterator<Item = Goal> {
    let ids: Vec<CompetenceId> = framework.competences().map(|competence| competence.id).collect();
    let places = (0..=ids.len()).flat_map(|c| (0..=c).flat_map(move |b| (0..=b).map(move |a| [a, b, c])));
    let sets = places.filter(|[a, b, c]| (a < b || *b == 0) && (b < c || *c == 0));
    sets.map(move |set| {
        Goal::Levels(set.into_iter().filter_map(|place| ids.get(place.checked_sub(1)?).copied()).collect())
    })
}

/// How many of them there are with so many competences: the sets of none, one, two and three.
fn count_few(n: u32) -> u32 {
    1 + n * (n * n + 5) / 6
}

/// Whether one digit is enough.
fn is_few(goal: &Goal) -> bool {
    !matches!(goal, Goal::Levels(wanted) if wanted.len() > FEW)
}

impl Aim {
    /// A goal as it is written.
    pub fn of(goal: Option<Goal>) -> Aim {
        match goal.as_ref().and_then(of_goal) {
            Some(number) => Aim::Named(number),
            None => Aim::Plain(goal),
        }
    }

    /// The goal among those that are known; nothing where it is not.
    pub fn resolved(&self, known: &Known) -> Option<Option<Goal>> {
        match self {
            Aim::Named(number) => known.goal(*number).map(Some),
            Aim::Plain(goal) => Some(goal.clone()),
        }
    }

    /// Whether it fits where only one digit is kept for it.
    pub fn is_short(&self) -> bool {
        !matches!(self, Aim::Plain(Some(goal)) if !is_few(goal))
    }

    /// Puts it down. `long` says whether more than one digit may be used.
    pub fn put(&self, to: &mut Writer, framework: &Framework, long: bool) {
        let after = after(framework);
        let radix = after + u32::from(long);
        let goal = match self {
            Aim::Named(number) => return to.put(u32::from(*number), radix),
            Aim::Plain(goal) => goal,
        };
        if let Some(place) = (NAMED..).zip(plain()).find(|(_, other)| other == goal).map(|(place, _)| place) {
            return to.put(place, radix);
        }
        if let Some(place) =
            (FIRST_FEW..).zip(few(framework)).find(|(_, other)| goal.as_ref() == Some(other)).map(|(place, _)| place)
        {
            return to.put(place, radix);
        }
        to.put(after, radix);
        let wanted = |id| matches!(goal, Some(Goal::Levels(wanted)) if wanted.contains(&id));
        framework.competences().for_each(|competence| to.put(u32::from(wanted(competence.id)), 2));
    }

    /// Reads it again; nothing where there is no such goal.
    pub fn read(from: &mut Reader, framework: &Framework, long: bool) -> Option<Aim> {
        let after = after(framework);
        let digit = from.next(after + u32::from(long));
        if let Ok(number) = u16::try_from(digit) {
            return Some(Aim::Named(number));
        }
        if digit < FIRST_FEW {
            return plain().into_iter().nth((digit - NAMED) as usize).map(Aim::Plain);
        }
        if digit < after {
            return few(framework).nth((digit - FIRST_FEW) as usize).map(|goal| Aim::Plain(Some(goal)));
        }
        let competences = framework.competences().map(|competence| competence.id);
        let goal = Goal::Levels(competences.filter(|_| from.next(2) == 1).collect());
        (!is_few(&goal)).then_some(Aim::Plain(Some(goal)))
    }
}

/// The digit after those of all goals that take only one.
fn after(framework: &Framework) -> u32 {
    let competences = u32::try_from(framework.competences().count());
    FIRST_FEW + count_few(competences.expect("some dozens of competences"))
}

#[cfg(test)]
mod tests {
    use super::super::number::Number;
    use super::*;
    use crate::measure::examples::framework;

    #[test]
    fn goals_with_few_levels_are_as_many_as_is_reckoned_and_each_stands_once() {
        let all: std::collections::HashSet<Goal> = few(&framework()).collect();
        assert_eq!((all.len(), few(&framework()).count(), count_few(30)), (4_526, 4_526, 4_526));
        assert!(all.iter().all(is_few));
        assert_eq!(few(&Framework { areas: vec![] }).count() as u32, count_few(0));
    }

    /// The first so many competences, written with a digit for each.
    fn check_many(wanted: u32, is_read: bool) {
        let (framework, mut to) = (framework(), Writer::default());
        to.put(after(&framework), after(&framework) + 1);
        (0..30).for_each(|at| to.put(u32::from(at < wanted), 2));
        let read = Aim::read(&mut Reader::new(Number::from_symbols(&to.symbols())), &framework, true);
        assert_eq!(read.is_some(), is_read, "{wanted}");
    }

    #[test]
    fn a_goal_that_takes_one_digit_is_not_read_from_more() {
        check_many(0, false);
        check_many(3, false);
        check_many(4, true);
        check_many(30, true);
    }
}
