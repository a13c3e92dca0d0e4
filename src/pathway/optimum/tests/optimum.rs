//! What is said to be cheapest is: on tasks by hand, and on a thousand small ones where all choices are tried.

use super::*;

fn check(task: &Task, expected: Option<(&[usize], u64)>) {
    let answer = solve(task);
    assert_eq!(answer.as_ref().map(|answer| (answer.chosen.as_slice(), answer.cost)), expected);
    assert!(answer.is_none_or(|answer| answer.is_proven()));
}

#[test]
fn tasks_by_hand() {
    // Nothing is asked for, or it holds by itself.
    check(&task(1, &[(&[], &[0], 5)], &[]), Some((&[], 0)));
    check(&task(1, &[(&[], &[0], 0)], &[0]), Some((&[], 0)));
    // The cheaper of two ways, a chain, and one step that does the work of two.
    check(&task(1, &[(&[], &[0], 5), (&[], &[0], 4)], &[0]), Some((&[1], 4)));
    check(&task(2, &[(&[], &[0], 5), (&[0], &[1], 1), (&[], &[1], 7)], &[1]), Some((&[0, 1], 6)));
    check(&task(2, &[(&[], &[0], 5), (&[], &[1], 5), (&[], &[0, 1], 9)], &[0, 1]), Some((&[2], 9)));
    // Each needs the other: neither can begin.
    check(&task(2, &[(&[1], &[0], 1), (&[0], &[1], 1)], &[0]), None);
    check(&task(1, &[], &[0]), None);
    // A step that needs what it gives.
    check(&task(1, &[(&[0], &[0], 1)], &[0]), None);
    // A free action follows from two steps that are not.
    check(&task(3, &[(&[], &[0], 3), (&[], &[1], 4), (&[0, 1], &[2], 0), (&[], &[2], 8)], &[2]), Some((&[0, 1], 7)));
}

#[test]
fn a_fact_that_the_task_does_not_have_is_refused() {
    let action = Action { needs: vec![3], gives: vec![0], cost: 1 };
    assert_eq!(Task::new(1, vec![action], vec![0]), Err(UnknownAtom(3)));
    assert_eq!(Task::new(1, Vec::new(), vec![7]), Err(UnknownAtom(7)));
}

#[test]
fn on_a_thousand_small_tasks_it_is_what_trying_all_choices_gives() {
    let (mut with_goal, mut wasteful) = (0, 0);
    for seed in 0..1600 {
        let offers = 4 + usize::try_from(seed % 9).unwrap_or(0);
        let task = instance(seed, Size { competences: 3 + offers % 3, offers, gaps: 1 + offers % 4 });
        let answer = solve(&task).expect("every goal can be reached");
        assert_eq!(Some(answer.cost), by_trying_all(&task), "task {seed}");
        assert!(answer.is_proven() && Reach::with(&task, answer.chosen.iter().copied()).is_done(), "task {seed}");
        let quick = greedy(&task, &Question::default().costs(&task)).expect("a plan");
        assert!(task.cost(&quick) >= answer.cost && Reach::with(&task, quick.iter().copied()).is_done());
        with_goal += usize::from(!task.goals().is_empty());
        wasteful += usize::from(task.cost(&quick) > answer.cost);
    }
    // The tasks are worth something: they have goals, and not everything finds the best.
    assert!(with_goal >= 1000 && wasteful >= 40, "{with_goal} {wasteful}");
}

#[test]
fn no_step_is_there_for_nothing() {
    for seed in 0..200 {
        let task = instance(seed, Size { competences: 8, offers: 40, gaps: 5 });
        let answer = solve(&task).expect("a plan");
        for step in &answer.chosen {
            let others = answer.chosen.iter().copied().filter(|other| other != step);
            assert!(!Reach::with(&task, others).is_done(), "task {seed}: {step}");
        }
    }
}

#[test]
fn when_time_is_up_the_plan_is_one_and_its_bound_is_true() {
    let mut unproven = 0;
    for seed in 0..60 {
        let task = instance(seed, Size { competences: 20, offers: 120, gaps: 6 });
        let best = solve(&task).expect("a plan");
        for looks in 0..6 {
            let mut left = looks;
            let mut keep_on = || {
                left -= 1;
                left >= 0
            };
            let answer = cheapest(&task, &Question::default(), &Microlp, &mut keep_on).expect("what is quick to find");
            unproven += usize::from(!answer.is_proven());
            assert!(answer.at_least <= best.cost && best.cost <= answer.cost, "task {seed}: {answer:?} {best:?}");
            assert!(Reach::with(&task, answer.chosen.iter().copied()).is_done());
        }
    }
    assert!(unproven >= 60, "time was not up: {unproven}");
}
