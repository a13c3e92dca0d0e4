//! When the steps of a way happen, at the person's own pace. Without a day to begin at, nothing gets a date.

use super::explain::{Table, explain};
use crate::pathway::{Day, Offer, Pace, Schedule, Step, Tasks, schedule};

/// The dates of explained steps.
pub(super) fn dates(table: Table, steps: &[Step], today: Option<Day>, pace: Pace) -> Option<Schedule> {
    let offer = |step: &Step| -> Option<&Offer> { Some(table.offer(table.catalogue.position(&step.offer)?)) };
    let steps = steps.iter().filter_map(|step| Some((step, offer(step)?)));
    Some(schedule(&Tasks::of_plan(steps), today?, pace))
}

/// How many weeks a way takes. Which day it begins decides only how long one waits for a course to start.
pub(super) fn weeks(table: Table, order: &[usize], today: Option<Day>, pace: Pace) -> u32 {
    let steps = explain(table, order, &[]);
    dates(table, &steps, today.or(Day::new(2026, 1, 5)), pace).map_or(0, |dates| dates.weeks)
}
