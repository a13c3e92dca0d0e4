//! From ordered steps to dates: when each step begins and ends at so many hours a week.
//! It never begins a step before today or before what it waits for, and never fills a week beyond the person's own hours.
//!
//! The model. Weeks run from Monday to Sunday; the first one is that of the first Monday that is not before today.
//! A step takes max(its least weeks, its hours / pace) weeks, rounded up, and the same share of its hours in each.
//! In no week do more than two steps run, nor steps with more hours together than the pace.
//! A step that starts in certain months begins on the first Monday of such a month, or on a later Monday of it.
//! Where nobody knows when a step starts without asking, it is taken to start at any time, and its dates are not certain.

mod bound;
mod calendar;
mod place;
mod search;
mod task;
#[cfg(test)]
mod tests;

pub use task::{MOST_TASKS, Task, Tasks};

use serde::{Deserialize, Serialize};

use super::{Day, Pace};
use bound::Bound;
use calendar::Calendar;
use place::Board;
use search::search;
use task::Job;

/// How many steps a week may hold.
pub const MOST_AT_ONCE: usize = 2;
/// Up to how many steps the shortest schedule is looked for.
const SEARCHED: usize = 12;

/// When everything happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// The steps, in the order in which they came.
    pub steps: Vec<Dated>,
    /// The last day of the last step; today where there are no steps.
    pub end: Day,
    /// How many weeks there are from the first Monday to the end.
    pub weeks: u32,
    /// No schedule takes fewer weeks: the longest chain of steps that wait for one another, all hours at the full pace,
    /// or what cannot run at once, whichever is most.
    pub least_weeks: u32,
    /// Whether no schedule of the model is shorter.
    pub proven: bool,
}

/// When one step happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    /// The first day, a Monday.
    pub start: Day,
    /// The last day, a Sunday.
    pub end: Day,
    /// How many weeks that is.
    pub weeks: u32,
    /// The person's own hours in all of them.
    pub hours: u32,
    /// Whether it is known when this step starts, and when all that it waits for do.
    pub certain: bool,
}

impl Dated {
    /// At most so many hours a week.
    pub fn hours_a_week(&self) -> u32 {
        self.hours.div_ceil(self.weeks)
    }
}

/// The dates of these steps, the earlier first where two would do. The same steps always get the same dates.
pub fn schedule(tasks: &Tasks, today: Day, pace: Pace) -> Schedule {
    let calendar = Calendar::after(today);
    let jobs: Vec<_> = tasks.all().iter().map(|task| Job::new(task, pace)).collect();
    let mut board = Board::new(&jobs, calendar, pace);
    let bound = Bound::new(&jobs, board.pace);
    let least_weeks = bound.end(&board, 0);
    let in_plan_order = in_order(&mut board);
    let (begins, mut proven) =
        if jobs.len() <= SEARCHED { search(board, bound, in_plan_order) } else { (in_plan_order, false) };
    let weeks = jobs.iter().zip(&begins).map(|(job, begin)| begin + job.weeks).max().unwrap_or(0);
    proven |= weeks == least_weeks;
    let certain = certain(tasks.all());
    let steps = jobs.iter().zip(&begins).zip(certain).map(|((job, begin), certain)| Dated {
        start: calendar.first_day(*begin),
        end: calendar.last_day(begin + job.weeks),
        weeks: job.weeks,
        hours: job.hours,
        certain,
    });
    let end = if weeks == 0 { today } else { calendar.last_day(weeks) };
    Schedule { steps: steps.collect(), end, weeks, least_weeks, proven }
}

/// Serial schedule generation: each in turn as early as it may begin. It leaves the board as it was.
fn in_order(board: &mut Board) -> Vec<u32> {
    let count = board.jobs.len();
    for job in 0..count {
        let week = board.earliest(job);
        board.begins[job] = Some(week);
    }
    std::mem::replace(&mut board.begins, vec![None; count]).into_iter().flatten().collect()
}

/// Which dates are certain, those of what a step waits for included.
fn certain(tasks: &[Task]) -> Vec<bool> {
    let mut certain: Vec<bool> = Vec::with_capacity(tasks.len());
    for task in tasks {
        let known = task.starts_when_known() && task.after.iter().all(|earlier| certain[*earlier]);
        certain.push(known);
    }
    certain
}
