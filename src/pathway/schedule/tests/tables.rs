//! Schedules that were worked out by hand.

use super::*;
use crate::framework::Set;
use crate::pathway::tests::made::offer;
use crate::pathway::{Basis, Effort, Offer, Reason, Step, Weeks};

/// Steps, hours a week, and in which week each begins, how many weeks it all takes, and how many at least.
fn check(all: &[Task], hours: u8, begins: &[i32], end: u32, least: u32) {
    let schedule = schedule(&tasks(all), day(MONDAY), pace(hours));
    assert_eq!(weeks(MONDAY, &schedule), begins, "{all:?}");
    assert_eq!((schedule.weeks, schedule.least_weeks), (end, least), "{all:?}");
    assert!(schedule.proven, "{all:?}");
}

#[test]
fn hours_and_weeks_decide_how_long_a_step_takes() {
    check(&[], 6, &[], 0, 0);
    check(&[task(6, 1, &[])], 6, &[0], 1, 1);
    check(&[task(7, 1, &[])], 6, &[0], 2, 2);
    check(&[task(7, 10, &[])], 6, &[0], 10, 10);
    check(&[task(0, 0, &[])], 6, &[0], 1, 1);
    check(&[task(65_535, 1, &[])], 1, &[0], 65_535, 65_535);
}

#[test]
fn a_step_waits_for_what_it_needs() {
    check(&[task(6, 1, &[]), task(6, 2, &[0]), task(6, 1, &[1])], 6, &[0, 1, 3], 4, 4);
    check(&[task(1, 4, &[]), task(1, 1, &[]), task(1, 1, &[0, 1])], 6, &[0, 0, 4], 5, 5);
}

#[test]
fn a_week_is_never_fuller_than_the_pace() {
    // Three hours beside three are six; beside three and a half they are too many.
    check(&[task(30, 10, &[]), task(30, 10, &[])], 6, &[0, 0], 10, 10);
    check(&[task(30, 10, &[]), task(35, 10, &[])], 6, &[0, 10], 20, 15);
    // A third and two thirds of an hour are exactly one, which no binary fraction is.
    check(&[task(1, 3, &[]), task(2, 3, &[])], 1, &[0, 0], 3, 3);
    check(&[task(1, 49, &[]), task(48, 49, &[])], 1, &[0, 0], 49, 49);
}

#[test]
fn two_steps_run_at_once_and_never_three() {
    check(&[task(1, 4, &[]), task(1, 4, &[]), task(1, 4, &[])], 40, &[0, 0, 4], 8, 6);
}

#[test]
fn another_order_is_chosen_where_it_ends_sooner() {
    // In the order of the plan the long one would come last: 2 and 2 at once, then 4.
    check(&[task(1, 2, &[]), task(1, 2, &[]), task(1, 4, &[])], 40, &[0, 2, 0], 4, 4);
}

/// What the model says, and what a screen that changes the hours must be ready for.
#[test]
fn with_more_hours_a_week_two_steps_may_no_longer_fit_beside_each_other() {
    let steps = [task(9, 1, &[]), task(3, 3, &[])];
    check(&steps, 4, &[0, 0], 3, 3);
    check(&steps, 5, &[0, 2], 5, 4);
    check(&steps, 6, &[0, 0], 3, 3);
}

#[test]
fn of_equal_steps_the_earlier_in_the_plan_begins_first() {
    check(&[task(6, 1, &[]), task(6, 1, &[]), task(6, 1, &[])], 6, &[0, 1, 2], 3, 3);
    check(&[task(1, 3, &[]), task(6, 1, &[]), task(1, 3, &[])], 6, &[0, 3, 0], 4, 4);
}

