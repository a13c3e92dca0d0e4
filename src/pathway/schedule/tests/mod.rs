//! From steps to dates: exact tables, what every schedule keeps, and equality with trying everything.

#[cfg(not(target_arch = "wasm32"))]
mod everything;
#[cfg(not(target_arch = "wasm32"))]
mod properties;
mod tables;

use super::*;
use crate::pathway::{Month, Starts};

/// A Monday.
const MONDAY: &str = "2026-11-23";

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn pace(hours: u8) -> Pace {
    Pace::new(hours).expect("a pace")
}

/// A step of so many hours and at least so many weeks, after these.
fn task(hours: u16, least_weeks: u16, after: &[usize]) -> Task {
    Task { hours, least_weeks, starts: Starts::Any, after: after.into() }
}

fn in_months(months: &[u8], task: Task) -> Task {
    Task { starts: Starts::Months(months.iter().filter_map(|month| Month::new(*month)).collect()), ..task }
}

fn tasks(all: &[Task]) -> Tasks {
    Tasks::new(all.to_vec()).expect("steps that wait for earlier ones only")
}

/// In which week, from 0, each step begins.
fn weeks(today: &str, schedule: &Schedule) -> Vec<i32> {
    let monday = Calendar::after(day(today)).first_day(0).number();
    schedule.steps.iter().map(|step| (step.start.number() - monday) / 7).collect()
}
