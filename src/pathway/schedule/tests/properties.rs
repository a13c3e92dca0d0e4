//! What every schedule keeps, whatever the steps, the day and the pace.

use proptest::prelude::*;

use super::*;

/// So many steps at most, of so many weeks at most.
pub fn some_tasks(count: usize, longest: u16) -> impl Strategy<Value = Tasks> {
    let starts = prop_oneof![
        4 => Just(Starts::Any),
        1 => Just(Starts::Ask),
        1 => prop::collection::vec(1u8..=12, 1..4)
            .prop_map(|months| Starts::Months(months.into_iter().filter_map(Month::new).collect())),
    ];
    let one = (0u16..60, 0..=longest, starts, prop::collection::vec(any::<prop::sample::Index>(), 0..3));
    let made = |(at, (hours, least_weeks, starts, after)): (usize, (u16, u16, Starts, Vec<prop::sample::Index>))| {
        // Half of the steps wait for something.
        let after =
            if at == 0 || hours % 2 == 0 { Vec::new() } else { after.iter().map(|one| one.index(at)).collect() };
        Task { hours, least_weeks, starts, after }
    };
    prop::collection::vec(one, 0..=count)
        .prop_map(move |all| tasks(&all.into_iter().enumerate().map(made).collect::<Vec<_>>()))
}

pub fn a_day() -> impl Strategy<Value = Day> {
    (0..3_000i32).prop_map(|days| day(MONDAY).plus(days).expect("a day"))
}

pub fn a_pace() -> impl Strategy<Value = Pace> {
    (1u8..=40).prop_map(pace)
}

/// Fails where a schedule breaks the model, as a person with a calendar would find out: week by week.
pub fn keeps_the_model(tasks: &Tasks, today: Day, pace: Pace, found: &Schedule) -> Result<(), TestCaseError> {
    prop_assert_eq!(found.steps.len(), tasks.all().len());
    for (step, task) in found.steps.iter().zip(tasks.all()) {
        prop_assert!(step.start >= today && step.start.weekday() == 1 && step.end.weekday() == 7);
        prop_assert_eq!(step.end.number() - step.start.number() + 1, 7 * step.weeks as i32);
        prop_assert_eq!(step.hours, u32::from(task.hours));
        prop_assert!(step.weeks >= task.least_weeks.into() && step.weeks * u32::from(pace.hours()) >= step.hours);
        prop_assert!(task.after.iter().all(|earlier| found.steps[*earlier].end < step.start));
        if let Starts::Months(months) = &task.starts {
            prop_assert!(months.contains(&step.start.month()));
        }
    }
    let last = found.steps.iter().map(|step| step.end).max();
    prop_assert_eq!(found.end, last.unwrap_or(today));
    for monday in found.steps.iter().map(|step| step.start) {
        // A week is fullest when something has just begun.
        let running: Vec<_> = found.steps.iter().filter(|step| step.start <= monday && monday <= step.end).collect();
        prop_assert!(running.len() <= MOST_AT_ONCE);
        let whole: u128 = running.iter().map(|step| u128::from(step.weeks)).product();
        let used: u128 = running.iter().map(|step| u128::from(step.hours) * whole / u128::from(step.weeks)).sum();
        prop_assert!(used <= u128::from(pace.hours()) * whole);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 250, ..ProptestConfig::default() })]

    #[test]
    fn every_schedule_keeps_the_model_and_its_bound(tasks in some_tasks(16, 30), today in a_day(), pace in a_pace()) {
        let found = schedule(&tasks, today, pace);
        keeps_the_model(&tasks, today, pace, &found)?;
        prop_assert!(found.weeks >= found.least_weeks);
        prop_assert!(found.proven || found.weeks > found.least_weeks);
        prop_assert_eq!(schedule(&tasks, today, pace), found, "and it is always the same");
    }

    #[test]
    fn equal_steps_stay_in_order(tasks in some_tasks(5, 8), twins in 2usize..5, today in a_day(), pace in a_pace()) {
        let count = tasks.all().len();
        let twin = Task { hours: 9, least_weeks: 2, starts: Starts::Any, after: Vec::new() };
        let all = [tasks.all(), &vec![twin; twins]].concat();
        let found = schedule(&super::tasks(&all), today, pace);
        let starts: Vec<_> = found.steps[count..].iter().map(|step| step.start).collect();
        prop_assert!(starts.is_sorted(), "{:?}", starts);
    }
}