#[test]
fn months_are_those_of_the_monday_a_step_begins_on() {
    let in_january = |weeks| in_months(&[1], task(1, weeks, &[]));
    let check = |today: &str, step: Task, start: &str, end: &str| {
        let found = schedule(&tasks(&[step]), day(today), pace(6));
        assert_eq!((found.steps[0].start, found.steps[0].end), (day(start), day(end)), "{today}");
        assert_eq!(found.end, day(end));
    };
    check(MONDAY, in_january(1), "2027-01-04", "2027-01-10");
    // The fourth Monday of the month still lies in it, and the first of the next does not.
    check("2027-01-19", in_january(2), "2027-01-25", "2027-02-07");
    check("2027-01-26", in_january(1), "2028-01-03", "2028-01-09");
    check(MONDAY, in_months(&[2, 8], task(1, 1, &[])), "2027-02-01", "2027-02-07");
    // The week of a summer time's first or last Sunday is a week like others.
    check("2026-03-23", task(1, 1, &[]), "2026-03-23", "2026-03-29");
    check("2026-10-19", task(1, 2, &[]), "2026-10-19", "2026-11-01");
}

#[test]
fn nothing_begins_before_today() {
    let starts = |today: &str| schedule(&tasks(&[task(1, 1, &[])]), day(today), pace(6)).steps[0].start;
    assert_eq!(starts("2026-11-23"), day("2026-11-23"), "a Monday is today");
    for today in ["2026-11-24", "2026-11-29", "2026-11-30"] {
        assert_eq!(starts(today), day("2026-11-30"), "{today}");
    }
    assert_eq!(schedule(&Tasks::default(), day("2026-11-24"), pace(6)).end, day("2026-11-24"));
}

#[test]
fn what_must_be_asked_is_dated_but_not_certain_nor_is_what_waits_for_it() {
    let ask = Task { starts: Starts::Ask, ..task(6, 1, &[]) };
    let steps = tasks(&[task(6, 1, &[]), ask, task(6, 1, &[1]), task(6, 1, &[0]), in_months(&[], task(6, 1, &[]))]);
    let found = schedule(&steps, day(MONDAY), pace(6));
    let certain: Vec<_> = found.steps.iter().map(|step| step.certain).collect();
    assert_eq!(certain, [true, false, false, true, false]);
    assert_eq!((weeks(MONDAY, &found), found.weeks), (vec![0, 1, 2, 3, 4], 5));
}

#[test]
fn hours_a_week_are_rounded_up() {
    let found = schedule(&tasks(&[task(7, 1, &[]), task(40, 1, &[])]), day(MONDAY), pace(6));
    assert_eq!([0, 1].map(|at| (found.steps[at].weeks, found.steps[at].hours_a_week())), [(2, 4), (7, 6)]);
}

#[test]
fn dates_stop_at_the_end_of_the_calendar() {
    let found = schedule(&tasks(&[task(65_535, 1, &[]), in_months(&[6], task(1, 1, &[0]))]), day(MONDAY), pace(1));
    assert_eq!((found.steps[1].start, found.end), (Day::LAST, Day::LAST));
    assert!(found.weeks > 65_535);
}

#[test]
fn only_steps_that_wait_for_earlier_ones_are_tasks() {
    for bad in [vec![task(1, 1, &[0])], vec![task(1, 1, &[1]), task(1, 1, &[])], vec![task(1, 1, &[]); MOST_TASKS + 1]]
    {
        assert_eq!(Tasks::new(bad), None);
    }
}

#[test]
fn a_plan_gives_the_middle_of_the_hours_the_least_weeks_and_what_each_step_waits_for() {
    let effort = Effort { low: 30, high: 41, basis: Basis::Estimate };
    let weeks = Weeks { low: 4, high: 9, basis: Basis::Estimate };
    let first =
        Offer { effort, weeks, starts: Starts::Months(Set::from_iter(Month::new(8))), ..offer("no-a", &[], &[], 1) };
    let endless = Effort { low: 70_000, high: 90_000, basis: Basis::Estimate };
    let second = Offer { effort: endless, ..offer("no-b", &[], &[], 1) };
    let step = |id: &str, why: Reason| Step { offer: id.into(), reasons: vec![why], ..Step::default() };
    let plan =
        [step("no-a", Reason::Prerequisite("no-b".into())), step("no-b", Reason::Qualification("trade:cook".into()))];
    let found = Tasks::of_plan(plan.iter().zip([&first, &second]));
    let expected = [in_months(&[8], task(36, 4, &[])), task(u16::MAX, 1, &[0])];
    assert_eq!(found.all(), expected);
}
