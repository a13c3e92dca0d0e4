//! Up to six steps: the schedule is as short as the shortest of all there are, found by living through every week in every way.

use std::collections::HashSet;

use proptest::prelude::*;

use super::properties::{a_day, keeps_the_model, some_tasks};
use super::*;

/// How many weeks of each step are left; nothing where it has not begun.
type Left = Vec<Option<u32>>;

/// All steps and their weeks, and what there is in a week.
struct World<'a> {
    tasks: &'a [Task],
    weeks: Vec<u32>,
    pace: u128,
}

impl World<'_> {
    /// How many weeks pass until all is finished, in the best of all ways.
    fn fewest_weeks(&self, mut monday: Day) -> u32 {
        let mut states: HashSet<Left> = [vec![None; self.tasks.len()]].into();
        for passed in 0.. {
            if states.iter().any(|left| left.iter().all(|one| *one == Some(0))) {
                return passed;
            }
            states = states.iter().flat_map(|left| self.after_a_week(left, monday)).collect();
            monday = monday.plus(7).expect("a day");
        }
        unreachable!("every step can be finished")
    }

    /// What can be left after a week: each set of steps that may begin on this Monday does.
    fn after_a_week(&self, left: &Left, monday: Day) -> Vec<Left> {
        let mut states = vec![left.clone()];
        for at in (0..left.len()).filter(|at| self.may_begin(left, *at, monday)) {
            for mut with in states.clone() {
                with[at] = Some(self.weeks[at]);
                states.push(with);
            }
        }
        states.retain(|left| self.fits(left));
        for one in states.iter_mut().flatten().flatten() {
            *one = one.saturating_sub(1);
        }
        states
    }

    fn may_begin(&self, left: &Left, at: usize, monday: Day) -> bool {
        let task = &self.tasks[at];
        let opens = !matches!(&task.starts, Starts::Months(months) if !months.contains(&monday.month()));
        opens && left[at].is_none() && task.after.iter().all(|earlier| left[*earlier] == Some(0))
    }

    fn fits(&self, left: &Left) -> bool {
        let running: Vec<usize> = (0..left.len()).filter(|at| left[*at].is_some_and(|weeks| weeks > 0)).collect();
        let whole: u128 = running.iter().map(|at| u128::from(self.weeks[*at])).product();
        let used = running.iter().map(|at| u128::from(self.tasks[*at].hours) * whole / u128::from(self.weeks[*at]));
        running.len() <= 2 && used.sum::<u128>() <= self.pace * whole
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 250, ..ProptestConfig::default() })]

    #[test]
    fn no_schedule_of_up_to_six_steps_is_shorter(tasks in some_tasks(6, 8), hours in 6u8..=40, today in a_day()) {
        let pace = pace(hours);
        let found = schedule(&tasks, today, pace);
        keeps_the_model(&tasks, today, pace, &found)?;
        prop_assert!(found.proven);
        let weeks = found.steps.iter().map(|step| step.weeks).collect();
        let monday = (0..7).filter_map(|days| today.plus(days)).find(|day| day.weekday() == 1).expect("a Monday");
        let world = World { tasks: tasks.all(), weeks, pace: pace.hours().into() };
        prop_assert_eq!(found.weeks, world.fewest_weeks(monday));
    }
}
