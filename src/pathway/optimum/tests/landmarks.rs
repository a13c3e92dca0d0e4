//! Landmarks are hit by every plan, and by no smaller set; what was not allowed leaves no trace.

use proptest::prelude::*;

use super::*;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn without_a_landmark_no_plan_and_with_any_member_of_it_one(seed in 0..100_000_u64) {
        let task = instance(seed, Size { competences: 6, offers: 24, gaps: 4 });
        let costs = Question::default().costs(&task);
        let plan = solve(&task).expect("a plan").chosen;
        for step in &plan {
            let others = plan.iter().copied().filter(|other| other != step);
            let landmark = landmark(&task, &Reach::with(&task, others), &costs);
            let rest: Vec<usize> = task.choices().filter(|choice| !landmark.contains(choice)).collect();
            prop_assert!(landmark.contains(step));
            prop_assert!(!Reach::with(&task, rest.iter().copied()).is_done());
            // It was made for one goal, so it is that goal which any member brings back.
            let missing: Vec<_> =
                task.goals().iter().filter(|goal| !Reach::with(&task, rest.iter().copied()).holds(**goal)).collect();
            let brings = |member: &usize| {
                let reach = Reach::with(&task, rest.iter().copied().chain([*member]));
                missing.iter().any(|goal| reach.holds(**goal))
            };
            prop_assert!(landmark.iter().all(brings), "{landmark:?}");
        }
    }

    #[test]
    fn what_is_not_allowed_is_as_if_it_had_never_been(seed in 0..100_000_u64, some in 0..24_usize, other in 0..24_usize, barred in 0..15_usize) {
        let task = instance(seed, Size { competences: 5, offers: 24, gaps: 3 });
        let choices: Vec<usize> = task.choices().collect();
        let holding = |reach: &Reach| (0..task.atoms()).filter(|atom| reach.holds(*atom)).collect::<Vec<_>>();
        let mut reach = Reach::with(&task, [choices[some]]);
        let both = Reach::with(&task, [choices[some], choices[other]]);
        if some != other && !reach.holds(barred) {
            let before = holding(&reach);
            let bars: Vec<bool> = (0..task.atoms()).map(|atom| atom == barred).collect();
            let kept_out = reach.allow_unless(choices[other], &bars);
            prop_assert_eq!(kept_out.is_some(), both.holds(barred));
            prop_assert_eq!(holding(&reach), if kept_out.is_some() { before } else { holding(&both) });
            // Nothing is left of it: what comes later comes as it would have come.
            reach.allow(choices[other]);
            prop_assert_eq!(holding(&reach), holding(&both));
        }
    }
}
