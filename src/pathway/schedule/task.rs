//! What is to be dated: a step's hours, weeks and starts, and what it waits for. It never holds two steps that wait for each other.

use crate::pathway::{Offer, Pace, Reason, Starts, Step};

/// The most steps that are dated together.
pub const MOST_TASKS: usize = 100;

/// One step to be dated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// The person's own hours.
    pub hours: u16,
    /// The fewest weeks that it takes, however many hours there are.
    pub least_weeks: u16,
    /// When it can start.
    pub starts: Starts,
    /// Which steps must be finished before it, by their place.
    pub after: Vec<usize>,
}

/// Steps in the order of the plan. None waits for itself or for a later one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tasks(Vec<Task>);

impl Task {
    /// The task of an offer: the middle of its hours, rounded up, and its least weeks.
    /// What is more than anybody's working life is taken for 65,535.
    pub fn of(offer: &Offer, after: Vec<usize>) -> Task {
        let small = |number: u32| u16::try_from(number).unwrap_or(u16::MAX);
        let (hours, least_weeks) = (small(offer.effort.middle()), small(offer.weeks.low));
        Task { hours, least_weeks, starts: offer.starts.clone(), after }
    }

    /// Whether anybody knows when it starts without asking.
    pub(super) fn starts_when_known(&self) -> bool {
        match &self.starts {
            Starts::Any => true,
            Starts::Ask => false,
            Starts::Months(months) => !months.is_empty(),
        }
    }
}

impl Tasks {
    /// These tasks, unless they are too many, or one waits for itself, a later one or one that is not there.
    pub fn new(tasks: Vec<Task>) -> Option<Tasks> {
        let earlier = |(at, task): (usize, &Task)| task.after.iter().all(|before| *before < at);
        let fits = tasks.len() <= MOST_TASKS && tasks.iter().enumerate().all(earlier);
        fits.then_some(Tasks(tasks))
    }

    /// The tasks of the first steps of a plan that are known as offers. A step waits for those whose reason it is.
    pub fn of_plan<'a>(steps: impl IntoIterator<Item = (&'a Step, &'a Offer)>) -> Tasks {
        let steps: Vec<_> = steps.into_iter().take(MOST_TASKS).collect();
        let needs = |earlier: &Step, later: &Step| {
            earlier
                .reasons
                .iter()
                .any(|why| matches!(why, Reason::Prerequisite(needed_by) if *needed_by == later.offer))
        };
        let after = |at: usize| (0..at).filter(|before| needs(steps[*before].0, steps[at].0)).collect();
        Tasks(steps.iter().enumerate().map(|(at, (_, offer))| Task::of(offer, after(at))).collect())
    }

    /// The tasks, in the order of the plan.
    pub fn all(&self) -> &[Task] {
        &self.0
    }
}

/// A task at one pace.
pub struct Job {
    /// The person's own hours in all weeks.
    pub hours: u32,
    /// How many weeks it takes; at least one.
    pub weeks: u32,
    /// The months in which it can start, one bit each; none where it can start in all.
    pub months: u16,
    /// Which jobs must be finished before it.
    pub after: Vec<usize>,
}

impl Job {
    pub fn new(task: &Task, pace: Pace) -> Job {
        let hours = u32::from(task.hours);
        let weeks = hours.div_ceil(u32::from(pace.hours())).max(u32::from(task.least_weeks)).max(1);
        let months = match &task.starts {
            Starts::Months(months) => months.iter().fold(0, |all, month| all | 1 << month.number()),
            Starts::Any | Starts::Ask => 0,
        };
        Job { hours, weeks, months, after: task.after.clone() }
    }
    /// Whether a week has hours for both: a/b + c/d ≤ pace, in whole numbers. No hours or weeks are above 65,535, and the
    /// pace not above 40, so that all fits in 64 bits.
    pub fn fits_beside(&self, other: &Job, pace: u32) -> bool {
        let [a, b, c, d] = [self.hours, self.weeks, other.hours, other.weeks].map(u64::from);
        a * d + c * b <= u64::from(pace) * b * d
    }

    /// Whether it needs as many hours a week as another one, or more.
    pub fn needs_no_less_than(&self, other: &Job) -> bool {
        let [a, b, c, d] = [self.hours, self.weeks, other.hours, other.weeks].map(u64::from);
        a * d >= c * b
    }
}
