//! What must hold between the answers to related tasks, whatever they are.

use super::*;

fn tasks() -> impl Iterator<Item = Task> {
    (0..60).map(|seed| instance(seed, Size { competences: 8, offers: 30, gaps: 4 }))
}

fn rebuilt(task: &Task, change: impl Fn(&mut Vec<Action>), name: impl Fn(Atom) -> Atom) -> Task {
    let renamed = |list: &[Atom]| list.iter().map(|atom| name(*atom)).collect::<Vec<_>>();
    let mut actions: Vec<Action> = task
        .actions()
        .iter()
        .map(|action| Action { needs: renamed(&action.needs), gives: renamed(&action.gives), cost: action.cost })
        .collect();
    change(&mut actions);
    Task::new(task.atoms(), actions, renamed(task.goals())).expect("the same facts")
}

fn cost(task: &Task) -> u64 {
    solve(task).expect("a plan").cost
}

#[test]
fn costs_times_seven_make_the_plan_seven_times_as_dear() {
    for task in tasks() {
        let dearer = rebuilt(&task, |actions| actions.iter_mut().for_each(|action| action.cost *= 7), |atom| atom);
        assert_eq!(cost(&dearer), 7 * cost(&task));
    }
}

#[test]
fn names_and_order_do_not_matter() {
    for task in tasks() {
        let last = task.atoms() - 1;
        assert_eq!(cost(&rebuilt(&task, |actions| actions.reverse(), |atom| last - atom)), cost(&task));
    }
}

#[test]
fn a_twin_of_every_offer_changes_nothing_and_one_offer_more_never_costs() {
    for task in tasks() {
        let doubled = rebuilt(&task, |actions| actions.extend(actions.clone()), |atom| atom);
        assert_eq!(cost(&doubled), cost(&task));
        let gift = Action { needs: Vec::new(), gives: task.goals().first().copied().into_iter().collect(), cost: 1 };
        assert!(cost(&rebuilt(&task, |actions| actions.push(gift.clone()), |atom| atom)) <= cost(&task));
    }
}

#[test]
fn without_a_step_it_costs_what_a_task_without_it_does() {
    for task in tasks() {
        let best = solve(&task).expect("a plan");
        for step in &best.chosen {
            let without = Question { without: vec![*step], ..Question::default() };
            let other = ask(&task, &without);
            let afresh = rebuilt(&task, |actions| actions[*step].gives.clear(), |atom| atom);
            assert_eq!(other.as_ref().map(|other| other.cost), solve(&afresh).map(|other| other.cost));
            assert!(other.is_none_or(|other| other.cost >= best.cost && !other.chosen.contains(step)));
        }
    }
}

#[test]
fn other_costs_and_limits_are_answered_as_if_asked_afresh() {
    for (number, task) in tasks().enumerate() {
        let best = solve(&task).expect("a plan");
        let turned: Vec<u32> =
            task.actions().iter().map(|action| if action.cost == 0 { 0 } else { 1000 - action.cost }).collect();
        let weighed = Question { costs: Some(turned.clone()), ..Question::default() };
        let answer = ask(&task, &weighed).expect("a plan");
        let afresh =
            rebuilt(&task, |actions| actions.iter_mut().zip(&turned).for_each(|(a, cost)| a.cost = *cost), |atom| atom);
        assert_eq!(answer.cost, cost(&afresh), "task {number}");
        // Another plan than the best one: at most all but one of its steps.
        let most = i64::try_from(best.chosen.len()).expect("few steps") - 1;
        let limit = Limit { weights: best.chosen.iter().map(|step| (*step, 1)).collect(), at_most: most };
        let other = ask(&task, &Question { limits: vec![limit.clone()], ..Question::default() });
        if let Some(other) = other {
            assert!(other.cost >= best.cost && limit.sum(&other.chosen) <= most && other.chosen != best.chosen);
            assert!(Reach::with(&task, other.chosen.iter().copied()).is_done());
        }
    }
}
